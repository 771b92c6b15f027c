import fc from 'fast-check';
import { renderToString } from 'preact-render-to-string';
import { describe, expect, it } from 'vitest';
import { type Answers, noAnswers } from '../answers.ts';
import { checkStep } from '../check-step.ts';
import { managementReferral } from '../definitions/management-referral.ts';
import { shippedDefinitions } from '../definitions/shipped-definitions.ts';
import type { Questionnaire } from '../questionnaire.ts';
import { readBody } from '../read-body.ts';
import { arbitraryAnswers } from '../specimens/arbitrary-answers.ts';
import { attributeOf, elementsOf, postedBy, wordsIn } from '../specimens/posted-form.ts';
import { smallForm } from '../specimens/small-form.ts';
import { stepAnswers } from '../step-answers.ts';
import { StepForm, type StepFormProps } from './step-form.tsx';

const today = '2026-11-22';
const shell = {
  action: '/x',
  csrf: 'token',
  version: 7,
  organisation: 'org',
  idempotencyKey: 'once',
  today,
  locale: 'en',
} as const;

function draw(
  definition: Questionnaire,
  stepId: string,
  answers: Answers = noAnswers,
  more: Partial<StepFormProps> = {},
) {
  const html = renderToString(
    <StepForm {...shell} definition={definition} stepId={stepId} answers={answers} {...more} />,
  );
  const all = elementsOf(html);
  const named = (name: string) => all.filter(element => attributeOf(element, 'name') === name);
  const byId = (id: string) => all.find(element => attributeOf(element, 'id') === id);
  return { html, all, named, byId };
}

describe('a drawn step', () => {
  it('[REF.F1.3] posted back unchanged gives the same answers', () => {
    for (const definition of [...shippedDefinitions, smallForm]) {
      fc.assert(
        fc.property(arbitraryAnswers(definition), answers => {
          for (const { linkId } of definition.item) {
            const { html } = draw(definition, linkId, answers);
            const { answers: read, action } = readBody(definition, linkId, postedBy(html), answers);
            expect(read).toEqual(stepAnswers(definition, answers, linkId));
            expect(action).toEqual({ kind: 'continue' });
          }
        }),
        { numRuns: 15 },
      );
    }
  });

  it('[REF.F1.9] posted back with a box unticked or a row gone empties just that', () => {
    const values = { days: ['mon'], sure: 'true', 'trip/r1/trip.cause': 'work' };
    const answers = { ...noAnswers, values, rows: { trip: ['r1'] } };
    const without = (stepId: string, ...names: string[]) => {
      const posted = postedBy(draw(smallForm, stepId, answers).html).filter(([name]) => !names.includes(name));
      return readBody(smallForm, stepId, posted, answers).answers;
    };
    expect(without('trips', 'v:days').values).toEqual({ 'trip/r1/trip.cause': 'work' });
    expect(without('end', 'v:sure').values).toEqual({});
    expect(without('trips', 'row:trip')).toMatchObject({ values: { days: ['mon'] }, rows: { trip: [] } });
  });

  it('[REF.F2.5] saves and continues on Enter, whatever the field', () => {
    const answers = { ...noAnswers, rows: { trip: ['r1'] } };
    const buttons = draw(smallForm, 'trips', answers).all.filter(({ tagName }) => tagName === 'button');
    expect(buttons.map(button => attributeOf(button, 'value'))).toEqual([
      ...['continue', 'remove:trip:r1', 'add:trip', 'paste:trip', 'continue', 'later'],
    ]);
    expect(buttons.every(button => attributeOf(button, 'name') === 'do')).toBe(true);
    expect(attributeOf(buttons[0]!, 'tabindex')).toBe('-1');
  });

  it('carries its token, version, organisation and key before anything else', () => {
    const fields = draw(smallForm, 'work').all.filter(element => attributeOf(element, 'name') !== undefined);
    expect(fields.slice(0, 4).map(field => [attributeOf(field, 'name'), attributeOf(field, 'value')])).toEqual([
      ...[
        ['csrf', 'token'],
        ['version', '7'],
        ['organisation', 'org'],
        ['key', 'once'],
      ],
    ]);
    const [form] = draw(smallForm, 'work', noAnswers, { autosave: '/save' }).all.filter(
      ({ tagName }) => tagName === 'form',
    );
    expect(form?.attrs).toEqual(
      expect.arrayContaining([
        { name: 'enctype', value: 'multipart/form-data' },
        { name: 'novalidate', value: '' },
        { name: 'data-autosave', value: '/save' },
      ]),
    );
  });

  it('[REF.F2.2] marks what is required and links each error to its field', () => {
    for (const { linkId } of managementReferral.item) {
      const errors = checkStep(managementReferral, noAnswers, linkId, { locale: 'en', today });
      const { all, byId } = draw(managementReferral, linkId, noAnswers, { errors });
      const links = all.filter(element => attributeOf(element, 'href')?.startsWith('#q-'));
      expect(links).toHaveLength(errors.length);
      for (const link of links) expect(byId(attributeOf(link, 'href')!.slice(1))).toBeDefined();
    }
    const label = draw(smallForm, 'work').all.find(element => attributeOf(element, 'for') === 'q-name');
    expect(wordsIn(label!)).toBe('Name * (required)');
  });

  it('names the three boxes of a date', () => {
    const { all } = draw(smallForm, 'trips', { ...noAnswers, rows: { trip: ['r1'] } }, { locale: 'cy' });
    const labelOf = (part: string) =>
      all.find(element => attributeOf(element, 'for') === `q-trip/r1/trip.from-${part}`);
    expect(['day', 'month', 'year'].map(part => wordsIn(labelOf(part)!))).toEqual(['Diwrnod', 'Mis', 'Blwyddyn']);
  });

  it('[REF.F1.14] says "Only if" of a question that depends on this page, and tells the script', () => {
    const { named, byId, html } = draw(smallForm, 'work');
    expect(named('v:vehicle')).toHaveLength(1);
    expect(wordsIn(byId('q-vehicle-hint')!)).toBe('Only if “Does the job include driving?” is “Yes”');
    expect(html).toContain('data-when-question="v:driver" data-when-values="true"');
    const inRow = draw(smallForm, 'trips', { ...noAnswers, rows: { trip: ['r1'] } }).html;
    expect(inRow).toContain('data-when-question="v:trip/r1/trip.cause" data-when-values="other"');
  });

  it('[REF.F1.14] leaves out what an earlier step decided against', () => {
    expect(draw(smallForm, 'licence').named('v:licence.until.day')).toEqual([]);
    const answers = { ...noAnswers, values: { driver: 'true', vehicle: 'lorry' } };
    expect(draw(smallForm, 'licence', answers).named('v:licence.until.day')).toHaveLength(1);
    expect(draw(smallForm, 'licence', answers).html).not.toContain('Only if');
  });

  it('shows a received document with a button to clear it, and a field where there is none', () => {
    expect(draw(smallForm, 'trips').named('f:plan')).toHaveLength(1);
    const files = { plan: { documentId: 'd', name: '<plan>.pdf', bytes: 12_345, pages: 3 } };
    const { named, html } = draw(smallForm, 'trips', { ...noAnswers, files });
    expect(named('f:plan')).toEqual([]);
    expect(html).toContain('Received: &lt;plan>.pdf (12 KB, 3 pages)');
    expect(html).toContain('value="clear:plan"');
  });

  it('tells the script where to send files, in the reader’s language', () => {
    expect(draw(smallForm, 'trips').html).not.toContain('data-upload');
    const [form] = draw(smallForm, 'trips', noAnswers, { upload: '/up', locale: 'cy' }).all.filter(
      ({ tagName }) => tagName === 'form',
    );
    expect(attributeOf(form!, 'data-upload')).toBe('/up');
    expect(attributeOf(form!, 'data-failed')).toBeTruthy();
    expect(attributeOf(form!, 'data-failed')).not.toMatch(/could not/);
  });

  it('[REF.F6.1] says what the absences come to', () => {
    const values = {
      'absent.inYear': 'true',
      'absence/r1/absence.first': '2026-03-02',
      'absence/r1/absence.last': '2026-03-06',
    };
    const { html } = draw(managementReferral, 'absence-step', { ...noAnswers, values, rows: { absence: ['r1'] } });
    expect(html).toContain(
      'In the last 12 months, since 23 November 2025: 1 absence, 5 working days lost, 5 calendar days',
    );
  });

  it('speaks Welsh, and puts the caller’s content before its question', () => {
    const { html } = draw(managementReferral, 'employee', noAnswers, {
      locale: 'cy',
      slots: { 'employee.title': <b>picker</b> },
    });
    expect(html).toContain('Cadw a pharhau');
    expect(html.indexOf('<b>picker</b>')).toBeLessThan(html.indexOf('q-employee.title'));
    expect(html).not.toMatch(/Save|required/);
  });

  it('escapes everything that was typed', () => {
    const nasty = '"><script>x</script>';
    const answers = { ...noAnswers, values: { name: nasty, driver: nasty, vehicle: nasty } };
    const errors = checkStep(smallForm, answers, 'work', { locale: 'en', today });
    expect(draw(smallForm, 'work', answers, { errors }).all.some(({ tagName }) => tagName === 'script')).toBe(false);
  });
});
