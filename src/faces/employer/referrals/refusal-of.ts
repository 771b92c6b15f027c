import type { Visit } from '#faces/visit.ts';
import { referralTexts } from '#modules/referrals/index.ts';
import { words } from '#platform/i18n/catalogue.ts';
import type { Refused, WrongState } from '#platform/operation/index.ts';

type Key = keyof (typeof referralTexts)['en'];

/** The sentence of a refusal of the referrals module. */
export function refusalOf({ locale }: Pick<Visit, 'locale'>, { reason, values }: Refused | WrongState): string {
  return reason in referralTexts.en ? words(referralTexts, locale)(reason as Key, values) : '';
}
