import fc from 'fast-check';
import { hostileText } from './hostile-text.ts';

/** A field of a form, name and value as they stand in an address: escaped. */
export interface Field {
  name: string;
  value: string;
}

/** What is posted; `guard` says whether the caller's token and organisation stand in it, and where they go. */
export interface Body {
  type: string;
  /** The bytes, `{guard}` where token and organisation belong. */
  text: string;
  file?: Buffer;
}

const boundary = 'fuzz-boundary';
const inParts = `multipart/form-data; boundary=${boundary}`;
export const plain = 'application/x-www-form-urlencoded';

/** The fields as a form would post them, in parts if it is one with files; now and then the other way, or without its token. */
export function formBodies(fields: fc.Arbitrary<Field[]>, parts = false): fc.Arbitrary<Body> {
  const files = fc.array(
    fc.record({ name: fileNames, filename: hostileText, content: fileContents, type: fileTypes }),
    { maxLength: 2 },
  );
  return fc
    .record({ fields, guarded: fc.nat(12), other: fc.nat(5), files })
    .map(({ fields, guarded, other, files }) => {
      const guard = guarded ? '{guard}' : '';
      if (parts === other > 0) return partsOf(fields, guard, files);
      return {
        type: plain,
        text: [guard, ...fields.map(({ name, value }) => `${name}=${value}`)].filter(Boolean).join('&'),
      };
    });
}

interface File {
  name: string;
  filename: string;
  content: string;
  type: string;
}

function partsOf(fields: readonly Field[], guard: string, files: readonly File[]): Body {
  const parts = fields.map(({ name, value }) => partOf(`name="${loose(name).replace(/["\r\n]/g, '_')}"`, loose(value)));
  const filed = files.map(({ name, filename, content, type }) =>
    partOf(
      `name="${name}"; filename="${filename
        .toWellFormed()
        .replace(/["\r\n]/g, '_')
        .slice(0, 400)}"\r\ncontent-type: ${type}`,
      content,
    ),
  );
  return { type: inParts, text: `${guard}${parts.join('')}${filed.join('')}--${boundary}--\r\n` };
}

/** A part of a form in parts. */
export const partOf = (about: string, value: string): string =>
  `--${boundary}\r\ncontent-disposition: form-data; ${about}\r\n\r\n${value}\r\n`;

function loose(escaped: string): string {
  try {
    return decodeURIComponent(escaped);
  } catch {
    return escaped;
  }
}

const fileNames = fc.constantFrom('document', 'v:documents', 'v:job.description', '__proto__', 'file', 'v:', '');
const fileTypes = fc.constantFrom(
  'application/pdf',
  'text/plain',
  'application/json',
  'text/html',
  'image/png',
  'x',
  '',
);
const fileContents = fc.oneof(
  fc.constantFrom(
    '',
    '%PDF-1.7\n',
    '%PDF-1.7\n1 0 obj<</Type/Catalog>>endobj trailer<</Root 1 0 R>>',
    'PK\u0003\u0004',
    '<html><script>fuzz()</script>',
    'MZ\u0090',
    '\u0089PNG\r\n\u001a\n',
    '{\\rtf1',
    '{"toString":1}',
  ),
  hostileText.map(text => text.slice(0, 100_000)),
);

/** Bodies that are no form: of another type, cut off, without an end, nested too deep, or of a mebibyte. */
export const brokenBodies: fc.Arbitrary<Body> = fc
  .record({
    type: fc.constantFrom(
      plain,
      inParts,
      'multipart/form-data',
      'multipart/form-data; boundary=',
      'multipart/mixed; boundary=fuzz',
      'application/json',
      'text/xml',
      'text/plain',
      'a',
      '',
      'application/x-www-form-urlencoded; charset=utf-16',
      `${inParts}; boundary=other`,
    ),
    text: fc.oneof(
      fc.constantFrom(
        ...[
          '',
          '{guard}',
          '{guard}&',
          '&&&==',
          '{"__proto__":{"a":1}}',
          '[[[[',
          'null',
          `--${boundary}`,
          `--${boundary}\r\n`,
          `--${boundary}--`,
          `\r\n--${boundary}\r\n\r\n`,
        ],
        `--${boundary}\r\ncontent-disposition: form-data; name="csrf"\r\n\r\nhalf`,
        `--${boundary}\r\ncontent-disposition: form-data\r\n\r\nnameless\r\n--${boundary}--\r\n`,
        `--${boundary}\r\ncontent-disposition: form-data; name="f"; filename="f.pdf"\r\n\r\n%PDF-1.7 half`,
        `--${boundary}\r\n${'x: y\r\n'.repeat(3_000)}\r\n\r\n--${boundary}--\r\n`,
        `${partOf('name="a"\r\ncontent-type: application/json', '{"toString":1}')}--${boundary}--\r\n`,
        `{guard}${partOf('name="a"', 'b').repeat(5_200)}--${boundary}--\r\n`,
        `{guard}${partOf('name="f"; filename="f"', 'b').repeat(40)}--${boundary}--\r\n`,
        ...[`a=${'b'.repeat(2 ** 20)}`, `${'a=b&'.repeat(2 ** 18)}`, '['.repeat(2 ** 20), 'a[b]'.repeat(9_999)],
      ),
      hostileText,
    ),
  })
  .map(body => body);
