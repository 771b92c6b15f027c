import { createHash } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type BuildOptions, build, transform } from 'esbuild';
import { compileAsync } from 'sass';
import { favicon } from '#ui/favicon.ts';

/** Logical name (`handrail.css`, `handrail.js`, `favicon.svg`) → the name of the written file, which carries a hash. */
export type AssetManifest = Record<string, string>;

/** Components whose script is fetched only by pages that have one: `data-module` → its file in `enhance/on-demand`. */
const onDemand = {
  'govuk-accordion': 'accordion',
  'govuk-exit-this-page': 'exit-this-page',
  'govuk-file-upload': 'file-upload',
  'handrail-passkey': 'passkey',
  'moj-alert': 'alert',
  'moj-date-picker': 'date-picker',
  'moj-sortable-table': 'sortable-table',
};

/**
 * Compiles stylesheet and scripts, writes them and the favicon into `outDir` under names that change with their
 * content, and writes `manifest.json` there too.
 * @param outDir made when missing
 * @param root the folder that holds `src` and `node_modules`
 */
export async function buildAssets(outDir: string, root = process.cwd()): Promise<AssetManifest> {
  await mkdir(outDir, { recursive: true });
  const [css, js] = await Promise.all([compileStyles(root), bundleScripts(outDir, root)]);
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
    // What a dependency says about another dependency is theirs to mend.
    logger: { warn: (words, { stack }) => stack?.includes('node_modules/') || process.emitWarning(words) },
    importers: [{ findFileUrl: url => (url.startsWith('node_modules/') ? pathToFileURL(join(root, url)) : null) }],
  });
  const { code } = await transform(withoutImages(css), { loader: 'css', minify: true, target: 'es2022' });
  return code;
}

// GOV.UK's crest and MoJ's icons are neither ours nor used; a reference to them would be a request that fails.
function withoutImages(css: string): string {
  return css.replace(/[-\w]+:\s*url\([^)]*\)[^;}]*;?/g, '');
}

const script = {
  bundle: true,
  minify: true,
  format: 'esm',
  target: 'es2022',
  legalComments: 'none',
} satisfies BuildOptions;

/** Writes the scripts fetched on demand and gives back the one every page has, which knows their names. */
async function bundleScripts(outDir: string, root: string): Promise<string> {
  const { metafile } = await build({
    ...script,
    absWorkingDir: root,
    entryPoints: Object.values(onDemand).map(name => `src/ui/enhance/on-demand/${name}.ts`),
    outdir: outDir,
    splitting: true,
    metafile: true,
    entryNames: '[name]-[hash]',
    chunkNames: 'shared-[hash]',
  });
  const written = Object.keys(metafile.outputs).map(path => basename(path));
  const files = Object.entries(onDemand).map(([module, name]) => [
    module,
    `./${written.find(file => new RegExp(`^${name}-\\w+\\.js$`).test(file))}`,
  ]);
  const { outputFiles } = await build({
    ...script,
    absWorkingDir: root,
    entryPoints: ['src/ui/enhance/main.ts'],
    write: false,
    define: { onDemandFiles: JSON.stringify(Object.fromEntries(files)) },
  });
  return outputFiles[0]!.text;
}

function hashedName(name: string, content: string): string {
  const hash = createHash('sha256').update(content).digest('hex').slice(0, 12);
  return name.replace('.', `-${hash}.`);
}
