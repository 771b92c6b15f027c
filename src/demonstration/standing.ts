import type { Database } from '#platform/db/database.ts';
import { unsafeAsOwner } from './insert-rows.ts';
import { demonstrationOrganisations } from './organisations.ts';

export interface Standing {
  /** `empty`: no organisation; `whole`: a demonstration was made to its end; `interrupted`: begun, not ended; `other`: real organisations only. */
  is: 'empty' | 'whole' | 'interrupted' | 'other';
  /** Codes of organisations that are not the demonstration's. */
  others: string[];
}

/** The act that marks the end of the making. */
export const madeAct = 'demonstration.made';

/** What the database holds of the demonstration. Once whole it stays one, whatever is imported beside it: its sign-ins are public. */
export function standingOfDemonstration(db: Database): Promise<Standing> {
  const ours = demonstrationOrganisations.map(({ id }) => id);
  return unsafeAsOwner(db, async query => {
    const organisations = await query('select id, code from organisations.organisations order by code');
    const [made] = await query('select id from audit.entries where act = $1 limit 1', [madeAct]);
    const others = organisations.filter(({ id }) => !ours.includes(id as string)).map(({ code }) => code as string);
    if (made) return { is: 'whole', others };
    if (others.length < organisations.length) return { is: 'interrupted', others };
    return { is: others.length ? 'other' : 'empty', others };
  });
}
