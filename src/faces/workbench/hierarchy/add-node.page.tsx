import type { Reply, Visit } from '#faces/visit.ts';
import { addNode, everyHierarchyNode, readHierarchy } from '#modules/hierarchy/index.ts';
import { isId } from '#platform/db/id.ts';
import { ask, Invalid, type Problem, perform } from '#platform/operation/index.ts';
import { Button } from '#ui/button.tsx';
import { Input } from '#ui/input.tsx';
import { Select } from '#ui/select.tsx';
import { errorOf } from '../form-page.tsx';
import { addresses } from './addresses.ts';
import { nodeForm, Reason } from './node-form.tsx';
import { texts } from './texts.ts';

interface Typed {
  name: string;
  above: string;
  reason: string;
}

/** A position to be added, at the top or below the one the address names. */
export const askNode = (visit: Visit) => page(visit, { name: '', above: visit.query.get('above') ?? '', reason: '' });

/** Adds it. */
export async function doAddNode(visit: Visit): Promise<Reply> {
  const form = await visit.form();
  const typed = { name: form.get('name'), above: form.get('above'), reason: form.get('reason') };
  const organisation = visit.params.id!;
  const above = isId(typed.above) ? typed.above : null;
  try {
    const { node } = await perform(visit.runtime, addNode, visit.actor, { ...typed, organisation, above });
    return visit.redirect(addresses.node(organisation, node), { notice: visit.words(texts)('add.done') });
  } catch (error) {
    if (error instanceof Invalid) return page(visit, typed, error.problems);
    throw error;
  }
}

async function page(visit: Visit, typed: Typed, problems: readonly Problem[] = []): Promise<Reply> {
  const given = { organisation: visit.params.id };
  const { organisation, nodes } = await ask(visit.runtime, readHierarchy, visit.actor, given);
  const t = visit.words(texts);
  const own = addresses.hierarchy(organisation.id);
  const places = everyHierarchyNode(nodes).filter(node => node.depth < 4);
  return nodeForm(visit, {
    ...{ title: t('add'), caption: organisation.name, lead: t('add.lead'), action: `${own}/new`, back: own, problems },
    fields: (say, errors) => (
      <>
        <Input
          {...{ name: 'name', label: { text: say('name'), classes: 'govuk-label--s' }, value: typed.name }}
          {...{ autocomplete: 'off', ...errorOf(errors, 'name') }}
        />
        <Select
          {...{ name: 'above', label: { text: say('above'), classes: 'govuk-label--s' }, value: typed.above }}
          items={[{ value: '', text: say('top') }, ...places.map(({ id, line }) => ({ value: id, text: line }))]}
        />
        <Reason {...{ t: say, reason: typed.reason, errors }} />
        <Button preventDoubleClick>{say('add')}</Button>
      </>
    ),
  });
}
