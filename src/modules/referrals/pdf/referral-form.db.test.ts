import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Database } from '#platform/db/database.ts';
import { ask, NotVisible, perform } from '#platform/operation/index.ts';
import { type PdfMaker, startPdfMaker } from '#platform/pdf/pdf-maker.ts';
import { testDatabase } from '#test/support/database.ts';
import { type Referring, referring } from '#test/support/referral-steps.ts';
import { type TestService, testService } from '#test/support/test-service.ts';
import { openReferralForm, readReferral, referralFormTemplate, saveStep } from '../index.ts';
import { referralFormData } from './referral-form-data.ts';

let db: Database;
let service: TestService;
let steps: Referring;
let pdf: PdfMaker;

beforeAll(async () => {
  db = await testDatabase();
  service = await testService(db);
  steps = await referring(service);
  pdf = startPdfMaker({ templates: { 'referral-form': referralFormTemplate } });
  service.runtime.pdf = pdf;
});
afterAll(async () => {
  await pdf.close();
  await db.close();
});

const contentOf = async (opened: { content: AsyncIterable<Uint8Array> }) =>
  Buffer.concat(await Array.fromAsync(opened.content));

describe('the referral form', () => {
  it('[REF.L3.6] is rendered when it is asked for the first time, and the same document ever after', async () => {
    const { id, reference } = await steps.submitted();
    const asked = { organisation: service.nia.organisation, referral: id };
    const opened = await Promise.all([
      openReferralForm(service.runtime, service.nia, asked),
      openReferralForm(service.runtime, service.nia, asked),
    ]);
    const [first, second] = await Promise.all(opened.map(contentOf));
    expect(first!.subarray(0, 5).toString()).toBe('%PDF-');
    expect(second!.equals(first!)).toBe(true);
    expect(opened[0]!.name).toBe(`${reference.replaceAll('/', '-')}.pdf`);
    const again = await openReferralForm(service.runtime, service.clinician, asked);
    expect((await contentOf(again)).equals(first!)).toBe(true);
    const made = service.recorder.entries.filter(entry => entry.act === 'referral_form.made');
    expect(made.some(entry => entry.values?.sha256 === opened[0]!.sha256)).toBe(true);
  });

  it('[REF.L3.7] is a tagged PDF/UA document whatever was typed', async () => {
    const odd = '#set page(width: 1pt) $x$ <b> =cmd() \u202E ŵŷ';
    const { id } = await steps.submitted({ 'employee.familyName': odd });
    const asked = { organisation: service.nia.organisation, referral: id, locale: 'cy' as const };
    const bytes = (await contentOf(await openReferralForm(service.runtime, service.nia, asked))).toString('latin1');
    expect(bytes).toContain('/StructTreeRoot');
    expect(bytes).toContain('pdfuaid');
  });

  it('[REF.L3.10] lists documents by name, date and size, and draws tables of rows', async () => {
    const id = await steps.start();
    await steps.fill(id);
    const { definition } = await steps.draft(id);
    const slot = definition.item.find(step => step.linkId === 'documents')?.item?.[0]?.linkId ?? '';
    await steps.attach(id, slot, 'What the job description says.\n', 'duties.txt');
    const answers = {
      values: { 'questions.own/r1/questions.own.text': 'May she drive?' },
      rows: { 'questions.own': ['r1'] },
    };
    const saving = { referral: id, step: 'questions', version: 1, answers };
    await perform(service.runtime, saveStep, service.nia, saving);
    await steps.send(id);
    const asked = { organisation: service.nia.organisation, id };
    const read = await ask(service.runtime, readReferral, service.nia, { referral: id });
    const data = JSON.stringify(referralFormData(read, 'en'));
    for (const words of ['duties.txt', '2 March 2026 at 09:00', 'May she drive?']) expect(data).toContain(words);
    expect(data).not.toContain('What the job description says');
    const opened = await openReferralForm(service.runtime, service.nia, { ...asked, referral: id });
    expect((await contentOf(opened)).length).toBeGreaterThan(1000);
  });

  it('of another organisation is not found', async () => {
    const { id } = await steps.submitted();
    const asked = { organisation: service.nia.organisation, referral: id };
    await expect(openReferralForm(service.runtime, service.sam, asked)).rejects.toThrow(NotVisible);
  });
});
