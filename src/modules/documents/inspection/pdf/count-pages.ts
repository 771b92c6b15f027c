import { breathe } from '../take-turn.ts';
import { Damaged } from '../verdict.ts';
import type { PdfObjects } from './open-objects.ts';
import { asDict, asRef, type PdfDict, type PdfValue } from './parse-value.ts';

const MOST_PAGES = 100_000;

/** Walks the page tree and counts its pages. Throws `Damaged` where it has none, a branch is missing, or it meets itself. */
export async function countPages(objects: PdfObjects, catalog: PdfDict): Promise<number> {
  const branches = new Set<number>();
  const waiting: PdfValue[] = [catalog.get('Pages') ?? null];
  let pages = 0;
  let visits = 0;
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    visits += 1;
    if (visits % 1000 === 0) await breathe();
    const node = asDict(await objects.resolve(next));
    if (!node) throw new Damaged('a page is missing');
    const kids = await objects.resolve(node.get('Kids'));
    if (!Array.isArray(kids)) {
      pages += 1;
      continue;
    }
    const number = asRef(next);
    if (number !== undefined && branches.has(number)) throw new Damaged('the page tree points at itself');
    if (number !== undefined) branches.add(number);
    for (const kid of kids) waiting.push(kid);
    if (pages + waiting.length > MOST_PAGES) throw new Damaged('the PDF has more pages than any reader should take');
  }
  if (pages === 0) throw new Damaged('the PDF has no pages');
  return pages;
}
