import { sql } from 'kysely';
import { z } from 'zod';
import { query } from '#platform/operation/index.ts';
import { type Request, requestFields, requestSource } from '../request.ts';

/** A request of one's own. */
export type OwnService = Request & { organisation: string; name: string };

export interface OwnServices {
  services: readonly OwnService[];
  /** Is there a second factor already? */
  enrolled: boolean;
}

/** What an account asked of other organisations, the newest first, and how far its second factor is (ACC.M2). */
export const listOwnServices = query({
  name: 'service.own_listed',
  actors: ['gate'],
  input: z.object({ account: z.uuid() }),
  async run({ tx }, { account }): Promise<OwnServices> {
    const { rows } = await sql<OwnService>`select r.id, r.organisation_id as organisation, o.name, ${requestFields}
      from ${requestSource} join organisations.organisations o on o.id = r.organisation_id
      where r.account_id = ${account} order by r.requested_at desc, r.id desc limit 100`.execute(tx);
    const factor = await sql<{ since: Date | null }>`select app.second_factor_since(${account}) as since`.execute(tx);
    const { since } = factor.rows[0]!;
    // The round that tells both sides may be a minute behind what is so already.
    const services = rows.map(row =>
      row.state === 'enrolling' && since ? { ...row, state: 'waiting' as const, enrolledAt: since } : row,
    );
    return { services, enrolled: since !== null };
  },
});
