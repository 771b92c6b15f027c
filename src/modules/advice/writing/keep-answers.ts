import { questionsOf } from '#modules/referrals/index.ts';
import type { Locale } from '#platform/i18n/locale.ts';
import type { ReadScope, Scope } from '#platform/operation/index.ts';
import type { Version } from '../load-letter.ts';
import type { AdviceTables } from '../tables.ts';

/** A question of the referral as it stands in a letter: answered, declined with a reason, or open. */
export interface Answer extends KeptAnswer {
  /** In the letter's language, where it is one of the form's own questions. */
  text: string;
}
interface KeptAnswer extends WrittenAnswer {
  position: number;
  /** The words it was asked in; in others it is another question. */
  asked: string;
}
export interface WrittenAnswer {
  question: string;
  answer: string;
  declinedReason: string;
}
type OfCase = { organisation: string; referralId: string | null };

/**
 * The questions as the referral asks them now, each with what this version says (NEW.6). A question that was changed or added since is
 * open again (REF.L5); one taken out is gone.
 */
export async function answersNow(
  scope: Scope | ReadScope,
  seen: OfCase,
  version: Version,
  locale: Locale,
): Promise<Answer[]> {
  const kept = await answersOf(scope, version);
  return (await questionsNow(scope, seen, locale)).map(({ id, position, asked, text }) => {
    const row = kept.find(each => each.question === id && each.asked === asked);
    return {
      question: id,
      position,
      asked,
      text,
      answer: row?.answer ?? '',
      declinedReason: row?.declinedReason ?? '',
    };
  });
}

/** The answers as they went out with an issued version, whatever is asked since. */
export async function answersIssued(
  scope: Scope | ReadScope,
  seen: OfCase,
  version: Version,
  locale: Locale,
): Promise<Answer[]> {
  const now = await questionsNow(scope, seen, locale);
  return (await answersOf(scope, version)).map(row => ({
    ...row,
    text: now.find(({ id, asked }) => id === row.question && asked === row.asked)?.text ?? row.asked,
  }));
}

const questionsNow = async (scope: Scope | ReadScope, { organisation, referralId }: OfCase, locale: Locale) =>
  referralId ? questionsOf(scope, { organisation, id: referralId }, locale) : [];

/** The answers of a version as they were written. */
export async function answersOf({ tx }: Pick<Scope | ReadScope, 'tx'>, version: Version): Promise<KeptAnswer[]> {
  const rows = await tx
    .withTables<AdviceTables>()
    .selectFrom('advice.answers')
    .select(['question_id', 'position', 'question', 'answer', 'declined_reason'])
    .where('organisation_id', '=', version.organisation_id)
    .where('version_id', '=', version.id)
    .orderBy('position')
    .execute();
  return rows.map(row => ({
    ...{ question: row.question_id, position: row.position, asked: row.question },
    ...{ answer: row.answer, declinedReason: row.declined_reason },
  }));
}

/** Writes the answers of a version anew, one row a question asked now; what was not given keeps what it had. */
export async function keepAnswers(
  scope: Scope,
  seen: OfCase,
  version: Version,
  written: readonly WrittenAnswer[] = [],
): Promise<void> {
  const tx = scope.tx.withTables<AdviceTables>();
  const answers = (await answersNow(scope, seen, version, 'en')).map(answer => {
    const given = written.find(each => each.question === answer.question);
    return given ? { ...answer, answer: given.answer, declinedReason: given.declinedReason } : answer;
  });
  await tx
    .deleteFrom('advice.answers')
    .where('organisation_id', '=', version.organisation_id)
    .where('version_id', '=', version.id)
    .execute();
  for (const { question, position, asked, answer, declinedReason } of answers)
    await tx
      .insertInto('advice.answers')
      .values({
        ...{ organisation_id: version.organisation_id, version_id: version.id, question_id: question, position },
        ...{ question: asked, answer, declined_reason: declinedReason },
      })
      .execute();
}
