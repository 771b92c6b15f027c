import type { Reply, Visit } from '#faces/visit.ts';
import { type PlaceList, readOrganisation, readPlace, removePlace, renamePlace } from '#modules/organisations/index.ts';
import { ask, Invalid, type Problem, perform, Stale } from '#platform/operation/index.ts';
import { Button } from '#ui/button.tsx';
import { Input } from '#ui/input.tsx';
import { InsetText } from '#ui/inset-text.tsx';
import { formErrors } from '../../form-errors.ts';
import { errorOf, FormPage } from '../../form-page.tsx';
import { organisationPlace } from '../list-place.ts';
import { Reason } from '../settings/edit-section.view.tsx';
import { texts } from '../texts.ts';

interface Typed {
  name?: string;
  seen?: string;
  reason: string;
  /** Its name by now, where somebody changed it meanwhile. */
  now?: string;
}

const listOf = (visit: Visit, list: PlaceList) => `${organisationPlace.root}/${visit.params.id}/${list}`;
const placeOf = (visit: Visit, list: PlaceList) => ({
  ...{ organisation: visit.params.id, list, place: visit.params.place },
});

/** A place to be renamed. */
export const askName = (list: PlaceList) => (visit: Visit) => namePage(visit, list, { reason: '' });

/** Renames it. */
export const doRename =
  (list: PlaceList) =>
  async (visit: Visit): Promise<Reply> => {
    const form = await visit.form();
    const typed = { name: form.get('name'), seen: form.get('seen'), reason: form.get('reason') };
    try {
      await perform(visit.runtime, renamePlace, visit.actor, { ...placeOf(visit, list), ...typed });
    } catch (error) {
      if (error instanceof Invalid) return namePage(visit, list, typed, error.problems);
      if (!(error instanceof Stale)) throw error;
      const { name: now } = error.current as { name: string };
      return namePage(visit, list, { ...typed, seen: now, now });
    }
    return visit.redirect(listOf(visit, list), { notice: visit.words(texts)('place.renamed') });
  };

async function namePage(
  visit: Visit,
  list: PlaceList,
  typed: Typed,
  problems: readonly Problem[] = [],
): Promise<Reply> {
  const place = await ask(visit.runtime, readPlace, visit.actor, placeOf(visit, list));
  const { organisation } = await ask(visit.runtime, readOrganisation, visit.actor, { id: visit.params.id });
  const t = visit.words(texts);
  const failed = problems.length > 0;
  const errors = failed ? formErrors(visit, problems) : undefined;
  const action = `${listOf(visit, list)}/${place.id}/name`;
  const body = (
    <FormPage
      {...{ heading: t('place.rename'), caption: organisation.name, action, csrf: visit.csrf, errors }}
      before={typed.now && <InsetText>{t('place.meanwhile', { name: typed.now })}</InsetText>}
    >
      <input type="hidden" name="seen" value={typed.seen ?? place.name} />
      <Input
        {...{ name: 'name', label: { text: t('place.name'), classes: 'govuk-label--s' }, autocomplete: 'off' }}
        {...{ value: typed.name ?? place.name, ...errorOf(errors, 'name') }}
      />
      <Reason {...{ t, reason: typed.reason, errors }} />
      <Button preventDoubleClick>{t('save')}</Button>
    </FormPage>
  );
  const status = failed ? 422 : typed.now ? 409 : 200;
  const page = { title: t('place.rename'), error: failed, current: 'organisations', backLink: listOf(visit, list) };
  return visit.page({ ...page, body }, { status });
}

/** A place to be removed: refused at once, in words, where somebody stands there. */
export const askRemoval = (list: PlaceList) => (visit: Visit) => removalPage(visit, list, '');

/** Removes it. */
export const doRemove =
  (list: PlaceList) =>
  async (visit: Visit): Promise<Reply> => {
    const reason = (await visit.form()).get('reason');
    try {
      await perform(visit.runtime, removePlace, visit.actor, { ...placeOf(visit, list), reason });
    } catch (error) {
      if (error instanceof Invalid) return removalPage(visit, list, reason, error.problems);
      throw error;
    }
    return visit.redirect(listOf(visit, list), { notice: visit.words(texts)('place.removed') });
  };

async function removalPage(
  visit: Visit,
  list: PlaceList,
  reason: string,
  problems: readonly Problem[] = [],
): Promise<Reply> {
  const place = await ask(visit.runtime, readPlace, visit.actor, placeOf(visit, list));
  const t = visit.words(texts);
  const failed = problems.length > 0;
  const errors = failed ? formErrors(visit, problems) : undefined;
  const action = `${listOf(visit, list)}/${place.id}/removal`;
  const body = (
    <FormPage
      {...{ heading: t('place.remove'), caption: place.name, csrf: visit.csrf, action, errors }}
      lead={t('place.users', { count: place.users })}
    >
      {place.users > 0 ? (
        <p class="govuk-body">{t('place.cannot')}</p>
      ) : (
        <>
          <Reason {...{ t, reason, errors }} />
          <Button preventDoubleClick variant="warning">
            {t('place.remove')}
          </Button>
        </>
      )}
    </FormPage>
  );
  const page = { title: t('place.remove'), error: failed, current: 'organisations', backLink: listOf(visit, list) };
  return visit.page({ ...page, body }, { status: failed ? 422 : 200 });
}
