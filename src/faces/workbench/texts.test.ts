import { expect, it } from 'vitest';
import { caseTexts } from '#modules/cases/index.ts';
import { personTexts } from '#modules/persons/index.ts';
import { triageTexts } from '#modules/referrals/index.ts';
import { catalogueProblems, untranslated } from '#platform/i18n/catalogue-problems.ts';
import { texts as workTexts } from './cases/texts.ts';
import { texts as dashboardTexts } from './dashboard/texts.ts';
import { texts as referralTexts } from './referral/texts.ts';
import { texts as takeOverTexts } from './take-over-texts.ts';
import { texts as queueTexts } from './triage/texts.ts';

const catalogues = {
  ...{ caseTexts, personTexts, triageTexts, workTexts, dashboardTexts, referralTexts, takeOverTexts, queueTexts },
};

it.each(Object.entries(catalogues))(
  '[ALL.12.33] %s can be read in both languages, and none is left English',
  (_, texts) => {
    expect(catalogueProblems(texts)).toEqual([]);
    expect(untranslated(texts)).toEqual([]);
  },
);
