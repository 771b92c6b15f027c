import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { root, type Source, sources } from './sources.ts';

interface Architecture {
  tiers: string[];
  modules: Record<string, { tier: string; is: string; uses: string[] }>;
}

let all: Source[];
let architecture: Architecture;
const isTest = (path: string) => /\.(test|journey)\.tsx?$/.test(path) || path.includes('/fixtures/');
const moduleOf = (path: string) => /^src\/modules\/([^/]+)\//.exec(path)?.[1];

/** Imports that break a rule, as "from → to", over product files only. */
function breaches(forbidden: (from: string, to: string) => boolean): string[] {
  return all
    .filter(source => !isTest(source.path))
    .flatMap(source =>
      source.imports.filter(target => forbidden(source.path, target)).map(target => `${source.path} → ${target}`),
    );
}

beforeAll(async () => {
  all = await sources('src');
  architecture = JSON.parse(await readFile(join(root, 'architecture.json'), 'utf8'));
});

describe('the layers', () => {
  it('reads real imports', () => {
    expect(all.length).toBeGreaterThan(100);
    expect(all.reduce((sum, source) => sum + source.imports.length, 0)).toBeGreaterThan(300);
  });

  it('platform knows no module, face or component', () => {
    expect(breaches((from, to) => from.startsWith('src/platform/') && !to.startsWith('src/platform/'))).toEqual([]);
  });

  it('ui knows only itself', () => {
    expect(breaches((from, to) => from.startsWith('src/ui/') && !to.startsWith('src/ui/'))).toEqual([]);
  });

  it('modules know no face', () => {
    expect(
      breaches((from, to) => from.startsWith('src/modules/') && !/^src\/(modules|platform|ui)\//.test(to)),
    ).toEqual([]);
  });

  it('only forms among the modules draws with the design system', () => {
    expect(
      breaches((from, to) => from.startsWith('src/modules/') && moduleOf(from) !== 'forms' && to.startsWith('src/ui/')),
    ).toEqual([]);
  });

  it('a module is entered by its door', () => {
    expect(
      breaches((from, to) => {
        const target = moduleOf(to);
        return target !== undefined && target !== moduleOf(from) && to !== `src/modules/${target}/index.ts`;
      }),
    ).toEqual([]);
  });

  it('a module uses only the modules it lists, of its own tier or below', () => {
    expect(
      breaches((from, to) => {
        const [user, used] = [moduleOf(from), moduleOf(to)];
        if (!user || !used || user === used) return false;
        const tier = (name: string) => architecture.tiers.indexOf(architecture.modules[name]?.tier ?? '');
        return !architecture.modules[user]?.uses.includes(used) || tier(used) > tier(user);
      }),
    ).toEqual([]);
  });

  it('every module is named in architecture.json and has a door', () => {
    const found = new Set(all.map(source => moduleOf(source.path)).filter(name => name !== undefined));
    expect([...found].sort()).toEqual(Object.keys(architecture.modules).sort());
    for (const name of found) expect(all.map(source => source.path)).toContain(`src/modules/${name}/index.ts`);
  });

  it('a face does not reach into another face', () => {
    // `list` is no face: it is how every face shows a list. Nor is `users`: an employer's own users, or those the provider looks after.
    const faceOf = (path: string) => /^src\/faces\/(?!list\/|users\/)([^/]+)\//.exec(path)?.[1];
    expect(breaches((from, to) => Boolean(faceOf(from) && faceOf(to) && faceOf(from) !== faceOf(to)))).toEqual([]);
  });

  it('only an operation opens a transaction that writes', () => {
    const openers = all
      .filter(
        source =>
          !isTest(source.path) && /\binTransaction\(/.test(source.text) && !source.text.includes('readOnly: true'),
      )
      .map(source => source.path);
    const allowed = /^src\/(platform\/(db|operation|jobs)\/|modules\/(audit|notices)\/|cli\/|worker\/|demonstration\/)/;
    expect(openers.filter(path => !allowed.test(path))).toEqual([]);
  });
});
