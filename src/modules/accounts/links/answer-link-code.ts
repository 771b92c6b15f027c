import { z } from 'zod';
import { keyedHashMatches } from '#platform/crypto/keyed-hash.ts';
import { isLinkCode } from '#platform/crypto/link-code.ts';
import { operation, type Scope } from '#platform/operation/index.ts';
import type { AccountsTables } from '../tables.ts';
import { alsoPurpose } from './issue-link.ts';
import { openLinkVisit } from './open-link-visit.ts';
import { type LinkRow, readLink } from './read-link.ts';

/** Wrong codes that close a link (ADV.4). */
const most = 3;

export type LinkAnswer =
  /** For the cookie `visit`. */
  | { outcome: 'open'; secret: string }
  | { outcome: 'wrong'; left: number }
  | { outcome: 'code_expired' }
  | { outcome: 'closed'; link: string; organisation: string; object: string };

/**
 * Opens a visit with the code that was sent: single use, 15 minutes. A code on paper serves as long as its link, together with what the
 * link also asks. The third wrong code closes the link; the answer says so, and the
 * job `link-closed` is left for whoever must make a task of it. @throws WrongState `link.…`
 */
export const answerLinkCode = operation({
  act: 'link.opened',
  actors: ['gate'],
  input: z.object({
    purpose: z.string(),
    token: z.string(),
    code: z.string().max(1000),
    also: z.string().max(100).default(''),
  }),
  load: (scope, { purpose, token }) => readLink(scope, purpose, token, { hold: true }),
  policy: (_actor, read) => (read.state === 'good' ? undefined : { wrongState: `link.${read.state}` }),
  run: async (scope, read, { code, also }): Promise<LinkAnswer> => {
    if (read.state !== 'good') return { outcome: 'code_expired' };
    const { link } = read;
    const { tx, now, runtime } = scope;
    if (!link.code_channel) return { outcome: 'open', secret: await openLinkVisit(scope, link) };
    if (!link.code_expires_at || now >= link.code_expires_at) {
      scope.audit({ act: 'link.code_wrong', outcome: 'refused', ...about(link), values: { why: 'expired' } });
      return { outcome: 'code_expired' };
    }
    const alsoRight = !link.also_hash || keyedHashMatches(runtime.keys, alsoPurpose, [link.id, also], link.also_hash);
    if (!isLinkCode(runtime.keys, link.id, link.code_version, code) || !alsoRight) return noteWrong(scope, link);
    const spent = link.code_channel === 'print' ? {} : { code_expires_at: null };
    await set(tx, link)
      .set({ ...spent, failures: 0 })
      .execute();
    return { outcome: 'open', secret: await openLinkVisit(scope, link) };
  },
});

async function noteWrong(scope: Scope, link: LinkRow): Promise<LinkAnswer> {
  const failures = link.failures + 1;
  scope.audit({ act: 'link.code_wrong', outcome: 'refused', ...about(link), values: { failures } });
  if (failures < most) {
    await set(scope.tx, link).set({ failures }).execute();
    return { outcome: 'wrong', left: most - failures };
  }
  const closed = { link: link.id, organisation: link.organisation_id, object: link.object_id };
  await set(scope.tx, link).set({ failures, closed_at: scope.now, closed_reason: 'wrong_codes' }).execute();
  scope.audit({ act: 'link.closed', ...about(link), values: { why: 'three wrong codes' } });
  scope.later({ queue: 'link-closed', data: { ...closed, purpose: link.purpose }, key: link.id });
  return { outcome: 'closed', ...closed };
}

const set = (tx: Scope['tx'], { id }: LinkRow) =>
  tx.withTables<AccountsTables>().updateTable('accounts.links').where('id', '=', id);

const about = (link: LinkRow) => ({
  organisation: link.organisation_id,
  object: { kind: 'link', id: link.id },
  subject: link.person_id,
});
