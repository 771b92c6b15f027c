import { z } from 'zod';
import { everyNode, placesOf } from '#modules/organisations/index.ts';
import { operation } from '#platform/operation/index.ts';
import { usernameKey } from '../names/username.ts';
import type { AccountsTables } from '../tables.ts';

const input = z.object({
  organisation: z.uuid(),
  username: z.string().min(1).max(100),
  /** The name of a position, or its line from the top with › between where several have that name. */
  node: z.string().min(1).max(500),
  does: z.enum(['holds', 'vacates']),
  reason: z.string().trim().min(1, 'reason_missing').max(500),
});

const separator = /\s*[›>]\s*/;

/**
 * Somebody holds a position of the hierarchy, and sees the cases of whoever stands at or below it; or vacates it (ACC.O1, ACC.X1).
 * Works on their next request. Throws NotVisible for an unknown person or position, WrongState where several positions have the name.
 */
export const holdNode = operation({
  act: 'node.held',
  actors: ['administrator', 'worker'],
  input,
  async load({ tx }, given) {
    const membership = await tx
      .withTables<AccountsTables>()
      .selectFrom('accounts.memberships as m')
      .innerJoin('accounts.accounts as a', 'a.id', 'm.account_id')
      .select('m.id')
      .where('m.organisation_id', '=', given.organisation)
      .where('a.username_key', '=', usernameKey(given.username))
      .executeTakeFirst();
    const line = given.node.split(separator);
    const { nodes } = await placesOf(tx, given.organisation);
    const found = everyNode(nodes).filter(node => node.line.slice(-line.length).join('›') === line.join('›'));
    return membership && found[0] ? { membership, node: found[0], others: found.length - 1 } : undefined;
  },
  policy: (_actor, { others }) => (others ? { wrongState: 'node.several' } : undefined),
  async run(scope, { membership, node }, { organisation, does, reason }) {
    const row = { organisation_id: organisation, node_id: node.id, membership_id: membership.id };
    const tx = scope.tx.withTables<AccountsTables>();
    if (does === 'holds')
      await tx
        .insertInto('accounts.node_holders')
        .values(row)
        .onConflict(on => on.doNothing())
        .execute();
    else
      await tx
        .deleteFrom('accounts.node_holders')
        .where('organisation_id', '=', organisation)
        .where('node_id', '=', node.id)
        .where('membership_id', '=', membership.id)
        .execute();
    scope.audit({
      act: does === 'holds' ? 'node.held' : 'node.vacated',
      organisation,
      object: { kind: 'membership', id: membership.id },
      values: { node: node.line.join(' › '), why: reason },
    });
    return { node: node.line.join(' › ') };
  },
});
