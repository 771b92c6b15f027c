import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inspectBytes } from '#test/support/documents/inspect-bytes.ts';
import { wordStream, workbookStream, writeOle } from '#test/support/documents/write-ole.ts';
import { link, writePackage } from '#test/support/documents/write-package.ts';
import { objectStream, onePage, writePdf } from '#test/support/documents/write-pdf.ts';
import { writeJpeg, writePng } from '#test/support/documents/write-pictures.ts';

const samples: [string, Buffer][] = [
  ['letter.pdf', writePdf(onePage({ 9: objectStream({ 20: '<</S/JavaScript/JS(a)>>' }) }))],
  ['letter.doc', writeOle({ WordDocument: wordStream(), '0Table': Buffer.alloc(600, 1) })],
  ['rota.xls', writeOle({ Workbook: workbookStream([[0x0085, Buffer.alloc(9)]]) })],
  ['letter.docx', writePackage('docx', { links: [link('hyperlink', 'https://a.example', true)] })],
  ['scan.png', writePng()],
  ['scan.jpg', writeJpeg()],
  ['notes.txt', Buffer.from('Annwyl Ŵyn,\r\n')],
];
const SLOWEST = 2000;

// Time the processor worked for us, so that a busy machine fails no test.
function spent(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

async function answers(name: string, bytes: Uint8Array): Promise<void> {
  const started = spent();
  const verdict = await inspectBytes(name, bytes, { step: 1000 });
  expect(verdict.accepted).toBe(verdict.refusal === undefined);
  expect(spent() - started).toBeLessThan(SLOWEST);
}

const starts = [
  '',
  '%PDF-1.4\n',
  'PK\x03\x04',
  '\xff\xd8\xff',
  '\x89PNG\r\n\x1a\n',
  '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1',
];

describe('whatever the bytes', () => {
  it('[REF.D1.22] random bytes after any beginning are answered', async () => {
    const file = fc.tuple(fc.constantFrom(...starts), fc.uint8Array({ maxLength: 6000, size: 'max' }));
    await fc.assert(
      fc.asyncProperty(file, fc.constantFrom(...samples.map(([name]) => name)), ([start, rest], name) =>
        answers(name, Buffer.concat([Buffer.from(start, 'latin1'), rest])),
      ),
      { numRuns: 300 },
    );
  });

  it.each(samples)('[REF.D1.22] %s cut short at every length is answered', async (name, bytes) => {
    for (let length = 0; length < bytes.length; length += bytes.length > 3000 ? 13 : 1) {
      await answers(name, bytes.subarray(0, length));
    }
  });

  it.each(samples)('[REF.D1.22] %s with bytes changed is answered', async (name, bytes) => {
    const change = fc.tuple(fc.nat({ max: bytes.length - 1 }), fc.nat({ max: 255 }));
    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 6 }), changes => {
        const changed = Buffer.from(bytes);
        for (const [at, byte] of changes) changed[at] = byte;
        return answers(name, changed);
      }),
      { numRuns: 150 },
    );
  });

  it('[REF.D1.22] PDF words in any order are answered', async () => {
    const words = [
      '1 0 obj',
      '2 0 obj',
      'endobj',
      'stream\n',
      'endstream',
      'trailer',
      'xref',
      'startxref',
      '<<',
      '>>',
      '[',
    ];
    const more = [
      '/Length 3',
      '/Type/ObjStm',
      '/Root 1 0 R',
      '/Kids',
      '(',
      ')',
      '<',
      '%',
      '/Encrypt 2 0 R',
      '/W[1 2 1]',
      '9',
    ];
    const text = fc.array(fc.constantFrom(...words, ...more, '\n'), { maxLength: 400, size: 'max' });
    await fc.assert(
      fc.asyncProperty(text, parts => answers('a.pdf', Buffer.from(`%PDF-1.4 ${parts.join(' ')}`))),
      { numRuns: 300 },
    );
  });

  it.each([
    ['one open string after another', '1 0 obj ('],
    ['one open dictionary after another', 'trailer<</A('],
    ['streams that never end', '1 0 obj<</Length 9>>stream\n'],
    ['objects without number', ' obj'],
    ['tables without end', 'xref\n0 1\n'],
    ['tables with open strings', 'xref 0 ('],
    ['nothing but names', '/A'],
    ['nothing but brackets', '[<<'],
  ])('[REF.D1.22] a PDF of ten million bytes of %s is answered in seconds', async (_, unit) => {
    const bytes = Buffer.alloc(10_000_000, unit, 'latin1');
    bytes.write('%PDF-1.4 1 0 obj ');
    bytes.write('\nstartxref\n0\n%%EOF', bytes.length - 20);
    const started = spent();
    expect((await inspectBytes('a.pdf', bytes)).refusal).toBe('damaged');
    expect(spent() - started).toBeLessThan(8000);
  });

  it('[REF.D1.22] a page named a hundred thousand times over, or kept in turn in two large streams, is answered in seconds', async () => {
    const kids = (numbers: string) => `<</Kids[${numbers.repeat(45_000)}]>>`;
    const page = `<</Type/Page/A[${'1 '.repeat(100_000)}]>>`;
    const large = (number: number) => objectStream({ [number]: `<</Type/Page>>${' '.repeat(7_000_000)}` });
    const traps = [
      writePdf(onePage({ 2: kids('3 0 R '), 3: page })),
      writePdf(onePage({ 2: kids('30 0 R 31 0 R '), 8: large(30), 9: large(31) })),
    ];
    for (const trap of traps) {
      const started = spent();
      expect((await inspectBytes('a.pdf', trap)).refusal).toBe('damaged');
      expect(spent() - started).toBeLessThan(8000);
    }
  });

  it('[REF.D1.22] a Word document of six million field marks is answered in seconds', async () => {
    const started = spent();
    await inspectBytes(
      'a.doc',
      writeOle({ WordDocument: wordStream({ text: '\x13'.repeat(6_000_000) }), '0Table': Buffer.alloc(9) }),
    );
    expect(spent() - started).toBeLessThan(8000);
  });
});
