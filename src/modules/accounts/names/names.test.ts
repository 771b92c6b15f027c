import { describe, expect, it } from 'vitest';
import { isEmailAddress, isInDomains } from './email-address.ts';
import { tidyLine } from './personal-name.ts';
import { skeleton, usernameProblem } from './username.ts';

describe('names', () => {
  it.each([
    ['paypal', 'раураӏ'],
    ['Robin.Marsh', 'robin.rnarsh'],
    ['oliver0', '0liverO'],
    ['willow', 'vvi11ow'],
    ['seren', 'sérën'],
    ['ｂｅｒｙｌ', 'beryl'],
  ])('[ACC.T1.8] %s and %s look alike', (one, other) => {
    expect(skeleton(one)).toBe(skeleton(other));
  });

  it('[ACC.T1.8] names that read differently stay apart', () => {
    const names = ['robin.marsh', 'robinmarsh', 'robin_marsh', 'robin.march', 'nia.parry', 'mia.parry'];
    expect(new Set(names.map(skeleton)).size).toBe(names.length);
  });

  it.each([
    ['ab', 'username_length'],
    ['x'.repeat(65), 'username_length'],
    ['.robin', 'username_characters'],
    ['robin marsh', 'username_characters'],
    ['robin\r\nx', 'username_characters'],
    ['ro\u202ebin', 'username_characters'],
    ['<robin>', 'username_characters'],
    ['chief@works.example', 'username_address'],
    ['robin@works.example', undefined],
    ["siân.o'neill-29", undefined],
  ])('[ACC.T1.9] the username %j: %s', (username, problem) => {
    expect(usernameProblem(username, 'Robin@works.example')).toBe(problem);
  });

  it.each(['a@b.example', 'first.last+tag@sub.works.example', "o'neill@works.example"])('%s is an address', address => {
    expect(isEmailAddress(address)).toBe(true);
  });

  it.each([
    ...[
      'a@b',
      '@works.example',
      'a b@works.example',
      'a@works.example\n',
      'a@works.example, c@d.example',
      'a..b@works.example',
    ],
    ...[
      '"a"@works.example',
      'a@[10.0.0.1]',
      'a@works.example@x.example',
      `${'a'.repeat(65)}@works.example`,
      'å@works.example',
    ],
  ])('[ACC.T1.10] %j is no address', address => {
    expect(isEmailAddress(address)).toBe(false);
  });

  it('[ACC.R2.3] a domain counts whole, in any capitals, and subdomains only where they are named', () => {
    expect(isInDomains('a@Works.Example', ['works.example'])).toBe(true);
    expect(isInDomains('a@sub.works.example', ['works.example'])).toBe(false);
    expect(isInDomains('a@notworks.example', ['works.example'])).toBe(false);
  });

  it('[ACC.T1.4] a line keeps its letters and loses breaks and direction marks', () => {
    expect(tidyLine(' Siân\r\nBcc:\t x\u202e \u200b')).toBe('Siân Bcc: x');
  });
});
