import { execFileSync } from 'node:child_process';
import { expect, it } from 'vitest';
import { makeAsvs, readMap } from '../../tools/asvs/make-asvs.ts';

const root = new URL('../..', import.meta.url).pathname;
const levels = { 1: ['V1.1.1'], 2: ['V1.1.2', 'V2.1.1'], 3: ['V9.9.9'] };

it('the page of security requirements is what its map says, and names only rules and files that are there', () => {
  const told = execFileSync(process.execPath, ['--import', 'tsx', 'tools/asvs.ts', '--check'], {
    cwd: root,
    encoding: 'utf8',
  });
  expect(told).toMatch(/^\d+ shown of \d+ applicable/);
});

it('a requirement nobody wrote about, and one that is none, are noticed', () => {
  const { missing, unknown, counts } = makeAsvs(
    readMap('V1.1.* | open | Not yet.\nV3.1.1 | shown | Done. | x'),
    levels,
  );
  expect([missing, unknown, counts.open]).toEqual([['V2.1.1'], ['V3.1.1'], 2]);
  expect(() => readMap('V1.1.1 | perhaps | Who knows.')).toThrow('no line of the map');
});
