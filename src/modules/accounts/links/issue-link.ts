import { keyedHash } from '#platform/crypto/keyed-hash.ts';
import { newId } from '#platform/db/id.ts';
import type { Scope } from '#platform/operation/index.ts';
import type { AccountsTables } from '../tables.ts';

export interface LinkRequest {
  /** What it opens; also the first part of its address and the purpose its text is made with: `sight`. */
  purpose: string;
  organisation: string;
  object: string;
  person: string;
  channel: 'email' | 'text' | 'print';
  address: string;
  /** Where the code goes that each opening needs; without one the link opens by itself. */
  codeChannel?: 'email' | 'text' | 'print';
  codeAddress?: string;
  /** What must be typed with a code that stands on paper: a date of birth, `YYYY-MM-DD`. */
  alsoAsks?: string;
  expiresAt: Date;
}

/**
 * Makes a link to one object for somebody without an account; links to the same object by the same purpose end. A code on paper is made
 * here and lives as long as the link; others are sent when the link is opened.
 */
export async function issueLink(scope: Scope, of: LinkRequest): Promise<{ token: string; version: number }> {
  const { tx, now, runtime } = scope;
  await endLinks(scope, { organisation: of.organisation, object: of.object, purpose: of.purpose, why: 'replaced' });
  const id = newId(now.getTime());
  const row = {
    ...{
      id,
      purpose: of.purpose,
      organisation_id: of.organisation,
      object_id: of.object,
      person_id: of.person,
      version: 1,
    },
    ...{
      channel: of.channel,
      address: of.address,
      code_channel: of.codeChannel ?? null,
      code_address: of.codeAddress ?? null,
    },
    also_hash: of.alsoAsks ? keyedHash(runtime.keys, alsoPurpose, [id, of.alsoAsks]) : null,
    ...(of.codeChannel === 'print'
      ? { code_version: 1, code_expires_at: of.expiresAt }
      : { code_version: 0, code_expires_at: null }),
    ...{ failures: 0, created_at: now, expires_at: of.expiresAt },
    ...{ closed_at: null, closed_reason: null },
  };
  await tx.withTables<AccountsTables>().insertInto('accounts.links').values(row).execute();
  return { token: id, version: 1 };
}

/** What the hash of the second answer is made for. */
export const alsoPurpose = 'link also';

/** Lets a live link, and the code on paper that belongs to it, end at another time. */
export async function moveLinkEnd(
  { tx }: Pick<Scope, 'tx'>,
  organisation: string,
  link: string,
  to: Date,
): Promise<void> {
  const live = () =>
    tx
      .withTables<AccountsTables>()
      .updateTable('accounts.links')
      .where('organisation_id', '=', organisation)
      .where('id', '=', link)
      .where('closed_at', 'is', null);
  await live().set({ expires_at: to }).execute();
  await live().set({ code_expires_at: to }).where('code_channel', '=', 'print').execute();
}

/** Ends every live link to an object; visits by them end with the next request. */
export async function endLinks(
  { tx, now }: Pick<Scope, 'tx' | 'now'>,
  of: { organisation: string; object: string; purpose?: string; why: string },
): Promise<void> {
  let live = tx
    .withTables<AccountsTables>()
    .updateTable('accounts.links')
    .set({ closed_at: now, closed_reason: of.why })
    .where('organisation_id', '=', of.organisation)
    .where('object_id', '=', of.object)
    .where('closed_at', 'is', null);
  if (of.purpose) live = live.where('purpose', '=', of.purpose);
  await live.execute();
}
