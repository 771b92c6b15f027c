import { Readable } from 'node:stream';
import { documentReply } from '#faces/document-reply.ts';
import type { Reply, Visit } from '#faces/visit.ts';
import {
  checkLetter,
  issueLetter,
  letterFileName,
  letterPdf,
  openIssuedDocument,
  previewLetter,
  sendSightAgain,
  sendToCheck,
  withdrawLetterDraft,
} from '#modules/advice/index.ts';
import { ask, Invalid, perform } from '#platform/operation/index.ts';
import { GiveUpLetter, IssueLetter } from './issue-letter.view.tsx';
import { letterAddress, letterPage, theLetter } from './letter-page.ts';
import { type FieldProblem, problemsOf } from './problems-of.ts';
import { texts } from './texts.ts';

/** The letter as a PDF: before issue made now, afterwards the very document that was issued. */
export async function preview(visit: Visit): Promise<Reply> {
  const { letter } = await theLetter(visit);
  if (letter.issuedAt && !letter.can.write) {
    const of = { letter: letter.id, version: letter.version };
    return documentReply(visit, (await ask(visit.runtime, openIssuedDocument, visit.actor, of)).document);
  }
  const { content, version } = await ask(visit.runtime, previewLetter, visit.actor, { letter: letter.id });
  const pdf = await letterPdf(visit.runtime, content);
  return {
    ...{ kind: 'file', name: letterFileName(content, version), type: 'application/pdf' },
    ...{ inline: visit.query.has('view'), bytes: pdf.length, source: Readable.from([pdf]) },
  };
}

/** What is still missing, or where the letter goes. */
export async function checkBeforeIssue(visit: Visit): Promise<Reply> {
  const t = visit.words(texts);
  const { advice, letter } = await theLetter(visit);
  if (!letter.can.write) return visit.redirect(letterAddress(visit));
  const body = IssueLetter({ t, csrf: visit.csrf, advice, letter });
  return visit.page({ title: t('issue.title'), body, backLink: letterAddress(visit), current: 'cases' });
}

export async function issue(visit: Visit): Promise<Reply> {
  const form = await visit.form();
  const { letter } = await theLetter(visit);
  const given = { letter: letter.id, revision: Number(form.get('version')) || 0 };
  const { state } = await issueLetter(visit.runtime, visit.actor, given);
  return visit.redirect(letterAddress(visit), { notice: visit.words(texts)(`issue.done.${state}`) });
}

/** Hands the letter to a second clinician. */
export async function toCheck(visit: Visit): Promise<Reply> {
  await visit.form();
  const { letter } = await theLetter(visit);
  await perform(visit.runtime, sendToCheck, visit.actor, { letter: letter.id });
  return visit.redirect(letterAddress(visit), { notice: visit.words(texts)('issue.check_done') });
}

/** The second clinician's verdict. */
export async function verdict(visit: Visit): Promise<Reply> {
  const form = await visit.form();
  const { letter } = await theLetter(visit);
  const given = { letter: letter.id, passed: form.get('do') === 'pass', why: form.get('why') };
  try {
    await perform(visit.runtime, checkLetter, visit.actor, given);
  } catch (error) {
    if (!(error instanceof Invalid)) throw error;
    return letterPage(visit, { problems: problemsOf(error, visit.locale) }, 422);
  }
  return visit.redirect(letterAddress(visit), { notice: visit.words(texts)('check.done') });
}

export async function sendAgain(visit: Visit): Promise<Reply> {
  await visit.form();
  const { letter } = await theLetter(visit);
  await perform(visit.runtime, sendSightAgain, visit.actor, { letter: letter.id });
  return visit.redirect(letterAddress(visit), { notice: visit.words(texts)('state.again_done') });
}

export async function askToGiveUp(visit: Visit): Promise<Reply> {
  const { letter } = await theLetter(visit);
  return letter.can.giveUp ? giveUpPage(visit, '', []) : visit.redirect(letterAddress(visit));
}

/** Gives the letter up, with a reason. */
export async function giveUp(visit: Visit): Promise<Reply> {
  const why = (await visit.form()).get('why');
  const { letter } = await theLetter(visit);
  try {
    await perform(visit.runtime, withdrawLetterDraft, visit.actor, { letter: letter.id, why });
  } catch (error) {
    if (!(error instanceof Invalid)) throw error;
    return giveUpPage(visit, why, problemsOf(error, visit.locale));
  }
  return visit.redirect(letterAddress(visit), { notice: visit.words(texts)('give_up.done') });
}

async function giveUpPage(visit: Visit, why: string, problems: readonly FieldProblem[]): Promise<Reply> {
  const t = visit.words(texts);
  const { advice } = await theLetter(visit);
  const body = GiveUpLetter({ t, csrf: visit.csrf, advice, why, problems });
  const error = problems.length > 0;
  const content = { title: t('give_up.title'), error, body, backLink: letterAddress(visit), current: 'cases' };
  return visit.page(content, { status: error ? 422 : 200 });
}
