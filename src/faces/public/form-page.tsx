import type { ComponentChildren } from 'preact';
import { ErrorSummary } from '#ui/error-summary.tsx';
import { PageHeading } from '#ui/page-heading.tsx';
import type { FieldErrors } from './field-errors.ts';

export interface FormPageProps {
  heading: string;
  lead?: ComponentChildren;
  /** Between heading and form. */
  before?: ComponentChildren;
  /** Below the form. */
  after?: ComponentChildren;
  action: string;
  csrf: string;
  errors?: FieldErrors;
  children: ComponentChildren;
}

/** A page with one form, two thirds wide: what is wrong, heading, fields. */
export function FormPage({ heading, lead, before, after, action, csrf, errors, children }: FormPageProps) {
  return (
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        {errors && errors.summary.length > 0 && <ErrorSummary errors={errors.summary} />}
        <PageHeading lead={lead}>{heading}</PageHeading>
        {before}
        <form method="post" action={action} noValidate>
          <input type="hidden" name="csrf" value={csrf} />
          {children}
        </form>
        {after}
      </div>
    </div>
  );
}
