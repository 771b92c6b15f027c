import type { Reply, Visit } from '#faces/visit.ts';
import { readNode, removeNode } from '#modules/hierarchy/index.ts';
import { ask, Invalid, type Problem, perform } from '#platform/operation/index.ts';
import { Button } from '#ui/button.tsx';
import { addresses, nodeOf } from './addresses.ts';
import { nodeForm, Reason } from './node-form.tsx';
import { texts } from './texts.ts';

/** An empty position to be removed. */
export const askNodeRemoval = (visit: Visit) => page(visit, '');

/** Removes it. */
export async function doRemoveNode(visit: Visit): Promise<Reply> {
  const reason = (await visit.form()).get('reason');
  try {
    await perform(visit.runtime, removeNode, visit.actor, { ...nodeOf(visit), reason });
  } catch (error) {
    if (error instanceof Invalid) return page(visit, reason, error.problems);
    throw error;
  }
  return visit.redirect(addresses.hierarchy(visit.params.id!), { notice: visit.words(texts)('remove.done') });
}

async function page(visit: Visit, reason: string, problems: readonly Problem[] = []): Promise<Reply> {
  const { organisation, node } = await ask(visit.runtime, readNode, visit.actor, nodeOf(visit));
  const t = visit.words(texts);
  const own = addresses.node(organisation.id, node.id);
  return nodeForm(visit, {
    ...{ title: t('remove.title', { name: node.name }), caption: node.line, lead: t('remove.lead'), problems },
    ...{ action: `${own}/removal`, back: own },
    fields: (say, errors) => (
      <>
        <Reason {...{ t: say, reason, errors }} />
        <Button preventDoubleClick variant="warning">
          {say('remove')}
        </Button>
      </>
    ),
  });
}
