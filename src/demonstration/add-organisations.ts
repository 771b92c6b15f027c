import { everyNode, importOrganisation, placesOf } from '#modules/organisations/index.ts';
import { inTransaction } from '#platform/db/transaction.ts';
import { actingAs, perform, type Runtime } from '#platform/operation/index.ts';
import { demonstrationOrganisations } from './organisations.ts';

/** An employer of the demonstration with the ids of its places by name. */
export interface DemonstrationOrganisation {
  id: string;
  code: string;
  name: string;
  nodes: Readonly<Record<string, string>>;
  divisions: Readonly<Record<string, string>>;
  departments: Readonly<Record<string, string>>;
  locations: Readonly<Record<string, string>>;
}

/** Imports the three employers as `organisation import` does, and answers them by code. */
export async function addOrganisations(runtime: Runtime): Promise<Record<string, DemonstrationOrganisation>> {
  const made: Record<string, DemonstrationOrganisation> = {};
  for (const { id, file } of demonstrationOrganisations) {
    const actor = { kind: 'worker', organisation: id } as const;
    await perform(runtime, importOrganisation, actor, { organisation: id, file });
    const places = await inTransaction(runtime.db, actingAs(actor), tx => placesOf(tx, id), { readOnly: true });
    const { code, name } = file as { code: string; name: string };
    made[code] = {
      ...{ id, code, name, nodes: byName(everyNode(places.nodes)), divisions: byName(places.divisions) },
      ...{ departments: byName(places.departments), locations: byName(places.locations) },
    };
  }
  return made;
}

const byName = (places: readonly { id: string; name: string }[]): Record<string, string> =>
  Object.fromEntries(places.map(({ id, name }) => [name, id]));
