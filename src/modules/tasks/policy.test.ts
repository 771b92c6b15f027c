import { describe, expect, it } from 'vitest';
import type { StaffActor } from '#platform/operation/index.ts';
import { mayClaim, mayFinish, mayRelease } from './policy.ts';
import type { Task } from './task.ts';

const me: StaffActor = { kind: 'clinician', account: 'me', roles: [] };
const of = (state: Task['state'], claimedBy?: string, forgotten = false): Task => ({
  ...{ id: 't', organisation: 'o', kind: 'notice_failed', subject: { kind: 'case', id: 'c' }, claimedName: 'Dr Rees' },
  ...{ state, forgotten, ...(claimedBy ? { claimedBy } : {}) },
});
const held = { wrongState: 'task.claimed', values: { name: 'Dr Rees' } };
const done = { wrongState: 'task.done' };

const table = [
  ['open', of('open'), undefined, { wrongState: 'task.open' }, undefined],
  ['mine', of('claimed', 'me'), undefined, undefined, undefined],
  ['a colleague’s', of('claimed', 'other'), held, held, held],
  ['a colleague’s for more than a day', of('claimed', 'other', true), undefined, held, held],
  ['done', of('done', 'me'), done, done, done],
  ['declined', of('declined'), done, done, done],
] as const;

describe('who may claim, give back and finish a task', () => {
  it.each(table)('[TSK.2.3] one that is %s', (_, task, claim, release, finish) => {
    expect([mayClaim(me, task), mayRelease(me, task), mayFinish(me, task)]).toEqual([claim, release, finish]);
  });
});
