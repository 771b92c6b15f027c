import { z } from 'zod';
import { Invalid, operation, type Problem, Stale, WrongState } from '#platform/operation/index.ts';
import type { OrganisationsTables } from '../tables.ts';
import { holdOrganisation } from './hold-organisation.ts';
import { mayEdit } from './may-edit.ts';
import { reason } from './reason.ts';
import { type Section, type Settings, sectionNames, sections, settingsFields } from './settings-fields.ts';
import { columnsOf, markOf, sectionOf, settingsOf } from './settings-of.ts';
import { noteWeakerChoices } from './weaker-choices.ts';

const input = z.object({
  organisation: z.uuid(),
  section: z.enum(sectionNames),
  /** The settings of the section, all of them. */
  values: z.record(z.string(), z.unknown()),
  /** What the section said when the page was opened (`markOf`). */
  seen: z.string(),
  reason,
});

/**
 * Changes one section of an organisation's settings, with a reason (ACC.O3); they count from the next request on.
 * @throws Invalid, a message a field; Stale with the settings of the section as they are when somebody changed them since the page was
 * opened; WrongState when nothing is different
 */
export const changeOrganisation = operation({
  act: 'organisation.changed',
  actors: ['administrator'],
  input,
  load: ({ tx }, { organisation }) => holdOrganisation(tx, organisation),
  policy: mayEdit,
  async run(scope, row, { organisation, section, values, seen, reason: why }): Promise<void> {
    const before = settingsOf(row);
    const changed = read(section, values);
    if (seen !== markOf(before, section)) throw new Stale(sectionOf(before, section));
    const after = { ...before, ...changed };
    if (markOf(after, section) === seen) throw new WrongState('organisation.nothing_changed');
    await scope.tx
      .withTables<OrganisationsTables>()
      .updateTable('organisations.organisations')
      .set({ ...columnsOf(row, after), revision: row.revision + 1 })
      .where('id', '=', organisation)
      .execute();
    if (section === 'security') await noteWeakerChoices(scope, organisation, { from: before, to: after, reason: why });
    scope.audit({
      act: 'organisation.changed',
      ...{ organisation, object: { kind: 'organisation', id: organisation } },
      values: { section, from: sectionOf(before, section), to: sectionOf(after, section), why },
    });
  },
});

function read(section: Section, values: Record<string, unknown>): Partial<Settings> {
  const problems: Problem[] = [];
  const read: Record<string, unknown> = {};
  for (const name of sections[section]) {
    const checked = settingsFields.shape[name].safeParse(values[name]);
    if (checked.success) read[name] = checked.data;
    else problems.push({ field: name, message: `organisation.${name}_wrong` });
  }
  if (problems.length) throw new Invalid(problems);
  return read;
}
