import { beforeAll, describe, expect, it } from 'vitest';
import { type Source, sources } from './sources.ts';

let all: Source[];
const isTest = (path: string) => /\.(test|journey)\.tsx?$/.test(path);
const lines = (source: Source) => source.text.split('\n').length - 1;

beforeAll(async () => {
  all = (await Promise.all(['src', 'test', 'bench', 'tools'].map(sources))).flat();
});

describe('the house', () => {
  it('no file is longer than 300 lines, no test than 400', () => {
    expect(
      all
        .filter(source => lines(source) > (isTest(source.path) ? 400 : 300))
        .map(source => `${source.path}: ${lines(source)}`),
    ).toEqual([]);
  });

  it('no folder is a room without a noun', () => {
    expect(
      all
        .map(source => source.path)
        .filter(path => /\/(utils?|helpers?|common|shared|misc|types|constants|services|managers)\//.test(path)),
    ).toEqual([]);
  });

  it('no loose ends stand in the product', () => {
    const loose =
      /\b(TODO|FIXME|XXX|HACK)\b|\bas any\b|: any\b|@ts-ignore|@ts-expect-error|\bconsole\.log\b|coming soon|lorem ipsum/i;
    const found = all.filter(
      source =>
        source.path.startsWith('src/') &&
        !source.path.startsWith('src/cli/') &&
        !isTest(source.path) &&
        loose.test(source.text),
    );
    expect(found.map(source => source.path)).toEqual([]);
  });

  it('business code asks the clock, not the machine', () => {
    const found = all.filter(
      source =>
        /^src\/(modules|faces)\//.test(source.path) &&
        !isTest(source.path) &&
        /\bnew Date\(\)|\bDate\.now\(\)|Temporal\.Now\b/.test(source.text),
    );
    expect(found.map(source => source.path)).toEqual([]);
  });

  it('files are named in kebab-case', () => {
    expect(
      all.map(source => source.path).filter(path => !/\/[a-z0-9]+(-[a-z0-9]+)*(\.[a-z]+)*\.tsx?$/.test(path)),
    ).toEqual([]);
  });
});
