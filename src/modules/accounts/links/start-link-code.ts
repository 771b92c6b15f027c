import { z } from 'zod';
import { operation } from '#platform/operation/index.ts';
import type { AccountsTables } from '../tables.ts';
import { readLink } from './read-link.ts';

/** Minutes a code lives. */
const minutes = 15;

/**
 * Sends six digits to the link's other channel; a code sent before ends. Codes are not sent faster than one a minute.
 * @throws WrongState `link.…`
 */
export const startLinkCode = operation({
  act: 'link.code_sent',
  actors: ['gate'],
  input: z.object({ purpose: z.string(), token: z.string() }),
  load: (scope, { purpose, token }) => readLink(scope, purpose, token, { hold: true }),
  policy: (_actor, read) => {
    if (read.state !== 'good') return { wrongState: `link.${read.state}` };
    if (read.link.code_channel === 'print') return { wrongState: 'link.code_on_paper' };
    return read.link.code_channel && read.link.code_address ? undefined : { wrongState: 'link.no_code' };
  },
  run: async (scope, read): Promise<{ sent: boolean }> => {
    if (read.state !== 'good') return { sent: false };
    const { link } = read;
    const { tx, now } = scope;
    const about = {
      organisation: link.organisation_id,
      object: { kind: 'link', id: link.id },
      subject: link.person_id,
    };
    const sentAt = link.code_expires_at && link.code_expires_at.getTime() - minutes * 60_000;
    if (sentAt !== null && now.getTime() - sentAt < 60_000) {
      scope.audit({ act: 'link.code_sent', outcome: 'refused', ...about, values: { why: 'within a minute' } });
      return { sent: false };
    }
    const version = link.code_version + 1;
    await tx
      .withTables<AccountsTables>()
      .updateTable('accounts.links')
      .set({ code_version: version, code_expires_at: new Date(now.getTime() + minutes * 60_000) })
      .where('id', '=', link.id)
      .execute();
    const address = link.code_address!;
    scope.notify({
      kind: link.purpose === 'sight' ? 'sight_code' : 'one_time_code',
      organisation: link.organisation_id,
      to: link.code_channel === 'text' ? { text: address } : { email: address },
      person: link.person_id,
      reference: { token: link.id, version },
    });
    scope.audit({ act: 'link.code_sent', ...about, values: { channel: link.code_channel, version } });
    return { sent: true };
  },
});
