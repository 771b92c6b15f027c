import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type AssetManifest, buildAssets } from '#ui/build-assets.ts';

let folder: string;
let manifest: AssetManifest;
const read = (name: string) => readFile(join(folder, manifest[name]!), 'utf8');

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'handrail-assets-'));
  manifest = await buildAssets(folder);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe('the assets', () => {
  it('stylesheet, script and icon are written under names with a hash, and listed', async () => {
    expect(Object.keys(manifest)).toEqual(['handrail.css', 'handrail.js', 'favicon.svg']);
    for (const name of Object.values(manifest)) expect(name).toMatch(/^[a-z]+-[0-9a-f]{12}\.(css|js|svg)$/);
    expect(JSON.parse(await readFile(join(folder, 'manifest.json'), 'utf8'))).toEqual(manifest);
  });

  it('the same sources give the same names', async () => {
    const again = await mkdtemp(join(tmpdir(), 'handrail-assets-'));
    expect(await buildAssets(again)).toEqual(manifest);
    await rm(again, { recursive: true });
  });

  it('all scripts together stay under 30 KB and the stylesheet under 25 KB, compressed', async () => {
    const scripts = (await readdir(folder)).filter(name => name.endsWith('.js'));
    const weights = await Promise.all(
      scripts.map(async name => [name, gzipSync(await readFile(join(folder, name))).length] as const),
    );
    process.stdout.write(`${weights.map(([name, weight]) => `${name} ${weight}`).join('\n')}\n`);
    expect(weights.reduce((sum, [, weight]) => sum + weight, 0)).toBeLessThan(30_000);
    expect(gzipSync(await read('handrail.css')).length).toBeLessThan(25_000);
  });

  it('the stylesheet asks for no further file and names no font of GOV.UK', async () => {
    const css = await read('handrail.css');
    expect(css).not.toMatch(/url\(|@import|@font-face|GDS Transport/);
  });

  it('the colours an organisation may set are custom properties', async () => {
    const css = await read('handrail.css');
    for (const property of [
      '--handrail-brand',
      '--handrail-brand-text',
      '--handrail-action',
      '--handrail-action-text',
    ]) {
      expect(css).toContain(`var(${property})`);
    }
  });
});
