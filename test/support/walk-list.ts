import { expect } from 'vitest';
import type { ListColumns } from '#platform/list/list-input.ts';
import type { Page } from '#platform/list/page-of-rows.ts';

type Ask = (asked: object) => Promise<Page<{ id: string }>>;

/** Sorts a list by every column both ways and pages through it forwards and back: each row must come once, in the same pages. */
export async function walkList(columns: ListColumns, ask: Ask, rows: number): Promise<void> {
  for (const sort of Object.keys(columns))
    for (const direction of ['up', 'down']) {
      const pages: string[][] = [];
      let page = await ask({ sort, direction });
      for (;;) {
        pages.push(page.rows.map(({ id }) => id));
        if (!page.next) break;
        page = await ask({ sort, direction, after: page.next });
      }
      const seen = pages.flat();
      expect([seen.length, new Set(seen).size], `${sort} ${direction}`).toEqual([rows, rows]);
      for (const earlier of pages.slice(0, -1).reverse()) {
        page = await ask({ sort, direction, before: page.previous });
        expect(
          page.rows.map(({ id }) => id),
          `${sort} ${direction}, back`,
        ).toEqual(earlier);
      }
      expect(page.previous, `${sort} ${direction}, back at the first page`).toBeUndefined();
    }
}
