import { PasteForm } from '#faces/list/paste/paste-form.tsx';
import { pasteField, readPaste } from '#faces/list/paste/read-paste.ts';
import { importUsers, type PeopleReading, type PersonRow, previewUsers } from '#modules/users/index.ts';
import { ask, Invalid, type Problem, perform } from '#platform/operation/index.ts';
import { ErrorSummary } from '#ui/error-summary.tsx';
import { PageHeading } from '#ui/page-heading.tsx';
import { Textarea } from '#ui/textarea.tsx';
import { texts } from './import-users-texts.ts';
import { refusalWords } from './refusal-words.ts';
import type { Reply, Visit } from './visit.ts';

/** Where the page stands in its face, and for which organisation it makes users. */
export interface ImportPlace {
  organisation: { id: string; name: string };
  action: string;
  back: string;
  current: string;
  /** What every form of its face sends first. */
  hidden: Readonly<Record<string, string>>;
  /** What may be given, and what whoever registers has: as they are written in the list. */
  grantable: readonly string[];
  usual: readonly string[];
}

type Rows = Extract<PeopleReading, { rows: unknown }>;
interface Typed {
  text: string;
  reason: string;
}

/** A list of people to be pasted, or chosen as a CSV file (ACC.U6). */
export async function askImportUsers(visit: Visit, place: ImportPlace): Promise<Reply> {
  const kept = await visit.kept();
  const typed = { text: kept?.fields.get(pasteField) ?? '', reason: kept?.fields.get('reason') ?? '' };
  return page(visit, place, typed);
}

/** Shows what would become of each row, or does what was shown. */
export async function doImportUsers(visit: Visit, placeOf: () => Promise<ImportPlace>): Promise<Reply> {
  const { text, fields, confirmed } = await readPaste(visit);
  const place = await placeOf();
  const typed = { text, reason: fields.get('reason') };
  const given = { organisation: place.organisation.id, text };
  const preview = await ask(visit.runtime, previewUsers, visit.actor, given);
  if ('problem' in preview)
    return page(visit, place, typed, undefined, [
      { field: pasteField, message: `organisation.list_${preview.problem}` },
    ]);
  if (!confirmed) return page(visit, place, typed, preview);
  try {
    const asked = { ...given, reason: typed.reason, locale: visit.locale };
    const { told } = await perform(visit.runtime, importUsers, visit.actor, asked);
    return visit.redirect(place.back, { notice: visit.words(texts)('done', { count: told }) });
  } catch (error) {
    if (!(error instanceof Invalid)) throw error;
    const problems = error.problems.map(each => (each.field === 'text' ? { ...each, field: pasteField } : each));
    return page(visit, place, typed, preview, problems);
  }
}

async function page(
  visit: Visit,
  place: ImportPlace,
  typed: Typed,
  preview?: Rows,
  problems: readonly Problem[] = [],
): Promise<Reply> {
  const t = visit.words(texts);
  const told = problems.map(each => ({
    ...each,
    text: refusalWords(visit, each.message, each.values) ?? each.message,
  }));
  const error = (field: string) => told.find(each => each.field === field)?.text;
  const why = error('reason');
  const body = (
    <>
      {told.length > 0 && <ErrorSummary errors={told.map(({ field, text }) => ({ text, href: `#${field}` }))} />}
      <PageHeading caption={<span dir="auto">{place.organisation.name}</span>} lead={t('lead')}>
        {t('title')}
      </PageHeading>
      <PasteForm
        {...{ locale: visit.locale, action: place.action, hidden: place.hidden, text: typed.text }}
        {...{ hint: <Hint {...{ visit, place }} />, error: error(pasteField) }}
        {...(preview ? previewOf(visit, preview) : {})}
      >
        <Textarea
          {...{ name: 'reason', label: { text: t('reason'), classes: 'govuk-label--s' }, hint: t('reason.hint') }}
          {...{ rows: 2, value: typed.reason, ...(why ? { errorMessage: why } : {}) }}
        />
      </PasteForm>
    </>
  );
  return visit.page(
    { title: t('title'), error: told.length > 0, current: place.current, backLink: place.back, wide: true, body },
    { status: told.length ? 422 : 200 },
  );
}

function Hint({ visit, place }: { visit: Visit; place: ImportPlace }) {
  const t = visit.words(texts);
  const names = place.grantable.join(', ');
  return (
    <>
      <p>{t('hint')}</p>
      <p>{t('hint.position')}</p>
      <p>{t('hint.permissions', { names, usual: place.usual.join(', ') || '–' })}</p>
      <p>{t('known')}</p>
    </>
  );
}

function previewOf(visit: Visit, { rows }: Rows) {
  const t = visit.words(texts);
  const fresh = rows.filter(row => row.outcome === 'new').length;
  const wrong = rows.filter(row => row.outcome === 'wrong').length;
  const says = ({ outcome, problems }: PersonRow) =>
    outcome === 'wrong'
      ? problems.map(({ message, values }) => refusalWords(visit, message, values) ?? message).join(' · ')
      : t(outcome);
  return {
    preview: {
      ...{ heads: [t('name'), t('email')], state: t('state'), summary: t('summary', { fresh, wrong }) },
      rows: rows.map(row => ({
        ...{ line: row.line, says: says(row) },
        cells: [`${row.person.givenName} ${row.person.familyName}`.trim(), row.person.email],
        state: row.outcome === 'new' || row.outcome === 'wrong' ? row.outcome : ('same' as const),
      })),
    },
    ...(fresh && !wrong ? { apply: t('apply', { count: fresh }) } : {}),
  };
}
