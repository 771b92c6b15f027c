import type { ComponentChildren } from 'preact';
import { errorOf, type FormError } from '#faces/users/user-form.view.tsx';
import { Button } from '#ui/button.tsx';
import { ErrorSummary } from '#ui/error-summary.tsx';
import { PageHeading } from '#ui/page-heading.tsx';
import { Textarea } from '#ui/textarea.tsx';
import { type Hidden, PostForm } from '../referrals/post-form.tsx';
import { addresses } from './addresses.ts';
import type { Say } from './texts.ts';

interface RequestFormProps {
  t: Say;
  /** What it is about; missing for the code. */
  request?: { id: string; email: string };
  hidden: Hidden;
  action: string;
  title: string;
  button: string;
  warning?: boolean;
  errors: readonly FormError[];
  before?: ComponentChildren;
  children: ComponentChildren;
}

/** A page with one form about a request. */
export function RequestForm(props: RequestFormProps) {
  const { t, request, hidden, action, title, button, warning, errors, before, children } = props;
  return (
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        {errors.length > 0 && <ErrorSummary errors={errors.map(({ field, text }) => ({ text, href: `#${field}` }))} />}
        <PageHeading {...(request ? { caption: request.email } : {})}>
          <span dir="auto">{title}</span>
        </PageHeading>
        {before}
        <PostForm action={action} hidden={hidden}>
          {children}
          <div class="govuk-button-group">
            <Button preventDoubleClick {...(warning ? { variant: 'warning' as const } : {})}>
              {button}
            </Button>
            <a class="govuk-link" href={request ? addresses.request(request.id) : addresses.requests}>
              {t('cancel')}
            </a>
          </div>
        </PostForm>
      </div>
    </div>
  );
}

interface ReasonProps {
  t: Say;
  reason: string;
  errors: readonly FormError[];
  hint: string;
}

/** Why. */
export function ReasonFields({ t, reason, errors, hint }: ReasonProps) {
  return (
    <Textarea
      {...{ name: 'reason', label: { text: t('why'), classes: 'govuk-label--m' }, hint, rows: 3, value: reason }}
      {...errorOf(errors, 'reason')}
    />
  );
}
