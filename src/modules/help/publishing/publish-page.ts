import { sql } from 'kysely';
import { z } from 'zod';
import { newId } from '#platform/db/id.ts';
import { Invalid, operation, Stale } from '#platform/operation/index.ts';
import { currentPages } from '../reading/current-pages.ts';
import { holdDraft } from './hold-draft.ts';
import { pageProblems, slugForm } from './page-form.ts';
import { mayPublish } from './policy.ts';

const reason = z.string().trim().min(1, 'help_reason').max(500, 'help_reason_long');
const asked = z.object({ slug: slugForm, seen: z.coerce.number().int().min(0) });

/**
 * Publishes the draft of a page as its next version, with a reason; what was there before is kept (HLP.1).
 * @throws Invalid where English is missing or a link leads nowhere; Stale when the draft was changed since it was looked at
 */
export const publishPage = operation({
  act: 'help.published',
  actors: ['administrator'],
  input: asked.extend({ reason }),
  load: async ({ tx }, { slug }) => ({ draft: await holdDraft(tx, slug) }),
  policy: (actor, { draft }) => mayPublish(actor) ?? (draft ? undefined : { wrongState: 'help.no_draft' }),
  async run({ tx, actor, now, audit }, { draft }, { slug, seen, reason: why }): Promise<void> {
    if (draft!.revision !== seen) throw new Stale({ revision: draft!.revision });
    const pages = await currentPages(tx);
    const problems = pageProblems(draft!, new Set([...pages.map(page => page.slug), slug]));
    if (problems.length) throw new Invalid(problems);
    const version = (pages.find(page => page.slug === slug)?.version ?? 0) + 1;
    const { audience, title, body } = draft!;
    const id = newId();
    await sql`insert into help.versions (id, slug, version, audience, title, body, reason, published_by, published_at)
      values (${id}, ${slug}, ${version}, ${audience}::text[], ${JSON.stringify(title)}::jsonb, ${JSON.stringify(body)}::jsonb,
        ${why}, ${actor.account}, ${now})`.execute(tx);
    await sql`delete from help.drafts where slug = ${slug}`.execute(tx);
    audit({ act: 'help.published', object: { kind: 'help_page', id }, values: { slug, version, title, body, why } });
  },
});

/** Throws the draft of a page away; readers never saw it (HLP.1). @throws Stale when it was changed since it was looked at */
export const discardDraft = operation({
  act: 'help.draft_discarded',
  actors: ['administrator'],
  input: asked,
  load: async ({ tx }, { slug }) => ({ draft: await holdDraft(tx, slug) }),
  policy: (actor, { draft }) => mayPublish(actor) ?? (draft ? undefined : { wrongState: 'help.no_draft' }),
  async run({ tx, audit }, { draft }, { slug, seen }): Promise<void> {
    if (draft!.revision !== seen) throw new Stale({ revision: draft!.revision });
    await sql`delete from help.drafts where slug = ${slug}`.execute(tx);
    audit({ act: 'help.draft_discarded', values: { slug, title: draft!.title, body: draft!.body } });
  },
});
