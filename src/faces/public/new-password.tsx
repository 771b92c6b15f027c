import { type PasswordPolicy, passwordRules } from '#modules/accounts/index.ts';
import { catalogue, type Words } from '#platform/i18n/catalogue.ts';
import { PasswordInput } from '#ui/password-input.tsx';
import { type PasswordRule, PasswordRules } from '#ui/password-rules.tsx';
import type { FieldErrors } from './field-errors.ts';

export const passwordTexts = catalogue({
  en: {
    label: 'New password',
    again: 'The new password once more',
    rules: 'Your password needs:',
    password_digit: 'a digit (0 to 9)',
    password_upper: 'an upper-case letter',
    password_lower: 'a lower-case letter',
    password_symbol: 'one of these signs: ! # $ @ _ + , ? [ ] . -',
    password_repeats: 'no character more than twice in a row',
    password_short: '{min} characters or more',
    password_long: '{max} characters or fewer',
    password_common: 'to be no password that many people use',
    password_organisation: 'to be without words of your organisation’s name',
    password_username: 'to be without your username',
    same: 'to be the same in both fields',
  },
  cy: {
    label: 'Cyfrinair newydd',
    again: 'Y cyfrinair newydd unwaith eto',
    rules: 'Ar eich cyfrinair mae angen:',
    password_digit: 'digid (0 i 9)',
    password_upper: 'priflythyren',
    password_lower: 'llythyren fach',
    password_symbol: 'un o’r arwyddion hyn: ! # $ @ _ + , ? [ ] . -',
    password_repeats: 'dim nod fwy na dwywaith yn olynol',
    password_short: '{min} nod neu fwy',
    password_long: '{max} nod neu lai',
    password_common: 'peidio â bod yn gyfrinair y mae llawer o bobl yn ei ddefnyddio',
    password_organisation: 'peidio â chynnwys geiriau o enw eich sefydliad',
    password_username: 'peidio â chynnwys eich enw defnyddiwr',
    same: 'bod yr un fath yn y ddau faes',
  },
});

type PasswordWords = Words<keyof typeof passwordTexts.en & string>;

// What the script can tell of the most used ones; the server knows 49,000 (ACC.R3).
const mostUsed = [
  'password',
  'qwerty',
  '12345',
  'letmein',
  'welcome',
  'admin',
  'abc123',
  'iloveyou',
  'football',
  'cyfrinair',
];

export interface NewPasswordProps extends NewPasswordRulesProps {
  errors: FieldErrors | undefined;
}

/** A new password, typed twice, with the rules ticked off while it is typed. */
export function NewPassword({ errors, ...rules }: NewPasswordProps) {
  const { t } = rules;
  return (
    <>
      <PasswordInput
        name="password"
        label={t('label')}
        autocomplete="new-password"
        describedBy="password-rules"
        attributes={{ maxlength: 128 }}
        {...message(errors, 'password')}
      />
      <p class="govuk-body govuk-!-margin-bottom-1">{t('rules')}</p>
      <div id="password-policy">
        <NewPasswordRules {...rules} />
      </div>
      <PasswordInput
        name="passwordAgain"
        label={t('again')}
        autocomplete="new-password"
        attributes={{ maxlength: 128 }}
        {...message(errors, 'passwordAgain')}
      />
    </>
  );
}

export interface NewPasswordRulesProps {
  t: PasswordWords;
  policy: PasswordPolicy;
  /** The username, where it is known. */
  username?: string;
  /** The id of the field in which the username is typed, where it is not. */
  usernameField?: string;
}

/** What the new password needs; the script puts another list here when the organisation becomes known. */
export function NewPasswordRules({ t, policy, username, usernameField }: NewPasswordRulesProps) {
  const values = { min: policy.minLength, max: policy.maxLength };
  const rules = passwordRules(policy).map(({ rule, pattern, minLength, maxLength, without }): PasswordRule => {
    const text = t(rule, values);
    if (pattern !== undefined) return { text, pattern };
    if (minLength !== undefined) return { text, minLength };
    if (maxLength !== undefined) return { text, maxLength };
    if (without !== undefined) return { text, notContaining: without };
    if (rule === 'password_common') return { text, notContaining: mostUsed };
    return usernameField
      ? { text, notContainingField: usernameField }
      : { text, notContaining: username ? [username] : [] };
  });
  return (
    <PasswordRules
      id="password-rules"
      for="password"
      rules={[...rules, { text: t('same'), sameAs: 'passwordAgain' }]}
    />
  );
}

function message(errors: FieldErrors | undefined, field: string) {
  const errorMessage = errors?.of(field);
  return errorMessage ? { errorMessage } : {};
}
