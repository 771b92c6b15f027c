import { z } from 'zod';
import type { Tx } from '#platform/db/transaction.ts';
import { operation } from '#platform/operation/index.ts';
import type { HelpContent } from '../help-page.ts';
import { shippedPage } from '../shipped-pages.ts';
import type { HelpTables } from '../tables.ts';
import { holdDraft } from './hold-draft.ts';
import { slugForm } from './page-form.ts';
import { mayPublish } from './policy.ts';
import { writeDraft } from './save-draft.ts';

/** What a page said in one of its versions; the first of ours is what came with the product. */
export async function contentOf(tx: Tx, slug: string, version: number): Promise<HelpContent | undefined> {
  const row = await tx
    .withTables<HelpTables>()
    .selectFrom('help.versions')
    .select(['audience', 'title', 'body'])
    .where('slug', '=', slug)
    .where('version', '=', version)
    .executeTakeFirst();
  return row ?? (version === 1 ? shippedPage(slug) : undefined);
}

/** Takes an earlier version as a draft, to look at and publish again (HLP.1). A draft there is already is not written over. */
export const restoreVersion = operation({
  act: 'help.version_restored',
  actors: ['administrator'],
  input: z.object({ slug: slugForm, version: z.coerce.number().int().min(1).max(1_000_000) }),
  async load({ tx }, { slug, version }) {
    const content = await contentOf(tx, slug, version);
    return content && { content, draft: await holdDraft(tx, slug) };
  },
  policy: (actor, { draft }) => mayPublish(actor) ?? (draft ? { wrongState: 'help.has_draft' } : undefined),
  async run(scope, { content }, { slug, version }): Promise<void> {
    await writeDraft(scope, slug, content, undefined);
    scope.audit({ act: 'help.version_restored', values: { slug, version } });
  },
});
