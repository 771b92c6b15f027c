import type { PasskeyAnswer } from '#modules/accounts/index.ts';
import type { FormFields, Visit } from '../../visit.ts';

/** Whom a challenge is made for: the session, or before there is one the visitor whose cookie the browser holds. */
export const boundOf = ({ identity, cookies }: Pick<Visit, 'identity' | 'cookies'>): string =>
  identity ? `session ${identity.session}` : `visitor ${cookies.visitor ?? ''}`.slice(0, 100);

/** What the page's script wrote into the form; '' where none ran. */
export const passkeyOf = (visit: Visit, form: Pick<FormFields, 'get'>, field = 'passkey'): PasskeyAnswer => ({
  text: form.get(field).slice(0, 20_000),
  bound: boundOf(visit),
});
