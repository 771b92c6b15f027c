import fc from 'fast-check';

/** What a page must never carry as markup, a header, or a place to go. */
export const marks = {
  markup: '<img src=x onerror=fuzz>',
  header: 'x-fuzz',
  host: 'fuzz.example',
};

const nasty = [
  ...[
    '',
    ' ',
    '0',
    '-1',
    '1e309',
    'NaN',
    '-0',
    '9'.repeat(400),
    '2147483648',
    '9223372036854775808',
    '0x10',
    '1.5',
    'null',
  ],
  ...[
    '2026-02-30',
    '0000-00-00',
    '0000-05-01',
    '0001-01-01',
    '9999-12-31',
    '+010000-01-01',
    '2026-13-45T99:99',
    '24:00',
    '2026-03-29T01:30',
  ],
  ...['__proto__', 'constructor', 'toString', 'hasOwnProperty', '[object Object]', '{"$ne":1}', '{}', '[]', 'true'],
  ...[
    `'`,
    `' or 1=1--`,
    `'; select pg_sleep(9)--`,
    `$1`,
    `%`,
    `_`,
    `\\`,
    `\\' or true --`,
    `"`,
    `{{7*7}}`,
    `$\{7*7}`,
    '#{1}',
  ],
  ...[`"'>${marks.markup}`, `</textarea>${marks.markup}`, `</script><script>fuzz()</script>`, `javascript:fuzz()`],
  ...[
    `a\r\n${marks.header}: 1`,
    `a\n${marks.header}: 1`,
    '\r',
    '\n',
    '\t',
    '\0',
    'a\0b',
    '\u0001',
    '\u007f',
    '\u0085',
    '\u2028',
  ],
  ...[
    `//${marks.host}`,
    `/\\${marks.host}`,
    `https://${marks.host}/`,
    `/%09/${marks.host}`,
    '/..//..',
    '../../etc/passwd',
    '%2e%2e%2f',
  ],
  ...[
    '\u202e\u2066abc',
    '\u200b',
    '\ufeff',
    '\ud800',
    '\udc00x',
    'é',
    'e\u0301'.repeat(50),
    '👩‍👩‍👧‍👦',
    '\u{1f468}'.repeat(300),
    'ﷺ',
    'ß',
    'İ',
    'Ⅷ',
  ],
  ...[
    '=cmd|calc!A1',
    '+1+1',
    '@SUM(A1)',
    '-2+3',
    '\t=1',
    ';',
    ',',
    '"a","b"',
    'a@b',
    'a@b.example\nbcc:c@d.example',
    '@',
    'a@@b.example',
  ],
  ...[
    '../'.repeat(100),
    'W10',
    'bnVsbA',
    'WyJhIiwiYiJd',
    Buffer.from('["x\0","00000000-0000-7000-8000-000000000000"]').toString('base64url'),
  ],
  ...[
    '00000000-0000-0000-0000-000000000000',
    'ffffffff-ffff-ffff-ffff-ffffffffffff',
    'cy',
    'en',
    'all',
    'up',
    'down',
    'on',
  ],
];

const long = fc
  .record({
    unit: fc.constantFrom('a', ' ', '"', '<', '\n', '(', 'é', '👩', '='),
    times: fc.constantFrom(300, 3_000, 30_000, 250_000),
  })
  .map(({ unit, times }) => unit.repeat(times));

/** Text as somebody would send it who wishes us ill: known tricks, any characters at all, and now and then far too much. */
export const hostileText = fc.oneof(
  { weight: 60, arbitrary: fc.constantFrom(...nasty) },
  { weight: 20, arbitrary: fc.string({ unit: 'binary', maxLength: 40 }) },
  { weight: 10, arbitrary: fc.string({ unit: 'grapheme', maxLength: 120 }) },
  {
    weight: 10,
    arbitrary: fc.array(fc.constantFrom(...nasty), { minLength: 2, maxLength: 5 }).map(parts => parts.join('')),
  },
  { weight: 1, arbitrary: long },
);

/** Bytes of a form's field that are no text: stray surrogates, cut-off escapes, bytes that are no UTF-8. */
export const hostileEscape = fc.constantFrom(
  '%ED%A0%80',
  '%',
  '%Z',
  '%ZZ',
  '%00',
  '%FF%FE',
  '%C0%AF',
  '%F4%90%80%80',
  '+',
  '%0d%0aa',
  '&',
  '==',
  '%u0041',
);
