// npm run licences: fails when a package of a lock, of production or development, is under a licence that is not on the list.
import { readFile } from 'node:fs/promises';
import { judgeLicences } from './supply/judge-licences.ts';

const faults: string[] = [];
for (const lock of ['package-lock.json', 'tools/runtime/package-lock.json']) {
  const { packages } = JSON.parse(await readFile(new URL(`../${lock}`, import.meta.url), 'utf8'));
  faults.push(...judgeLicences(packages));
  process.stdout.write(`${lock}: ${Object.keys(packages).length - 1} packages\n`);
}
for (const fault of faults) process.stderr.write(`${fault}\n`);
process.exit(faults.length ? 1 : 0);
