import type { ComponentChildren } from 'preact';
import { Button } from '#ui/button.tsx';
import { ErrorSummary } from '#ui/error-summary.tsx';
import { PageHeading } from '#ui/page-heading.tsx';
import { Textarea } from '#ui/textarea.tsx';
import { type Hidden, PostForm } from '../referrals/post-form.tsx';
import { addresses, type Change } from './addresses.ts';
import type { Say } from './texts.ts';

export interface FormError {
  field: string;
  text: string;
}

export interface UserFormProps {
  t: Say;
  user: { id: string; name: string; username: string };
  what: Change;
  heading: string;
  lead?: string;
  hidden: Hidden;
  reason: string;
  errors: readonly FormError[];
  button: string;
  warning?: boolean;
  /** Between heading and form. */
  before?: ComponentChildren;
  /** Buttons before the one that saves. */
  buttons?: ComponentChildren;
  children?: ComponentChildren;
}

/** A change to a user: what it is, what it means, why. */
export function UserForm(props: UserFormProps) {
  const { t, user, what, heading, lead, hidden, reason, errors, button, warning, before, buttons, children } = props;
  return (
    <>
      {errors.length > 0 && <ErrorSummary errors={errors.map(({ field, text }) => ({ text, href: `#${field}` }))} />}
      <PageHeading caption={user.username} {...(lead ? { lead } : {})}>
        <span dir="auto">{heading}</span>
      </PageHeading>
      {before}
      <PostForm action={addresses.change(user.id, what)} hidden={hidden}>
        {children}
        <Textarea
          name="reason"
          label={{ text: t('reason'), classes: 'govuk-label--m' }}
          hint={t('reason.hint')}
          value={reason}
          rows={2}
          {...errorOf(errors, 'reason')}
        />
        <div class="govuk-button-group">
          {buttons}
          <Button preventDoubleClick {...(warning ? { variant: 'warning' as const } : {})}>
            {button}
          </Button>
          <a class="govuk-link" href={addresses.user(user.id)}>
            {t('cancel')}
          </a>
        </div>
      </PostForm>
    </>
  );
}

/** The error of a field as its component takes it; nothing where there is none. */
export const errorOf = (errors: readonly FormError[], field: string) => {
  const found = errors.find(each => each.field === field);
  return found ? { errorMessage: found.text } : {};
};
