import { z } from 'zod';
import { type OpenedDocument, openDocument } from '#modules/documents/index.ts';
import { query } from '#platform/operation/index.ts';
import { loadVisibleCase } from '../load-visible-case.ts';
import { readLetters } from './read-letters.ts';

/**
 * Opens a document of a case the acting employer user sees: what was submitted with it, or a letter released to them (REF.D2, ACC.X2).
 * The database gives out the key or not; one audit entry names the document. Throws NotVisible, Refused (medical in confidence).
 */
export const openVisibleDocument = query({
  name: 'document.opened',
  actors: ['employer'],
  input: z.object({ case: z.uuid(), document: z.uuid() }),
  async run(scope, { case: caseId, document }): Promise<(OpenedDocument & { subject: string }) | undefined> {
    const seen = (await loadVisibleCase(scope, caseId))?.case;
    if (!seen) return undefined;
    const letter = (await readLetters(scope, seen.id)).find(each => each.document === document);
    const owners = [
      ...(letter ? [{ kind: 'letter' as const, id: letter.id }] : []),
      ...(seen.referralId ? [{ kind: 'referral' as const, id: seen.referralId }] : []),
      { kind: 'case' as const, id: seen.id },
    ];
    for (const owner of owners) {
      const opened = await openDocument(scope, { organisation: seen.organisation, owner, id: document });
      if (opened && (letter || opened.submittedAt)) return { ...opened, subject: seen.personId ?? seen.id };
    }
    return undefined;
  },
  reads: ({ id, subject, sha256 }) => ({
    act: 'document.opened',
    object: { kind: 'document', id },
    subject,
    values: { sha256 },
  }),
});
