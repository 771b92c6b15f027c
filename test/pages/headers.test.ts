import { brotliCompressSync, gzipSync } from 'node:zlib';
import type { InjectOptions } from 'fastify';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { allRoutes } from '#faces/routes.ts';
import { expectations } from '#test/isolation/expectations.ts';
import { type Answer, knock } from '#test/isolation/knock.ts';
import { withoutTrace } from '#test/isolation/without-trace.ts';
import { isolationWorld, type World } from '#test/isolation/world.ts';

let world: World;
/** Every route's answer to a stranger, to the owner, to a nurse and to a visitor by link. */
const answers: { of: string; answer: Answer }[] = [];

beforeAll(async () => {
  world = await isolationWorld();
  world.app.runtime.db = withoutTrace(world.app.runtime.db);
  for (const { method, url } of allRoutes({ demonstration: true })) {
    const { at, with: parts } = expectations.find(({ routes }) => routes.includes(`${method} ${url}`))!;
    const [object = ''] = Object.keys(at ?? {});
    const address = url.replace(/:(\w+)/g, (_, name: string) => ({ ...world.objects[object], ...parts })[name] ?? 'x');
    for (const caller of ['nobody', 'owner', 'nurse', 'linkVisitor'] as const)
      answers.push({
        of: `${method} ${url} as ${caller}`,
        answer: await knock(world.app, world.credentials[caller], { method, url: address }),
      });
  }
  await askOddly();
  process.stdout.write(`headers: ${answers.length} answers\n`);
}, 300_000);
afterAll(() => world.close());

/** Requests that no page of ours makes. Those refused before a route is looked up are shown in platform/http. */
async function askOddly(): Promise<void> {
  const form = 'application/x-www-form-urlencoded';
  const odd: [string, InjectOptions][] = [
    ['nothing there', { url: '/nothing' }],
    ['nothing there, in private', { url: '/employer/nothing/at/all' }],
    ['another host in the path', { url: '//elsewhere.example/path' }],
    ['a notice nobody wrote', { url: '/', headers: { cookie: '__Host-said=%25E0%25A4' } }],
    ['a method of no page', { method: 'DELETE', url: '/employer' }],
    ['only the head', { method: 'HEAD', url: '/' }],
    [
      'too much',
      { method: 'POST', url: '/sign-in', headers: { 'content-type': form }, payload: 'a'.repeat(5_000_000) },
    ],
    ['no form', { method: 'POST', url: '/sign-in', headers: { 'content-type': 'application/json' }, payload: '{}' }],
    [
      'a broken form',
      { method: 'POST', url: '/sign-in', headers: { 'content-type': 'multipart/form-data' }, payload: 'x' },
    ],
    ['alive', { url: '/livez' }],
    ['ready', { url: '/readyz' }],
    ['no favicon', { url: '/favicon.ico' }],
    ['no such asset', { url: '/assets/nothing.css' }],
  ];
  for (const [of, asked] of odd) {
    const reply = await world.app.web.inject(asked);
    const { statusCode: status, headers, body } = reply;
    answers.push({ of, answer: { status, headers, body, location: String(headers.location ?? '') } });
  }
}

/** What is wrong, answer by answer. */
const wrong = (test: (answer: Answer) => boolean) => answers.filter(({ answer }) => !test(answer)).map(({ of }) => of);
const header = ({ headers }: Answer, name: string) => String(headers[name] ?? '');
const isPage = (answer: Answer) => header(answer, 'content-type').startsWith('text/html');

describe('what every answer carries', () => {
  it('[ACC.S3.31] a policy that lets nothing run or load but our own, without unsafe exceptions', () => {
    const policy = (answer: Answer) => header(answer, 'content-security-policy');
    expect(wrong(answer => policy(answer).includes("default-src 'none'"))).toEqual([]);
    expect(wrong(answer => !isPage(answer) || !/unsafe-|https?:|\*|data:/.test(policy(answer)))).toEqual([]);
    // A document of somebody's is in a sandbox, where only its own look may be inline.
    expect(
      wrong(answer => isPage(answer) || !policy(answer).includes('unsafe-') || policy(answer).includes('sandbox')),
    ).toEqual([]);
  });

  it.each([
    ['x-content-type-options', 'nosniff'],
    ['cross-origin-opener-policy', 'same-origin'],
    ['cross-origin-resource-policy', 'same-origin'],
    ['cache-control', 'no-store'],
    ['x-frame-options', 'DENY'],
    ['referrer-policy', 'same-origin'],
  ])('[ACC.S3.32] %s: %s', (name, value) => {
    expect(wrong(answer => header(answer, name) === value)).toEqual([]);
  });

  it('[ACC.S3.33] cookies of this host alone, unreadable for scripts, over TLS, not sent along from elsewhere', () => {
    const cookies = answers.flatMap(({ answer }) => [answer.headers['set-cookie'] ?? []].flat().map(String));
    expect(cookies.length).toBeGreaterThan(10);
    expect(cookies.filter(cookie => !isOurs(cookie))).toEqual([]);
  });
});

const isOurs = (cookie: string) =>
  cookie.startsWith('__Host-') &&
  ['HttpOnly', 'Secure', 'SameSite=Lax', 'Path=/'].every(part => cookie.split('; ').includes(part)) &&
  !/domain=/i.test(cookie);

describe('what a page is made of', () => {
  it('[ALL.9.35] whatever was asked for, it is answered in words and its links stay here', () => {
    const { status, body } = answers.find(({ of }) => of === 'another host in the path')!.answer;
    expect(status).toBe(404);
    expect(body).toContain('href="/elsewhere.example/path?lang=cy"');
    expect(answers.find(({ of }) => of === 'a notice nobody wrote')!.answer.status).toBe(200);
    expect(answers.filter(({ answer }) => answer.status >= 500).map(({ of }) => of)).toEqual([]);
  });

  it('[ALL.11.31] no page refers to an address of somebody else', () => {
    const refers = /(?:src|href|action|srcset|data)="(?:https?:)?\/\/([^"/]+)/g;
    const foreign = answers.flatMap(({ of, answer }) =>
      isPage(answer) ? [...answer.body.matchAll(refers)].map(([, host]) => `${of}: ${host}`) : [],
    );
    expect(foreign.filter(each => !each.includes(new URL(world.app.url).host))).toEqual([]);
  });

  it('[ALL.11.32] a first visit weighs at most 100 KB compressed, its script at most 30 KB', async () => {
    const { body } = await knock(world.app, world.credentials.nobody, { method: 'GET', url: '/' });
    const files = [...new Set([...body.matchAll(/(?:src|href)="(\/assets\/[^"]+)"/g)].map(([, file]) => file!))];
    const fetched = await Promise.all(
      files.map(async url => ({ url, body: (await world.app.web.inject({ url })).rawPayload })),
    );
    const weight = [Buffer.from(body), ...fetched.map(file => file.body)].reduce(
      (sum, file) => sum + brotliCompressSync(file).length,
      0,
    );
    const script = fetched
      .filter(({ url }) => url.endsWith('.js'))
      .reduce((sum, file) => sum + gzipSync(file.body).length, 0);
    process.stdout.write(`weight: first page ${weight} bytes in ${files.length + 1} files, script ${script} bytes\n`);
    expect(weight).toBeLessThanOrEqual(100_000);
    expect(script).toBeLessThanOrEqual(30_000);
    expect(script).toBeGreaterThan(0);
  });
});
