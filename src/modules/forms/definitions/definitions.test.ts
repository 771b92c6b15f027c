import { describe, expect, it } from 'vitest';
import { definitionProblems } from '../definition-problems.ts';
import { codeOf, extensionUrls } from '../extensions.ts';
import { isQuestion, type Kind, kindOf, kinds, slotOf } from '../kind-of.ts';
import type { Item, Questionnaire } from '../questionnaire.ts';
import { smallForm } from '../specimens/small-form.ts';
import { aboutForm, helpOf } from '../text-of.ts';
import { illHealthRetirement } from './ill-health-retirement.ts';
import { managementReferral } from './management-referral.ts';
import { selfReferral } from './self-referral.ts';
import { shippedDefinitions } from './shipped-definitions.ts';

const flatten = (items: readonly Item[]): readonly Item[] => items.flatMap(item => [item, ...flatten(item.item ?? [])]);
const stepIds = (definition: Questionnaire) => definition.item.map(({ linkId }) => linkId);
const keysAllowed = {
  Questionnaire: 'resourceType url version name title _title status description _description extension item',
  item: 'linkId type text _text required repeats maxLength answerOption enableWhen enableBehavior extension item',
  extension:
    'url valueString _valueString valueCode valueBoolean valueInteger valueDecimal valueCodeableConcept extension',
};

describe.each(shippedDefinitions.map(definition => [definition.name, definition] as const))(
  '%s',
  (_code, definition) => {
    const frozen: Questionnaire = JSON.parse(JSON.stringify(definition));
    const items = flatten(frozen.item);

    it('has no faults', () => {
      expect(definitionProblems(frozen)).toEqual([]);
    });

    it('is a FHIR R4 Questionnaire', () => {
      expect(frozen).toMatchObject({ resourceType: 'Questionnaire', status: 'active', version: '1' });
      expect(Object.keys(frozen).filter(key => !keysAllowed.Questionnaire.split(' ').includes(key))).toEqual([]);
      for (const item of items) {
        expect(Object.keys(item).filter(key => !keysAllowed.item.split(' ').includes(key))).toEqual([]);
        // FHIR: a group holds items, nothing but a choice offers answers, only texts have a length, a display is bare.
        expect(item.type === 'group').toBe((item.item?.length ?? 0) > 0);
        expect(item.type === 'choice').toBe((item.answerOption?.length ?? 0) > 0);
        if (item.maxLength !== undefined) expect(['string', 'text']).toContain(item.type);
        for (const when of item.enableWhen ?? [])
          expect(Object.keys(when).filter(key => key.startsWith('answer'))).toHaveLength(1);
      }
    });

    it('carries only extensions with one value or parts, all of them known', () => {
      const known = new Set<string>(Object.values(extensionUrls));
      for (const extension of items.flatMap(item => item.extension ?? [])) {
        expect(known).toContain(extension.url);
        expect(Object.keys(extension).filter(key => !keysAllowed.extension.split(' ').includes(key))).toEqual([]);
        const values = Object.keys(extension).filter(key => key.startsWith('value'));
        expect(values.length + (extension.extension ? 1 : 0)).toBe(1);
      }
    });

    it('[REF.F1.11] says everything in Welsh too', () => {
      const texts = translatable(frozen);
      expect(texts.length).toBeGreaterThan(50);
      expect(texts.filter(({ welsh }) => !welsh?.trim()).map(({ english }) => english)).toEqual([]);
      const schemes = ['alpha', 'classic', 'classic plus', 'premium', 'nuvos'];
      const same = texts.filter(({ english, welsh }) => english === welsh).map(({ english }) => english);
      expect(same.filter(text => !schemes.includes(text))).toEqual([]);
    });

    it('says what it is for, what to have ready and how long it takes', () => {
      for (const locale of ['en', 'cy'] as const) {
        const about = aboutForm(frozen, locale);
        expect(about.code).toBe(definition.name);
        expect([about.name, about.whenToUse, about.howLong].every(text => text.length > 8)).toBe(true);
        expect(about.haveReady.length).toBeGreaterThan(1);
      }
    });

    it('[REF.F1.8] cannot be changed in place', () => {
      const [step] = definition.item;
      expect(() => Object.assign(step!.item![0]!, { text: 'Other' })).toThrow(TypeError);
      expect(() => Object.assign(definition, { version: '2' })).toThrow(TypeError);
    });
  },
);

type Translated = { readonly english: string; readonly welsh: string | undefined };

/** Every text a person reads, with its Welsh, wherever it stands in the JSON. */
function translatable(value: unknown): readonly Translated[] {
  if (typeof value !== 'object' || value === null) return [];
  const record = value as Record<string, unknown>;
  if (record.url === extensionUrls.translation) return [];
  const here = ['text', 'title', 'display', 'description', 'valueString'].flatMap(key => {
    const english = record[key];
    if (typeof english !== 'string' || record.url === extensionUrls.notBefore) return [];
    return [{ english, welsh: /"cy".*?"valueString":"([^"]*)"/.exec(JSON.stringify(record[`_${key}`]) ?? '')?.[1] }];
  });
  return [
    ...here,
    ...Object.entries(record)
      .filter(([key]) => !key.startsWith('_'))
      .flatMap(([, inside]) => translatable(inside)),
  ];
}

describe('the shipped forms', () => {
  it('[REF.F1.2] use every kind of question, nearly each with help', () => {
    const questions = shippedDefinitions.flatMap(({ item }) => flatten(item));
    const used = new Set<Kind>(questions.map(kindOf));
    expect(kinds.filter(kind => !used.has(kind) && kind !== 'note')).toEqual([]);
    const helped = questions.filter(isQuestion).filter(item => helpOf(item, 'en') !== undefined);
    expect(helped.length / questions.filter(isQuestion).length).toBeGreaterThan(0.7);
  });

  it('[REF.F3.51] the management referral asks for everything it must', () => {
    expect(stepIds(managementReferral)).toEqual([
      ...['referrer', 'employee', 'reasons', 'absence-step', 'tried', 'questions', 'documents', 'declaration'],
    ]);
    expect(managementReferral.item[0]?.item?.map(({ text }) => text)).toEqual([
      ...['Title', 'Your name', 'Organisation', 'Address to reply to', 'Postcode', 'Telephone number'],
      ...['Employer location code', 'E-mail for this referral', 'Purchase order number'],
    ]);
    const facts = flatten(managementReferral.item).map(item => codeOf(item, 'fact'));
    expect(facts).toEqual(
      expect.arrayContaining(['personalEmail', 'mobile', 'payrollNumber', 'managerName', 'employeeTold']),
    );
    expect(
      flatten(managementReferral.item).find(({ linkId }) => linkId === 'absence.reason')?.answerOption,
    ).toHaveLength(20);
    expect(
      flatten(managementReferral.item).find(({ linkId }) => linkId === 'questions.standard')?.answerOption,
    ).toHaveLength(10);
  });

  it('[REF.F4.1] the ill-health retirement form has six steps', () => {
    expect(stepIds(illHealthRetirement)).toEqual([
      'referrer',
      'member',
      'reason',
      'information',
      'documents',
      'declaration',
    ]);
    expect(illHealthRetirement.item[0]?.item).toHaveLength(9);
  });

  it('[REF.F4.2] its documents stand in order, the last three in confidence', () => {
    const slots = flatten(illHealthRetirement.item).flatMap(item => {
      const slot = slotOf(item);
      return slot ? [`${slot.order} ${item.text}${slot.medicalInConfidence ? ' (in confidence)' : ''}`] : [];
    });
    expect(slots).toEqual([
      '1 Application form',
      '2 Reports to management from the occupational health provider',
      '3 Clinical records – consultation notes (in confidence)',
      '4 Doctor or specialist reports obtained by occupational health (in confidence)',
      '5 Medical reports provided by the member (in confidence)',
    ]);
  });

  it('[REF.F5.1] a self-referral is confidential, the others are not', () => {
    const confidential = shippedDefinitions.map(definition => [
      definition.name,
      aboutForm(definition, 'en').confidential,
    ]);
    expect(confidential).toEqual([
      ['OM', false],
      ['IHR1', false],
      ['WA', false],
      ['SR', true],
    ]);
    expect(flatten(selfReferral.item).map(item => codeOf(item, 'fact'))).not.toContain('referrerEmail');
  });
});

describe('a faulty definition', () => {
  const question = (item: Partial<Item>): Item => ({ linkId: 'q', type: 'string', text: 'Q', ...item });
  const withStep = (...item: Item[]): Questionnaire => ({
    ...smallForm,
    item: [{ linkId: 's', type: 'group', text: 'S', item }],
  });
  const slot = (order: number) => [{ url: extensionUrls.slot, extension: [{ url: 'order', valueInteger: order }] }];

  it.each<[string, readonly Item[]]>([
    ['"q" is there twice.', [question({}), question({})]],
    ['"__proto__" cannot be a linkId.', [question({ linkId: '__proto__' })]],
    ['"q.day" reads like a part of a date.', [question({ linkId: 'q.day' })]],
    ['"q" has no text.', [question({ text: ' ' })]],
    ['"q" offers no answers.', [question({ type: 'choice' })]],
    ['"q" is a note and cannot be required.', [question({ type: 'display', required: true })]],
    ['"q" holds nothing.', [question({ type: 'group' })]],
    ['"q" does not say which slot it is.', [question({ type: 'attachment' })]],
    [
      'The condition of "q" asks "nothing", which is not in the form.',
      [question({ enableWhen: [{ question: 'nothing', operator: 'exists', answerBoolean: true }] })],
    ],
    [
      'The condition of "q" depends on itself.',
      [question({ enableWhen: [{ question: 'q', operator: '=', answerString: 'x' }] })],
    ],
    [
      'Two documents stand at place 1.',
      [
        question({ type: 'attachment', extension: slot(1) }),
        question({ linkId: 'p', type: 'attachment', extension: slot(1) }),
      ],
    ],
  ])('[REF.F1.1] is refused: %s', (problem, items) => {
    expect(definitionProblems(withStep(...items))).toContain(problem);
  });

  it('[REF.F1.1] is refused when a condition waits for an answer that is not offered', () => {
    const choice = question({
      linkId: 'c',
      type: 'choice',
      answerOption: [{ valueCoding: { code: 'a', display: 'A' } }],
    });
    const waiting = question({ enableWhen: [{ question: 'c', operator: '=', answerCoding: { code: 'b' } }] });
    expect(definitionProblems(withStep(choice, waiting))).toEqual([
      'The condition of "q" waits for "b", which "c" does not offer.',
    ]);
    expect(definitionProblems(smallForm)).toEqual([]);
  });
});
