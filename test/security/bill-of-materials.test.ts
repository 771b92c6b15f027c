import { readFile } from 'node:fs/promises';
import { expect, it } from 'vitest';
import { billOfMaterials, type LockedPackage } from '../../tools/supply/bill-of-materials.ts';
import { judgeLicences } from '../../tools/supply/judge-licences.ts';

const read = async (name: string) => JSON.parse(await readFile(new URL(`../../${name}`, import.meta.url), 'utf8'));
const lockOf = async (name: string): Promise<Record<string, LockedPackage>> => (await read(name)).packages;

it('[ALL.9.38] the bill of materials is that of the lock; `npm run sbom` after the lock has changed', async () => {
  const { name, version } = await read('package.json');
  const bill = billOfMaterials({ name, version }, await lockOf('package-lock.json'));
  expect(bill.components.length).toBeGreaterThan(200);
  expect(await read('docs/security/bill-of-materials.cdx.json')).toEqual(bill);
});

it('[ALL.9.38] a component bears its version, its licence, its hash and whether it comes along', () => {
  const locked = {
    version: '1.2.3',
    license: 'MIT',
    dev: true,
    integrity: 'sha512-AQI=',
    resolved: 'https://registry.example/y.tgz',
  };
  expect(billOfMaterials({ name: 'p', version: '1' }, { '': {}, 'node_modules/@x/y': locked }).components).toEqual([
    {
      ...{ type: 'library', group: '@x', name: 'y', version: '1.2.3', purl: 'pkg:npm/%40x/y@1.2.3', scope: 'excluded' },
      ...{ licenses: [{ expression: 'MIT' }], hashes: [{ alg: 'SHA-512', content: '0102' }] },
      externalReferences: [{ type: 'distribution', url: 'https://registry.example/y.tgz' }],
    },
  ]);
});

it('[ALL.9.39] every package is under a licence that is on the list', async () => {
  expect(judgeLicences(await lockOf('package-lock.json'))).toEqual([]);
  expect(judgeLicences(await lockOf('tools/runtime/package-lock.json'))).toEqual([]);
});

it.each([
  ['GPL-3.0-only', ['x is under GPL-3.0-only, which is not on the list']],
  ['(GPL-3.0-only OR MIT)', []],
  ['MIT AND SSPL-1.0', ['x is under MIT AND SSPL-1.0, which is not on the list']],
  ['', ['x names no licence']],
])('[ALL.9.39] a package under "%s" is judged', (license, faults) => {
  expect(judgeLicences({ '': {}, 'node_modules/y/node_modules/x': { license } })).toEqual(faults);
});
