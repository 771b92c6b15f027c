import type { Decision } from '#platform/operation/index.ts';
import type { CaseBrief } from '../case-brief.ts';

/** A case its employer withdrew, or staff closed, sends no letter any more. */
export const endedMeanwhile = (seen: Pick<CaseBrief, 'closedAt'>): Decision =>
  seen.closedAt ? { wrongState: 'advice.sight.case_ended' } : undefined;
