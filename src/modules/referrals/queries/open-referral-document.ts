import { z } from 'zod';
import { openDocument } from '#modules/documents/index.ts';
import { query } from '#platform/operation/index.ts';
import { loadOwn } from '../load-referral.ts';

/** Opens a document of the acting membership's own referral (REF.D2); one entry names it. Throws Refused by REF.D4. */
export const openReferralDocument = query({
  name: 'document.opened',
  actors: ['employer'],
  input: z.object({ referral: z.uuid(), document: z.uuid() }),
  async run(scope, { referral: id, document }) {
    const referral = await loadOwn(scope, id);
    if (!referral) return undefined;
    const owner = { kind: 'referral' as const, id: referral.id };
    const opened = await openDocument(scope, { organisation: referral.organisation, owner, id: document });
    return opened && { ...opened, subject: referral.caseId ?? referral.id };
  },
  reads: ({ id, subject, sha256 }) => ({
    act: 'document.opened',
    object: { kind: 'document', id },
    subject,
    values: { sha256 },
  }),
});
