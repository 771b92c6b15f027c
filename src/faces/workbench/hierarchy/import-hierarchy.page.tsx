import { PasteForm } from '#faces/list/paste/paste-form.tsx';
import { pasteField, readPaste } from '#faces/list/paste/read-paste.ts';
import { refusalWords } from '#faces/refusal-words.ts';
import type { Reply, Visit } from '#faces/visit.ts';
import { type HierarchyReading, importHierarchy, previewHierarchy, readHierarchy } from '#modules/hierarchy/index.ts';
import { ask, Invalid, type Problem, perform } from '#platform/operation/index.ts';
import { ErrorSummary } from '#ui/error-summary.tsx';
import { PageHeading } from '#ui/page-heading.tsx';
import { formErrors } from '../form-errors.ts';
import { addresses } from './addresses.ts';
import { Reason } from './node-form.tsx';
import { texts } from './texts.ts';

interface Typed {
  text: string;
  reason: string;
}
type Rows = Extract<HierarchyReading, { rows: unknown }>;

/** Positions to be pasted, or chosen as a CSV file. */
export async function askImport(visit: Visit): Promise<Reply> {
  const kept = await visit.kept();
  return page(visit, { text: kept?.fields.get(pasteField) ?? '', reason: kept?.fields.get('reason') ?? '' });
}

/** Shows what would happen, or does what was shown. */
export async function doImport(visit: Visit): Promise<Reply> {
  const { text, fields, confirmed } = await readPaste(visit);
  const given = { organisation: visit.params.id!, text };
  const typed = { text, reason: fields.get('reason') };
  const preview = await ask(visit.runtime, previewHierarchy, visit.actor, given);
  if ('problem' in preview)
    return page(visit, typed, undefined, [{ field: pasteField, message: `organisation.list_${preview.problem}` }]);
  if (!confirmed) return page(visit, typed, preview);
  try {
    const { added } = await perform(visit.runtime, importHierarchy, visit.actor, { ...given, reason: typed.reason });
    const notice = visit.words(texts)('import.done', { count: added });
    return visit.redirect(addresses.hierarchy(given.organisation), { notice });
  } catch (error) {
    if (!(error instanceof Invalid)) throw error;
    const problems = error.problems.map(each => (each.field === 'text' ? { ...each, field: pasteField } : each));
    return page(visit, typed, preview, problems);
  }
}

async function page(visit: Visit, typed: Typed, preview?: Rows, problems: readonly Problem[] = []): Promise<Reply> {
  const { organisation } = await ask(visit.runtime, readHierarchy, visit.actor, { organisation: visit.params.id });
  const t = visit.words(texts);
  const own = addresses.hierarchy(organisation.id);
  const errors = problems.length ? formErrors(visit, problems) : undefined;
  const body = (
    <>
      {errors && <ErrorSummary errors={errors.summary} />}
      <PageHeading caption={<span dir="auto">{organisation.name}</span>}>{t('import')}</PageHeading>
      <PasteForm
        {...{ locale: visit.locale, action: `${own}/import`, hidden: { csrf: visit.csrf }, text: typed.text }}
        {...{ hint: t('import.hint'), error: errors?.of(pasteField), ...(preview ? previewOf(visit, preview) : {}) }}
      >
        <Reason {...{ t, reason: typed.reason, errors }} />
      </PasteForm>
    </>
  );
  return visit.page(
    { title: t('import'), error: Boolean(errors), current: 'organisations', backLink: own, body },
    { status: errors ? 422 : 200 },
  );
}

function previewOf(visit: Visit, { rows }: Rows) {
  const t = visit.words(texts);
  const fresh = rows.filter(row => row.outcome === 'new').length;
  const wrong = rows.filter(row => row.outcome === 'wrong').length;
  return {
    preview: {
      ...{ heads: [t('line')], state: t('import.state'), summary: t('import.summary', { fresh, wrong }) },
      rows: rows.map(({ line, names, outcome, problem }) => ({
        ...{ line, cells: [names.join(' › ')] },
        says: problem
          ? (refusalWords(visit, problem) ?? problem)
          : t(outcome === 'there' ? 'import.there' : 'import.new'),
        state: outcome === 'there' ? ('same' as const) : outcome,
      })),
    },
    ...(fresh && !wrong ? { apply: t('import.apply') } : {}),
  };
}
