import { readdir } from 'node:fs/promises';
import { join, relative } from 'node:path';
import type { Catalogue } from '#platform/i18n/catalogue.ts';

const root = new URL('../../src/', import.meta.url).pathname;

/** Every catalogue of the product by its file: whatever a `…texts.ts` exports that has both languages. */
export async function everyCatalogue(): Promise<Record<string, Catalogue>> {
  const found: Record<string, Catalogue> = {};
  for (const file of await textFiles()) {
    const exported = (await import(join(root, file))) as Record<string, unknown>;
    for (const [name, value] of Object.entries(exported))
      if (isCatalogue(value)) found[`${file} ${name}`] = { en: flat(value.en), cy: flat(value.cy) };
  }
  return found;
}

async function textFiles(): Promise<string[]> {
  const entries = await readdir(root, { recursive: true, withFileTypes: true });
  return entries
    .filter(entry => entry.isFile() && /(^|-)texts\.ts$/.test(entry.name))
    .map(entry => relative(root, join(entry.parentPath, entry.name)))
    .sort();
}

const isCatalogue = (value: unknown): value is Record<'en' | 'cy', object> =>
  typeof value === 'object' && value !== null && 'en' in value && 'cy' in value && typeof value.en === 'object';

/** Texts by key; those in groups by the path to them. Of plurals, whose forms differ by language, the general one. */
function flat(of: object, path = ''): Record<string, string> {
  const texts: Record<string, string> = {};
  for (const [key, value] of Object.entries(of)) {
    if (typeof value === 'string') texts[path + key] = value;
    else if (typeof value === 'object' && value !== null && 'other' in value) texts[path + key] = String(value.other);
    else if (typeof value === 'object' && value !== null) Object.assign(texts, flat(value, `${path}${key}.`));
  }
  return texts;
}
