import { sql } from 'kysely';
import type { Scope } from '#platform/operation/index.ts';

/** When the notice with this link was taken by the network that delivers it; undefined while it was not. */
export async function noticeAccepted({ tx }: Pick<Scope, 'tx'>, link: string): Promise<Date | undefined> {
  const { rows } = await sql<{ at: Date }>`
    select d.sent_at as at from notices.deliveries d join notices.notices n on n.id = d.notice_id
    where n.kind in ('sight_ready', 'correction_answered') and n.reference ->> 'token' = ${link} and d.state = 'sent' and d.sent_at is not null
    order by d.sent_at limit 1`.execute(tx);
  return rows[0]?.at;
}
