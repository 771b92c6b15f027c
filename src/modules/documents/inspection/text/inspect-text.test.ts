import { expect, it } from 'vitest';
import { inspectBytes, outcome } from '#test/support/documents/inspect-bytes.ts';

const words = 'Annwyl Ŵyn, “iawn” – 漢字 🙂\r\n';

it.each([
  ['UTF-8', Buffer.from(words)],
  ['UTF-8 with its mark', Buffer.from(`\ufeff${words}`)],
  ['UTF-16, little end first', Buffer.from(`\ufeff${words}`, 'utf16le')],
  ['UTF-16, big end first', Buffer.from(`\ufeff${words}`, 'utf16le').swap16()],
  ['UTF-32, little end first', utf32(`\ufeff${words}`)],
  ['UTF-32, big end first', utf32(`\ufeff${words}`).swap32()],
  ['8-bit Windows text', Buffer.from('Caf\xe9 \x93na\xefve\x94\r\n', 'latin1')],
])('[REF.D1.20] text in %s is accepted', async (_, bytes) => {
  expect(await inspectBytes('notes.txt', bytes)).toMatchObject({ accepted: true, type: 'txt' });
});

it.each([
  ['8-bit bytes that stand for no character', Buffer.from('Caf\xe9 \x81\x8d', 'latin1')],
  ['a terminal command', Buffer.from('\x1b[2J')],
  ['UTF-16 without its mark', Buffer.from(words, 'utf16le')],
  ['half a UTF-16 pair', Buffer.from('\ufeffa\ud800b', 'utf16le')],
  ['a zero late in the text', Buffer.concat([Buffer.alloc(100_000, 'a'), Buffer.from([0])])],
  ['UTF-32 beyond the last character', Buffer.from('fffe000000001100', 'hex')],
])('[REF.D1.20] %s is not text', async (_, bytes) => {
  expect(await inspectBytes('notes.txt', bytes)).toMatchObject({ refusal: 'name-differs', detail: 'not-text' });
});

it('[REF.D1.20] a character that falls between two pieces stays whole', async () => {
  expect(await outcome('notes.txt', `${'a'.repeat(65_535)}ŵ${'漢'.repeat(50_000)}`)).toBe('accepted');
});

it('[REF.D1.13] text of nothing but blanks is empty', async () => {
  expect(await outcome('notes.txt', ' \r\n\t \r\n')).toBe('empty');
  expect(await outcome('notes.txt', '\ufeff')).toBe('empty');
});

it('[REF.D1.3] a note may hold anything written as text, but not a web page', async () => {
  expect(await outcome('notes.txt', '{"days": 3}')).toBe('accepted');
  expect(await outcome('notes.txt', '<?xml version="1.0"?><a/>')).toBe('accepted');
  expect(await outcome('notes.txt', 'MZ is how this note begins')).toBe('accepted');
  expect(await outcome('notes.txt', '<html><script>alert(1)</script></html>')).toBe('name-differs');
});

function utf32(text: string): Buffer {
  const points = [...text].map(character => character.codePointAt(0)!);
  const out = Buffer.alloc(points.length * 4);
  for (const [index, point] of points.entries()) out.writeUInt32LE(point, index * 4);
  return out;
}
