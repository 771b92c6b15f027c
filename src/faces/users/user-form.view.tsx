import type { ComponentChildren } from 'preact';
import { PostForm } from '#faces/employer/referrals/post-form.tsx';
import { Button } from '#ui/button.tsx';
import { ErrorSummary } from '#ui/error-summary.tsx';
import { PageHeading } from '#ui/page-heading.tsx';
import { Textarea } from '#ui/textarea.tsx';
import type { Change } from './addresses.ts';
import type { Say } from './texts.ts';
import type { UsersHere } from './users-here.ts';

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
  here: UsersHere;
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
  const { t, user, what, heading, lead, here, reason, errors, button, warning, before, buttons, children } = props;
  return (
    <>
      {errors.length > 0 && <ErrorSummary errors={errors.map(({ field, text }) => ({ text, href: `#${field}` }))} />}
      <PageHeading caption={user.username} {...(lead ? { lead } : {})}>
        <span dir="auto">{heading}</span>
      </PageHeading>
      {before}
      <PostForm action={here.at.change(user.id, what)} hidden={here.hidden}>
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
          <a class="govuk-link" href={here.at.user(user.id)}>
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
