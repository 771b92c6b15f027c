import type { ComponentChildren, VNode } from 'preact';
import type { Reply, Visit } from '#faces/visit.ts';
import type { Problem } from '#platform/operation/index.ts';
import { Textarea } from '#ui/textarea.tsx';
import { type FormErrors, formErrors } from '../form-errors.ts';
import { errorOf, FormPage } from '../form-page.tsx';
import { type Say, texts } from './texts.ts';

interface NodeFormProps {
  title: string;
  caption: string;
  lead?: string;
  action: string;
  back: string;
  problems: readonly Problem[];
  /** Answered with 409: something is not as it was shown. */
  stale?: boolean;
  before?: ComponentChildren;
  fields(t: Say, errors: FormErrors | undefined): VNode;
}

/** A page with one form about the hierarchy. */
export async function nodeForm(visit: Visit, props: NodeFormProps): Promise<Reply> {
  const { title, caption, lead, action, back, problems, stale, before, fields } = props;
  const failed = problems.length > 0;
  const errors = failed ? formErrors(visit, problems) : undefined;
  const body = (
    <FormPage {...{ heading: title, caption, action, csrf: visit.csrf, before, errors }} {...(lead ? { lead } : {})}>
      {fields(visit.words(texts), errors)}
    </FormPage>
  );
  const status = failed ? 422 : stale ? 409 : 200;
  return visit.page({ title, error: failed, current: 'organisations', backLink: back, body }, { status });
}

/** Why it is changed (ALL.1). */
export function Reason({ t, reason, errors }: { t: Say; reason: string; errors: FormErrors | undefined }) {
  return (
    <Textarea
      {...{ name: 'reason', label: { text: t('reason'), classes: 'govuk-label--s' }, hint: t('reason.hint') }}
      {...{ rows: 2, value: reason, ...errorOf(errors, 'reason') }}
    />
  );
}
