import { Button } from '#ui/button.tsx';
import { Textarea } from '#ui/textarea.tsx';
import { errorOf, FormPage, type FormPageProps } from './form-page.tsx';

export interface ReasonFormProps extends Omit<FormPageProps, 'children'> {
  label: string;
  hint: string;
  button: string;
  why: string;
  /** The field's name in the form; `why` unless said. */
  field?: string;
}

/** A page that asks for nothing but a reason (ALL.1). */
export function ReasonForm({ label, hint, button, why, field = 'why', ...page }: ReasonFormProps) {
  return (
    <FormPage {...page}>
      <Textarea name={field} label={label} hint={hint} rows={3} value={why} {...errorOf(page.errors, field)} />
      <Button preventDoubleClick>{button}</Button>
    </FormPage>
  );
}
