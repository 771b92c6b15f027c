import { type SqlBool, sql } from 'kysely';
import { z } from 'zod';
import { caseForStaff } from '#modules/cases/index.ts';
import { type OpenedDocument, openDocument } from '#modules/documents/index.ts';
import { query } from '#platform/operation/index.ts';
import { about } from '../case-brief.ts';
import { letterByLink } from '../load-letter.ts';
import type { AdviceTables } from '../tables.ts';
import { issuedVersion } from './issued-version.ts';

interface Opened {
  document: OpenedDocument;
  organisation: string;
  person: string;
}

/** The document the employee reads by link: the version issued to them last (ADV.4). */
export const openSightDocument = query({
  name: 'letter.document_read',
  actors: ['person'],
  input: z.object({ letter: z.uuid() }),
  async run(scope, { letter: id }): Promise<Opened | undefined> {
    const found = await letterByLink(scope, id);
    const version = found && (await issuedVersion(scope, found.letter));
    if (!found || !version?.document_id) return undefined;
    const { organisation, person } = found.case;
    const owned = { organisation, owner: { kind: 'letter', id }, id: version.document_id } as const;
    const document = await openDocument(scope, owned);
    return document && { document, organisation, person };
  },
  reads: ({ document, organisation, person }) => ({
    ...about({ organisation, id: document.id, person }),
    ...{ act: 'letter.document_read', object: { kind: 'document', id: document.id } },
  }),
});

/** An issued version of a letter for staff who serve its organisation; case administrators read letters after issue (ACC.V3). */
export const openIssuedDocument = query({
  name: 'letter.document_read',
  actors: ['clinician', 'case_administrator'],
  input: z.object({ letter: z.uuid(), version: z.coerce.number().int() }),
  async run(scope, { letter: id, version }): Promise<Opened | undefined> {
    const found = await scope.tx
      .withTables<AdviceTables>()
      .selectFrom('advice.letters as l')
      .innerJoin('advice.versions as v', join =>
        join.onRef('v.organisation_id', '=', 'l.organisation_id').onRef('v.letter_id', '=', 'l.id'),
      )
      .select(['l.organisation_id as organisation', 'l.case_id', 'v.document_id'])
      .where('l.id', '=', id)
      .where('v.version', '=', version)
      .where(sql<SqlBool>`l.organisation_id = any (array(select app.staff_organisations()))`)
      .executeTakeFirst();
    const seen = found && (await caseForStaff(scope, found.case_id));
    if (!found?.document_id || !seen) return undefined;
    const { organisation } = found;
    const document = await openDocument(scope, { organisation, owner: { kind: 'letter', id }, id: found.document_id });
    return document && { document, organisation, person: seen.personId ?? seen.id };
  },
  reads: ({ document, organisation, person }) => ({
    ...{ act: 'letter.document_read', organisation, object: { kind: 'document', id: document.id }, subject: person },
  }),
});
