import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { installForms } from '#modules/forms/index.ts';
import type { Database } from '#platform/db/database.ts';
import { newId } from '#platform/db/id.ts';
import { ask, Invalid, NotVisible, perform, Refused, Stale, WrongState } from '#platform/operation/index.ts';
import { type PdfMaker, startPdfMaker } from '#platform/pdf/pdf-maker.ts';
import { type AdviceWorld, adviceWorld, readAdvice } from '#test/support/advice-world.ts';
import { testDatabase } from '#test/support/database.ts';
import {
  adviceTemplates,
  askAssessmentConsent,
  checkLetter,
  confirmNoInaccuracies,
  declineQuestion,
  issueLetter,
  letterPdf,
  lettersOfCase,
  openIssuedDocument,
  previewLetter,
  recordAssessmentConsent,
  saveLetter,
  sendToCheck,
  startLetter,
  withdrawLetterDraft,
} from './index.ts';

let db: Database;
let pdf: PdfMaker;
let world: AdviceWorld;
beforeAll(async () => {
  db = await testDatabase();
  pdf = startPdfMaker({ templates: adviceTemplates });
  world = await adviceWorld(db, { pdf });
});
afterAll(async () => {
  await pdf.close();
  await db.close();
});

const revisionOf = async (letter: string, of: AdviceWorld = world) => Number((await of.letter(letter)).revision);
const issue = async (letter: string) =>
  issueLetter(world.runtime, world.nurse, { letter, revision: await revisionOf(letter) });

describe('consent', () => {
  it('[ADV.2.4] is asked, then given: each answer is a row of its own with its text', async () => {
    const of = await world.newCase();
    await perform(world.runtime, askAssessmentConsent, world.nurse, { case: of.id, channel: 'telephone' });
    await world.consent(of, { recipients: [world.nia.membership, world.rhys.membership] });
    const rows = await world.cases.sql(
      'select kind, decision, silence, text_version from advice.consents where case_id = $1 order by sequence',
      [of.id],
    );
    expect(rows.map(row => `${row.kind} ${row.decision}`)).toEqual([
      ...['assessment asked', 'assessment given', 'recipient given', 'recipient given'],
    ]);
    expect(rows.every(row => row.text_version)).toBe(true);
  });

  it('[ADV.2.5] refused, the case ends in "no report can be given"', async () => {
    const of = await world.newCase();
    await perform(world.runtime, recordAssessmentConsent, world.nurse, {
      ...{ case: of.id, decision: 'refused', channel: 'telephone' },
    });
    const [seen] = await world.cases.sql('select tab, closed_reason from cases.cases where id = $1', [of.id]);
    expect(seen).toEqual({ tab: 'closed', closed_reason: 'no_report' });
    await expect(
      perform(world.runtime, startLetter, world.nurse, { case: of.id, template: 'assessment', locale: 'en' }),
    ).rejects.toThrow(WrongState);
  });

  it('[ADV.6.3] withdrawn before release, the letter is held; after release it stays readable', async () => {
    const of = await world.newCase();
    const letter = await world.issued(of);
    const said = { case: of.id, decision: 'withdrawn', channel: 'telephone' };
    await perform(world.runtime, recordAssessmentConsent, world.nurse, said);
    expect(await world.letter(letter)).toMatchObject({ state: 'held_withdrawn' });
    const after = await world.newCase();
    const sent = await world.issued(after);
    await perform(world.runtime, confirmNoInaccuracies, await world.byLink(sent), { letter: sent, version: 1 });
    await perform(world.runtime, recordAssessmentConsent, world.nurse, { ...said, case: after.id });
    expect(await world.employerSees(after)).toMatchObject([{ state: 'released', document_id: expect.any(String) }]);
    const kinds = await world.cases.sql('select kind from cases.events where case_id = $1', [after.id]);
    expect(kinds.map(({ kind }) => kind)).toContain('consent_withdrawn_after_release');
  });

  it('[ADV.9.3] recipients are active members of the case’s organisation, and at least one', async () => {
    const of = await world.newCase();
    const elsewhere = await adviceWorld(db, { code: 'SAL' });
    for (const recipients of [[], [elsewhere.nia.membership], [newId()]])
      await expect(world.consent(of, { recipients })).rejects.toThrow(Invalid);
    await expect(
      perform(world.runtime, recordAssessmentConsent, elsewhere.nurse, {
        ...{ case: of.id, decision: 'refused', channel: 'post' },
      }),
    ).rejects.toThrow(NotVisible);
  });
});

describe('writing', () => {
  it('[NEW.6.41] every question is answered or declined with a reason before the letter can be issued', async () => {
    const of = await world.newCase();
    await world.consent(of);
    const letter = await world.written(of);
    const [first] = of.questions;
    await perform(world.runtime, saveLetter, world.nurse, {
      ...{ letter, revision: await revisionOf(letter), sections: {} },
      answers: [{ question: first, answer: ' ', declinedReason: '' }],
    });
    await expect(issue(letter)).rejects.toMatchObject({ reason: 'advice.obstacle.question', values: { number: 1 } });
    await perform(world.runtime, declineQuestion, world.nurse, {
      letter,
      question: first,
      reason: 'Not for us to say.',
    });
    await issue(letter);
    const [row] = await world.cases.sql('select content from advice.versions where letter_id = $1', [letter]);
    expect(JSON.stringify(row!.content)).toContain('Not for us to say.');
  });

  it('[REF.L5.41] a question changed by an amendment is open again and keeps the letter back', async () => {
    const of = await world.newCase();
    await world.consent(of);
    const letter = await world.written(of);
    await world.cases.sql("update referrals.questions set text = 'Fit for nights?' where id = $1", [of.questions[0]]);
    await expect(issue(letter)).rejects.toThrow(Refused);
    expect((await readAdvice(world, of)).letter!.answers[0]).toMatchObject({ text: 'Fit for nights?', answer: '' });
  });

  it('[NEW.6.42] the form’s own questions stand in the letter’s language, and turning the language loses no answer', async () => {
    await installForms(world.runtime);
    const of = await world.newCase({
      questions: ['Is the employee fit for their current role now?', 'What of nights?'],
    });
    await world.cases.sql("update referrals.questions set code = 'fit-now' where id = $1", [of.questions[0]]);
    await world.consent(of);
    const letter = await world.written(of);
    await perform(world.runtime, saveLetter, world.nurse, {
      ...{ letter, revision: await revisionOf(letter), sections: {}, locale: 'cy' },
    });
    const asked = ['A yw’r gweithiwr yn ffit ar gyfer ei rôl bresennol nawr?', 'What of nights?'];
    const written = (await readAdvice(world, of)).letter!.answers;
    expect(written.map(({ text, answer }) => [text, answer])).toEqual(
      asked.map(text => [text, 'Yes, within four weeks.']),
    );
    const { content } = await ask(world.runtime, previewLetter, world.nurse, { letter });
    expect(content.parts.flatMap(({ items }) => items.map(({ title }) => title))).toEqual(asked);
    await issue(letter);
    expect((await readAdvice(world, of)).letter!.answers.map(({ text }) => text)).toEqual(asked);
  });

  it('[REF.L6.1] nothing is issued to an address nobody confirmed', async () => {
    const of = await world.newCase({ confirmed: [], personalEmail: 'typed@employer.example' });
    await world.consent(of);
    await expect(world.written(of).then(issue)).rejects.toMatchObject({ reason: 'advice.obstacle.address' });
  });

  it('[ADV.1.4] a save from an old page is refused and shows what stands there', async () => {
    const of = await world.newCase();
    await world.consent(of);
    const letter = await world.written(of);
    const save = (fitness: string) =>
      perform(world.runtime, saveLetter, world.nurse, { letter, revision: 2, sections: { fitness } });
    await save('Fit.');
    await expect(save('Unfit.')).rejects.toMatchObject({ current: { sections: { fitness: 'Fit.' } } });
    await expect(save('Unfit.')).rejects.toThrow(Stale);
  });

  it('[ADV.1.5] the preview is the very PDF that is issued', async () => {
    const of = await world.newCase();
    await world.consent(of);
    const letter = await world.written(of);
    const { content } = await ask(world.runtime, previewLetter, world.nurse, { letter });
    const preview = await letterPdf(world.runtime, content);
    await issue(letter);
    const { document } = await ask(world.runtime, openIssuedDocument, world.nurse, { letter, version: 1 });
    expect(document.sha256).toBe(createHash('sha256').update(preview).digest('hex'));
    const chunks = [];
    for await (const chunk of document.content) chunks.push(chunk);
    expect(Buffer.concat(chunks).equals(preview)).toBe(true);
    const { letters } = await ask(world.runtime, lettersOfCase, world.nurse, { case: of.id });
    expect(letters).toMatchObject([{ letter, version: 1, state: 'with_employee' }]);
  });

  it('[ADV.1.6] a letter given up leaves room for another', async () => {
    const of = await world.newCase();
    await world.consent(of);
    const letter = await world.written(of);
    await expect(world.written(of)).rejects.toThrow(WrongState);
    await perform(world.runtime, withdrawLetterDraft, world.nurse, { letter, why: 'Wrong case.' });
    expect(await world.written(of)).not.toBe(letter);
  });

  it('[ADV.1.7] where a second clinician checks, nothing is issued without them', async () => {
    const checked = await adviceWorld(db, { code: 'CHK', policies: { letterCheck: true }, pdf });
    const of = await checked.newCase();
    await checked.consent(of);
    const letter = await checked.written(of);
    await expect(checked.issue(letter)).rejects.toMatchObject({ reason: 'advice.check_first' });
    await perform(checked.runtime, sendToCheck, checked.nurse, { letter });
    expect(await checked.tasks(of)).toEqual(['letter_check']);
    await expect(perform(checked.runtime, checkLetter, checked.nurse, { letter, passed: true })).rejects.toThrow(
      Refused,
    );
    await perform(checked.runtime, checkLetter, checked.physician, { letter, passed: true });
    await checked.issue(letter);
    expect((await checked.letter(letter)).state).toBe('with_employee');
  });
});

describe('who reads a released letter', () => {
  const released = async (of: AdviceWorld) => {
    const seen = await of.newCase();
    const letter = await of.issued(seen);
    await perform(of.runtime, confirmNoInaccuracies, await of.byLink(letter), { letter, version: 1 });
    return { seen, letter };
  };

  it('[ACC.X2.1] seeing a case is not reading its letter', async () => {
    const { seen } = await released(world);
    expect(await world.employerSees(seen, world.rhys)).toMatchObject([{ state: 'released', document_id: null }]);
    expect(await world.employerSees(seen)).toMatchObject([{ document_id: expect.any(String) }]);
  });

  it('[ACC.X2.2] all who see the case read where the policy and the consent both say so', async () => {
    const open = await adviceWorld(db, { code: 'OPN', policies: { letterReaders: 'case_viewers' }, pdf });
    const { seen } = await released(open);
    expect(await open.employerSees(seen, open.rhys)).toMatchObject([{ document_id: expect.any(String) }]);
    await open.cases.sql("update advice.consents set readers = 'recipients' where case_id = $1", [seen.id]);
    expect(await open.employerSees(seen, open.rhys)).toMatchObject([{ document_id: null }]);
    await open.cases.sql("update advice.consents set readers = 'case_viewers' where case_id = $1", [seen.id]);
    await open.cases.sql('update cases.cases set restricted = true where id = $1', [seen.id]);
    expect(await open.employerSees(seen, open.rhys)).toMatchObject([{ document_id: null }]);
  });

  it('[ACC.X2.3] another organisation sees nothing of it', async () => {
    const { seen } = await released(world);
    const elsewhere = await adviceWorld(db, { code: 'ELS' });
    expect(await world.employerSees(seen, elsewhere.nia)).toEqual([]);
    await expect(readAdvice(world, seen, elsewhere.nurse)).rejects.toThrow(NotVisible);
  });
});
