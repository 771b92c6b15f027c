// npm run sbom: writes the bill of materials (CycloneDX) of the lock to docs/security; after every change of the lock.
import { readFile, writeFile } from 'node:fs/promises';
import { billOfMaterials } from './supply/bill-of-materials.ts';

const at = (name: string) => new URL(`../${name}`, import.meta.url);
const { name, version } = JSON.parse(await readFile(at('package.json'), 'utf8'));
const { packages } = JSON.parse(await readFile(at('package-lock.json'), 'utf8'));
const bill = billOfMaterials({ name, version }, packages);
await writeFile(at('docs/security/bill-of-materials.cdx.json'), `${JSON.stringify(bill, null, 1)}\n`);
process.stdout.write(`${bill.components.length} components\n`);
