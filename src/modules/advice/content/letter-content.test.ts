import { afterAll, describe, expect, it } from 'vitest';
import { startPdfMaker } from '#platform/pdf/pdf-maker.ts';
import { type LetterSource, letterContent } from './letter-content.ts';
import { letterPdf } from './letter-pdf.ts';
import { adviceTemplates } from './letter-template.ts';

const pdf = startPdfMaker({ templates: adviceTemplates });
afterAll(() => pdf.close());

const source: LetterSource = {
  ...{ locale: 'en', template: 'assessment', day: '2026-03-02', organisation: 'Northfold Council' },
  ...{ clinician: 'Mair Hughes', statements: [] },
  case: {
    ...{ organisation: 'o', id: 'c', reference: 'NOR/OM/0001', tab: 'open', closedAt: null, person: 'p', title: 'Ms' },
    ...{
      givenName: 'Ada',
      familyName: "O'Meadow",
      dateOfBirth: '1980-05-04',
      position: 'Driver',
      ownerName: 'Nia Parry',
    },
  },
  sections: { situation: 'She says it hurts.', fitness: 'Fit.\n\nWith breaks.', next_step: 'Closed.', review: ' ' },
  answers: [
    { question: 'q1', position: 1, asked: 'Fit?', text: 'Fit?', answer: 'Yes.', declinedReason: '' },
    { question: 'q2', position: 2, asked: 'Why?', text: 'Why?', answer: '', declinedReason: 'No.' },
  ],
};

describe('a letter', () => {
  it('[ADV.1.8] marks the employee’s words as theirs and opinions as the clinician’s', () => {
    const { parts } = letterContent(source);
    expect(parts.map(({ heading, mark }) => [heading, mark])).toEqual([
      ['Current situation', 'As the employee told us'],
      ['What we were asked', ''],
      ['Fitness for work', 'Opinion of the clinician'],
      ['What happens next', ''],
    ]);
    expect(parts[2]!.paragraphs).toEqual(['Fit.', 'With breaks.']);
  });

  it('[NEW.6.2] has each question with its answer, or why there is none', () => {
    expect(letterContent(source).parts[1]!.items).toEqual([
      { title: 'Fit?', mark: 'Answer – opinion of the clinician', paragraphs: ['Yes.'] },
      { title: 'Why?', mark: 'Not answered, because', paragraphs: ['No.'] },
    ]);
  });

  it('[ALL.12.11] is in the one language chosen', () => {
    const { parts, title } = letterContent({ ...source, locale: 'cy' });
    expect([title, ...parts.map(({ heading }) => heading)]).toEqual([
      ...['Llythyr iechyd galwedigaethol', 'Y sefyllfa bresennol', 'Yr hyn a ofynnwyd i ni', 'Ffitrwydd i weithio'],
      'Beth sy’n digwydd nesaf',
    ]);
  });

  it.each([
    "Siân O'Brien-Ŵyn",
    'שלום\u202eabc',
    'A'.repeat(200),
    '<script>alert(1)</script>',
    '=cmd()',
    '#panic() *bold* $x$ @ref ```',
  ])('[ADV.1.9] %s is printed as it is, and breaks nothing', async familyName => {
    const made = await letterPdf(
      { pdf },
      letterContent({
        ...source,
        case: { ...source.case, familyName },
        sections: { ...source.sections, seen: familyName },
      }),
    );
    expect(made.subarray(0, 5).toString()).toBe('%PDF-');
    expect(made.includes('%%EOF')).toBe(true);
  });
});
