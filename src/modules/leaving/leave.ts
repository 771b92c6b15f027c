import { z } from 'zod';
import { holdStaff, leaveStaff, mayChangeStaff, recordChange } from '#modules/accounts/index.ts';
import { giveClaims } from '#modules/cases/index.ts';
import { giveTasks } from '#modules/tasks/index.ts';
import { Invalid, operation, type Problem, type Scope } from '#platform/operation/index.ts';
import { type Dealt, deal } from './deal.ts';
import { type Holding, holdingsOf } from './holdings.ts';

const input = z.object({
  account: z.uuid(),
  /** Who gets each holding, by its key. */
  to: z.record(z.string(), z.array(z.uuid()).max(100)).default({}),
  reason: z.string().trim().min(1, 'reason_missing').max(500, 'too_long'),
});

/**
 * A member of staff leaves (ACC.V4): what they hold goes to the colleagues named, then every role and session ends; all or nothing. By a
 * provider administrator. Throws NotVisible, Invalid (something held has no receiver who fits), Refused, WrongState.
 */
export const leave = operation({
  act: 'staff.left',
  actors: ['administrator'],
  input,
  async load(scope, { account }) {
    const member = await holdStaff(scope.tx, account);
    return member && { ...member, holdings: await holdingsOf(scope, account, { hold: true }) };
  },
  policy: (actor, member) =>
    mayChangeStaff(actor, member) ?? (member.standing === 'left' ? { wrongState: 'staff.has_left' } : undefined),
  async run(scope, { account, holdings }, given): Promise<void> {
    const problems: Problem[] = [];
    const dealt = new Map<Holding, Dealt>();
    for (const holding of holdings) {
      const found = await receive(scope, holding, given.to[holding.key] ?? []);
      if ('message' in found) problems.push(found);
      else dealt.set(holding, found);
    }
    if (problems.length) throw new Invalid(problems);
    for (const [holding, shares] of dealt) await handOver(scope, { account, holding, shares, why: given.reason });
    for (const to of new Set([...dealt.values()].flatMap(shares => [...shares.keys()])))
      scope.notify({ kind: 'handed_over', to: { account: to } });
    await leaveStaff(scope, account, given.reason);
  },
});

async function receive(scope: Scope, holding: Holding, named: readonly string[]): Promise<Dealt | Problem> {
  const { key: field, organisation } = holding;
  const values = { organisation: organisation.name };
  if (!named.length) return { field, message: 'leaving.receiver_missing', values };
  const fits = named.every(id => holding.receivers.some(receiver => receiver.id === id));
  const shares = fits ? await deal(scope, holding, [...new Set(named)]) : undefined;
  return shares ?? { field, message: 'leaving.receiver_unfit', values };
}

async function handOver(
  scope: Scope,
  { account, holding, shares, why }: { account: string; holding: Holding; shares: Dealt; why: string },
): Promise<void> {
  const { kind, organisation } = holding;
  for (const [to, items] of shares) {
    const given = { organisation: organisation.id, ids: items.map(item => item.id), to };
    await (kind === 'waiting' || kind === 'open' ? giveClaims(scope, given) : giveTasks(scope, given));
    const detail = { organisation: organisation.id, to, kind, numbers: items.map(item => item.label) };
    await recordChange(scope, { account, act: 'handed_over', detail, organisation: organisation.id, reason: why });
  }
}
