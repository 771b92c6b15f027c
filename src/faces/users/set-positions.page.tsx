import type { Reply, Visit } from '#faces/visit.ts';
import { everyNode } from '#modules/organisations/index.ts';
import { previewPositions, setPositions } from '#modules/users/index.ts';
import { isId } from '#platform/db/id.ts';
import { ask, perform } from '#platform/operation/index.ts';
import { Button } from '#ui/button.tsx';
import { Checkboxes } from '#ui/checkboxes.tsx';
import { InsetText } from '#ui/inset-text.tsx';
import { changePage, done, problemsOf } from './change-user.ts';
import { errorOf, type FormError, UserForm } from './user-form.view.tsx';

interface Typed {
  nodes: readonly string[];
  reason: string;
  /** What was chosen when the effect was shown last. */
  effect?: { before: number; after: number };
}

/** Which positions somebody holds, to change (ACC.U5). */
export const askPositions = (visit: Visit) => page(visit, undefined, []);

/** Shows how many cases they would see, or sets the positions. Without a look at it first, it is shown before anything is saved. */
export async function doSetPositions(visit: Visit): Promise<Reply> {
  const form = await visit.form();
  const typed: Typed = { nodes: form.all('nodes').filter(isId), reason: form.get('reason') };
  const given = { user: visit.params.id, nodes: typed.nodes };
  const effect = await ask(visit.runtime, previewPositions, visit.actor, given);
  const seen = form.get('seen') === chosen(typed.nodes);
  if (form.has('preview') || (effect.before !== effect.after && !seen)) return page(visit, { ...typed, effect }, []);
  const act = () => perform(visit.runtime, setPositions, visit.actor, { ...given, reason: typed.reason });
  const errors = await problemsOf(visit, act);
  return errors.length ? page(visit, { ...typed, ...(seen ? { effect } : {}) }, errors) : done(visit, 'positions.done');
}

const chosen = (nodes: readonly string[]) => [...nodes].sort().join(' ') || 'none';

const page = (visit: Visit, typed: Typed | undefined, errors: readonly FormError[]) =>
  changePage(visit, errors, ({ t, details: { user, places, holds }, here }) => {
    const { name } = user;
    const title = t('positions.title', { name });
    const nodes = typed?.nodes ?? holds.map(each => each.id);
    const body = (
      <UserForm
        {...{ t, user, here, errors }}
        reason={typed?.reason ?? ''}
        what="positions"
        heading={title}
        lead={t('positions.lead')}
        button={t('save')}
        buttons={
          <Button variant="secondary" name="preview" value="yes">
            {t('preview')}
          </Button>
        }
      >
        <Checkboxes
          name="nodes"
          idPrefix="nodes"
          values={nodes}
          fieldset={{ legend: { text: t('positions.legend'), classes: 'govuk-fieldset__legend--m' } }}
          items={everyNode(places.nodes).map(({ id, line }) => ({ value: id, text: line.join(' › ') }))}
          {...errorOf(errors, 'nodes')}
        />
        {typed?.effect && (
          <InsetText>
            <input type="hidden" name="seen" value={chosen(nodes)} />
            <span role="status">{t('positions.effect', { name, ...typed.effect })}</span>
          </InsetText>
        )}
      </UserForm>
    );
    return { title, body };
  });
