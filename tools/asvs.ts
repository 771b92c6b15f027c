// npm run asvs: makes docs/security/asvs.md of the ids of the standard and our map; fails when a named rule or file is not there.
import { existsSync } from 'node:fs';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type AsvsLine, makeAsvs, readMap } from './asvs/make-asvs.ts';

const root = new URL('..', import.meta.url).pathname;
const read = (name: string) => readFile(join(root, name), 'utf8');
const { levels } = JSON.parse(await read('docs/security/asvs-ids.json')) as {
  levels: Record<'1' | '2' | '3', string[]>;
};
const lines = readMap(await read('docs/security/asvs-map.txt'));
const rules = new Set<string>();
for (const name of await readdir(join(root, 'docs/rules')))
  for (const [, id] of (await read(`docs/rules/${name}`)).matchAll(/^- ([A-Z]+\.[A-Z]*\d+\.\d+) /gm)) rules.add(id!);

const faults: string[] = [];
const isThere = (shown: string) => rules.has(shown) || existsSync(join(root, shown));
for (const { id, state, by } of lines) {
  for (const shown of by) if (!isThere(shown)) faults.push(`${id} names ${shown}, which is not there`);
  if (state === 'shown' && !by.length) faults.push(`${id} is said to be shown, but not where`);
}
const { text, missing, unknown, counts } = makeAsvs(lines as AsvsLine[], levels);
faults.push(
  ...missing.map(id => `${id} stands nowhere in the map`),
  ...unknown.map(id => `${id} is no requirement of these levels`),
);
if (process.argv.includes('--check')) {
  if ((await read('docs/security/asvs.md')) !== text)
    faults.push('docs/security/asvs.md is not what the map says: npm run asvs');
} else if (!faults.length) {
  await writeFile(join(root, 'docs/security/asvs.md'), text);
}
process.stdout.write(`${counts.shown} shown of ${counts.shown + counts.open} applicable, ${counts.outside} outside\n`);
for (const fault of faults) process.stderr.write(`${fault}\n`);
process.exit(faults.length ? 1 : 0);
