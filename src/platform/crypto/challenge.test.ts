import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import { challengeBits, newChallenge, secondsToPass } from './challenge.ts';
import { passingKeys } from './keys.ts';

const keys = passingKeys();
const at = (seconds: number) => new Date(Date.UTC(2026, 2, 1) + seconds * 1000);
const text = newChallenge(keys, '192.0.2.1', at(0));
const pass = (seconds: number, more: { text?: string; proof?: string; about?: string } = {}) =>
  secondsToPass(keys, more.about ?? '192.0.2.1', { text: more.text ?? text, proof: more.proof ?? '' }, at(seconds));

/** As the script does it. */
function solve(): string {
  for (let proof = 0; ; proof++) {
    const hash = createHash('sha256').update(`${text} ${proof}`).digest();
    if (hash.readUInt32BE(0) >>> (32 - challengeBits) === 0) return String(proof);
  }
}

it('[ACC.R5.2] a challenge is passed by work at once, or by thirty seconds of patience', () => {
  expect(pass(1, { proof: solve() })).toBe(0);
  expect(pass(0)).toBe(30);
  expect(pass(29.5)).toBe(1);
  expect(pass(30)).toBe(0);
});

it('[ACC.R5.3] a challenge of somebody else, one that was changed, or an old one is none, and a guess is no proof', () => {
  expect(pass(30, { about: '192.0.2.2' })).toBeUndefined();
  expect(pass(30, { text: text.replace(/^./, '0') })).toBeUndefined();
  expect(pass(600)).toBeUndefined();
  expect(pass(-1)).toBeUndefined();
  for (const other of ['', '.', '..', 'x'.repeat(500)]) expect(pass(30, { text: other })).toBeUndefined();
  expect(pass(1, { proof: String(Number(solve()) + 1) })).toBe(29);
});
