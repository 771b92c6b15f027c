import type { ComponentChildren } from 'preact';
import { type Locale, words } from '#platform/i18n/catalogue.ts';
import { Button } from '#ui/button.tsx';
import { FileUpload } from '#ui/file-upload.tsx';
import { InsetText } from '#ui/inset-text.tsx';
import { Table } from '#ui/table.tsx';
import { Tag } from '#ui/tag.tsx';
import { Textarea } from '#ui/textarea.tsx';
import { fileField, markOf, pasteField } from './read-paste.ts';
import { texts } from './texts.ts';

/** One row of a preview: its line, what stands there, and what will become of it. */
export interface PreviewRow {
  line: number;
  cells: readonly string[];
  state: 'new' | 'same' | 'wrong';
  says: string;
}

interface PasteFormProps {
  locale: Locale;
  action: string;
  /** What every form of its face sends first. */
  hidden: Readonly<Record<string, string>>;
  text: string;
  hint: ComponentChildren;
  error?: string | undefined;
  /** Headings of the cells, and the rows; missing before the first look. */
  preview?: { heads: readonly string[]; state: string; rows: readonly PreviewRow[]; summary: string } | undefined;
  /** The button that applies it; missing while it cannot be. */
  apply?: string | undefined;
  /** Between the list and the buttons: the reason, and whatever else is asked. */
  children?: ComponentChildren;
}

const mostShown = 200;

/** A list to be pasted or chosen as a file, looked at, and only then applied (ACC.O3). */
export function PasteForm({ locale, action, hidden, text, hint, error, preview, apply, children }: PasteFormProps) {
  const t = words(texts, locale);
  return (
    <form method="post" action={action} encType="multipart/form-data" noValidate>
      {Object.entries(hidden).map(([name, value]) => (
        <input type="hidden" name={name} value={value} />
      ))}
      {preview && <Preview {...{ locale, preview }} />}
      {preview && <input type="hidden" name="seen" value={markOf(text)} />}
      <Textarea
        {...{ name: pasteField, label: { text: t('paste'), classes: 'govuk-label--s' }, hint: <div>{hint}</div> }}
        {...{ value: text, rows: 8, spellcheck: false, ...(error ? { errorMessage: error } : {}) }}
      />
      <FileUpload
        {...{ name: fileField, label: { text: t('file'), classes: 'govuk-label--s' }, hint: t('file.hint') }}
        accept=".csv,.txt,text/csv"
      />
      {children}
      <div class="govuk-button-group">
        <Button name="look" value="yes" {...(apply ? { variant: 'secondary' as const } : {})}>
          {t(preview ? 'again' : 'preview')}
        </Button>
        {apply && (
          <Button name="apply" value="yes" preventDoubleClick>
            {apply}
          </Button>
        )}
      </div>
    </form>
  );
}

function Preview({ locale, preview }: { locale: Locale; preview: NonNullable<PasteFormProps['preview']> }) {
  const t = words(texts, locale);
  // Wrong rows come first: they are what must be mended.
  const rows = preview.rows.toSorted((a, b) => Number(b.state === 'wrong') - Number(a.state === 'wrong'));
  const colours = { new: 'green', same: 'grey' } as const;
  return (
    <section aria-labelledby="preview">
      <h2 class="govuk-heading-m" id="preview" tabIndex={-1}>
        {t('heading')}
      </h2>
      <InsetText attributes={{ role: 'status' }}>
        {preview.summary} {t('nothing')}
      </InsetText>
      <Table
        stacks
        head={[t('line'), ...preview.heads, preview.state]}
        rows={rows
          .slice(0, mostShown)
          .map(({ line, cells, state, says }) => [
            String(line),
            ...cells.map(cell => ({ text: <span dir="auto">{cell}</span> })),
            { text: state === 'wrong' ? <Mend says={says} /> : <Tag colour={colours[state]}>{says}</Tag> },
          ])}
      />
      {rows.length > mostShown && <p class="govuk-body">{t('more', { count: rows.length - mostShown })}</p>}
    </section>
  );
}

/** What is wrong with a row; too long for a tag. */
const Mend = ({ says }: { says: string }) => (
  <p class="govuk-error-message" dir="auto">
    {says}
  </p>
);
