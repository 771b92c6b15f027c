import { sql } from 'kysely';
import { z } from 'zod';
import { foldText } from '#platform/db/sort-key.ts';
import { query } from '#platform/operation/index.ts';
import type { WorkforceTables } from './tables.ts';

const HITS = 10;
const LETTERS = 3;

/** What `search_key` holds: both orders of the name, then the payroll number as it is written. */
export const employmentSearchKey = (given: string, family: string, payroll: string): string =>
  foldText(`${given} ${family} ${given} ${payroll}`);

/** One hit: enough to know the right person by, and no more (REF.F3). */
export interface EmploymentHit {
  id: string;
  name: string;
  jobTitle: string;
  location: string;
}

/**
 * Employees of the acting organisation by a part of their name or payroll number: three letters or more, ten hits, name, job and
 * location only. Fewer letters find nobody. One audit entry with the ids shown.
 */
export const searchEmployments = query({
  name: 'employment.searched',
  actors: ['employer'],
  input: z.object({ text: z.string().max(200) }),
  async run({ tx }, { text }) {
    const key = foldText(text);
    if ([...key.replace(/\s/g, '')].length < LETTERS)
      return { tooShort: true, more: false, hits: [] as EmploymentHit[] };
    const pattern = key.replace(/[\\%_]/g, character => `\\${character}`);
    const ids = await sql<{ id: string }>`select app.employment_ids_like(${pattern}, ${HITS + 1}) as id`.execute(tx);
    const found = ids.rows.map(row => row.id);
    const rows = found.length
      ? await tx
          .withTables<WorkforceTables>()
          .selectFrom('workforce.employments as e')
          .leftJoin('organisations.locations as l', join =>
            join.onRef('l.organisation_id', '=', 'e.organisation_id').onRef('l.id', '=', 'e.location_id'),
          )
          .select(['e.id', 'e.given_name', 'e.family_name', 'e.job_title', 'l.name as location'])
          .where('e.id', 'in', found)
          .execute()
      : [];
    const hits = found.slice(0, HITS).flatMap(id => {
      const row = rows.find(each => each.id === id);
      return row
        ? [{ id, name: `${row.given_name} ${row.family_name}`, jobTitle: row.job_title, location: row.location ?? '' }]
        : [];
    });
    return { tooShort: false, more: found.length > HITS, hits };
  },
  reads: ({ hits }) =>
    hits.length ? { act: 'employment.searched', values: { shown: hits.map(hit => hit.id) } } : undefined,
});
