import { z } from 'zod';
import { query } from '#platform/operation/index.ts';
import { loadOwn } from '../load-referral.ts';
import { readForTriage } from '../triage/read-for-triage.ts';

/** The acting membership's own submitted referral in words, newest version or the one named. One audit entry. */
export const readReferral = query({
  name: 'referral.read',
  actors: ['employer'],
  input: z.object({
    referral: z.uuid(),
    version: z.int().positive().optional(),
    locale: z.enum(['en', 'cy']).default('en'),
  }),
  async run(scope, { referral: id, version, locale }) {
    const referral = await loadOwn(scope, id);
    return referral && readForTriage(scope, { ...referral, version }, locale);
  },
  reads: ({ referral, version }) => ({
    act: 'referral.read',
    object: { kind: 'referral', id: referral.id },
    subject: referral.caseId,
    values: { version },
  }),
});
