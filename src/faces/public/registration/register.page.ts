import { h } from 'preact';
import {
  accountsTexts,
  type CodeCheck,
  checkVerificationCode,
  classicPolicy,
  type PasswordPolicy,
  passwordPolicyOf,
  register,
} from '#modules/accounts/index.ts';
import type { SolvedChallenge } from '#platform/crypto/challenge.ts';
import { Invalid, type Problem, perform } from '#platform/operation/index.ts';
import type { FormFields, Reply, Visit } from '../../visit.ts';
import { evenly } from '../evenly.ts';
import { fieldErrors } from '../field-errors.ts';
import { NewPasswordRules, passwordTexts } from '../new-password.tsx';
import { ChallengeFields } from './challenge-fields.tsx';
import { PlaceFields } from './place-fields.tsx';
import { type Kept, keptOf, registrationOf } from './register.form.ts';
import { RegisterView } from './register.view.tsx';
import { renderFragment } from './render-fragment.ts';
import { texts } from './texts.ts';

/** Longer than hashing a password and making an account take. */
const leastMs = 500;

export async function showRegister(visit: Visit): Promise<Reply> {
  return page(visit, { kept: {} });
}

/** `POST /register`: registers, or with `do=check` (without script) only checks the code and shows what it offers. */
export async function postRegister(visit: Visit): Promise<Reply> {
  const form = await visit.form();
  const kept = keptOf(form);
  if (form.get('do') === 'check') {
    const checked = await check(visit, form);
    const problem = problemOf(checked);
    return page(visit, { kept, checked, problems: problem ? [problem] : [], codeIsGood: !problem });
  }
  if (form.get('website')) return visit.redirect('/register/sent');
  try {
    const fields = registrationOf(form, visit.locale);
    await evenly(leastMs, () =>
      register(visit.runtime, { fields, network: visit.network, challenge: challengeIn(form) }),
    );
    return visit.redirect('/register/sent');
  } catch (error) {
    if (!(error instanceof Invalid)) throw error;
    const code = error.problems.find(problem => problem.field === 'verificationCode');
    const checked = code && code.message !== 'code_wait' ? undefined : await check(visit, form);
    return page(visit, { kept, ...(checked ? { checked } : {}), problems: error.problems });
  }
}

/** `POST /register/code`: the live check when the field is left (ACC.R1). */
export async function postCode(visit: Visit): Promise<Reply> {
  const form = await visit.form();
  const checked = await check(visit, form);
  const problem = problemOf(checked);
  const t = visit.words(texts);
  if (problem) {
    const message = visit.words(accountsTexts)(problem.message as 'code_wrong', problem.values);
    const challenge = h(ChallengeFields, { text: challengeOf(checked) });
    return json(false, message, { challenge: renderFragment(visit.locale, challenge) });
  }
  const organisation = offered(checked)!;
  const rules = { t: visit.words(passwordTexts), policy: policyOf(checked), usernameField: 'username' };
  return json(true, t('code.valid', { name: organisation.name }), {
    places: renderFragment(visit.locale, h(PlaceFields, { t, organisation, kept: {} })),
    'password-policy': renderFragment(visit.locale, h(NewPasswordRules, rules)),
  });
}

/** @param fills what becomes of the page, by the ids of its parts */
const json = (valid: boolean, message: string, fills: Record<string, string> = {}): Reply => ({
  kind: 'json',
  status: 200,
  body: { valid, message, fills },
});

/** The password rules of the organisation whose code it is (ACC.R3). */
const policyOf = (checked: CodeCheck | undefined): PasswordPolicy =>
  checked?.outcome === 'valid' ? passwordPolicyOf([checked.organisation], false) : classicPolicy;

function check(visit: Visit, form: FormFields): Promise<CodeCheck> {
  const given = { code: form.get('verificationCode').slice(0, 100), network: visit.network };
  return perform(visit.runtime, checkVerificationCode, visit.actor, { ...given, challenge: challengeIn(form) });
}

/** The challenge the form carried, with the number a script found, if one ran. */
const challengeIn = (form: FormFields): SolvedChallenge | undefined =>
  form.get('challenge')
    ? { text: form.get('challenge').slice(0, 300), proof: form.get('proof').slice(0, 20) }
    : undefined;

const challengeOf = (checked: CodeCheck | undefined) => (checked?.outcome === 'challenge' ? checked.text : undefined);

function problemOf(checked: CodeCheck): Problem | undefined {
  const field = 'verificationCode';
  if (checked.outcome === 'valid') return undefined;
  if (checked.outcome === 'challenge') return { field, message: 'code_wait', values: { seconds: checked.seconds } };
  return { field, message: checked.outcome === 'closed' ? 'code_closed' : 'code_wrong' };
}

const offered = (checked: CodeCheck | undefined) =>
  checked?.outcome === 'valid' ? { name: checked.organisation.name, places: checked.places } : undefined;

interface Shown {
  kept: Kept;
  checked?: CodeCheck;
  problems?: readonly Problem[];
  codeIsGood?: boolean;
}

function page(visit: Visit, { kept, checked, problems = [], codeIsGood = false }: Shown): Reply {
  const t = visit.words(texts);
  const errors = problems.length ? fieldErrors(visit, problems) : undefined;
  const body = h(RegisterView, {
    ...{
      t,
      passwordWords: visit.words(passwordTexts),
      policy: policyOf(checked),
      challenge: challengeOf(checked) ?? kept.challenge,
      csrf: visit.csrf,
      kept,
      codeIsGood,
      organisation: offered(checked),
    },
    ...(errors ? { errors } : {}),
  });
  return visit.page({ title: t('title'), error: problems.length > 0, body }, { status: problems.length ? 422 : 200 });
}
