import { describe, expect, it } from 'vitest';
import { inspectBytes, outcome } from '#test/support/documents/inspect-bytes.ts';
import { objectStream, onePage, stream, writePdf } from '#test/support/documents/write-pdf.ts';

const pdf = (more: Record<number, string | Buffer> = {}) => writePdf(onePage(more));

describe('a whole PDF', () => {
  it('[REF.D1.2] is accepted and its pages are counted, in nested branches too', async () => {
    const book = pdf({
      2: '<</Type/Pages/Kids[3 0 R 4 0 R]/Count 3>>',
      4: '<</Type/Pages/Kids[5 0 R 6 0 R]/Count 2>>',
      5: '<</Type/Page>>',
      6: '<</Type/Page>>',
    });
    expect(await inspectBytes('book.pdf', book)).toMatchObject({ accepted: true, pages: 3, downloadOnly: false });
  });

  it('[REF.D1.2] is accepted with its objects packed into streams and listed in one', async () => {
    const held = { 2: '<</Type/Pages/Kids[3 0 R]/Count 1>>', 3: '<</Type/Page/Parent 2 0 R>>' };
    const packed = writePdf({ 1: '<</Type/Catalog/Pages 2 0 R>>', 4: objectStream(held) });
    expect(await inspectBytes('letter.pdf', packed)).toMatchObject({ accepted: true, pages: 1 });
  });

  it('[REF.D1.2] is accepted after a few bytes of junk, with scraps after its end', async () => {
    expect(
      await outcome('a.pdf', Buffer.concat([Buffer.from('From: scanner\r\n'), pdf(), Buffer.from('\n\0\0')])),
    ).toBe('accepted');
  });
});

describe('what in a PDF acts by itself', () => {
  it.each([
    ['launches a program', { 9: '<</S/Launch/F(calc.exe)>>' }],
    ['launches a program, its name spelt by number', { 9: '<</S/L#61unch/F(calc.exe)>>' }],
    ['carries rich media', { 9: '<</Type/Annot/Subtype/RichMedia>>' }],
    ['launches from an object stream', { 9: objectStream({ 20: '<</S/Launch/F(calc.exe)>>' }) }],
    ['names its action elsewhere', { 9: '<</S 10 0 R>>', 10: '/Launch' }],
    ['never closes the string before it', { 8: '(open', 9: '<</S/Launch/F(calc.exe)>>' }],
  ])('[REF.D1.11] a PDF that %s is refused', async (_, more) => {
    expect(await outcome('a.pdf', pdf(more))).toBe('active-command');
  });

  it('[REF.D1.11] an object hidden in the bytes of another stream is found where the table lists it', async () => {
    const hidden = 'harmless bytes 9 0 obj <</S/Launch/F(calc.exe)>> endobj';
    const file = pdf({ 4: stream('', hidden), 9: '(stands where the table will not point)' });
    const listed = `${String(file.indexOf('9 0 obj <</S')).padStart(10, '0')} 00000 n`;
    const table = file.lastIndexOf('00000 n');
    file.write(listed, table - 11);
    expect(await outcome('a.pdf', file)).toBe('active-command');
  });

  it('[REF.D1.11] a check box whose state is called Launch, or a page that says so, launches nothing', async () => {
    const box = { 4: '<</AP<</N<</Launch 5 0 R>>>>/Contents(S/Launch)>>', 5: stream('', 'BT (/S /Launch) Tj ET') };
    expect(await outcome('a.pdf', pdf(box))).toBe('accepted');
  });

  it.each([
    ['a script', { 9: '<</S/JavaScript/JS(app.alert(1))>>' }, 'pdf-script'],
    ['a script in an object stream', { 9: objectStream({ 20: '<</S/JavaScript/JS 21 0 R>>' }) }, 'pdf-script'],
    ['a form with its own engine', { 9: '<</XFA[(a) 10 0 R]>>' }, 'pdf-script'],
    ['an attachment', { 9: stream('/Type/EmbeddedFile', 'a,b') }, 'pdf-attachment'],
    ['a form that sends itself away', { 9: '<</S/SubmitForm/F(https://a.example)>>' }, 'remote-reference'],
    ['an archive inside', { 9: stream('', 'PK\x03\x04 PK\x05\x06') }, 'polyglot'],
  ])('[REF.D1.16] a PDF with %s is for download only', async (_, more, reason) => {
    expect(await outcome('a.pdf', pdf(more))).toBe(reason);
  });
});

describe('a damaged PDF', () => {
  it('[REF.D1.12] is one cut short anywhere', async () => {
    const whole = pdf();
    for (let length = 5; length < whole.lastIndexOf('startxref'); length += 1) {
      expect(await outcome('a.pdf', whole.subarray(0, length)), `${length} bytes`).toBe('damaged');
    }
  });

  it.each([
    ['its page tree points at itself', { 2: '<</Type/Pages/Kids[2 0 R]/Count 1>>' }],
    ['its page tree leads round in circles', { 2: '<</Kids[4 0 R]>>', 4: '<</Kids[2 0 R]>>' }],
    ['a branch hangs in two places', { 2: '<</Kids[4 0 R 4 0 R]>>', 4: '<</Kids[3 0 R]>>' }],
    ['a page is missing', { 2: '<</Type/Pages/Kids[3 0 R 77 0 R]/Count 2>>' }],
    ['it has no pages', { 2: '<</Type/Pages/Kids[]/Count 0>>' }],
    ['it has no catalogue', { 1: '<</Type/Font>>' }],
    ['an object refers to itself', { 2: '2 0 R' }],
    ['an object stream cannot be unpacked', { 9: stream('/Type/ObjStm/N 1/First 4/Filter/FlateDecode', 'nonsense') }],
    ['an object nests without end', { 2: '['.repeat(5000) }],
  ])('[REF.D1.12] is one where %s', async (_, more) => {
    expect(await outcome('a.pdf', pdf(more))).toBe('damaged');
  });

  it('[REF.D1.12] is one whose object stream unpacks without end', async () => {
    const { deflateSync } = await import('node:zlib');
    const bomb = stream('/Type/ObjStm/N 1/First 4/Filter/FlateDecode', deflateSync(Buffer.alloc(40_000_000, ' ')));
    expect(await outcome('a.pdf', pdf({ 9: bomb }))).toBe('damaged');
  });

  it('[REF.D1.12] is one made to be read over and over', async () => {
    const trap = pdf({ 9: '1 0 obj ('.repeat(20_000) });
    expect(await outcome('a.pdf', trap)).toBe('damaged');
  });
});
