import { definitionOf, findStep, type Questionnaire } from '#modules/forms/index.ts';
import type { EmployerActor, Scope } from '#platform/operation/index.ts';
import { loadOwn } from '../load-referral.ts';
import type { Referral } from '../referral.ts';
import { readWorkingCopy, type WorkingCopy } from './working-copy.ts';

/** A referral under its lock, with what is being written on it. */
export interface Editable {
  referral: Referral;
  definition: Questionnaire;
  copy: WorkingCopy;
}

/** The acting membership's own referral, locked: whoever comes second sees what the first did. */
export async function loadEditable(scope: Scope<EmployerActor>, id: string): Promise<Editable | undefined> {
  const referral = await loadOwn(scope, id, { lock: true });
  if (!referral) return undefined;
  const definition = await definitionOf(scope, referral.formCode, referral.formVersion);
  return { referral, definition, copy: await readWorkingCopy(scope, referral) };
}

/** The same, when the form has that step. */
export async function loadEditableStep(
  scope: Scope<EmployerActor>,
  { referral, step }: { referral: string; step: string },
): Promise<Editable | undefined> {
  const editable = await loadEditable(scope, referral);
  return editable && findStep(editable.definition, step) ? editable : undefined;
}
