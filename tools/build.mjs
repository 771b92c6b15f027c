// Bundles the server, the commands and the pages' files into dist/. Runs under Node 26; does nothing when nothing changed.
import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build as bundle } from 'esbuild';

const root = new URL('..', import.meta.url).pathname;
const dist = join(root, 'dist');

/** Newest change and count below the folders: cheap, and different after any edit, switch or deletion. */
function state() {
  let newest = 0;
  let count = 0;
  for (const folder of ['src', 'package-lock.json']) {
    const path = join(root, folder);
    const files = statSync(path).isDirectory()
      ? readdirSync(path, { recursive: true }).map(name => join(path, name))
      : [path];
    for (const file of files) {
      newest = Math.max(newest, statSync(file).mtimeMs);
      count += 1;
    }
  }
  return `${count} ${newest}`;
}

export async function build() {
  const now = state();
  const stamp = join(dist, 'built');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === now) return false;
  rmSync(dist, { recursive: true, force: true });
  await bundle({
    absWorkingDir: root,
    entryPoints: {
      main: 'src/main.ts',
      cli: 'src/cli/main.ts',
      'pdf-child': 'src/platform/pdf/pdf-child.ts',
      'build-assets': 'src/ui/build-assets.ts',
    },
    outdir: dist,
    bundle: true,
    splitting: true,
    platform: 'node',
    target: 'node26',
    format: 'esm',
    packages: 'external',
    jsx: 'automatic',
    jsxImportSource: 'preact',
    loader: { '.typ': 'text', '.sql': 'text' },
    sourcemap: true,
    logLevel: 'warning',
  });
  const { buildAssets } = await import(pathToFileURL(join(dist, 'build-assets.js')).href);
  await buildAssets(join(dist, 'assets'));
  writeFileSync(stamp, now);
  return true;
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) await build();
