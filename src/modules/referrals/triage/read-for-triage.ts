import { type DocumentBrief, findDocuments } from '#modules/documents/index.ts';
import {
  type Change,
  completeness,
  definitionOf,
  difference,
  type Hint,
  type ReadableSection,
  type ReferralFacts,
  readable,
  readyMadeQuestion,
  referralFacts,
  titleOf,
} from '#modules/forms/index.ts';
import type { Locale } from '#platform/i18n/locale.ts';
import type { ReadScope, Scope } from '#platform/operation/index.ts';
import { loadReferral } from '../load-referral.ts';
import { readVersion } from '../queries/read-version.ts';
import type { Referral } from '../referral.ts';
import type { ReferralsTables } from '../tables.ts';

/** A question to answer in the report (NEW.6). `addedIn` is the version that first asked it in these words. */
export interface Question {
  id: string;
  position: number;
  /** In the reader's language, where it is one of the form's own questions. */
  text: string;
  /** The words it was asked in: they are what is answered, whoever reads it in which language. */
  asked: string;
  addedIn: number;
}

/** A submitted referral in words. */
export interface ReadableReferral {
  referral: Referral;
  formName: string;
  version: number;
  submittedAt: Date;
  sections: readonly ReadableSection[];
  facts: ReferralFacts;
  questions: readonly Question[];
  documents: readonly DocumentBrief[];
  /** What was changed with this version; empty for the first. */
  changes: readonly Change[];
  hints: readonly Hint[];
}

/**
 * A submitted referral for whoever may see its case: sections, questions, documents, what the newest version changed.
 * Whether the actor may is the caller's matter (row-level security keeps to the organisation); so is the read's entry.
 */
export async function readForTriage(
  scope: Scope | ReadScope,
  which: { organisation: string; id: string; version?: number },
  locale: Locale = 'en',
): Promise<ReadableReferral | undefined> {
  const referral = await loadReferral(scope, which);
  const version = referral && (await readVersion(scope, referral, which.version ?? referral.currentVersion));
  if (!referral || !version) return undefined;
  const definition = await definitionOf(scope, referral.formCode, version.formVersion);
  const before = version.version > 1 ? await readVersion(scope, referral, version.version - 1) : undefined;
  const owned = { organisation: referral.organisation, owner: { kind: 'referral' as const, id: referral.id } };
  const documents = await findDocuments(scope, owned);
  return {
    referral,
    formName: titleOf(definition, locale),
    version: version.version,
    submittedAt: version.submittedAt,
    sections: readable(definition, version.response, locale),
    facts: referralFacts(definition, version.response, locale),
    questions: await questionsOf(scope, referral, locale),
    documents: documents.filter(document => version.documents.includes(document.id)),
    changes: before ? difference(definition, before.response, version.response, locale) : [],
    hints: completeness(definition, version.answers, locale),
  };
}

/** The live questions of a referral, in order. */
export async function questionsOf(
  scope: Scope | ReadScope,
  { organisation, id }: { organisation: string; id: string },
  locale: Locale,
): Promise<readonly Question[]> {
  const rows = await scope.tx
    .withTables<ReferralsTables>()
    .selectFrom('referrals.questions as q')
    .innerJoin('referrals.referrals as r', join =>
      join.onRef('r.organisation_id', '=', 'q.organisation_id').onRef('r.id', '=', 'q.referral_id'),
    )
    .select(['q.id', 'q.position', 'q.code', 'q.text', 'q.added_in', 'r.form_code', 'r.form_version'])
    .where('q.organisation_id', '=', organisation)
    .where('q.referral_id', '=', id)
    .where('q.removed_in', 'is', null)
    .orderBy('q.position')
    .execute();
  const [first] = rows;
  const definition =
    first && locale !== 'en' ? await definitionOf(scope, first.form_code, first.form_version) : undefined;
  return rows.map(row => ({
    ...{ id: row.id, position: row.position, asked: row.text, addedIn: row.added_in },
    text: (definition && readyMadeQuestion(definition, row.code, locale)) ?? row.text,
  }));
}
