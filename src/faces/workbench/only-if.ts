import { type Decision, Refused, WrongState } from '#platform/operation/index.ts';

/** Shows no form for what would be refused: the reason is said at once. @throws Refused, WrongState */
export function onlyIf(decision: Decision): void {
  if (!decision) return;
  throw 'refuse' in decision
    ? new Refused(decision.refuse, decision.values)
    : new WrongState(decision.wrongState, decision.values);
}
