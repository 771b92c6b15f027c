import { z } from 'zod';
import { staffName } from '#modules/accounts/index.ts';
import { type Organisation, organisationOf } from '#modules/organisations/index.ts';
import { query } from '#platform/operation/index.ts';
import { noticeRules, type Placeholder } from '../notice-rules.ts';
import type { NoticeTables } from '../tables.ts';
import { askedWording } from './asked-wording.ts';
import { type Example, exampleMail } from './example-mail.ts';
import { textProblems } from './read-text.ts';
import { oursAsText, type Wording, type WordingName, wordingNamed } from './wording.ts';

export interface WordingVersion extends Partial<Wording> {
  version: number;
  reason: string;
  writtenAt: Date;
  writtenBy: string;
}

/** One text with all there is to edit it. */
export interface WordingDetails {
  organisation: Pick<Organisation, 'id' | 'name'>;
  name: WordingName;
  /** What is sent now. */
  now: Wording;
  /** Is `now` the organisation's own? */
  own: boolean;
  ours: Wording;
  needs: readonly Placeholder[];
  may: readonly Placeholder[];
  /** 0 while nobody has changed it. */
  version: number;
  /** Newest first. */
  versions: readonly WordingVersion[];
  /** What is sent now, with example data. */
  example: Example;
}

/** One text of an organisation's notices, what it was before, and how it looks (NOT.4). */
export const readWording = query({
  name: 'notice.wording_read',
  actors: ['administrator'],
  input: askedWording,
  async run({ tx, runtime, now: at }, { organisation: id, wording, locale }): Promise<WordingDetails | undefined> {
    const organisation = await organisationOf(tx, id);
    const name = wordingNamed(wording);
    if (!organisation || !name) return undefined;
    const rows = await tx
      .withTables<NoticeTables>()
      .selectFrom('notices.wordings')
      .selectAll()
      .where('organisation_id', '=', id)
      .where('wording', '=', wording)
      .where('locale', '=', locale)
      .orderBy('version', 'desc')
      .execute();
    const ours = oursAsText(name, locale);
    const [latest] = rows;
    const own = latest?.subject != null && latest.body != null;
    const now = own ? { subject: latest.subject!, body: latest.body! } : ours;
    const names = new Map<string, string>();
    for (const by of new Set(rows.map(row => row.written_by))) names.set(by, (await staffName(tx, by)) ?? '');
    const { needs, may } = noticeRules[name.kind];
    return {
      ...{ organisation: { id, name: organisation.name }, name, now, own, ours, needs, may },
      version: latest?.version ?? 0,
      versions: rows.map(row => ({
        ...{ version: row.version, reason: row.reason, writtenAt: row.written_at },
        writtenBy: names.get(row.written_by) ?? '',
        ...(row.subject !== null && row.body !== null ? { subject: row.subject, body: row.body } : {}),
      })),
      example: exampleMail(runtime, { organisation, wording: now, locale, at }),
    };
  },
});

/** How a typed text would look, or what is wrong with it. Nothing is saved. */
export const previewWording = query({
  name: 'notice.wording_previewed',
  actors: ['administrator'],
  input: askedWording.extend({ subject: z.string().max(50_000), body: z.string().max(50_000) }),
  async run({ tx, runtime, now }, { organisation: id, wording, locale, subject, body }) {
    const organisation = await organisationOf(tx, id);
    const name = wordingNamed(wording);
    if (!organisation || !name) return undefined;
    const problems = textProblems(name, { subject, body });
    return problems.length
      ? { problems }
      : { example: exampleMail(runtime, { organisation, wording: { subject, body }, locale, at: now }) };
  },
});
