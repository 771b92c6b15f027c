import { h, type VNode } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { formFields } from '#faces/form-fields.ts';
import type { PageContent, Visit } from '#faces/visit.ts';
import { openTask } from '#modules/tasks/index.ts';
import { newId } from '#platform/db/id.ts';
import { inTransaction } from '#platform/db/transaction.ts';
import { words } from '#platform/i18n/catalogue.ts';
import { actingAs, type StaffActor, WrongState } from '#platform/operation/index.ts';
import { type TestRuntime, testRuntime } from '#test/support/runtime.ts';
import { testService } from '#test/support/test-service.ts';
import { routes } from './routes.ts';

let runtime: TestRuntime;
let service: Awaited<ReturnType<typeof testService>>;

beforeAll(async () => {
  runtime = await testRuntime();
  service = await testService(runtime.db);
});
afterAll(() => runtime?.close());

interface Answer {
  status: number;
  title?: string;
  html: string;
  to?: string;
}

/** Answers an address as the route of it would, in the given person's name. */
async function visit(
  method: 'GET' | 'POST',
  address: string,
  fields: [string, string][] = [],
  actor: StaffActor = service.clinician,
): Promise<Answer> {
  const url = new URL(address, 'https://handrail.example');
  const id = /\/tasks\/([^/]+)\//.exec(url.pathname)?.[1] ?? '';
  const route = routes.find(each => each.method === method && each.url === url.pathname.replace(id || '-', ':id'))!;
  const made = {
    ...{
      runtime,
      actor,
      locale: 'en',
      zone: 'Europe/London',
      now: runtime.clock.now(),
      csrf: 'token',
      url,
      query: url.searchParams,
      params: { id },
    },
    words: (of: never) => words(of, 'en'),
    form: async () => formFields(fields),
    page: (content: PageContent, options: { status?: number } = {}) => ({
      status: options.status ?? 200,
      title: content.title,
      html: renderToString(h('div', null, content.body) as VNode),
    }),
    redirect: (to: string) => ({ status: 303, to, html: '' }),
  };
  return (await route.handle(made as unknown as Visit)) as unknown as Answer;
}
const open = () =>
  inTransaction(runtime.db, actingAs(service.nia), tx =>
    openTask(
      { tx, now: runtime.clock.now() },
      {
        kind: 'letter_check',
        organisation: service.nia.organisation,
        desk: 'clinician',
        subject: { kind: 'case', id: newId() },
        label: 'NOR/OM/0007',
      },
    ),
  );

describe('the pages about tasks', () => {
  it('[TSK.4.2] let a clinician claim a task, find it among their own, and finish it', async () => {
    const task = await open();
    expect((await visit('GET', '/workbench/tasks')).html).toContain(`/workbench/tasks/${task}/claim`);
    expect(await visit('POST', `/workbench/tasks/${task}/claim`)).toMatchObject({
      status: 303,
      to: '/workbench/tasks?view=mine',
    });
    expect((await visit('GET', '/workbench/tasks?view=mine')).html).toContain(`/workbench/tasks/${task}/release`);
    expect((await visit('GET', `/workbench/tasks/${task}/completion`)).html).toContain('NOR/OM/0007');
    expect(await visit('POST', `/workbench/tasks/${task}/completion`, [['note', 'Checked']])).toMatchObject({
      status: 303,
    });
    expect((await visit('GET', '/workbench/tasks?view=all')).html).not.toContain(task);
    await expect(visit('POST', `/workbench/tasks/${task}/claim`)).rejects.toThrow(WrongState);
  });

  it('let them give it back', async () => {
    const task = await open();
    await visit('POST', `/workbench/tasks/${task}/claim`);
    expect(await visit('POST', `/workbench/tasks/${task}/release`)).toMatchObject({
      status: 303,
      to: '/workbench/tasks',
    });
    expect((await visit('GET', '/workbench/tasks')).html).toContain(`/workbench/tasks/${task}/claim`);
  });

  it('[ALL.9.5] show a note that is too long again, with its message, and finish nothing', async () => {
    const task = await open();
    const note = 'a'.repeat(2_001);
    const answer = await visit('POST', `/workbench/tasks/${task}/completion`, [['note', note]]);
    expect(answer.status).toBe(422);
    expect(answer.html).toContain(note);
    expect(answer.html).toContain('href="#note"');
    expect((await visit('GET', '/workbench/tasks')).html).toContain(task);
  });

  it('take nonsense in the address for nothing said', async () => {
    const nonsense = '/workbench/tasks?view=x&sort=name%27--&dir=up&organisation=1&dueBy=2026-02-30&after=!!';
    expect((await visit('GET', nonsense)).status).toBe(200);
  });
});
