import type { FormFields, Reply, Visit } from '#faces/visit.ts';
import {
  findMembers,
  mostFound,
  previewHolders,
  readNode,
  type SightPreview,
  setHolders,
} from '#modules/hierarchy/index.ts';
import { isId } from '#platform/db/id.ts';
import { ask, Invalid, type Problem, perform, Stale } from '#platform/operation/index.ts';
import { Button } from '#ui/button.tsx';
import { Checkboxes } from '#ui/checkboxes.tsx';
import { Input } from '#ui/input.tsx';
import { errorOf } from '../form-page.tsx';
import { addresses, nodeOf } from './addresses.ts';
import { nodeForm, Reason } from './node-form.tsx';
import { SightEffect } from './sight-effect.tsx';
import { texts } from './texts.ts';

interface Typed {
  holders?: readonly string[];
  /** Somebody looked for by name. */
  find: string;
  /** Those who were offered besides those ticked. */
  offered: readonly string[];
  reason: string;
  preview?: SightPreview;
  stale?: boolean;
}

/** Who holds a position, to change. */
export const askHolders = (visit: Visit) => page(visit, { find: '', offered: [], reason: '' });

/** Looks for somebody by name, shows whose sight would change, or with that seen sets who holds it. */
export async function doSetHolders(visit: Visit): Promise<Reply> {
  const form = await visit.form();
  const typed = typedIn(form);
  const given = { ...nodeOf(visit), holders: typed.holders };
  if (form.has('search')) return page(visit, typed);
  try {
    const preview = await ask(visit.runtime, previewHolders, visit.actor, given);
    const seen = form.get('seen');
    if (form.has('look') || !seen) return page(visit, { ...typed, preview });
    await perform(visit.runtime, setHolders, visit.actor, { ...given, seen, reason: typed.reason });
  } catch (error) {
    if (error instanceof Stale) return page(visit, { ...typed, preview: error.current as SightPreview, stale: true });
    if (!(error instanceof Invalid)) throw error;
    const preview = error.problems.every(({ field }) => field === 'reason')
      ? { preview: await ask(visit.runtime, previewHolders, visit.actor, given) }
      : {};
    return page(visit, { ...typed, ...preview }, error.problems);
  }
  return visit.redirect(addresses.node(given.organisation, given.node), {
    notice: visit.words(texts)('holders.done'),
  });
}

const typedIn = (form: FormFields) => ({
  ...{ holders: form.all('holders').filter(isId).slice(0, 300), find: form.get('find'), reason: form.get('reason') },
  offered: form.all('offered').filter(isId).slice(0, 300),
});

async function page(visit: Visit, typed: Typed, problems: readonly Problem[] = []): Promise<Reply> {
  const { organisation, node } = await ask(visit.runtime, readNode, visit.actor, nodeOf(visit));
  const ticked = typed.holders ?? node.holders.map(each => each.membership);
  const also = [...new Set([...ticked, ...node.holders.map(each => each.membership), ...typed.offered])].slice(0, 200);
  const asked = { organisation: organisation.id, text: typed.find.slice(0, 200), also };
  const offered = await ask(visit.runtime, findMembers, visit.actor, asked);
  const fresh = offered.filter(each => !also.includes(each.membership)).length;
  const t = visit.words(texts);
  const own = addresses.node(organisation.id, node.id);
  return nodeForm(visit, {
    ...{ title: t('holders.title', { name: node.name }), caption: node.line, lead: t('holders.lead'), problems },
    ...{ action: `${own}/holders`, back: own, stale: typed.stale ?? false },
    fields: (say, errors) => (
      <>
        {offered.length === 0 && <p class="govuk-body">{say('held.nobody')}</p>}
        {offered.length > 0 && (
          <Checkboxes
            {...{ name: 'holders', values: ticked, hint: say('holders.hint'), ...errorOf(errors, 'holders') }}
            fieldset={{ legend: { text: say('holders'), classes: 'govuk-fieldset__legend--s' } }}
            items={offered.map(({ membership, name, username }) => ({
              ...{ value: membership, text: <span dir="auto">{`${name} (${username})`}</span> },
            }))}
          />
        )}
        {offered.map(({ membership }) => (
          <input type="hidden" name="offered" value={membership} />
        ))}
        <Input
          {...{ name: 'find', label: { text: say('find'), classes: 'govuk-label--s' }, hint: say('find.hint') }}
          {...{ value: typed.find, autocomplete: 'off' }}
        />
        {typed.find.trim() && (
          <p class="govuk-body" role="status">
            {say(fresh >= mostFound ? 'find.many' : 'find.found', { count: fresh })}
          </p>
        )}
        <Button name="search" value="yes" variant="secondary">
          {say('find.button')}
        </Button>
        {typed.preview && <SightEffect {...{ t: say, preview: typed.preview, stale: typed.stale }} />}
        <Reason {...{ t: say, reason: typed.reason, errors }} />
        <div class="govuk-button-group">
          <Button name="look" value="yes" {...(typed.preview ? { variant: 'secondary' as const } : {})}>
            {say('look')}
          </Button>
          {typed.preview && <Button preventDoubleClick>{say('holders.button')}</Button>}
        </div>
      </>
    ),
  });
}
