import { useTexts } from '#ui/locale.ts';

/** A rule the script can check while the person types; the server checks all of them again. */
export type PasswordRule = { text: string } & (
  | { minLength: number }
  | { maxLength: number }
  | { pattern: string }
  | { notContaining: readonly string[] }
  | { sameAs: string }
  /** The id of a field whose words must not be in it: the username typed above. */
  | { notContainingField: string }
);

export interface PasswordRulesProps {
  id: string;
  /** The id of the password field; name this list in the field's `describedBy`. */
  for: string;
  rules: readonly PasswordRule[];
}

/** What a new password needs; ticked off while typing where scripts run. */
export function PasswordRules({ id, for: field, rules }: PasswordRulesProps) {
  const words = useTexts().passwordRules;
  return (
    <ul
      class="govuk-list handrail-rules"
      id={id}
      data-password-rules={field}
      data-met={words.met}
      data-not-met={words.notMet}
    >
      {rules.map(rule => {
        const { text, ...test } = rule;
        return (
          <li class="handrail-rules__rule" data-rule={JSON.stringify(test)}>
            {text}
          </li>
        );
      })}
    </ul>
  );
}
