import { renderToString } from 'preact-render-to-string';
import { describe, expect, it } from 'vitest';
import { taskListInput } from '#modules/tasks/index.ts';
import { words } from '#platform/i18n/catalogue.ts';
import { FinishTask } from './finish-task.view.tsx';
import { TaskList, type TaskRow } from './task-list.view.tsx';
import { texts } from './texts.ts';

const t = words(texts, 'en');
const row = (more: Partial<TaskRow> = {}): TaskRow => ({
  ...{
    id: 'a1',
    kind: 'notice_failed',
    label: 'NOR/OM/0001',
    subject: { kind: 'case', id: 'c1' },
    state: 'open',
    dueOn: '2026-03-01',
  },
  ...{
    organisation: { id: 'o1', name: 'Northfold Council' },
    claimedBy: null,
    claimedName: null,
    openedAt: new Date('2026-02-27T10:00:00Z'),
  },
  can: { claim: true, end: false, finish: true },
  ...more,
});
const list = (rows: TaskRow[], state = taskListInput.parse({}), next?: string) =>
  renderToString(
    <TaskList
      {...{ t, state, locale: 'en', zone: 'Europe/London', csrf: 'token', me: 'me', today: '2026-03-02' }}
      page={{ rows, ...(next ? { next } : {}) }}
      counts={{ open: 3, mine: 1, all: 4 }}
      organisations={[{ id: 'o1', name: 'Northfold Council' }]}
      choices={{ filters: [] }}
    />,
  );

describe('the list of tasks', () => {
  it('[TSK.4.2] says what is to be done, about what, by when, and offers to claim it', () => {
    const html = list([row()]);
    expect(html).toContain('href="/workbench/cases/c1"');
    expect(html).toContain('NOR/OM/0001');
    expect(html).toContain('1 March 2026');
    expect(html).toContain('Overdue');
    expect(html).toContain('action="/workbench/tasks/a1/claim"');
    expect(html).toContain('name="csrf" value="token"');
    expect(html).not.toContain('/release');
  });

  it('[TSK.4.2] offers to give back or finish what is mine, and nothing on what is a colleague’s', () => {
    const mine = list([row({ state: 'claimed', claimedBy: 'me', can: { claim: false, end: true, finish: true } })]);
    expect(mine).toContain('action="/workbench/tasks/a1/release"');
    expect(mine).toContain('/workbench/tasks/a1/completion');
    const theirs = list([
      row({ state: 'claimed', claimedName: 'Dr Owen Rees', can: { claim: false, end: false, finish: false } }),
    ]);
    expect(theirs).toContain('Dr Owen Rees');
    expect(theirs).not.toContain('/workbench/tasks/a1/');
  });

  it('[ALL.6.2] keeps its state in the address while sorting, filtering and paging', () => {
    const state = taskListInput.parse({
      ...{ view: 'mine', sort: 'label', direction: 'down', filters: { label: 'om' }, after: 'place' },
    });
    const html = list([row()], state, 'there').replaceAll('&amp;', '&');
    expect(html).toContain('href="/workbench/tasks?view=mine&sort=label&direction=up&label=om"');
    expect(html).toContain('href="/workbench/tasks?view=mine&sort=label&direction=down&label=om&after=there"');
    expect(html).toContain('href="/workbench/tasks?view=mine&sort=label&direction=down"');
    expect(html).toContain('name="view" value="mine"');
  });

  it('that is empty says why', () => {
    expect(list([])).toContain('Everything at your desk is claimed or done.');
    expect(list([], taskListInput.parse({ filters: { label: 'x' } }))).toContain('No task answers these filters.');
  });
});

describe('finishing a task', () => {
  it('[ALL.9.5] keeps a note that is too long and links the message to it', () => {
    const html = renderToString(
      <FinishTask t={t} locale="en" csrf="token" task={row()} note="all that was typed" tooLong />,
    );
    expect(html).toContain('href="#note"');
    expect(html).toContain('all that was typed');
    expect(html).toContain('What was done must be 2,000 characters or fewer');
  });
});
