import type { FormFields } from '#faces/visit.ts';
import type { SignOnDetails } from '#modules/accounts/index.ts';

/** The form as it was typed; the secret is never shown again. */
export interface Typed {
  enabled: string;
  issuer: string;
  clientId: string;
  domains: readonly string[];
  passwords: string;
  secondFactor: string;
  acrValues: string;
  reason: string;
}

export const typedOf = (form: FormFields): Typed => ({
  ...{ enabled: form.get('enabled'), issuer: form.get('issuer'), clientId: form.get('clientId') },
  ...{ domains: form.all('domains'), passwords: form.get('passwords'), secondFactor: form.get('secondFactor') },
  ...{ acrValues: form.get('acrValues'), reason: form.get('reason') },
});

/** What the operation takes. An answer that is missing is the one that changes least: off, passwords on, our factor. */
export const inputOf = (typed: Typed, clientSecret: string, organisation: string) => ({
  ...typed,
  ...{ organisation, clientSecret, enabled: typed.enabled === 'yes', passwords: typed.passwords !== 'no' },
  secondFactor: typed.secondFactor === 'theirs' ? 'theirs' : 'ours',
});

/** The form as it is saved; of an organisation without one, with what most need. */
export function savedForm({ settings, organisation }: SignOnDetails): Typed {
  if (!settings)
    return {
      ...{ enabled: 'no', issuer: '', clientId: '', domains: organisation.domains, passwords: 'yes' },
      ...{ secondFactor: 'ours', acrValues: '', reason: '' },
    };
  const { enabled, issuer, clientId, domains, passwords, secondFactor, acrValues } = settings;
  return {
    ...{ enabled: enabled ? 'yes' : 'no', issuer, clientId, domains, passwords: passwords ? 'yes' : 'no' },
    ...{ secondFactor, acrValues: acrValues.join(' '), reason: '' },
  };
}
