import { readdir, readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';

const root = new URL('..', import.meta.url).pathname;
const ruleLine = /^- ([A-Z]+\.[A-Z]*\d+\.\d+) (.+)$/gm;
const testTitle = /[([]\s*(['"`])\[([A-Z][A-Z.\d, ]+)\]\s*((?:\\.|(?!\1).)*)\1/g;

/** Only the faults and the count. */
const quiet = process.argv.includes('--quiet');
const rules = new Map<string, { sentence: string; file: string; tests: string[] }>();
const faults: string[] = [];

for (const name of (await readdir(join(root, 'docs/rules'))).filter(each => each.endsWith('.md')).sort()) {
  const text = await readFile(join(root, 'docs/rules', name), 'utf8');
  for (const [, id, sentence] of text.matchAll(ruleLine)) {
    if (rules.has(id!)) faults.push(`${id} stands twice: ${rules.get(id!)!.file} and ${name}`);
    rules.set(id!, { sentence: sentence!, file: name, tests: [] });
  }
}
for (const folder of ['src', 'test']) {
  for (const name of (await readdir(join(root, folder), { recursive: true }))
    .filter(each => /\.(test|journey)\.tsx?$/.test(each))
    .sort()) {
    const path = join(root, folder, name);
    for (const [, , ids, title] of (await readFile(path, 'utf8')).matchAll(testTitle)) {
      const numbers = ids!.split(/,\s*/).map(id => id.trim());
      if (numbers.length > 2) faults.push(`a test bears more than two numbers: ${relative(root, path)}: ${title}`);
      for (const id of numbers) {
        const rule = rules.get(id);
        if (rule) rule.tests.push(`${relative(root, path)}: ${title}`);
        else faults.push(`a test names a rule that is not written: ${id} in ${relative(root, path)}`);
      }
    }
  }
}
for (const [id, rule] of rules) {
  if (!quiet) process.stdout.write(`${id} ${rule.sentence}\n${rule.tests.map(test => `    ${test}\n`).join('')}`);
  if (!rule.tests.length) faults.push(`no test shows ${id} (${rule.file}): ${rule.sentence}`);
}
const shown = [...rules.values()].filter(rule => rule.tests.length).length;
process.stdout.write(`\n${rules.size} rules, ${shown} shown by tests\n`);
for (const fault of faults) process.stderr.write(`${fault}\n`);
process.exit(faults.length ? 1 : 0);
