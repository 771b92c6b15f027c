import type { ComponentChildren } from 'preact';
import { adviceTexts, type SightLetter } from '#modules/advice/index.ts';
import { words } from '#platform/i18n/catalogue.ts';
import { formatDate } from '#platform/i18n/format-date.ts';
import type { Runtime } from '#platform/operation/index.ts';
import { Button } from '#ui/button.tsx';
import { InsetText } from '#ui/inset-text.tsx';
import { PageHeading } from '#ui/page-heading.tsx';
import { SummaryList } from '#ui/summary-list.tsx';
import { ContactUs } from './contact-us.view.tsx';
import { LetterBody } from './letter-body.view.tsx';
import { PostForm } from './post-form.tsx';
import type { SightWords } from './texts.ts';

export interface ReadLetterProps {
  t: SightWords;
  csrf: string;
  letter: SightLetter;
  contact?: Runtime['contact'];
}

/** The letter, who will read it, and what the employee can do; nothing is done by opening the page. */
export function ReadLetter({ t, csrf, letter, contact }: ReadLetterProps) {
  const { can, content, endsAt } = letter;
  const chooses = can.confirm || can.mark || can.refuse;
  return (
    <>
      <PageHeading lead={chooses ? t('letter.lead', { organisation: letter.organisation }) : undefined}>
        {t('letter.title')}
      </PageHeading>
      <Standing t={t} letter={letter} />
      {chooses && (
        <p class="govuk-body">
          {t('letter.ways')}{' '}
          <a class="govuk-link" href="#choices">
            {t('letter.choices_link')}
          </a>
        </p>
      )}
      <p class="govuk-body">
        <a class="govuk-link" href="/sight/letter/document?view=1">
          {t('letter.download')}
        </a>
      </p>
      <h2 class="govuk-heading-l">{t('letter.contents')}</h2>
      <LetterBody content={content} />
      <Corrections t={t} letter={letter} />
      <Recipients t={t} csrf={csrf} letter={letter} />
      {chooses && <Choices t={t} csrf={csrf} letter={letter} />}
      {endsAt && can.confirm && (
        <p class="govuk-body">{t(letter.silence === 'release' ? 'letter.silence_release' : 'letter.silence_hold')}</p>
      )}
      <ContactUs t={t} contact={contact} />
    </>
  );
}

function Standing({ t, letter }: { t: SightWords; letter: SightLetter }) {
  const say = words(adviceTexts, t.locale);
  if (letter.endsAt && letter.can.confirm)
    return <InsetText>{t('letter.until', { day: formatDate(letter.endsAt, t.locale) })}</InsetText>;
  return <InsetText>{say(`advice.sight.${letter.state}` as keyof (typeof adviceTexts)['en'])}</InsetText>;
}

function Corrections({ t, letter }: { t: SightWords; letter: SightLetter }) {
  if (!letter.corrections.length) return null;
  const verdicts = {
    asked: 'letter.correction_open',
    accepted: 'letter.correction_accepted',
    declined: 'letter.correction_declined',
  } as const;
  return (
    <>
      <h2 class="govuk-heading-l">{t('letter.corrections')}</h2>
      {letter.corrections.map(({ passage, reason, statement, state, response }) => (
        <SummaryList
          rows={[
            { key: t('mark.passage'), value: <span dir="auto">{passage}</span> },
            { key: t('mark.reason'), value: <span dir="auto">{reason}</span> },
            Boolean(statement) && { key: t('letter.your_statement'), value: <span dir="auto">{statement}</span> },
            {
              key: t('letter.answer'),
              value: `${t(verdicts[state as keyof typeof verdicts])}${response ? `: ${response}` : ''}`,
            },
          ]}
        />
      ))}
    </>
  );
}

function Recipients({ t, csrf, letter }: ReadLetterProps) {
  const { recipients, can, viewersRead } = letter;
  return (
    <section id="recipients">
      <h2 class="govuk-heading-l">{t('letter.recipients')}</h2>
      <p class="govuk-body">{t('letter.recipients_text')}</p>
      {viewersRead && <p class="govuk-body">{t('letter.viewers_read')}</p>}
      {!recipients.length && <p class="govuk-body">{t('letter.nobody')}</p>}
      <ul class="govuk-list">
        {recipients.map(({ id, name, jobTitle }) => (
          <li>
            <strong dir="auto">{name}</strong>
            {jobTitle && `, ${jobTitle}`}
            {can.strike && (
              <PostForm action={`/sight/letter/recipients/${id}/removal`} csrf={csrf}>
                <Button variant="secondary" preventDoubleClick>
                  {t('letter.strike')}
                  <span class="govuk-visually-hidden">: {name}</span>
                </Button>
              </PostForm>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Choices({ t, csrf, letter }: ReadLetterProps) {
  const { can } = letter;
  return (
    <section id="choices">
      <h2 class="govuk-heading-l">{t('letter.choices')}</h2>
      {can.confirm && letter.recipients.length > 0 && (
        <Choice text={t('letter.confirm_text')}>
          <Button href="/sight/letter/confirmation">{t('letter.confirm')}</Button>
        </Choice>
      )}
      {can.mark && (
        <Choice text={t('letter.mark_text')}>
          <Button href="/sight/letter/correction" variant="secondary">
            {t('letter.mark')}
          </Button>
        </Choice>
      )}
      {can.moreTime && (
        <PostForm action="/sight/letter/more-time" csrf={csrf}>
          <Choice text={t('letter.more_text')}>
            <Button variant="secondary" preventDoubleClick>
              {t('letter.more')}
            </Button>
          </Choice>
        </PostForm>
      )}
      {can.refuse && (
        <Choice text={t('letter.refuse_text')}>
          <Button href="/sight/letter/refusal" variant="secondary">
            {t('letter.refuse')}
          </Button>
        </Choice>
      )}
    </section>
  );
}

/** A button under the sentence that says what comes of it. */
function Choice({ text, children }: { text: string; children: ComponentChildren }) {
  return (
    <>
      <p class="govuk-body">{text}</p>
      {children}
    </>
  );
}
