import type { SightLetter } from '#modules/advice/index.ts';
import type { Runtime } from '#platform/operation/index.ts';
import { Button } from '#ui/button.tsx';
import { ErrorSummary } from '#ui/error-summary.tsx';
import { PageHeading } from '#ui/page-heading.tsx';
import { Textarea } from '#ui/textarea.tsx';
import { WarningText } from '#ui/warning-text.tsx';
import { ContactUs } from './contact-us.view.tsx';
import { PostForm } from './post-form.tsx';
import type { SightWords } from './texts.ts';

interface AnswerProps {
  t: SightWords;
  csrf: string;
}

/** Before the letter is sent: to whom, and that it cannot be undone. */
export function ConfirmLetter({ t, csrf, letter }: AnswerProps & { letter: SightLetter }) {
  return (
    <>
      <PageHeading>{t('confirm.title')}</PageHeading>
      <p class="govuk-body">{t('confirm.to')}</p>
      <ul class="govuk-list govuk-list--bullet">
        {letter.recipients.map(({ name, jobTitle }) => (
          <li dir="auto">{[name, jobTitle].filter(Boolean).join(', ')}</li>
        ))}
      </ul>
      <WarningText>{t('confirm.text')}</WarningText>
      <PostForm action="/sight/letter/confirmation" csrf={csrf}>
        <input type="hidden" name="version" value={letter.version} />
        <Sure yes={t('confirm.submit')} no={t('confirm.back')} />
      </PostForm>
    </>
  );
}

/** Before the letter is held: what the employer learns, and what they could do instead. */
export function RefuseLetter({ t, csrf, contact }: AnswerProps & { contact?: Runtime['contact'] }) {
  return (
    <>
      <PageHeading>{t('refuse.title')}</PageHeading>
      <p class="govuk-body">{t('refuse.text')}</p>
      <PostForm action="/sight/letter/refusal" csrf={csrf}>
        <Sure yes={t('refuse.submit')} no={t('refuse.back')} />
      </PostForm>
      <ContactUs t={t} contact={contact} />
    </>
  );
}

export interface MarkProps extends AnswerProps {
  typed: { passage: string; reason: string; statement: string };
  problems: readonly { field: string; text: string }[];
}

/** Which words are wrong, why, and what should stand beside them if they stay (NEW.9). */
export function MarkCorrection({ t, csrf, typed, problems }: MarkProps) {
  const of = (field: string) => {
    const found = problems.find(problem => problem.field === field);
    return found ? { errorMessage: found.text } : {};
  };
  return (
    <>
      {problems.length > 0 && (
        <ErrorSummary errors={problems.map(({ field, text }) => ({ text, href: `#${field}` }))} />
      )}
      <PageHeading lead={t('mark.lead')}>{t('mark.title')}</PageHeading>
      <PostForm action="/sight/letter/correction" csrf={csrf}>
        <Textarea
          name="passage"
          rows={3}
          label={t('mark.passage')}
          hint={t('mark.passage_hint')}
          value={typed.passage}
          {...of('passage')}
        />
        <Textarea name="reason" label={t('mark.reason')} value={typed.reason} {...of('reason')} />
        <Textarea
          name="statement"
          label={t('mark.statement')}
          hint={t('mark.statement_hint')}
          value={typed.statement}
          {...of('statement')}
        />
        <Sure yes={t('mark.submit')} no={t('confirm.back')} />
      </PostForm>
    </>
  );
}

function Sure({ yes, no }: { yes: string; no: string }) {
  return (
    <div class="govuk-button-group">
      <Button preventDoubleClick>{yes}</Button>
      <a class="govuk-link" href="/sight/letter">
        {no}
      </a>
    </div>
  );
}
