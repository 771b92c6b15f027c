import { sql } from 'kysely';
import { z } from 'zod';
import { query } from '#platform/operation/index.ts';
import { addressKey } from './address-key.ts';

export interface RefusedAddress {
  address: string;
  refusedAt: Date;
}

/** Which of these addresses a mail server refuses (NOT.6), as far as whoever asks serves their organisation. */
export const refusedAddresses = query({
  name: 'notice.refusals_read',
  actors: ['administrator', 'clinician', 'case_administrator'],
  input: z.object({ addresses: z.array(z.string()).max(50) }),
  async run({ tx }, { addresses }): Promise<RefusedAddress[]> {
    const keys = addresses.map(addressKey);
    const { rows } = await sql<{ key: string; refusedAt: Date }>`
      select address_key as key, min(refused_at) as "refusedAt" from notices.refused_addresses
      where ended_at is null and address_key = any (${keys}::text[]) group by address_key`.execute(tx);
    return addresses.flatMap(address => {
      const found = rows.find(row => row.key === addressKey(address));
      return found ? [{ address, refusedAt: found.refusedAt }] : [];
    });
  },
});
