import type { Reply, Visit } from '#faces/visit.ts';
import {
  type HierarchyNode,
  moveNode,
  type NodeDetails,
  previewNodeMove,
  readNode,
  type SightPreview,
} from '#modules/hierarchy/index.ts';
import { ask, Invalid, type Problem, perform, Stale } from '#platform/operation/index.ts';
import { Button } from '#ui/button.tsx';
import { Select } from '#ui/select.tsx';
import { errorOf } from '../form-page.tsx';
import { addresses, nodeOf } from './addresses.ts';
import { nodeForm, Reason } from './node-form.tsx';
import { SightEffect } from './sight-effect.tsx';
import { texts } from './texts.ts';

interface Typed {
  /** The position chosen; `top` for none above. */
  to: string;
  reason: string;
  preview?: SightPreview;
  stale?: boolean;
}

/** Where a position stands, to change. */
export const askNodePlace = (visit: Visit) => page(visit, { to: '', reason: '' });

/** Shows whose sight would change by how many cases; with that seen, moves it. */
export async function doMoveNode(visit: Visit): Promise<Reply> {
  const form = await visit.form();
  const typed = { to: form.get('to'), reason: form.get('reason') };
  const given = { ...nodeOf(visit), to: typed.to === 'top' ? null : typed.to };
  try {
    const preview = await ask(visit.runtime, previewNodeMove, visit.actor, given);
    const seen = form.get('seen');
    if (form.has('look') || !seen) return page(visit, { ...typed, preview });
    await perform(visit.runtime, moveNode, visit.actor, { ...given, seen, reason: typed.reason });
  } catch (error) {
    if (error instanceof Stale) return page(visit, { ...typed, preview: error.current as SightPreview, stale: true });
    if (!(error instanceof Invalid)) throw error;
    const preview = error.problems.every(({ field }) => field === 'reason')
      ? { preview: await ask(visit.runtime, previewNodeMove, visit.actor, given) }
      : {};
    return page(visit, { ...typed, ...preview }, error.problems);
  }
  return visit.redirect(addresses.node(given.organisation, given.node), {
    notice: visit.words(texts)('move.done'),
  });
}

async function page(visit: Visit, typed: Typed, problems: readonly Problem[] = []): Promise<Reply> {
  const details = await ask(visit.runtime, readNode, visit.actor, nodeOf(visit));
  const { organisation, node } = details;
  const t = visit.words(texts);
  const own = addresses.node(organisation.id, node.id);
  return nodeForm(visit, {
    ...{ title: t('move.title', { name: node.name }), caption: node.line, lead: t('move.lead'), problems },
    ...{ action: `${own}/place`, back: own, stale: typed.stale ?? false },
    fields: (say, errors) => (
      <>
        <Select
          {...{ name: 'to', label: { text: say('above'), classes: 'govuk-label--s' }, value: typed.to }}
          items={[
            { value: '', text: say('choose') },
            ...(node.parent === null ? [] : [{ value: 'top', text: say('top') }]),
            ...targetsOf(details).map(({ id, line }) => ({ value: id, text: line })),
          ]}
          {...errorOf(errors, 'to')}
        />
        {typed.preview && <SightEffect {...{ t: say, preview: typed.preview, stale: typed.stale }} />}
        <Reason {...{ t: say, reason: typed.reason, errors }} />
        <div class="govuk-button-group">
          <Button name="look" value="yes" {...(typed.preview ? { variant: 'secondary' as const } : {})}>
            {say('look')}
          </Button>
          {typed.preview && <Button preventDoubleClick>{say('move.button')}</Button>}
        </div>
      </>
    ),
  });
}

/** Where it can go: below none of its own, and with all its levels within five. */
function targetsOf({ node, all }: NodeDetails): readonly HierarchyNode[] {
  const own = new Set(branch(node).map(each => each.id));
  const levels = Math.max(...branch(node).map(each => each.depth)) - node.depth + 1;
  return all.filter(({ id, depth }) => !own.has(id) && id !== node.parent && depth + 1 + levels <= 5);
}

const branch = (node: HierarchyNode): HierarchyNode[] => [node, ...node.children.flatMap(branch)];
