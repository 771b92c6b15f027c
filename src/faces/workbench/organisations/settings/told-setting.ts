import type { Setting, Settings } from '#modules/organisations/index.ts';
import { formatDate } from '#platform/i18n/format-date.ts';
import type { Locale } from '#platform/i18n/locale.ts';
import type { Say } from '../texts.ts';
import { texts } from '../texts.ts';

/** The words of a key that came from the data; what has no words stays itself. */
export const told = (t: Say, key: string): string => (key in texts.en ? t(key as keyof typeof texts.en) : key);

/** What a setting says now, in words. */
export function toldSetting(t: Say, locale: Locale, settings: Partial<Settings>, name: Setting): string {
  const value = settings[name];
  if (typeof value === 'boolean') return t(value ? 'on' : 'off');
  if (!Array.isArray(value)) return value === '' || value === undefined ? t('none') : told(t, String(value));
  const words = value.map(each => {
    if (name === 'ownDays') return formatDate(each, locale);
    return name === 'registrationPermissions' ? told(t, `permission.${each}`) : each;
  });
  return words.join(', ') || t('none');
}
