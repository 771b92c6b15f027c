import { z } from 'zod';
import { type ExpectedStage, expectedDates } from '#modules/cases/index.ts';
import { organisationOf } from '#modules/organisations/index.ts';
import { query } from '#platform/operation/index.ts';
import { loadOwn } from '../load-referral.ts';
import type { Referral } from '../referral.ts';

/** The confirmation of a submission: number and expected dates from that moment on (NEW.8), without the answers. */
export const readSent = query({
  name: 'referral.sent',
  actors: ['employer'],
  input: z.object({ referral: z.uuid() }),
  async run(scope, { referral: id }): Promise<{ referral: Referral; stages: readonly ExpectedStage[] } | undefined> {
    const referral = await loadOwn(scope, id);
    if (!referral?.submittedAt) return undefined;
    const { targets, calendar } = await organisationOf(scope.tx, referral.organisation);
    const pending = referral.state === 'submitted' || referral.state === 'returned';
    const facts = {
      ...{ receivedAt: referral.submittedAt, acceptedAt: null, onPapers: false },
      ...{ letterState: null, issuedAt: null, releasedAt: null, ended: !pending, actions: [] },
    };
    return { referral, stages: expectedDates(facts, targets, calendar) };
  },
});
