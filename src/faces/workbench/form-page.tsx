import type { ComponentChildren } from 'preact';
import { newId } from '#platform/db/id.ts';
import { ErrorSummary } from '#ui/error-summary.tsx';
import { PageHeading } from '#ui/page-heading.tsx';
import type { FormErrors } from './form-errors.ts';

export interface FormPageProps {
  heading: string;
  /** The case it is about: number and name. */
  caption: string;
  lead?: string;
  action: string;
  csrf: string;
  errors?: FormErrors;
  /** Between heading and form. */
  before?: ComponentChildren;
  children: ComponentChildren;
}

/** A page with one form, two thirds wide: what is wrong, heading, fields. */
export function FormPage({ heading, caption, lead, action, csrf, errors, before, children }: FormPageProps) {
  return (
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        {errors && errors.summary.length > 0 && <ErrorSummary errors={errors.summary} />}
        <PageHeading caption={<span dir="auto">{caption}</span>} lead={lead}>
          {heading}
        </PageHeading>
        {before}
        <form method="post" action={action} noValidate>
          <input type="hidden" name="csrf" value={csrf} />
          <input type="hidden" name="press" value={newId()} />
          {children}
        </form>
      </div>
    </div>
  );
}

/** The error of a field as its component takes it; nothing where there is none. */
export const errorOf = (errors: FormErrors | undefined, field: string) => {
  const errorMessage = errors?.of(field);
  return errorMessage ? { errorMessage } : {};
};
