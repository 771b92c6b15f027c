import {
  type ClinicianAdvice,
  type ClinicianLetter,
  letterTemplates,
  letterTexts,
  type Section,
  sections,
} from '#modules/advice/index.ts';
import { words } from '#platform/i18n/catalogue.ts';
import { AutosaveStatus } from '#ui/autosave-status.tsx';
import { Button } from '#ui/button.tsx';
import { Details } from '#ui/details.tsx';
import { Input } from '#ui/input.tsx';
import { Radios } from '#ui/radios.tsx';
import { Textarea } from '#ui/textarea.tsx';
import { WarningText } from '#ui/warning-text.tsx';
import { PostForm } from './post-form.tsx';
import { errorOf, type FieldProblem } from './problems-of.ts';
import type { AdviceWords } from './texts.ts';

/** What was typed, by the name of the field. */
export type TypedLetter = Readonly<Record<string, string>>;
export interface WriteLetterProps {
  t: AdviceWords;
  csrf: string;
  advice: ClinicianAdvice;
  letter: ClinicianLetter;
  /** Instead of what is saved: a post that could not be taken. */
  typed?: TypedLetter;
  /** What somebody else saved in between, shown beside each text that differs. */
  stale?: boolean;
  problems: readonly FieldProblem[];
}

/** The letter by sections, and each question with its answer or why there is none (ADV.1). */
export function WriteLetter({ t, csrf, advice, letter, typed, stale, problems }: WriteLetterProps) {
  const order: readonly Section[] = letterTemplates[letter.template as keyof typeof letterTemplates];
  const base = `/workbench/cases/${advice.case.id}/letter`;
  const field = { t, letter, problems, ...(typed ? { typed } : {}), stale: stale ?? false };
  return (
    <>
      {stale && <WarningText>{t('letter.stale')}</WarningText>}
      <PostForm action={`${base}/text`} csrf={csrf} autosave>
        <input type="hidden" name="version" value={letter.revision} />
        <input type="hidden" name="letter" value={letter.id} />
        <AutosaveStatus />
        {order.map(name => (
          <>
            {name === 'capacity' && <Questions {...field} />}
            <SectionField {...field} name={name} />
          </>
        ))}
        {!order.includes('capacity') && <Questions {...field} />}
        <Input
          name="qualification"
          label={t('letter.qualification')}
          value={typed?.qualification ?? letter.sections.qualification ?? ''}
          {...errorOf(problems, 'qualification')}
        />
        <Language {...field} />
        <div class="govuk-button-group">
          <Button name="do" value="save">
            {t('letter.save')}
          </Button>
          <Button name="do" value="issue" variant="secondary">
            {t('letter.save_continue')}
          </Button>
          <a class="govuk-link" href={`${base}/preview?view=1`}>
            {t('letter.preview')}
          </a>
          {letter.can.giveUp && (
            <a class="govuk-link" href={`${base}/withdrawal`}>
              {t('letter.give_up')}
            </a>
          )}
        </div>
      </PostForm>
    </>
  );
}

type Field = Pick<WriteLetterProps, 't' | 'letter' | 'typed' | 'stale' | 'problems'>;

function SectionField({ t, letter, typed, stale, problems, name }: Field & { name: Section }) {
  const saved = letter.sections[name] ?? '';
  const value = typed?.[name] ?? saved;
  return (
    <>
      <Textarea
        name={name}
        label={{ text: words(letterTexts, t.locale)(`section.${name}`), classes: 'govuk-label--m' }}
        hint={t(`letter.hint.${sections[name]}`)}
        value={value}
        rows={5}
        {...errorOf(problems, name)}
      />
      <SavedByOthers t={t} shown={stale && saved !== value} saved={saved} />
    </>
  );
}

function Questions({ t, letter, typed, stale, problems }: Field) {
  if (!letter.answers.length) return <p class="govuk-body">{t('letter.no_questions')}</p>;
  return (
    <section>
      <h2 class="govuk-heading-m">{t('letter.questions')}</h2>
      {letter.answers.map(({ question, position, text, answer, declinedReason }) => (
        <fieldset class="govuk-fieldset">
          <legend class="govuk-fieldset__legend govuk-fieldset__legend--s" dir="auto">
            {position}. {text}
          </legend>
          <Textarea
            name={`answer-${question}`}
            label={t('letter.answer')}
            value={typed?.[`answer-${question}`] ?? answer}
            rows={3}
            {...errorOf(problems, `answer-${question}`)}
          />
          <SavedByOthers t={t} shown={stale && answer !== typed?.[`answer-${question}`]} saved={answer} />
          <Textarea
            name={`declined-${question}`}
            label={t('letter.decline')}
            value={typed?.[`declined-${question}`] ?? declinedReason}
            rows={2}
            {...errorOf(problems, `declined-${question}`)}
          />
        </fieldset>
      ))}
    </section>
  );
}

function Language({ t, letter, typed }: Field) {
  return (
    <Radios
      name="locale"
      fieldset={{ legend: { text: t('letter.language'), classes: 'govuk-fieldset__legend--s' } }}
      items={(['en', 'cy'] as const).map(value => ({ value, text: t(`language.${value}`) }))}
      value={typed?.locale ?? letter.locale}
    />
  );
}

function SavedByOthers({ t, shown, saved }: { t: AdviceWords; shown: boolean | undefined; saved: string }) {
  if (!shown || !saved) return null;
  return (
    <Details summary={t('letter.stale_saved')} open>
      <p class="govuk-body" dir="auto">
        {saved}
      </p>
    </Details>
  );
}
