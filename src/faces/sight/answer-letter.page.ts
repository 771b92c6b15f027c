import type { Reply, Visit } from '#faces/visit.ts';
import {
  adviceTexts,
  askMoreTime,
  confirmNoInaccuracies,
  markCorrection,
  refuseRelease,
  strikeRecipient,
} from '#modules/advice/index.ts';
import { words } from '#platform/i18n/catalogue.ts';
import { formatDate } from '#platform/i18n/format-date.ts';
import { Invalid, perform } from '#platform/operation/index.ts';
import { ConfirmLetter, MarkCorrection, type MarkProps, RefuseLetter } from './answer-letter.view.tsx';
import { letterOf, readSight } from './read-letter.page.ts';
import { texts } from './texts.ts';

const backLink = '/sight/letter';

/** Asks once more before the letter is sent; one that is not theirs to send leads back to where it stands. */
export async function askToConfirm(visit: Visit): Promise<Reply> {
  const t = visit.words(texts);
  const letter = await readSight(visit);
  if (!letter.can.confirm || !letter.recipients.length) return visit.redirect(backLink);
  return visit.page({ title: t('confirm.title'), body: ConfirmLetter({ t, csrf: visit.csrf, letter }), backLink });
}

export async function confirm(visit: Visit): Promise<Reply> {
  const version = (await visit.form()).get('version');
  await perform(visit.runtime, confirmNoInaccuracies, visit.actor, { letter: letterOf(visit), version });
  return visit.redirect('/sight/done');
}

export const askWhatIsWrong = async (visit: Visit): Promise<Reply> =>
  markPage(visit, { passage: '', reason: '', statement: '' }, []);

/** Takes a correction; what is missing is said beside its field, and nothing typed is lost. */
export async function mark(visit: Visit): Promise<Reply> {
  const form = await visit.form();
  const typed = { passage: form.get('passage'), reason: form.get('reason'), statement: form.get('statement') };
  try {
    await perform(visit.runtime, markCorrection, visit.actor, { letter: letterOf(visit), ...typed });
  } catch (error) {
    if (!(error instanceof Invalid)) throw error;
    const say = words(adviceTexts, visit.locale);
    const problems = error.problems.map(({ field, message }) => ({
      field,
      text: say(message as keyof (typeof adviceTexts)['en']),
    }));
    return markPage(visit, typed, problems);
  }
  return visit.redirect('/sight/done');
}

export async function askForMoreTime(visit: Visit): Promise<Reply> {
  await visit.form();
  const { endsAt } = await perform(visit.runtime, askMoreTime, visit.actor, { letter: letterOf(visit) });
  const notice = visit.words(texts)('letter.more_done', { day: formatDate(endsAt, visit.locale) });
  return visit.redirect(backLink, { notice });
}

/** Asks once more before the letter is held. */
export async function askToRefuse(visit: Visit): Promise<Reply> {
  const t = visit.words(texts);
  const { can } = await readSight(visit);
  if (!can.refuse) return visit.redirect(backLink);
  const body = RefuseLetter({ t, csrf: visit.csrf, contact: visit.runtime.contact });
  return visit.page({ title: t('refuse.title'), body, backLink });
}

export async function refuse(visit: Visit): Promise<Reply> {
  await visit.form();
  await perform(visit.runtime, refuseRelease, visit.actor, { letter: letterOf(visit) });
  return visit.redirect('/sight/done');
}

/** Takes one recipient off the list (ADV.9). */
export async function strike(visit: Visit): Promise<Reply> {
  await visit.form();
  const { recipients } = await readSight(visit);
  const name = recipients.find(({ id }) => id === visit.params.id)?.name ?? '';
  await perform(visit.runtime, strikeRecipient, visit.actor, { letter: letterOf(visit), recipient: visit.params.id });
  return visit.redirect(`${backLink}#recipients`, { notice: visit.words(texts)('letter.struck', { name }) });
}

async function markPage(visit: Visit, typed: MarkProps['typed'], problems: MarkProps['problems']): Promise<Reply> {
  const t = visit.words(texts);
  const { can } = await readSight(visit);
  if (!can.mark) return visit.redirect(backLink);
  const body = MarkCorrection({ t, csrf: visit.csrf, typed, problems });
  const error = problems.length > 0;
  return visit.page({ title: t('mark.title'), error, body, backLink }, { status: error ? 422 : 200 });
}
