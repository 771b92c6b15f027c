import { afterAll, beforeAll, expect, it } from 'vitest';
import { allRoutes } from '#faces/routes.ts';
import { openSession } from './callers.ts';
import { steppingUp } from './expectations/factors.ts';
import { expectations } from './expectations.ts';
import { knock } from './knock.ts';
import { type MatrixRun, runMatrix } from './matrix.ts';
import { withoutTrace } from './without-trace.ts';
import { isolationWorld, type World } from './world.ts';

let world: World;
let run: MatrixRun;
beforeAll(async () => {
  world = await isolationWorld();
  world.app.runtime.db = withoutTrace(world.app.runtime.db);
  run = await runMatrix(world, expectations);
  process.stdout.write(`matrix: ${run.checks} checks\n`);
}, 600_000);
afterAll(() => world.close());

it('[ACC.X4.31] every address has its answers written down by hand, and none is written for an address that is gone', () => {
  const routes = allRoutes({ demonstration: true }).map(({ method, url }) => `${method} ${url}`);
  expect(expectations.flatMap(each => each.routes).toSorted()).toEqual(routes.toSorted());
});

it('[ACC.X4.32] whoever comes to whichever address gets the answer that is written there', () => {
  expect(run.checks).toBeGreaterThan(5_000);
  expect(run.unexpected.join('\n')).toBe('');
});

it('[ACC.X4.33] every address that names a thing is tried with one that is not there, and with one of another organisation', () => {
  const naming = expectations.filter(({ routes }) => routes.some(route => /:(id|document|case|letter)\b/.test(route)));
  for (const { at, routes } of naming) {
    const tried = Object.keys(at ?? {});
    expect(tried, routes[0]).toContain('nothing');
    expect(
      tried.some(object => object.startsWith('foreign')),
      routes[0],
    ).toBe(true);
  }
});

it('[ALL.5.31] what is not there, what is another’s and what is another organisation’s are answered by the same page', () => {
  expect(run.different.join('\n')).toBe('');
});

it('[ALL.9.31] a form that lost a field on its way is answered in words', async () => {
  const { app, credentials } = world;
  const { status, body } = await knock(app, credentials.owner, { method: 'POST', url: '/employer/referrals' });
  expect(status).toBe(422);
  expect(body).toContain('Something is missing from that form');
});

it('[ACC.S6.36] what reaches far is not done, nor shown, for whoever did not show for ten minutes that it is them', async () => {
  const declared = allRoutes({ demonstration: true }).filter(({ stepUp }) => stepUp);
  expect(declared.map(({ method, url }) => `${method} ${url}`).toSorted()).toEqual(steppingUp.toSorted());
  const { app, cases, people, objects } = world;
  const { account, organisation } = people.members.seeAll;
  const [now, stale] = [app.runtime.clock.now(), true] as const;
  const user = await openSession(cases, now, { account, organisation, stale });
  const provider = await openSession(cases, now, { account: people.staff.administrator.account, stale });
  for (const route of steppingUp) {
    const [method, pattern] = route.split(' ') as ['GET' | 'POST', string];
    const url = pattern.replace(':id', objects.colleagueMembership!.id!).replace(':organisation', organisation);
    const body = { reason: 'Kept, and sent again' };
    const who = url.startsWith('/workbench') ? provider : user;
    const answer = await knock(app, who, { method, url, ...(method === 'POST' ? { body } : {}) });
    if (method === 'GET') expect(answer.location, route).toBe(`/confirmation?next=${encodeURIComponent(url)}`);
    else expect(answer, route).toMatchObject({ status: 403, body: expect.stringContaining(body.reason) });
  }
});
