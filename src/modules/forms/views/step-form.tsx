import type { ComponentChildren } from 'preact';
import { AutosaveStatus } from '#ui/autosave-status.tsx';
import { Button } from '#ui/button.tsx';
import { ErrorSummary } from '#ui/error-summary.tsx';
import { InsetText } from '#ui/inset-text.tsx';
import { LocaleContext } from '#ui/locale.ts';
import { texts as uiTexts } from '#ui/texts.ts';
import { absenceInYear, absenceTable } from '../absence.ts';
import type { Answers } from '../answers.ts';
import { sayDay } from '../calendar-day.ts';
import type { FieldError } from '../check-step.ts';
import type { Hint } from '../completeness.ts';
import { shownKeys } from '../conditions.ts';
import { errorTarget, fieldId } from '../field-id.ts';
import { kindOf } from '../kind-of.ts';
import { type Place, placesOf } from '../places.ts';
import type { Locale, Questionnaire } from '../questionnaire.ts';
import { textOf } from '../text-of.ts';
import { say } from '../texts.ts';
import type { Drawing } from './drawing.ts';
import { whenAttributes } from './only-if.ts';
import { QuestionField } from './question-field.tsx';
import { RowsField } from './rows-field.tsx';

export type StepFormProps = {
  readonly definition: Questionnaire;
  readonly stepId: string;
  readonly answers: Answers;
  readonly locale: Locale;
  /** Today as `YYYY-MM-DD`, where the reader is. */
  readonly today: string;
  /** Where the form posts to. */
  readonly action: string;
  /** Read before anything else of a posted form, so they come first in it. */
  readonly csrf: string;
  readonly version: string | number;
  readonly organisation: string;
  /** Tells one submission from its repetition. */
  readonly idempotencyKey: string;
  /** What the step is called; errors stand over it, before everything else. */
  readonly heading?: ComponentChildren;
  readonly errors?: readonly FieldError[];
  readonly hints?: readonly Hint[];
  /** Further content before a question, by linkId: an employee picker, a link to a guide. */
  readonly slots?: Readonly<Record<string, ComponentChildren>>;
  readonly pasted?: Readonly<Record<string, string>>;
  readonly csvUpload?: boolean;
  /** Where the script saves to while somebody types; without it nothing saves by itself. */
  readonly autosave?: string;
  /** Where the script sends each file as soon as it is chosen; its answer is drawn with `ReceivedDocument`. */
  readonly upload?: string;
  /** The time of the last save, in words. */
  readonly savedAt?: string;
  /** Whether there is a step before this one. */
  readonly back?: boolean;
};

/** One step as a form (README, "Names"). Works without a script; Enter saves and continues. */
export function StepForm(props: StepFormProps) {
  const { locale, errors = [], hints = [] } = props;
  const places = placesOf(props.definition, props.answers, props.stepId);
  const drawing = drawingOf(props, places);
  return (
    <LocaleContext.Provider value={locale}>
      {errors.length > 0 && <Errors errors={errors} drawing={drawing} />}
      {props.heading}
      <form
        method="post"
        action={props.action}
        encType="multipart/form-data"
        noValidate
        data-autosave={props.autosave}
        {...uploadAttributes(props)}
      >
        <HiddenFields {...props} />
        {/* Enter presses the first button of a form: this one, never a Remove. */}
        <button type="submit" name="do" value="continue" class="govuk-visually-hidden" tabIndex={-1} aria-hidden="true">
          {say(locale, 'continue')}
        </button>
        {places.some(({ item }) => item.required) && <p class="govuk-body">{say(locale, 'required.explain')}</p>}
        <Contents parent={props.stepId} places={places} drawing={drawing} />
        {hints.length > 0 && <Hints hints={hints} drawing={drawing} />}
        {props.autosave !== undefined && <AutosaveStatus savedAt={props.savedAt} />}
        <div class="govuk-button-group">
          <Button name="do" value="continue" preventDoubleClick>
            {say(locale, 'continue')}
          </Button>
          <Button variant="secondary" name="do" value="later">
            {say(locale, 'later')}
          </Button>
          {props.back && (
            <Button variant="secondary" name="do" value="back">
              {say(locale, 'back')}
            </Button>
          )}
        </div>
      </form>
    </LocaleContext.Provider>
  );
}

function uploadAttributes({ upload, locale }: StepFormProps): Record<string, string> {
  if (upload === undefined) return {};
  const { uploading, uploaded, failed } = uiTexts[locale].upload;
  return { 'data-upload': upload, 'data-uploading': uploading, 'data-uploaded': uploaded, 'data-failed': failed };
}

function drawingOf(props: StepFormProps, places: readonly Place[]): Drawing {
  const { definition, answers, stepId, locale, today } = props;
  return {
    answers,
    locale,
    today,
    shown: shownKeys(definition, answers, stepId),
    page: new Map(places.map(place => [place.key, place])),
    errors: new Map((props.errors ?? []).map(({ key, message }) => [key, message])),
    before: props.slots ?? {},
    pasted: props.pasted ?? {},
    csvUpload: props.csvUpload ?? false,
    absence: absenceWords(definition, answers, today, locale),
  };
}

function absenceWords(definition: Questionnaire, answers: Answers, today: string, locale: Locale): Drawing['absence'] {
  const table = absenceTable(definition.item);
  const sum = table && absenceInYear(definition, answers, today);
  if (!table || !sum || sum.spells === 0) return undefined;
  const { from, spells, workingDays: working, calendarDays: calendar } = sum;
  return { table, words: say(locale, 'absence.sum', { from: sayDay(from, locale), spells, working, calendar }) };
}

const HiddenFields = ({ csrf, version, organisation, idempotencyKey }: StepFormProps) => (
  <>
    <input type="hidden" name="csrf" value={csrf} />
    <input type="hidden" name="version" value={String(version)} />
    <input type="hidden" name="organisation" value={organisation} />
    <input type="hidden" name="key" value={idempotencyKey} />
  </>
);

type ContentsProps = { readonly parent: string; readonly places: readonly Place[]; readonly drawing: Drawing };

function Contents({ parent, places, drawing }: ContentsProps) {
  const here = places.filter(({ parents, rowId, key }) => {
    return parents.at(-1) === parent && rowId === undefined && drawing.shown.has(key);
  });
  return (
    <>
      {here.map(place => (
        <>
          {Object.hasOwn(drawing.before, place.item.linkId) && drawing.before[place.item.linkId]}
          <Part place={place} places={places} drawing={drawing} />
        </>
      ))}
    </>
  );
}

function Part({ place, places, drawing }: { place: Place; places: readonly Place[]; drawing: Drawing }) {
  const kind = kindOf(place.item);
  if (kind === 'rows') return <RowsField place={place} drawing={drawing} />;
  if (kind !== 'section') return <QuestionField place={place} drawing={drawing} />;
  return (
    <section id={fieldId(place.key)} {...whenAttributes(place, drawing.page)}>
      <h2 class="govuk-heading-m">{textOf(place.item, drawing.locale)}</h2>
      <Contents parent={place.key} places={places} drawing={drawing} />
    </section>
  );
}

/** A link only where the field is on the page. */
function linkTo(key: string, { page, shown }: Drawing): string | undefined {
  const place = page.get(key);
  return place && shown.has(key) ? `#${errorTarget(place.item, key)}` : undefined;
}

const Errors = ({ errors, drawing }: { errors: readonly FieldError[]; drawing: Drawing }) => (
  <ErrorSummary errors={errors.map(({ key, message }) => ({ text: message, href: linkTo(key, drawing) }))} />
);

const Hints = ({ hints, drawing }: { hints: readonly Hint[]; drawing: Drawing }) => (
  <InsetText>
    <h2 class="govuk-heading-s">{say(drawing.locale, 'hints.title')}</h2>
    <ul class="govuk-list govuk-list--bullet">
      {hints.map(({ key, message }) => (
        <li>
          {linkTo(key, drawing) ? (
            <a class="govuk-link" href={linkTo(key, drawing)}>
              {message}
            </a>
          ) : (
            message
          )}
        </li>
      ))}
    </ul>
  </InsetText>
);
