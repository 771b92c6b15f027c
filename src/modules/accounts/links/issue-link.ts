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
  expiresAt: Date;
}

/** Makes a link to one object for somebody without an account; links to the same object by the same purpose end. */
export async function issueLink(scope: Scope, of: LinkRequest): Promise<{ token: string; version: number }> {
  const { tx, now } = scope;
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
    ...{ code_version: 0, code_expires_at: null, failures: 0, created_at: now, expires_at: of.expiresAt },
    ...{ closed_at: null, closed_reason: null },
  };
  await tx.withTables<AccountsTables>().insertInto('accounts.links').values(row).execute();
  return { token: id, version: 1 };
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
