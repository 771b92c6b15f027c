import { expect, it } from 'vitest';
import { catalogueProblems, untranslated } from '#platform/i18n/catalogue-problems.ts';
import { texts as dashboard } from './dashboard/texts.ts';
import { texts as referrals } from './referrals/texts.ts';

it('[ALL.12.22] the dashboard and the referral pages are complete in both languages', () => {
  for (const texts of [dashboard, referrals]) {
    expect(catalogueProblems(texts)).toEqual([]);
    expect(untranslated(texts)).toEqual([]);
  }
});
