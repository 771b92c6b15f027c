import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inflateSync } from 'node:zlib';
import { afterAll, describe, expect, it } from 'vitest';
import { startPdfMaker } from '#platform/pdf/pdf-maker.ts';

const template = `
= #data.title
#data.name

#for line in data.lines [- #line]

#table(columns: 2, table.header([Field], [Answer]), [Name], data.name)
#pagebreak()
== The end
`;
const maker = startPdfMaker({ templates: { neutral: template } });
const folder = mkdtempSync(join(tmpdir(), 'handrail-pdf-test-'));
afterAll(async () => {
  await maker.close();
  rmSync(folder, { recursive: true });
});

const plain = {
  title: 'A letter',
  lang: 'en',
  footer: 'ABC/REF/0001',
  name: 'Siân Pritchard',
  lines: ['one'],
} as const;
const make = (change: Record<string, unknown> = {}) => maker.make('neutral', { ...plain, ...change });

const hasPoppler = (() => {
  try {
    execFileSync('pdfinfo', ['-v'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
})();

/** What a reader of PDF tells about a document. */
function poppler(tool: 'pdfinfo' | 'pdftotext' | 'pdffonts', pdf: Buffer, ...options: string[]): string {
  const path = join(folder, 'document.pdf');
  writeFileSync(path, pdf);
  const output = tool === 'pdftotext' ? ['-'] : [];
  return execFileSync(tool, [...options, path, ...output], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
}

/** A document's own bytes with its compressed parts opened, for machines without poppler. */
function opened(pdf: Buffer): string {
  const raw = pdf.toString('latin1');
  const streams = [...raw.matchAll(/stream\r?\n([\s\S]*?)\r?\nendstream/g)].map(([, body = '']) => {
    try {
      return inflateSync(Buffer.from(body, 'latin1')).toString('latin1');
    } catch {
      return '';
    }
  });
  return [raw, ...streams].join('\n');
}

describe('a PDF', () => {
  it('[ALL.11.2] is tagged and declares PDF/UA-1, its language and its title', async () => {
    const bytes = opened(await make());
    expect(bytes).toMatch(/\/MarkInfo\s*<<\s*\/Marked true/);
    expect(bytes).toContain('/StructTreeRoot');
    expect(bytes).toMatch(/pdfuaid:part[>="]+1/);
    expect(bytes).toMatch(/\/Lang\s*\(en-GB\)/);
    expect(bytes).toMatch(/\/DisplayDocTitle true/);
    expect(opened(await make({ lang: 'cy' }))).toMatch(/\/Lang\s*\(cy-GB\)/);
  });

  it.skipIf(!hasPoppler)('has headings, lists and tables that a screen reader knows as such', async () => {
    const structure = poppler('pdfinfo', await make(), '-struct-text');
    for (const part of [/H1 "A letter"/, /LI \(block\)/, /TH/, /TD/, /H2 "The end"/]) expect(structure).toMatch(part);
    expect(structure).not.toContain('ABC/REF/0001');
  });

  it.skipIf(!hasPoppler)('is A4, with its title, its foot and page x of y in its language', async () => {
    const english = await make();
    expect(poppler('pdfinfo', english)).toMatch(/Title:\s+A letter[\s\S]*Tagged:\s+yes[\s\S]*Pages:\s+2[\s\S]*\(A4\)/);
    const text = poppler('pdftotext', english);
    expect(text.match(/ABC\/REF\/0001/g)).toHaveLength(2);
    expect(text).toContain('Page 1 of 2');
    expect(poppler('pdftotext', await make({ lang: 'cy' }))).toContain('Tudalen 2 o 2');
  });

  it.skipIf(!hasPoppler)('has its own fonts inside, whatever the machine has', async () => {
    const fonts = poppler('pdffonts', await make({ name: 'ŵ Ж Ω שלום 😀' }))
      .split('\n')
      .slice(2)
      .filter(Boolean);
    expect(fonts.length).toBeGreaterThan(0);
    for (const font of fonts) expect(font).toMatch(/DejaVuSans.* yes yes yes /);
  });
});

describe.skipIf(!hasPoppler)('what people typed', () => {
  const textOf = async (line: string) => {
    const text = poppler('pdftotext', await make({ lines: [line] }), '-raw');
    return text
      .slice(text.indexOf('• ') + 2)
      .split('\nField')[0]
      ?.trim();
  };

  it.each([
    '#eval("1 + 1") #panic() #sys.inputs',
    '<script>alert(1)</script>',
    "=cmd()|' /C calc'!A0",
    '*bold* _em_ `raw` $x^2$ @ref <label> // comment /* c */',
    '\\u{41} \\ [ ] { } ~ -- "quoted"',
    'Llŷr ap Gwîon, Tŷ Ŵyl, Môn; â ê î ô û ŵ ŷ Ŵ Ŷ ẁ ẃ ẅ',
    'Zażółć Ångström Ωμέγα Жанна ﬁ',
    '😀 ☀ ✓ €',
  ])('appears letter for letter: %s', async line => {
    expect(await textOf(line)).toBe(line);
  });

  it('loses control characters, half characters and marks that turn the text round, and nothing else', async () => {
    expect(await textOf('a\u0000b\u0007c\u202Edef\u202C g\u2067h\uD800i\u200Fj')).toMatch(/^abcdef gh\uFFFDi\u200F?j$/);
  });

  it('keeps its place where no font has the character', async () => {
    expect(await textOf('Li 李, thumb 👍🏽, flag 🏴')).toBe('Li [U+674E], thumb [U+1F44D][U+1F3FD], flag [U+1F3F4]');
  });

  it('of 200 letters without a space stays on the paper', async () => {
    const name = `${'Wŵ'.repeat(99)}!?`;
    const pdf = await make({ name, lines: [] });
    const [paragraph] = poppler('pdftotext', pdf, '-raw').split('Field');
    expect(paragraph?.replace(/\s/g, '')).toContain(name);
    const boxes = [...poppler('pdftotext', pdf, '-bbox').matchAll(/xMax="([\d.]+)"/g)].map(([, x]) => Number(x));
    expect(Math.max(...boxes)).toBeLessThan(595 - 40);
  });

  it('may be in the title, too', async () => {
    const pdf = await make({ title: '#eval("x") <b>李</b>\u0000' });
    expect(poppler('pdfinfo', pdf)).toMatch(/Title:\s+#eval\("x"\) <b>/);
  });
});
