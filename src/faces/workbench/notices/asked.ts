import type { Visit } from '#faces/visit.ts';
import { wordingNamed } from '#modules/notices/index.ts';
import { isLocale, type Locale } from '#platform/i18n/locale.ts';
import { NotVisible } from '#platform/operation/index.ts';

/** Which text an address names. */
export interface AskedWording {
  organisation: string;
  wording: string;
  locale: Locale;
}

/** @throws NotVisible for a text or a language that there is not */
export function askedWording({ params }: Pick<Visit, 'params'>): AskedWording {
  const { id: organisation = '', kind: wording = '', language } = params;
  if (!wordingNamed(wording) || !isLocale(language)) throw new NotVisible('wording');
  return { organisation, wording, locale: language };
}

export const listAddress = (organisation: string) => `/workbench/organisations/${organisation}/notices`;
export const addressOf = ({ organisation, wording, locale }: AskedWording) =>
  `${listAddress(organisation)}/${wording}/${locale}`;
