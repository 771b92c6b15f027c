import { sql } from 'kysely';
import type { Tx } from '#platform/db/transaction.ts';
import type { HelpContent } from '../help-page.ts';
import { shippedPage, shippedPages } from '../shipped-pages.ts';

/** A help page as it stands now. */
export interface CurrentPage extends HelpContent {
  slug: string;
  version: number;
}

/** Every page in its newest version, ours first; one that nobody changed is the one that came with the product. */
export async function currentPages(tx: Tx, slug?: string): Promise<CurrentPage[]> {
  const { rows } = await sql<CurrentPage>`
    select distinct on (slug) slug, version, audience, title, body from help.versions
    where ${slug ?? null}::text is null or slug = ${slug ?? null} order by slug, version desc`.execute(tx);
  const ours = slug === undefined ? shippedPages : [shippedPage(slug) ?? []].flat();
  const changed = (name: string) => rows.find(row => row.slug === name);
  return [
    ...ours.map(page => changed(page.slug) ?? { ...page, version: 1 }),
    ...rows.filter(row => !shippedPage(row.slug)),
  ];
}
