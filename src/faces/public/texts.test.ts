import { describe, expect, it } from 'vitest';
import { accountsTexts } from '#modules/accounts/index.ts';
import { organisationTexts } from '#modules/organisations/index.ts';
import type { Catalogue } from '#platform/i18n/catalogue.ts';
import { catalogueProblems, untranslated } from '#platform/i18n/catalogue-problems.ts';
import { texts as organisations } from '../workbench/organisations/texts.ts';
import { texts as factors } from './account/factors/texts.ts';
import { texts as confirmation } from './confirmation/texts.ts';
import { texts as invitation } from './invitation/texts.ts';
import { passwordTexts } from './new-password.tsx';
import { texts as recovery } from './recovery/texts.ts';
import { texts as registration } from './registration/texts.ts';
import { factorTexts } from './second-factor/factor-texts.ts';
import { texts as secondFactor } from './second-factor/texts.ts';
import { texts as session } from './session/texts.ts';
import { texts as signIn } from './sign-in/texts.ts';

const catalogues: [string, Catalogue][] = [
  ...([
    ['accounts', accountsTexts],
    ['organisations', organisationTexts],
    ['workbench', organisations],
  ] as [string, Catalogue][]),
  ...([
    ['invitation', invitation],
    ['password', passwordTexts],
    ['recovery', recovery],
  ] as [string, Catalogue][]),
  ...([
    ['registration', registration],
    ['second factor', secondFactor],
    ['ways to give it', factorTexts],
    ['own factors', factors],
    ['confirmation', confirmation],
  ] as [string, Catalogue][]),
  ...([
    ['session', session],
    ['sign-in', signIn],
  ] as [string, Catalogue][]),
];

describe('the words of accounts and organisations', () => {
  it.each(catalogues)('[ALL.12.4] %s is whole in Welsh', (_name, of) => {
    expect(catalogueProblems(of)).toEqual([]);
    expect(untranslated(of)).toEqual([]);
  });
});
