import { Button } from '#ui/button.tsx';
import { Details } from '#ui/details.tsx';
import { Fieldset } from '#ui/fieldset.tsx';
import { FileUpload } from '#ui/file-upload.tsx';
import { InsetText } from '#ui/inset-text.tsx';
import { Textarea } from '#ui/textarea.tsx';
import { buttonValue } from '../action.ts';
import { keyOf, rowsAt } from '../answers.ts';
import { isMarked } from '../extensions.ts';
import { fieldId } from '../field-id.ts';
import { isQuestion, mostRows } from '../kind-of.ts';
import type { Place } from '../places.ts';
import { textOf } from '../text-of.ts';
import { say } from '../texts.ts';
import { hintFor, QuestionWords } from './field-words.tsx';
import { whenAttributes } from './only-if.ts';
import { type FieldViewProps, QuestionField } from './question-field.tsx';

/** A table of rows: each row a group of fields with its own Remove, then Add, then pasting where the table takes it. */
export function RowsField(props: FieldViewProps) {
  const { place, drawing } = props;
  const { locale, answers, errors, absence } = drawing;
  const hint = hintFor(place, drawing);
  const rowIds = rowsAt(answers, place.key);
  return (
    <section id={fieldId(place.key)} tabIndex={-1} class="govuk-form-group" {...whenAttributes(place, drawing.page)}>
      <input type="hidden" name="shown" value={place.key} />
      <h2 class="govuk-heading-m">
        <QuestionWords item={place.item} locale={locale} />
      </h2>
      {hint && <p class="govuk-hint">{hint}</p>}
      {errors.has(place.key) && <p class="govuk-error-message">{errors.get(place.key)}</p>}
      {rowIds.map((rowId, index) => (
        <Row key={rowId} {...props} rowId={rowId} number={index + 1} />
      ))}
      {absence?.table === place.item && <InsetText>{absence.words}</InsetText>}
      {rowIds.length < mostRows(place.item) && (
        <Button variant="secondary" name="do" value={buttonValue({ kind: 'add', group: place.key })}>
          {say(locale, 'add')}
          <span class="govuk-visually-hidden">: {textOf(place.item, locale)}</span>
        </Button>
      )}
      {isMarked(place.item, 'paste') && <PasteBox {...props} />}
    </section>
  );
}

function Row({ place, drawing, rowId, number }: FieldViewProps & { rowId: string; number: number }) {
  const { locale, page } = drawing;
  const group = place.key;
  const title = say(locale, 'row.title', { table: textOf(place.item, locale), number });
  const inRow = (place.item.item ?? []).flatMap<Place>(item => page.get(keyOf(item.linkId, group, rowId)) ?? []);
  return (
    <div id={fieldId(`${group}/${rowId}`)} tabIndex={-1} class="govuk-inset-text">
      <input type="hidden" name={`row:${group}`} value={rowId} />
      <Fieldset legend={{ text: title, classes: 'govuk-fieldset__legend--s' }}>
        {inRow
          .filter(({ key }) => drawing.shown.has(key))
          .map(column => (
            <QuestionField key={column.key} place={column} drawing={drawing} />
          ))}
        <Button variant="secondary" name="do" value={buttonValue({ kind: 'remove', group, rowId })}>
          {say(locale, 'remove')}
          <span class="govuk-visually-hidden"> {title}</span>
        </Button>
      </Fieldset>
    </div>
  );
}

function PasteBox({ place, drawing }: FieldViewProps) {
  const { locale, pasted } = drawing;
  const group = place.key;
  const text = Object.hasOwn(pasted, group) ? pasted[group] : undefined;
  const columns = (place.item.item ?? []).filter(isQuestion).map(item => textOf(item, locale));
  return (
    <Details summary={say(locale, 'paste.summary')} open={text !== undefined}>
      <Textarea
        id={fieldId(`${group}-paste`)}
        name={`paste:${group}`}
        label={say(locale, 'paste.label')}
        hint={say(locale, 'paste.hint', { columns: columns.join(', ') })}
        value={text}
      />
      {drawing.csvUpload && (
        <FileUpload
          id={fieldId(`${group}-csv`)}
          name={`csv:${group}`}
          label={say(locale, 'paste.file')}
          accept=".csv,text/csv"
        />
      )}
      <Button variant="secondary" name="do" value={buttonValue({ kind: 'paste', group, text: '' })}>
        {say(locale, 'paste.do')}
      </Button>
    </Details>
  );
}
