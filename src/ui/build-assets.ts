import { createHash } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build, transform } from 'esbuild';
import { compileAsync } from 'sass';
import { favicon } from '#ui/favicon.ts';

/** Logical name (`handrail.css`, `handrail.js`, `favicon.svg`) → the name of the written file, which carries a hash. */
export type AssetManifest = Record<string, string>;

/**
 * Compiles stylesheet and script, writes them and the favicon into `outDir` under names that change with their
 * content, and writes `manifest.json` there too.
 * @param outDir made when missing
 * @param root the folder that holds `src` and `node_modules`
 */
export async function buildAssets(outDir: string, root = process.cwd()): Promise<AssetManifest> {
  await mkdir(outDir, { recursive: true });
  const [css, js] = await Promise.all([compileStyles(root), bundleScript(root)]);
  const files = { 'handrail.css': css, 'handrail.js': js, 'favicon.svg': favicon };
  const manifest: AssetManifest = {};
  for (const [name, content] of Object.entries(files)) {
    manifest[name] = hashedName(name, content);
    await writeFile(join(outDir, manifest[name]), content);
  }
  await writeFile(join(outDir, 'manifest.json'), `${JSON.stringify(manifest, null, 2)}\n`);
  return manifest;
}

async function compileStyles(root: string): Promise<string> {
  const { css } = await compileAsync(join(root, 'src/ui/styles/handrail.scss'), {
    loadPaths: [root],
    quietDeps: true,
    importers: [{ findFileUrl: url => (url.startsWith('node_modules/') ? pathToFileURL(join(root, url)) : null) }],
  });
  const { code } = await transform(withoutImages(css), { loader: 'css', minify: true, target: 'es2022' });
  return code;
}

// GOV.UK's crest and MoJ's icons are neither ours nor used; a reference to them would be a request that fails.
function withoutImages(css: string): string {
  return css.replace(/[-\w]+:\s*url\([^)]*\)[^;}]*;?/g, '');
}

async function bundleScript(root: string): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [join(root, 'src/ui/enhance/main.ts')],
    absWorkingDir: root,
    bundle: true,
    minify: true,
    write: false,
    format: 'esm',
    target: 'es2022',
    legalComments: 'none',
  });
  return outputFiles[0]!.text;
}

function hashedName(name: string, content: string): string {
  const hash = createHash('sha256').update(content).digest('hex').slice(0, 12);
  return name.replace('.', `-${hash}.`);
}
