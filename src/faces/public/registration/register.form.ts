import type { Locale } from '#platform/i18n/locale.ts';
import type { FormFields } from '../../visit.ts';

/** The fields that are shown again with what was typed; passwords never are. */
export const keptFields = [
  ...(['verificationCode', 'location', 'node', 'division', 'department', 'title', 'givenName', 'familyName'] as const),
  ...(['address', 'postcode', 'jobTitle', 'telephone', 'email', 'emailAgain', 'username'] as const),
] as const;
export type KeptField = (typeof keptFields)[number];
export type Kept = Partial<Record<KeptField, string>> & { placeConfirmed?: boolean; challenge?: string };

/** What was typed, for showing it again. */
export function keptOf(form: FormFields): Kept {
  const typed = Object.fromEntries(keptFields.map(name => [name, form.get(name).slice(0, 1000)]));
  const challenge = form.get('challenge').slice(0, 300);
  return { ...typed, placeConfirmed: form.get('placeConfirmed') === 'yes', ...(challenge ? { challenge } : {}) };
}

/** The body as the module takes it. */
export function registrationOf(form: FormFields, locale: Locale): Record<string, unknown> {
  return {
    ...Object.fromEntries(keptFields.map(name => [name, form.get(name)])),
    ...{ password: form.get('password'), passwordAgain: form.get('passwordAgain'), locale },
    placeConfirmed: form.get('placeConfirmed') === 'yes',
  };
}
