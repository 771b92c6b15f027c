import { sql } from 'kysely';
import { dayOf } from '#platform/clock/day.ts';
import type { Scope } from '#platform/operation/index.ts';
import type { CaseBrief } from '../case-brief.ts';
import type { Reminder } from '../clock.ts';
import type { Letter } from '../load-letter.ts';

interface Link {
  channel: 'email' | 'text' | 'print';
  address: string;
  version: number;
}

/** Reminds the employee by the way the letter's link went; a link that was closed reminds nobody. */
export async function remind(
  scope: Scope,
  letter: Letter,
  seen: CaseBrief,
  kind: Reminder,
  endsAt: Date,
): Promise<void> {
  const { rows } = await sql<Link>`select channel, address, version from accounts.links
    where organisation_id = ${seen.organisation} and id = ${letter.link_id} and closed_at is null`.execute(scope.tx);
  const link = rows[0];
  if (!link) return;
  scope.notify({
    ...{ kind, organisation: seen.organisation, person: seen.person, locale: letter.locale },
    to: link.channel === 'text' ? { text: link.address } : { email: link.address },
    reference: { token: letter.link_id!, version: link.version, day: dayOf(endsAt, 'Europe/London') },
  });
}
