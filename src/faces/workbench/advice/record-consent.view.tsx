import { type Candidate, type ClinicianAdvice, consentChannels, consentTexts } from '#modules/advice/index.ts';
import { words } from '#platform/i18n/catalogue.ts';
import { formatDate } from '#platform/i18n/format-date.ts';
import { Button } from '#ui/button.tsx';
import { Checkboxes } from '#ui/checkboxes.tsx';
import { Details } from '#ui/details.tsx';
import { ErrorSummary } from '#ui/error-summary.tsx';
import { Input } from '#ui/input.tsx';
import { InsetText } from '#ui/inset-text.tsx';
import { PageHeading } from '#ui/page-heading.tsx';
import { Radios } from '#ui/radios.tsx';
import { PostForm } from './post-form.tsx';
import { errorOf, type FieldProblem } from './problems-of.ts';
import type { AdviceWords } from './texts.ts';

export interface ConsentForm {
  decision: string;
  channel: string;
  silence: string;
  release: string;
  recipients: readonly string[];
  search: string;
}
export interface RecordConsentProps {
  t: AdviceWords;
  csrf: string;
  advice: ClinicianAdvice;
  form: ConsentForm;
  /** Who may be ticked: named before, the owner, and what the search found. */
  candidates: readonly (Candidate & { owner?: boolean })[];
  searched: boolean;
  problems: readonly FieldProblem[];
}

/** What the employee is told, and what they said (ADV.2, ADV.9). */
export function RecordConsent(props: RecordConsentProps) {
  const { t, csrf, advice, problems } = props;
  return (
    <>
      {problems.length > 0 && (
        <ErrorSummary errors={problems.map(({ field, text }) => ({ text, href: `#${field}` }))} />
      )}
      <PageHeading caption={advice.case.reference}>{t('consent.title')}</PageHeading>
      <InsetText>{standing(t, advice)}</InsetText>
      <ConsentWords t={t} advice={advice} />
      {advice.can.consent && (
        <PostForm action={`/workbench/cases/${advice.case.id}/consent`} csrf={csrf}>
          <Answer {...props} />
        </PostForm>
      )}
    </>
  );
}

function standing(t: AdviceWords, { consent }: ClinicianAdvice): string {
  if (!consent) return t('consent.state.none');
  const channel = t(`channel.${consent.channel as (typeof consentChannels)[number]}`).toLowerCase();
  return t(`consent.state.${consent.decision}`, { day: formatDate(consent.at, t.locale), channel });
}

function ConsentWords({ t, advice }: { t: AdviceWords; advice: ClinicianAdvice }) {
  const say = words(consentTexts, t.locale);
  const readers = advice.readers === 'case_viewers' ? 'assessment.readers_viewers' : 'assessment.readers';
  return (
    <Details summary={t('consent.text')} open={!advice.consent}>
      {(['assessment.purpose', 'assessment.content', 'assessment.sight', readers] as const).map(key => (
        <p class="govuk-body">{say(key)}</p>
      ))}
      {(['assessment.freedom', 'assessment.silence'] as const).map(key => (
        <p class="govuk-body">{say(key)}</p>
      ))}
    </Details>
  );
}

function Answer({ t, advice, form, candidates, searched, problems }: RecordConsentProps) {
  const given = advice.consent?.decision === 'given';
  return (
    <>
      <Radios
        name="channel"
        fieldset={{ legend: { text: t('consent.channel'), classes: 'govuk-fieldset__legend--s' } }}
        items={consentChannels
          .filter(name => name !== 'link')
          .map(name => ({ value: name, text: t(`channel.${name}`) }))}
        value={form.channel}
        {...errorOf(problems, 'channel')}
      />
      {!given && (
        <Button variant="secondary" name="do" value="ask">
          {t('consent.ask')}
        </Button>
      )}
      <Radios
        name="decision"
        fieldset={{ legend: { text: t('consent.answer'), classes: 'govuk-fieldset__legend--m' } }}
        items={[
          { value: 'given', text: t('consent.given') },
          !given && { value: 'refused', text: t('consent.refused'), hint: t('consent.refused_hint') },
          given && { value: 'withdrawn', text: t('consent.withdrawn'), hint: t('consent.withdrawn_hint') },
        ]}
        value={form.decision}
        {...errorOf(problems, 'decision')}
      />
      <Terms t={t} advice={advice} form={form} problems={problems} />
      <Checkboxes
        name="recipients"
        fieldset={{ legend: { text: t('consent.recipients'), classes: 'govuk-fieldset__legend--s' } }}
        hint={t('consent.recipients_hint')}
        items={candidates.map(({ membership, name, jobTitle, owner }) => ({
          value: membership,
          text: [name, jobTitle, owner && t('consent.owner')].filter(Boolean).join(', '),
        }))}
        values={form.recipients}
        {...errorOf(problems, 'recipients')}
      />
      {searched && form.search && candidates.every(({ name }) => !matches(name, form.search)) && (
        <p class="govuk-body">{t('consent.search_none', { search: form.search })}</p>
      )}
      <Input name="search" label={t('consent.search')} value={form.search} classes="govuk-input--width-20" />
      <div class="govuk-button-group">
        <Button variant="secondary" name="do" value="search">
          {t('consent.search_button')}
        </Button>
        <Button name="do" value="record" preventDoubleClick>
          {t('consent.record')}
        </Button>
      </div>
    </>
  );
}

const matches = (name: string, search: string) => name.toLowerCase().includes(search.toLowerCase());

function Terms({ t, advice, form, problems }: Pick<RecordConsentProps, 't' | 'advice' | 'form' | 'problems'>) {
  const releases = ['after_sight', 'same_time', 'at_once'] as const;
  return (
    <>
      <Radios
        name="silence"
        fieldset={{ legend: { text: t('consent.silence'), classes: 'govuk-fieldset__legend--s' } }}
        {...(advice.silencePolicy === 'hold' ? { hint: t('consent.silence_policy') } : {})}
        items={[
          { value: 'release', text: t('consent.silence_release') },
          { value: 'hold', text: t('consent.silence_hold') },
        ]}
        value={form.silence}
        {...errorOf(problems, 'silence')}
      />
      <Radios
        name="release"
        fieldset={{ legend: { text: t('consent.release'), classes: 'govuk-fieldset__legend--s' } }}
        hint={t('consent.release_hint', { policy: t(`consent.release.${advice.releasePolicy}`) })}
        items={releases.map(value => ({ value, text: t(`consent.release.${value}`) }))}
        value={form.release}
      />
    </>
  );
}
