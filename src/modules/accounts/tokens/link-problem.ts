import type { Decision } from '#platform/operation/index.ts';
import type { TokenReading } from './read-token.ts';

/** Why a mailed link does nothing any more; undefined when it is good. */
export function linkProblem({ state }: Pick<TokenReading, 'state'>): Decision {
  return state === 'good' ? undefined : { wrongState: `link.${state}` };
}
