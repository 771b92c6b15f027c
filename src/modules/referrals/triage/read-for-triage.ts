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
  text: string;
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
    questions: await questionsOf(scope, referral),
    documents: documents.filter(document => version.documents.includes(document.id)),
    changes: before ? difference(definition, before.response, version.response, locale) : [],
    hints: completeness(definition, version.answers, locale),
  };
}

/** The live questions of a referral, in order. */
export async function questionsOf(
  scope: Scope | ReadScope,
  { organisation, id }: { organisation: string; id: string },
): Promise<readonly Question[]> {
  const rows = await scope.tx
    .withTables<ReferralsTables>()
    .selectFrom('referrals.questions')
    .select(['id', 'position', 'text', 'added_in'])
    .where('organisation_id', '=', organisation)
    .where('referral_id', '=', id)
    .where('removed_in', 'is', null)
    .orderBy('position')
    .execute();
  return rows.map(({ added_in, ...question }) => ({ ...question, addedIn: added_in }));
}
