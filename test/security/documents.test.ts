import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { expect, it } from 'vitest';

const root = new URL('../..', import.meta.url).pathname;
const read = (name: string) => readFile(join(root, name), 'utf8');

it('[ALL.9.40] every abuse case names a rule that is written, or a file that is there', async () => {
  const rules = new Set<string>();
  for (const name of await readdir(join(root, 'docs/rules')))
    for (const [, id] of (await read(`docs/rules/${name}`)).matchAll(/^- ([A-Z]+\.[A-Z]*\d+\.\d+) /gm)) rules.add(id!);
  const cases = (await read('docs/security/threat-model.md')).split('\n').filter(line => /^\| (\*\*|…)/.test(line));
  expect(cases.length).toBeGreaterThan(20);
  for (const line of cases) {
    const shown = line.split('|').at(-2)!;
    const named = [...shown.matchAll(/`([^`]+)`/g)].map(([, name]) => name!);
    expect(named.length + (/\]\(/.test(shown) ? 1 : 0), line).toBeGreaterThan(0);
    for (const name of named) expect(rules.has(name) || existsSync(join(root, name)), name).toBe(true);
  }
});

it.each(['SECURITY.md', 'docs/security/threat-model.md'])('%s leads to pages that are there', async name => {
  for (const [, to] of (await read(name)).matchAll(/\]\((?!https?:)([^)#]+)\)/g))
    expect(existsSync(join(root, dirname(name), to!)), to).toBe(true);
});
