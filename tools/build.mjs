// Bundles the server, the commands and the pages' files into dist/. Runs under Node 26; does nothing when nothing changed.
import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build as bundle } from 'esbuild';

const root = new URL('..', import.meta.url).pathname;
const dist = join(root, 'dist');

/** Newest change and count below the folders: cheap, and different after any edit, switch or deletion. */
function state() {
  let newest = 0;
  let count = 0;
  for (const folder of ['src', 'package-lock.json', 'tools/build.mjs']) {
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

// Libraries of hundreds of small files go into the bundle: finding and reading each is a good part of a start.
const joined = {
  name: 'joined',
  setup: ({ onResolve }) =>
    onResolve({ filter: /^(kysely|zod|preact|preact-render-to-string)(\/|$)/ }, ({ path }) => ({
      path: fileURLToPath(import.meta.resolve(path)),
    })),
};

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
    plugins: [joined],
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
