import { PasteForm } from '#faces/list/paste/paste-form.tsx';
import { type Pasted, pasteField, readPaste } from '#faces/list/paste/read-paste.ts';
import type { Reply, Visit } from '#faces/visit.ts';
import {
  addPlaces,
  type NameReading,
  type PlaceList,
  previewPlaces,
  readOrganisation,
} from '#modules/organisations/index.ts';
import { ask, Invalid, type Problem, perform } from '#platform/operation/index.ts';
import { ErrorSummary } from '#ui/error-summary.tsx';
import { PageHeading } from '#ui/page-heading.tsx';
import { formErrors } from '../../form-errors.ts';
import { organisationPlace } from '../list-place.ts';
import { Reason } from '../settings/edit-section.view.tsx';
import { type Say, texts } from '../texts.ts';

/** A list of names to be pasted, one a line (ACC.O3). */
export const askPlaces = (list: PlaceList) => async (visit: Visit) => {
  const kept = await visit.kept();
  return page(visit, list, {
    text: kept?.fields.get(pasteField) ?? '',
    reason: kept?.fields.get('reason') ?? '',
  });
};

/** Shows what would happen, or does what was shown. */
export const doAddPlaces =
  (list: PlaceList) =>
  async (visit: Visit): Promise<Reply> => {
    const { text, fields, confirmed }: Pasted = await readPaste(visit);
    const given = { organisation: visit.params.id, list, text };
    const typed = { text, reason: fields.get('reason') };
    const preview = await ask(visit.runtime, previewPlaces, visit.actor, given);
    if ('problem' in preview) {
      const message = `organisation.list_${preview.problem}`;
      return page(visit, list, typed, undefined, [{ field: pasteField, message }]);
    }
    if (!confirmed) return page(visit, list, typed, preview);
    try {
      const { added } = await perform(visit.runtime, addPlaces, visit.actor, { ...given, reason: typed.reason });
      const notice = visit.words(texts)('place.added', { count: added });
      return visit.redirect(`${organisationPlace.root}/${visit.params.id}/${list}`, { notice });
    } catch (error) {
      if (!(error instanceof Invalid)) throw error;
      const problems = error.problems.map(each => (each.field === 'text' ? { ...each, field: pasteField } : each));
      return page(visit, list, typed, preview, problems);
    }
  };

type Rows = Extract<NameReading, { rows: unknown }>;

async function page(
  visit: Visit,
  list: PlaceList,
  typed: { text: string; reason: string },
  preview?: Rows,
  problems: readonly Problem[] = [],
): Promise<Reply> {
  const { organisation } = await ask(visit.runtime, readOrganisation, visit.actor, { id: visit.params.id });
  const t = visit.words(texts);
  const own = `${organisationPlace.root}/${organisation.id}/${list}`;
  const errors = problems.length ? formErrors(visit, problems) : undefined;
  const body = (
    <>
      {errors && <ErrorSummary errors={errors.summary} />}
      <PageHeading caption={<span dir="auto">{organisation.name}</span>}>{t(`${list}.add`)}</PageHeading>
      <PasteForm
        {...{ locale: visit.locale, action: `${own}/new`, hidden: { csrf: visit.csrf }, text: typed.text }}
        {...{ hint: t('place.hint'), error: errors?.of(pasteField), ...(preview ? previewOf(t, preview) : {}) }}
      >
        <Reason {...{ t, reason: typed.reason, errors }} />
      </PasteForm>
    </>
  );
  return visit.page(
    { title: t(`${list}.add`), error: Boolean(errors), current: 'organisations', backLink: own, body },
    { status: errors ? 422 : 200 },
  );
}

function previewOf(t: Say, { rows }: Rows) {
  const count = (outcome: string) => rows.filter(row => row.outcome === outcome).length;
  const [fresh, wrong] = [count('new'), count('wrong')];
  return {
    preview: {
      ...{ heads: [t('place.name')], state: t('place.state'), summary: t('place.summary', { fresh, wrong }) },
      rows: rows.map(({ line, name, outcome }) => ({
        ...{ line, cells: [name], says: t(`place.${outcome}`) },
        state: outcome === 'new' || outcome === 'wrong' ? outcome : ('same' as const),
      })),
    },
    ...(fresh && !wrong ? { apply: t('place.apply', { count: fresh }) } : {}),
  };
}
