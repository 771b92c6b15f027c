import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Answers } from './answers.ts';
import { answersOf } from './answers-of.ts';
import { enabledKeys } from './conditions.ts';
import { shippedDefinitions } from './definitions/shipped-definitions.ts';
import { difference } from './difference.ts';
import { readable, readableAnswers } from './readable.ts';
import { toResponse } from './response.ts';
import { arbitraryAnswers } from './specimens/arbitrary-answers.ts';
import { smallForm } from './specimens/small-form.ts';

const answers: Answers = {
  values: {
    name: 'Ann',
    driver: 'true',
    vehicle: 'lorry',
    tonnes: '7.5',
    'licence.until': '2027-01-31',
    days: ['mon', 'tue'],
    'trip/r1/trip.from': '2026-11-02',
    'trip/r1/trip.cause': 'work',
    'trip/r1/trip.other': 'kept in the draft',
    sure: 'true',
  },
  rows: { trip: ['r1', 'r2'] },
  files: { plan: { documentId: '0190a5f1-0000-7000-8000-000000000001', name: 'plan.pdf', bytes: 12_345, pages: 3 } },
};
const response = toResponse(smallForm, answers, new Date('2026-11-22T10:00:00Z'));
const changed = (values: Answers['values'], rows = answers.rows, files = answers.files) =>
  toResponse(smallForm, { values: { ...answers.values, ...values }, rows, files });

describe('a response', () => {
  it('is a FHIR QuestionnaireResponse with each answer in its type', () => {
    expect(response).toEqual({
      resourceType: 'QuestionnaireResponse',
      questionnaire: 'https://handrail.example/fhir/Questionnaire/SMALL|3',
      status: 'completed',
      authored: '2026-11-22T10:00:00.000Z',
      item: [
        {
          linkId: 'work',
          item: [
            { linkId: 'name', answer: [{ valueString: 'Ann' }] },
            { linkId: 'driver', answer: [{ valueBoolean: true }] },
            { linkId: 'vehicle', answer: [{ valueCoding: { code: 'lorry', display: 'Lorry' } }] },
            { linkId: 'tonnes', answer: [{ valueDecimal: 7.5 }] },
          ],
        },
        { linkId: 'licence', item: [{ linkId: 'licence.until', answer: [{ valueDate: '2027-01-31' }] }] },
        {
          linkId: 'trips',
          item: [
            {
              linkId: 'days',
              answer: [
                { valueCoding: { code: 'mon', display: 'Monday' } },
                { valueCoding: { code: 'tue', display: 'Tuesday' } },
              ],
            },
            {
              id: 'r1',
              linkId: 'trip',
              item: [
                { linkId: 'trip.from', answer: [{ valueDate: '2026-11-02' }] },
                { linkId: 'trip.cause', answer: [{ valueCoding: { code: 'work', display: 'Work' } }] },
              ],
            },
            {
              linkId: 'plan',
              answer: [
                {
                  valueAttachment: {
                    title: 'plan.pdf',
                    size: 12_345,
                    url: 'urn:uuid:0190a5f1-0000-7000-8000-000000000001',
                    extension: [
                      {
                        url: 'https://handrail.example/fhir/StructureDefinition/document-pages',
                        valueInteger: 3,
                      },
                    ],
                  },
                },
              ],
            },
          ],
        },
        { linkId: 'end', item: [{ linkId: 'sure', answer: [{ valueBoolean: true }] }] },
      ],
    });
  });

  it('[REF.F1.4] leaves out what is not asked, and the answers stay in the draft', () => {
    const kept: Answers = { ...answers, values: { ...answers.values, driver: 'false' } };
    const text = JSON.stringify(toResponse(smallForm, kept));
    expect(text).not.toContain('lorry');
    expect(text).not.toContain('licence');
    expect(JSON.stringify(response)).not.toContain('kept in the draft');
    expect(kept.values.vehicle).toBe('lorry');
  });

  it('gives back the answers it was made of', () => {
    const { 'trip/r1/trip.other': _notAsked, ...asked } = answers.values;
    expect(answersOf(smallForm, response)).toEqual({ values: asked, rows: { trip: ['r1'] }, files: answers.files });
  });

  it('[REF.F1.4] made readable never shows an answer that is not asked', () => {
    for (const definition of [...shippedDefinitions, smallForm]) {
      fc.assert(
        fc.property(arbitraryAnswers(definition), given => {
          const enabled = enabledKeys(definition, given);
          const told = readable(definition, toResponse(definition, given), 'en').flatMap(({ rows }) => rows);
          expect(told.filter(({ key }) => !enabled.has(key))).toEqual([]);
          expect(told.every(({ answered }) => answered)).toBe(true);
          const asked = Object.keys(given.values).filter(key => enabled.has(key) && !key.includes('/'));
          const keys = new Set(told.map(({ key }) => key));
          expect(asked.filter(key => !keys.has(key))).toEqual([]);
        }),
        { numRuns: 40 },
      );
    }
  });
});

describe('readable answers', () => {
  it('are told step by step in the reader’s language', () => {
    const told = readable(smallForm, response, 'cy').map(({ title, rows }) => [
      title,
      ...rows.map(({ label, value }) => `${label}: ${value}`),
    ]);
    expect(told).toEqual([
      ['Gwaith', 'Enw: Ann', 'A yw’r swydd yn cynnwys gyrru?: Ie', 'Cerbyd: Lori', 'Tunelli: 7.5'],
      ['Trwydded', 'Yn ddilys tan: 31 Ionawr 2027'],
      [
        'Teithiau',
        'Diwrnodau: Dydd Llun\nDydd Mawrth',
        'Taith: 2 Tachwedd 2026, Gwaith',
        'Cynllun: plan.pdf\n3 tudalen',
      ],
      ['Diwedd', 'Rwy’n siŵr: Cytunwyd'],
    ]);
  });

  it('tell a table by its columns, empty where a column is not asked', () => {
    const [trip] = readable(smallForm, response, 'en').flatMap(({ rows }) => rows.filter(({ table }) => table));
    expect(trip?.table).toEqual({
      columns: ['From', 'To', 'Cause', 'Which other cause'],
      rows: [{ rowId: 'r1', cells: ['2 November 2026', '', 'Work', ''] }],
    });
  });

  it('[REF.F2.4] of a draft name every question that is asked, answered or not', () => {
    const told = readableAnswers(smallForm, { values: { driver: 'false' }, rows: {}, files: {} }, 'en');
    expect(told.flatMap(({ rows }) => rows.map(({ label, value }) => `${label}: ${value}`))).toEqual([
      'Name: Not answered',
      'Does the job include driving?: No',
      'Days: Not answered',
      'Trip: None added',
      'Plan: Not answered',
      'I am sure: Not answered',
    ]);
  });
});

describe('a table of a draft', () => {
  it('[REF.F1.5] shows no cell that is not asked in its row', () => {
    const [trip] = readableAnswers(smallForm, answers, 'en').flatMap(({ rows }) => rows.filter(({ table }) => table));
    expect(trip?.table?.rows[0]?.cells).toEqual(['2 November 2026', '', 'Work', '']);
  });
});

describe('the difference of two responses', () => {
  it('is nothing between a response and itself', () => {
    expect(difference(smallForm, response, response, 'en')).toEqual([]);
  });

  it('[REF.L5.51] names each answer that was changed, added or taken away', () => {
    const after = changed({ name: 'Ann Owen', vehicle: 'car' });
    expect(difference(smallForm, response, after, 'en')).toEqual([
      { stepId: 'work', step: 'Work', key: 'name', label: 'Name', before: 'Ann', after: 'Ann Owen' },
      { stepId: 'work', step: 'Work', key: 'vehicle', label: 'Vehicle', before: 'Lorry', after: 'Car' },
      { stepId: 'work', step: 'Work', key: 'tonnes', label: 'Tonnes', before: '7.5', after: '' },
      {
        ...{ stepId: 'licence', step: 'Licence', key: 'licence.until', label: 'Valid until' },
        ...{ before: '31 January 2027', after: '' },
      },
    ]);
  });

  it('[REF.L5.51] tells rows apart by themselves, not by their place', () => {
    const more = { 'trip/r9/trip.from': '2026-11-01', 'trip/r1/trip.to': '2026-11-03' };
    expect(difference(smallForm, response, changed(more, { trip: ['r9', 'r1'] }), 'en')).toEqual([
      {
        stepId: 'trips',
        step: 'Trips',
        key: 'trip/r9',
        label: 'Trip, row 1',
        before: '',
        after: 'From: 1 November 2026',
      },
      {
        ...{ stepId: 'trips', step: 'Trips', key: 'trip/r1', label: 'Trip, row 2' },
        before: 'From: 2 November 2026\nCause: Work',
        after: 'From: 2 November 2026\nTo: 3 November 2026\nCause: Work',
      },
    ]);
  });

  it('[REF.L5.51] notices another document under the same name', () => {
    const other = { plan: { ...answers.files.plan!, documentId: '0190a5f1-0000-7000-8000-000000000002' } };
    expect(difference(smallForm, response, changed({}, answers.rows, other), 'en').map(({ key }) => key)).toEqual([
      'plan',
    ]);
  });
});
