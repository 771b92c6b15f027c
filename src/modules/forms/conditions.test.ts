import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Answers, noAnswers } from './answers.ts';
import { answersOf } from './answers-of.ts';
import { checkStep } from './check-step.ts';
import { enabledKeys, shownKeys } from './conditions.ts';
import { form, group, is, isNot, text, yesNo } from './definitions/builder.ts';
import { shippedDefinitions } from './definitions/shipped-definitions.ts';
import type { EnableWhen, Item, Questionnaire } from './questionnaire.ts';
import { toResponse } from './response.ts';
import { arbitraryAnswers } from './specimens/arbitrary-answers.ts';
import { smallForm } from './specimens/small-form.ts';

const given = (values: Answers['values'], rows: Answers['rows'] = {}): Answers => ({ values, rows, files: {} });

describe('conditions', () => {
  it('[REF.F1.4] an answer to a question that is no longer asked counts as no answer', () => {
    const lorry = { name: 'Ann', driver: 'true', vehicle: 'lorry', tonnes: '12' };
    expect(enabledKeys(smallForm, given(lorry)).has('tonnes')).toBe(true);
    const keys = enabledKeys(smallForm, given({ ...lorry, driver: 'false' }));
    expect([...keys]).not.toContain('vehicle');
    expect([...keys]).not.toContain('tonnes');
    expect([...keys]).not.toContain('licence');
  });

  it('[REF.F1.5] a condition in a table looks at its own row', () => {
    const answers = given({ 'trip/r1/trip.cause': 'work', 'trip/r2/trip.cause': 'other' }, { trip: ['r1', 'r2'] });
    const keys = enabledKeys(smallForm, answers);
    expect(keys.has('trip/r1/trip.other')).toBe(false);
    expect(keys.has('trip/r2/trip.other')).toBe(true);
    expect(checkStep(smallForm, answers, 'trips', { locale: 'en', today: '2026-11-22' }).map(({ key }) => key)).toEqual(
      ['trip/r1/trip.from', 'trip/r2/trip.from', 'trip/r2/trip.other'],
    );
  });

  it('[REF.F1.14] a page shows what its own answers could ask for, and of earlier steps only what is asked', () => {
    expect([...shownKeys(smallForm, noAnswers, 'work')]).toContain('tonnes');
    expect([...shownKeys(smallForm, noAnswers, 'licence')]).toEqual([]);
    const car = given({ driver: 'true', vehicle: 'car' });
    expect([...shownKeys(smallForm, car, 'licence')]).toEqual(['licence']);
    const lorry = given({ driver: 'true', vehicle: 'lorry' });
    expect([...shownKeys(smallForm, lorry, 'licence')]).toEqual(['licence', 'licence.until']);
  });

  it.each<[EnableWhen['operator'], Partial<EnableWhen>, string | undefined, boolean]>([
    ['exists', { answerBoolean: true }, '4', true],
    ['exists', { answerBoolean: true }, undefined, false],
    ['exists', { answerBoolean: false }, undefined, true],
    ['=', { answerString: '4' }, '4', true],
    ['=', { answerString: '4' }, undefined, false],
    ['!=', { answerString: '4' }, undefined, true],
    ['!=', { answerString: '4' }, '4', false],
    ['>', { answerInteger: 9 }, '10', true],
    ['>', { answerInteger: 9 }, 'ten', false],
    ['<', { answerDecimal: 2.5 }, '10', false],
    ['>=', { answerDate: '2026-01-02' }, '2026-01-02', true],
    ['<=', { answerDate: '2026-01-02' }, '2026-01-03', false],
  ])('an answer is compared by %s %o: %s is %s', (operator, answer, value, holds) => {
    const target: Item = {
      linkId: 'b',
      type: 'string',
      text: 'b',
      enableWhen: [{ question: 'a', operator, ...answer }],
    };
    const definition = withItems([{ linkId: 'a', type: 'string', text: 'a' }, target]);
    const answers = given(value === undefined ? {} : { a: value });
    expect(enabledKeys(definition, answers).has('b')).toBe(holds);
  });

  it('[REF.F1.6] come to rest: what is asked of the answers that count is what is asked of all answers', () => {
    for (const definition of [...shippedDefinitions, smallForm]) {
      fc.assert(
        fc.property(arbitraryAnswers(definition), answers => {
          const once = enabledKeys(definition, answers);
          const counting = answersOf(definition, toResponse(definition, answers));
          const outside = [...once].filter(key => !key.includes('/'));
          const again = enabledKeys(definition, counting);
          expect([...again].filter(key => !key.includes('/'))).toEqual(outside);
        }),
        { numRuns: 60 },
      );
    }
  });

  it('[REF.F1.6] end even where they go round in a circle', () => {
    const circle = form({
      ...{ code: 'C', version: 1, name: ['c', 'c'], whenToUse: ['c', 'c'], haveReady: [], howLong: ['c', 'c'] },
      steps: [
        group(
          's',
          ['s', 's'],
          [
            yesNo('a', ['a', 'a'], { when: isNot('b', true) }),
            yesNo('b', ['b', 'b'], { when: isNot('a', true) }),
            text('c', ['c', 'c'], { when: is('a', true) }),
          ],
        ),
      ],
    });
    const keys = enabledKeys(circle, given({ a: 'true', b: 'true', c: 'x' }));
    expect(keys.has('s')).toBe(true);
    expect(keys.has('a') && keys.has('b')).toBe(false);
  });

  it('[REF.F1.6] agree with themselves on any form whose conditions look back', () => {
    const chains = fc.array(
      fc.record({ back: fc.nat(5), negated: fc.boolean(), value: fc.option(fc.constantFrom('x', 'y')) }),
      {
        minLength: 2,
        maxLength: 12,
      },
    );
    fc.assert(
      fc.property(chains, links => {
        const items = links.map(({ back, negated }, index): Item => {
          const on = index - 1 - back;
          const when = { question: `q${on}`, operator: negated ? '!=' : '=', answerString: 'x' } as const;
          return { linkId: `q${index}`, type: 'string', text: 'q', ...(on >= 0 && { enableWhen: [when] }) };
        });
        const values = Object.fromEntries(links.flatMap(({ value }, index) => (value ? [[`q${index}`, value]] : [])));
        const keys = enabledKeys(withItems(items), given(values));
        links.forEach(({ back, negated }, index) => {
          const on = index - 1 - back;
          const counted = keys.has(`q${on}`) && values[`q${on}`] === 'x';
          expect(keys.has(`q${index}`)).toBe(on < 0 || counted !== negated);
        });
      }),
    );
  });
});

const withItems = (item: readonly Item[]): Questionnaire => ({
  ...smallForm,
  item: [{ linkId: 'step', type: 'group', text: 'Step', item }],
});
