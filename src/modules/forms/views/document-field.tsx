import { Button } from '#ui/button.tsx';
import { FileUpload } from '#ui/file-upload.tsx';
import { buttonValue } from '../action.ts';
import { type FileAnswer, fileAt } from '../answers.ts';
import { fieldId } from '../field-id.ts';
import { slotOf } from '../kind-of.ts';
import type { Locale } from '../questionnaire.ts';
import { sayBytes } from '../readable.ts';
import { textOf } from '../text-of.ts';
import { say } from '../texts.ts';
import { hintFor, labelFor } from './field-words.tsx';
import { whenAttributes } from './only-if.ts';
import type { FieldViewProps } from './question-field.tsx';

const endings: Record<string, string> = {
  word: '.doc,.docx',
  excel: '.xls,.xlsx',
  text: '.txt',
  pdf: '.pdf',
  jpeg: '.jpg,.jpeg',
  png: '.png',
};

/** A document slot: a field to choose a file, or the file that was received with a button to clear it. */
export function DocumentField(props: FieldViewProps) {
  const { place, drawing } = props;
  const { locale, page, errors } = drawing;
  const slot = slotOf(place.item);
  const confidence = slot?.medicalInConfidence ? [say(locale, 'file.confidence')] : [];
  if (fileAt(drawing.answers, place.key)) return <Received {...props} confidence={confidence} />;
  const pictures = slot?.accepts.some(kind => kind === 'jpeg' || kind === 'png');
  const accepts = say(locale, pictures ? 'file.accepts.picture' : 'file.accepts');
  return (
    <FileUpload
      id={fieldId(place.key)}
      name={`f:${place.key}`}
      label={labelFor(place, drawing)}
      hint={hintFor(place, drawing, accepts, ...confidence)}
      errorMessage={errors.get(place.key)}
      accept={slot?.accepts.flatMap(kind => endings[kind] ?? []).join(',')}
      formGroup={{ attributes: whenAttributes(place, page) }}
    />
  );
}

function Received({ place, drawing, confidence }: FieldViewProps & { confidence: readonly string[] }) {
  const { locale, errors } = drawing;
  const file = fileAt(drawing.answers, place.key);
  if (!file) return null;
  const { text, classes } = labelFor(place, drawing);
  const error = errors.get(place.key);
  return (
    <div class="govuk-form-group" id={fieldId(place.key)} tabIndex={-1} {...whenAttributes(place, drawing.page)}>
      <p class={`govuk-body govuk-!-margin-bottom-1 ${classes}`}>{text}</p>
      {confidence.length > 0 && <p class="govuk-hint">{confidence.join('. ')}</p>}
      {error && <p class="govuk-error-message">{error}</p>}
      <ReceivedDocument slot={place.key} label={textOf(place.item, locale)} file={file} locale={locale} />
    </div>
  );
}

export type ReceivedDocumentProps = {
  /** The key of the slot. */
  readonly slot: string;
  readonly label: string;
  readonly file: FileAnswer;
  readonly locale: Locale;
};

/** A document that was received: its name and size, and a button to clear the slot. Also the answer to an upload. */
export function ReceivedDocument({ slot, label, file, locale }: ReceivedDocumentProps) {
  const facts = [sayBytes(file.bytes), ...(file.pages ? [say(locale, 'pages', { count: file.pages })] : [])].join(', ');
  return (
    <>
      <p class="govuk-body" dir="auto">
        {say(locale, 'received', { name: file.name })} ({facts})
      </p>
      <Button variant="secondary" name="do" value={buttonValue({ kind: 'clear', key: slot })}>
        {say(locale, 'clear')}
        <span class="govuk-visually-hidden"> {label}</span>
      </Button>
    </>
  );
}
