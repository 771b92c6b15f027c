import { saveWording } from '#modules/notices/index.ts';
import { perform, type Runtime } from '#platform/operation/index.ts';
import { organisationId, staffActor } from './people/actors.ts';

const words = {
  en: {
    subject: 'Thank you: we have referral ((number))',
    body: 'Thank you for referral ((number)). A nurse of Ridgeway reads it within two working days.\n\n[Follow it]((link))\n\nQuestions? Ring Human Resources on 01632 960 100.',
  },
  cy: {
    subject: 'Diolch: mae gennym atgyfeiriad ((number))',
    body: 'Diolch am atgyfeiriad ((number)). Bydd nyrs o Ridgeway yn ei ddarllen o fewn dau ddiwrnod gwaith.\n\n[Ei ddilyn]((link))\n\nCwestiynau? Ffoniwch Adnoddau Dynol ar 01632 960 100.',
  },
};

/** One notice that Northfold says in its own words, in both languages. */
export async function addOwnWords(runtime: Runtime): Promise<void> {
  const asked = {
    organisation: organisationId('NFC'),
    wording: 'submitted',
    seen: 0,
    reason: 'Friendlier, with our number',
  };
  for (const locale of ['en', 'cy'] as const)
    await perform(runtime, saveWording, staffActor('ruth.ashby'), { ...asked, locale, ...words[locale] });
}
