import { renderToString } from 'preact-render-to-string';
import { describe, expect, it } from 'vitest';
import { noAnswers } from '../answers.ts';
import { checkForm } from '../check-form.ts';
import { completeness } from '../completeness.ts';
import { managementReferral } from '../definitions/management-referral.ts';
import { attributeOf, elementsOf, wordsIn } from '../specimens/posted-form.ts';
import { smallForm } from '../specimens/small-form.ts';
import { CheckAnswers } from './check-answers.tsx';
import { StepList } from './step-list.tsx';

const stepHref = (stepId: string) => `/draft/${stepId}`;

describe('check your answers', () => {
  it('[REF.F2.4] leads from every answer to its question', () => {
    const answers = { ...noAnswers, values: { name: 'Ann', driver: 'false' } };
    const html = renderToString(
      <CheckAnswers definition={smallForm} answers={answers} locale="en" stepHref={stepHref} />,
    );
    const links = elementsOf(html).filter(({ tagName }) => tagName === 'a');
    expect(links.map(link => attributeOf(link, 'href'))).toEqual([
      ...[
        '/draft/work#q-name',
        '/draft/work#q-driver',
        '/draft/trips#q-days',
        '/draft/trips#q-trip',
        '/draft/trips#q-plan',
      ],
      '/draft/end#q-sure',
    ]);
    expect(wordsIn(links[0]!)).toContain('Name');
    expect(html).toContain('Not answered');
  });

  it('tells the rows of a table with the names of their columns', () => {
    const answers = { ...noAnswers, values: { 'trip/r1/trip.cause': 'other' }, rows: { trip: ['r1'] } };
    const html = renderToString(
      <CheckAnswers definition={smallForm} answers={answers} locale="en" stepHref={stepHref} />,
    );
    expect(html).toContain('Cause: Other');
  });

  it('names what is wrong with links to the steps, and what would be better', () => {
    const errors = checkForm(managementReferral, noAnswers, { locale: 'cy', today: '2026-11-22' });
    const hints = completeness(managementReferral, noAnswers, 'cy');
    const html = renderToString(
      <CheckAnswers
        definition={managementReferral}
        answers={noAnswers}
        locale="cy"
        stepHref={stepHref}
        errors={errors}
        hints={hints}
      />,
    );
    expect(html).toContain('href="/draft/reasons#q-reasons.chosen"');
    expect(html).toContain('Byddai hyn yn helpu');
    expect(html).toContain('Newid');
  });
});

describe('the list of steps', () => {
  it('[REF.F2.3] links every step that is needed and says how far it is', () => {
    const states = [
      { stepId: 'work', state: 'complete' },
      { stepId: 'licence', state: 'not-needed' },
      { stepId: 'trips', state: 'in-progress' },
      { stepId: 'end', state: 'not-started' },
    ] as const;
    const html = renderToString(<StepList definition={smallForm} states={states} locale="en" stepHref={stepHref} />);
    const rows = elementsOf(html)
      .filter(({ tagName }) => tagName === 'li')
      .map(wordsIn);
    expect(rows).toEqual(['WorkCompleted', 'LicenceNot needed', 'TripsIn progress', 'EndNot started']);
    expect(html).not.toContain('/draft/licence');
  });
});
