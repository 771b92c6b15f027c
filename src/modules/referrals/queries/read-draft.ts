import { z } from 'zod';
import { type Change, definitionOf, difference, type Questionnaire, toResponse } from '#modules/forms/index.ts';
import { type EmployerActor, query, type ReadScope } from '#platform/operation/index.ts';
import { readWorkingCopy, type WorkingCopy } from '../drafts/working-copy.ts';
import { loadOwn } from '../load-referral.ts';
import type { Referral } from '../referral.ts';
import { readVersion } from './read-version.ts';

/** A referral as its author writes it, or its owner amends it. */
export interface Draft extends WorkingCopy {
  referral: Referral;
  definition: Questionnaire;
  /** What the working copy changes in the last version, for a locale; empty for a draft. */
  changes: readonly Change[];
}

const input = z.object({ referral: z.uuid(), locale: z.enum(['en', 'cy']).default('en') });
type Asked = z.infer<typeof input>;

/** The acting membership's own referral with its working copy (ALL.3). One audit entry. */
export const readDraft = query({
  name: 'referral.opened',
  actors: ['employer'],
  input,
  run: readOwnDraft,
  reads: ({ referral }) => ({
    act: 'referral.opened',
    object: { kind: 'referral', id: referral.id },
    subject: referral.caseId ?? referral.id,
  }),
});

/** The same while it is being written: saving what somebody types is no opening, and would drown the record. */
export const draftToWrite = query({ name: 'referral.written', actors: ['employer'], input, run: readOwnDraft });

async function readOwnDraft(
  scope: ReadScope<EmployerActor>,
  { referral: id, locale }: Asked,
): Promise<Draft | undefined> {
  // Asked together: what is written on a referral that is not theirs goes no further than here.
  const [referral, copy] = await Promise.all([
    loadOwn(scope, id),
    readWorkingCopy(scope, { organisation: scope.actor.organisation, id }),
  ]);
  if (!referral) return undefined;
  const definition = await definitionOf(scope, referral.formCode, referral.formVersion);
  const last = referral.currentVersion > 0 ? await readVersion(scope, referral, referral.currentVersion) : undefined;
  const changes = last
    ? difference(definition, last.response, toResponse(definition, copy.answers, scope.now), locale)
    : [];
  return { referral, definition, ...copy, changes };
}
