import { h } from 'preact';
import { confirmSession, secondFactorState, sendCode } from '#modules/accounts/index.ts';
import { ask, type Problem, perform } from '#platform/operation/index.ts';
import type { FormFields, Reply, SetCookie, Visit } from '../../visit.ts';
import { sessionCookies } from '../cookies.ts';
import { fieldErrors, toldErrors } from '../field-errors.ts';
import { passkeyOf } from '../passkeys/passkey-of.ts';
import { factorTexts } from '../second-factor/factor-texts.ts';
import { ConfirmationView, prefix } from './confirmation.view.tsx';
import { texts } from './texts.ts';

const gate = { kind: 'gate' } as const;

/** Where the answer goes, and what was sent and is sent again with it. */
export interface Asking {
  action: string;
  kept: readonly (readonly [name: string, value: string])[];
}

/** The page that asks somebody to show that it is them; 403 where something was refused for it, 422 when what was given is wrong. */
export async function confirmationPage(
  visit: Visit,
  { action, kept }: Asking,
  shown: { problem?: Problem; mailed?: { sent: boolean }; status?: number } = {},
): Promise<Reply> {
  const { problem, mailed, status = problem ? 422 : 200 } = shown;
  const { account, session, hasFactor } = visit.identity!;
  const state = await ask(visit.runtime, secondFactorState, gate, { account: account.id, session });
  const t = visit.words(texts);
  const errors = problem && errorsOf(visit, problem);
  const body = h(ConfirmationView, {
    ...{ t, csrf: visit.csrf, action, kept, errors },
    by: hasFactor ? 'factor' : state.hasPassword ? 'password' : 'nothing',
    factor: { t: visit.words(factorTexts), state, mailed },
  });
  return visit.page({ title: t('title'), error: Boolean(problem), body }, { status });
}

/** The message under the field's own name, linked to where it stands on this page. */
function errorsOf(visit: Visit, problem: Problem) {
  const text = fieldErrors(visit, [problem]).of(problem.field)!;
  const { of } = toldErrors([{ field: problem.field, text }]);
  const field = problem.field === 'current' ? 'password' : problem.field;
  return { of, summary: [{ text, href: `#${prefix}${field}` }] };
}

/** Judges what was given on that page: the cookies of a session that is confirmed now, or the page again. */
export async function takeConfirmation(
  visit: Visit,
  form: Pick<FormFields, 'get'>,
  asking: Asking,
): Promise<{ cookies: SetCookie[] } | { reply: Reply }> {
  const identity = visit.identity!;
  const by = form.get(`${prefix}by`);
  if (by === 'mail' && identity.hasFactor) {
    const asked = { account: identity.account.id, session: identity.session, for: 'sign_in' };
    const mailed = await perform(visit.runtime, sendCode, gate, asked);
    return { reply: await confirmationPage(visit, asking, { mailed }) };
  }
  const confirmed = await confirmSession(visit.runtime, identity, {
    password: form.get(`${prefix}password`).slice(0, 1000),
    code: form.get(`${prefix}code`).slice(0, 100),
    passkey: by === 'passkey' ? passkeyOf(visit, form, `${prefix}passkey`) : undefined,
    device: visit.cookies.device,
  });
  if ('problem' in confirmed) return { reply: await confirmationPage(visit, asking, confirmed) };
  return { cookies: sessionCookies(confirmed) };
}
