import { z } from 'zod';
import { openDocument } from '#modules/documents/index.ts';
import { query } from '#platform/operation/index.ts';
import { caseForStaff } from '../case-for-staff.ts';

/**
 * A document of a case or of its referral, opened by staff. The database gives out the key by desk and role: medical in
 * confidence to clinicians only (REF.D4, ACC.V3). One entry names it. Throws Refused.
 */
export const openCaseDocument = query({
  name: 'document.opened',
  actors: ['clinician', 'case_administrator'],
  input: z.object({ case: z.uuid(), document: z.uuid() }),
  async run(scope, { case: id, document }) {
    const seen = await caseForStaff(scope, id);
    if (!seen) return undefined;
    const { organisation } = seen;
    const opened =
      (await openDocument(scope, { organisation, owner: { kind: 'case', id }, id: document })) ??
      (seen.referralId
        ? await openDocument(scope, { organisation, owner: { kind: 'referral', id: seen.referralId }, id: document })
        : undefined);
    return opened && { ...opened, organisation, subject: seen.personId ?? seen.id };
  },
  reads: ({ id, organisation, subject, sha256 }) => ({
    act: 'document.opened',
    organisation,
    object: { kind: 'document', id },
    subject,
    values: { sha256 },
  }),
});
