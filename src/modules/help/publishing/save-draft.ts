import { sql } from 'kysely';
import { z } from 'zod';
import { Invalid, operation, type Scope, type StaffActor, Stale } from '#platform/operation/index.ts';
import type { HelpContent } from '../help-page.ts';
import { currentPages } from '../reading/current-pages.ts';
import type { DraftRow } from '../tables.ts';
import { holdDraft } from './hold-draft.ts';
import { pageForm, slugForm } from './page-form.ts';
import { mayPublish } from './policy.ts';

/**
 * Saves a page as a draft, which readers do not see (HLP.1); the first saving begins the draft, or with `begin` a page of its own.
 * @throws Invalid for what cannot be kept; Stale when somebody saved the draft in between
 */
export const saveDraft = operation({
  act: 'help.draft_saved',
  actors: ['administrator'],
  input: pageForm.extend({
    slug: slugForm,
    /** The revision whoever writes has seen; 0 while there is no draft. */
    seen: z.coerce.number().int().min(0),
    begin: z.boolean().default(false),
  }),
  async load({ tx }, { slug, begin }) {
    const [page] = await currentPages(tx, slug);
    const draft = await holdDraft(tx, slug);
    return begin || page || draft ? { taken: Boolean(page || draft), draft } : undefined;
  },
  policy: mayPublish,
  async run(scope, { taken, draft }, { slug, seen, begin, ...content }): Promise<void> {
    if (begin && taken) throw new Invalid([{ field: 'slug', message: 'help_slug_taken' }]);
    if ((draft?.revision ?? 0) !== seen) throw new Stale({ revision: draft?.revision ?? 0 });
    await writeDraft(scope, slug, content, draft);
    scope.audit({ act: 'help.draft_saved', values: { slug, revision: seen + 1 } });
  },
});

/** Writes the draft of a page over the one there is. @throws Stale when another was begun at the same moment */
export async function writeDraft(
  { tx, actor, now }: Scope<StaffActor>,
  slug: string,
  { audience, title, body }: HelpContent,
  before: DraftRow | undefined,
): Promise<void> {
  const revision = (before?.revision ?? 0) + 1;
  const { rows } = await sql`
    insert into help.drafts (slug, audience, title, body, revision, written_by, written_at)
    values (${slug}, ${audience}::text[], ${JSON.stringify(title)}::jsonb, ${JSON.stringify(body)}::jsonb, ${revision}, ${actor.account}, ${now})
    on conflict (slug) do update set audience = excluded.audience, title = excluded.title, body = excluded.body,
      revision = excluded.revision, written_by = excluded.written_by, written_at = excluded.written_at
      where help.drafts.revision = ${revision - 1}
    returning slug`.execute(tx);
  if (!rows.length) throw new Stale({ revision });
}
