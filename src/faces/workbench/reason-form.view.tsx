import { Button } from '#ui/button.tsx';
import { Textarea } from '#ui/textarea.tsx';
import { errorOf, FormPage, type FormPageProps } from './form-page.tsx';

export interface ReasonFormProps extends Omit<FormPageProps, 'children'> {
  label: string;
  hint: string;
  button: string;
  why: string;
}

/** A page that asks for nothing but a reason (ALL.1). */
export function ReasonForm({ label, hint, button, why, ...page }: ReasonFormProps) {
  return (
    <FormPage {...page}>
      <Textarea name="why" label={label} hint={hint} rows={3} value={why} {...errorOf(page.errors, 'why')} />
      <Button preventDoubleClick>{button}</Button>
    </FormPage>
  );
}
