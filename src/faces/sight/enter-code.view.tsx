import type { Runtime } from '#platform/operation/index.ts';
import { Button } from '#ui/button.tsx';
import { DateInput } from '#ui/date-input.tsx';
import { ErrorSummary } from '#ui/error-summary.tsx';
import { Input } from '#ui/input.tsx';
import { PageHeading } from '#ui/page-heading.tsx';
import { ContactUs } from './contact-us.view.tsx';
import { PostForm } from './post-form.tsx';
import type { SightWords } from './texts.ts';

export interface EnterCodeProps {
  t: SightWords;
  csrf: string;
  /** Of the link: this page's own, and the one that sends another code. */
  actions: { answer: string; again: string };
  channel: 'email' | 'text' | 'print';
  /** The date of birth is asked too: the code stands on paper. */
  asksBirth: boolean;
  /** A code went out less than a minute ago. */
  wait?: boolean;
  birth?: { day: string; month: string; year: string };
  problem?: { field: 'code' | 'birth-day'; text: string };
  contact?: Runtime['contact'];
}

/** Six digits, and the date of birth where the code is on paper. What was typed as a code is never shown again. */
export function EnterCode(props: EnterCodeProps) {
  const { t, csrf, actions, channel, asksBirth, wait, birth, problem } = props;
  const of = (field: 'code' | 'birth-day') => (problem?.field === field ? { errorMessage: problem.text } : {});
  return (
    <>
      {problem && <ErrorSummary errors={[{ text: problem.text, href: `#${problem.field}` }]} />}
      <PageHeading>{t('code.title')}</PageHeading>
      {wait && <p class="govuk-body">{t('code.wait')}</p>}
      {!wait && channel !== 'print' && (
        <p class="govuk-body">{t(channel === 'text' ? 'code.sent_text' : 'code.sent_email')}</p>
      )}
      {channel === 'print' && <p class="govuk-body">{t('open.on_paper')}</p>}
      <PostForm action={actions.answer} csrf={csrf}>
        <Input
          name="code"
          label={t('code.label')}
          hint={t('code.hint')}
          inputMode="numeric"
          autocomplete="one-time-code"
          spellcheck={false}
          classes="govuk-input--width-10"
          {...of('code')}
        />
        {asksBirth && (
          <DateInput
            id="birth"
            namePrefix="birth"
            fieldset={{ legend: { text: t('code.birth'), classes: 'govuk-fieldset__legend--s' } }}
            hint={t('code.birth_hint')}
            values={birth ?? {}}
            {...of('birth-day')}
          />
        )}
        <Button preventDoubleClick>{t('code.submit')}</Button>
      </PostForm>
      {channel !== 'print' && (
        <PostForm action={actions.again} csrf={csrf}>
          <Button variant="secondary" preventDoubleClick>
            {t('code.again')}
          </Button>
        </PostForm>
      )}
      <ContactUs t={t} contact={props.contact} />
    </>
  );
}
