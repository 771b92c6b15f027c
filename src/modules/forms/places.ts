import { type Answers, isRowId, keyOf, rowsAt } from './answers.ts';
import { kindOf } from './kind-of.ts';
import type { Item, Questionnaire } from './questionnaire.ts';

/** One item where it stands: a question of a table stands once in each row. */
export type Place = {
  readonly key: string;
  readonly item: Item;
  readonly stepId: string;
  /** Keys of the step, section or table it stands in, outermost first. */
  readonly parents: readonly string[];
  readonly group?: string;
  readonly rowId?: string;
};

/** Every item of the form, or of one step, in reading order; steps, sections and tables come before their contents. */
export function placesOf(definition: Questionnaire, answers: Answers, stepId?: string): readonly Place[] {
  const places: Place[] = [];
  for (const step of definition.item) {
    if (stepId !== undefined && step.linkId !== stepId) continue;
    places.push({ key: step.linkId, item: step, stepId: step.linkId, parents: [] });
    collect(places, step, step.linkId, [step.linkId], answers);
  }
  return places;
}

function collect(places: Place[], group: Item, stepId: string, parents: readonly string[], answers: Answers): void {
  for (const item of group.item ?? []) {
    places.push({ key: item.linkId, item, stepId, parents });
    const kind = kindOf(item);
    if (kind === 'section') collect(places, item, stepId, [...parents, item.linkId], answers);
    if (kind === 'rows') collectRows(places, item, stepId, [...parents, item.linkId], answers);
  }
}

function collectRows(places: Place[], table: Item, stepId: string, parents: readonly string[], answers: Answers): void {
  const group = table.linkId;
  for (const rowId of rowsAt(answers, group)) {
    if (!isRowId(rowId)) continue;
    for (const item of table.item ?? [])
      places.push({ key: keyOf(item.linkId, group, rowId), item, stepId, parents, group, rowId });
  }
}
