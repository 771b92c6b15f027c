import type { Updateable } from 'kysely';
import { letterMoved } from '#modules/cases/index.ts';
import { type Scope, WrongState } from '#platform/operation/index.ts';
import { type LetterEvent, type LetterState, nextState } from './letter.ts';
import type { Letter } from './load-letter.ts';
import type { AdviceTables, LetterRow } from './tables.ts';

/**
 * Takes a locked letter to the state an event leads to, with whatever else changes, and tells its case. Throws WrongState when the event
 * does not fit the state.
 */
export async function moveLetter(
  scope: Scope,
  letter: Letter,
  event: LetterEvent,
  set: Omit<Updateable<LetterRow>, 'state' | 'revision'> = {},
): Promise<LetterState> {
  const to = nextState(letter.state, event);
  const face = scope.actor.kind === 'person' ? 'sight' : 'state';
  if (!to) throw new WrongState(`advice.${face}.${letter.state}`);
  await scope.tx
    .withTables<AdviceTables>()
    .updateTable('advice.letters')
    .set({
      ...set,
      state: to,
      revision: letter.revision + 1,
      ...(to === letter.state ? {} : { state_since: scope.now }),
    })
    .where('organisation_id', '=', letter.organisation_id)
    .where('id', '=', letter.id)
    .execute();
  if (to !== letter.state) await letterMoved(scope, letter.case_id, to);
  return to;
}
