import { readdir, readFile } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { parseSync } from 'oxc-parser';

export const root = new URL('../..', import.meta.url).pathname;

export interface Source {
  /** From the root: src/modules/cases/status.ts */
  path: string;
  text: string;
  /** What it imports from the repository, from the root. */
  imports: string[];
}

const aliases: Record<string, string> = {
  '#platform/': 'src/platform/',
  '#modules/': 'src/modules/',
  '#faces/': 'src/faces/',
  '#ui/': 'src/ui/',
  '#test/': 'test/',
};

/** Every TypeScript file below a folder with what it really imports, read by a parser (type imports too). */
export async function sources(folder: string): Promise<Source[]> {
  const names = (await readdir(join(root, folder), { recursive: true })).filter(
    name => /\.(ts|tsx)$/.test(name) && !name.includes('node_modules'),
  );
  return Promise.all(
    names.map(async name => {
      const path = join(folder, name);
      const text = await readFile(join(root, path), 'utf8');
      const { module } = parseSync(path, text);
      const named = [
        ...module.staticImports.map(each => each.moduleRequest.value),
        ...module.staticExports.flatMap(each => each.entries.flatMap(entry => entry.moduleRequest?.value ?? [])),
        ...module.dynamicImports.map(each =>
          text.slice(each.moduleRequest.start, each.moduleRequest.end).replace(/^['"`]|['"`]$/g, ''),
        ),
      ];
      return { path, text, imports: [...new Set(named)].flatMap(target => resolve(path, target)) };
    }),
  );
}

function resolve(from: string, target: string): string[] {
  if (target.startsWith('.')) return [relative(root, join(root, dirname(from), target))];
  const alias = Object.keys(aliases).find(each => target.startsWith(each));
  return alias ? [aliases[alias]! + target.slice(alias.length)] : [];
}
