import type { Reply, Visit } from '#faces/visit.ts';
import { readNode, renameNode } from '#modules/hierarchy/index.ts';
import { ask, Invalid, type Problem, perform, Stale } from '#platform/operation/index.ts';
import { Button } from '#ui/button.tsx';
import { Input } from '#ui/input.tsx';
import { InsetText } from '#ui/inset-text.tsx';
import { errorOf } from '../form-page.tsx';
import { addresses, nodeOf } from './addresses.ts';
import { nodeForm, Reason } from './node-form.tsx';
import { texts } from './texts.ts';

interface Typed {
  name?: string;
  seen?: string;
  reason: string;
  /** Its name by now, where somebody changed it meanwhile. */
  now?: string;
}

/** A position to be renamed. */
export const askNodeName = (visit: Visit) => page(visit, { reason: '' });

/** Renames it. */
export async function doRenameNode(visit: Visit): Promise<Reply> {
  const form = await visit.form();
  const typed = { name: form.get('name'), seen: form.get('seen'), reason: form.get('reason') };
  try {
    await perform(visit.runtime, renameNode, visit.actor, { ...nodeOf(visit), ...typed });
  } catch (error) {
    if (error instanceof Invalid) return page(visit, typed, error.problems);
    if (!(error instanceof Stale)) throw error;
    const { name: now } = error.current as { name: string };
    return page(visit, { ...typed, seen: now, now });
  }
  const { organisation, node } = nodeOf(visit);
  return visit.redirect(addresses.node(organisation, node), { notice: visit.words(texts)('rename.done') });
}

async function page(visit: Visit, typed: Typed, problems: readonly Problem[] = []): Promise<Reply> {
  const { organisation, node } = await ask(visit.runtime, readNode, visit.actor, nodeOf(visit));
  const t = visit.words(texts);
  const own = addresses.node(organisation.id, node.id);
  return nodeForm(visit, {
    ...{ title: t('rename'), caption: node.line, action: `${own}/name`, back: own, problems },
    stale: typed.now !== undefined,
    before: typed.now && <InsetText>{t('rename.meanwhile', { name: typed.now })}</InsetText>,
    fields: (say, errors) => (
      <>
        <input type="hidden" name="seen" value={typed.seen ?? node.name} />
        <Input
          {...{ name: 'name', label: { text: say('name'), classes: 'govuk-label--s' }, autocomplete: 'off' }}
          {...{ value: typed.name ?? node.name, ...errorOf(errors, 'name') }}
        />
        <Reason {...{ t: say, reason: typed.reason, errors }} />
        <Button preventDoubleClick>{say('save')}</Button>
      </>
    ),
  });
}
