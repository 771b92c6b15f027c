import type { Reply, Visit } from '#faces/visit.ts';
import { everyNode } from '#modules/organisations/index.ts';
import { moveUser, previewMove, type SightChange, type UserPlace } from '#modules/users/index.ts';
import { isId } from '#platform/db/id.ts';
import { ask, perform } from '#platform/operation/index.ts';
import { Button } from '#ui/button.tsx';
import { InsetText } from '#ui/inset-text.tsx';
import { Select } from '#ui/select.tsx';
import { changePage, done, problemsOf } from './change-user.ts';
import type { Say } from './texts.ts';
import { errorOf, type FormError, UserForm } from './user-form.view.tsx';

interface Typed {
  place: UserPlace;
  reason: string;
}

/** Where somebody stands and works, to change (ACC.U5). */
export const askMove = (visit: Visit) => page(visit, undefined, [], undefined);

/** Shows whose sight would change by how many cases, or moves them. Without a look at it first, it is shown before anything is saved. */
export async function doMove(visit: Visit): Promise<Reply> {
  const form = await visit.form();
  const chosen = (name: string) => (isId(form.get(name)) ? form.get(name) : null);
  const place = {
    ...{ node: chosen('node'), location: chosen('location') },
    ...{ division: chosen('division'), department: chosen('department') },
  };
  const typed = { place, reason: form.get('reason') };
  const user = visit.params.id;
  const changes = await ask(visit.runtime, previewMove, visit.actor, { user, node: place.node });
  // What was seen is said by the form: a position chosen after the look is looked at again.
  const seen = form.get('seen') === (place.node ?? 'none');
  if (form.has('preview') || (changes.length > 0 && !seen)) return page(visit, typed, [], changes);
  const errors = await problemsOf(visit, () => perform(visit.runtime, moveUser, visit.actor, { user, ...typed }));
  return errors.length ? page(visit, typed, errors, seen ? changes : undefined) : done(visit, 'place.done');
}

const page = (
  visit: Visit,
  typed: Typed | undefined,
  errors: readonly FormError[],
  changes: readonly SightChange[] | undefined,
) =>
  changePage(visit, errors, ({ t, details: { user, places }, here }) => {
    const title = t('place.title', { name: user.name });
    const place = typed?.place ?? user;
    const select = (name: keyof UserPlace, label: string, items: readonly { id: string; name: string }[]) => (
      <Select
        name={name}
        label={label}
        value={place[name] ?? ''}
        items={[{ value: '', text: t('place.nowhere') }, ...items.map(item => ({ value: item.id, text: item.name }))]}
        {...errorOf(errors, name)}
      />
    );
    const nodes = everyNode(places.nodes).map(({ id, line }) => ({ id, name: line.join(' › ') }));
    const body = (
      <UserForm
        {...{ t, user, here, errors }}
        reason={typed?.reason ?? ''}
        what="place"
        heading={title}
        button={t('save')}
        buttons={
          <Button variant="secondary" name="preview" value="yes">
            {t('preview')}
          </Button>
        }
      >
        <p class="govuk-hint">{t('place.node.hint')}</p>
        {select('node', t('place.node'), nodes)}
        {select('location', t('details.location'), places.locations)}
        {select('division', t('details.division'), places.divisions)}
        {select('department', t('details.department'), places.departments)}
        {changes && <Effect t={t} changes={changes} node={place.node} />}
      </UserForm>
    );
    return { title, body };
  });

function Effect({ t, changes, node }: { t: Say; changes: readonly SightChange[]; node: string | null }) {
  return (
    <InsetText>
      <input type="hidden" name="seen" value={node ?? 'none'} />
      <h2 class="govuk-heading-s">{t('place.effect.heading')}</h2>
      {changes.length === 0 && <p class="govuk-body">{t('place.effect.none')}</p>}
      <ul class="govuk-list govuk-list--bullet" role="status">
        {changes.map(({ name, cases }) => (
          <li dir="auto">
            {t(cases > 0 ? 'place.effect.more' : 'place.effect.fewer', { name, count: Math.abs(cases) })}
          </li>
        ))}
      </ul>
    </InsetText>
  );
}
