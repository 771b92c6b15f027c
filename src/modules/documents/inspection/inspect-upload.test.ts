import { createHash } from 'node:crypto';
import { mkdtemp, readdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { everyType, inPieces, inspectBytes, outcome } from '#test/support/documents/inspect-bytes.ts';
import { writePackage } from '#test/support/documents/write-package.ts';
import { onePage, writePdf } from '#test/support/documents/write-pdf.ts';
import { writeJpeg, writePng } from '#test/support/documents/write-pictures.ts';
import { inspectUpload } from './inspect-upload.ts';

const letter = writePdf(onePage());
const program = Buffer.concat([Buffer.from('MZ\x90\0\x03\0\0\0', 'latin1'), Buffer.alloc(8000)]);

describe('the name and the content of an upload', () => {
  it('[REF.D1.1] a letter is accepted whatever the capitals of its ending', async () => {
    expect(await inspectBytes('Letter.PDF', letter)).toMatchObject({
      accepted: true,
      type: 'pdf',
      downloadOnly: false,
    });
  });

  it.each([
    ['an executable renamed .pdf', 'invoice.pdf', program, 'exe'],
    ['a JPEG named .png', 'scan.png', writeJpeg(), 'jpeg'],
    ['Rich Text named .doc', 'note.doc', '{\\rtf1\\ansi Hello}', 'rtf'],
    ['a web page named .xls', 'rota.xls', '<!DOCTYPE html><html><table></table></html>', 'html'],
    ['a Word document named .xlsx', 'rota.xlsx', writePackage('docx'), 'docx'],
    ['a PDF named .docx', 'letter.docx', letter, 'pdf'],
  ])('[REF.D1.3] %s is refused, for its name says another type', async (_, name, bytes, type) => {
    expect(await inspectBytes(name, bytes)).toMatchObject({ accepted: false, refusal: 'name-differs', type });
  });

  it('[REF.D1.3] a program renamed to an ending that is not allowed either still differs from its name', async () => {
    expect(await outcome('photo.gif', program)).toBe('name-differs');
  });

  it.each([
    ['setup.exe', program, 'exe'],
    ['note.rtf', '{\\rtf1\\ansi Hello}', 'rtf'],
    ['absence.csv', 'name,days\nA. Pugh,3\n', 'csv'],
    ['answers.json', '{"days": 3}', 'json'],
    ['phone.heic', Buffer.concat([Buffer.from('\0\0\0\x18ftypheic', 'latin1'), Buffer.alloc(40)]), 'heic'],
    ['sheet.xls', Buffer.from('0904060000001000d3105c00', 'hex'), 'excel4'],
  ])('[REF.D1.4] %s is what it says, and not a listed type', async (name, bytes, type) => {
    expect(await inspectBytes(name, bytes)).toMatchObject({ accepted: false, refusal: 'type', type, detail: type });
  });

  it('[REF.D1.2] a photograph is refused where the slot lists no pictures', async () => {
    const verdict = await inspectBytes('rash.jpg', writeJpeg(), { allowed: ['pdf', 'docx'] });
    expect(verdict).toMatchObject({ refusal: 'type', type: 'jpeg' });
    expect((await inspectBytes('rash.jpg', writeJpeg())).accepted).toBe(true);
  });

  it('[REF.D1.5] a letter without an ending is asked to have one', async () => {
    expect(await inspectBytes('letter', letter)).toMatchObject({ refusal: 'name-differs', detail: 'no-ending' });
    expect(await inspectBytes('letter.scan1', letter)).toMatchObject({
      refusal: 'name-differs',
      detail: 'other-ending',
    });
    expect(await outcome('setup.constructor', program)).toBe('type');
    expect(await outcome('letter.constructor', writePackage('docx'))).toBe('name-differs');
  });

  it('[REF.D1.6] bytes nobody recognises are judged by what the name promises', async () => {
    const noise = Buffer.from('00ff13a70042', 'hex');
    expect(await outcome('letter.pdf', noise)).toBe('damaged');
    expect(await inspectBytes('notes.txt', noise)).toMatchObject({ refusal: 'name-differs', detail: 'not-text' });
    expect(await outcome('song.gif', noise)).toBe('type');
  });
});

describe('the size and the stream of an upload', () => {
  it('[REF.D1.13] a file of no bytes is empty', async () => {
    expect(await inspectBytes('letter.pdf', '')).toMatchObject({ refusal: 'empty', bytes: 0 });
  });

  it('[REF.D1.14] a file of exactly the limit is taken, one byte more is not', async () => {
    const text = 'x'.repeat(20_000);
    expect((await inspectBytes('a.txt', text, { maxBytes: 20_000 })).accepted).toBe(true);
    expect(await inspectBytes('a.txt', text, { maxBytes: 19_999 })).toMatchObject({
      refusal: 'too-large',
      type: 'txt',
    });
  });

  it('[REF.D1.14] an endless upload is refused at the limit and no further byte is asked for', async () => {
    let sent = 0;
    async function* endless() {
      for (;;) {
        sent += 1000;
        yield Buffer.alloc(1000, 'a');
      }
    }
    const verdict = await inspectUpload({ name: 'a.txt', source: endless(), allowed: everyType, maxBytes: 50_000 });
    expect(verdict).toMatchObject({ refusal: 'too-large', bytes: 51_000 });
    expect(sent).toBe(51_000);
  });

  it('[REF.D1.15] nothing of a program reaches the store, and the rest of its upload can be drained', async () => {
    const kept: Uint8Array[] = [];
    const source = Readable.from(inPieces(Buffer.concat([program, Buffer.alloc(200_000)]), 4096), {
      objectMode: false,
    });
    const sink = async (chunk: Uint8Array) => void kept.push(chunk);
    const verdict = await inspectUpload({ name: 'a.pdf', source, allowed: everyType, maxBytes: 1e7, sink });
    expect(verdict).toMatchObject({ refusal: 'name-differs', bytes: 4096 });
    expect(kept).toEqual([]);
    let drained = 0;
    for await (const chunk of source) drained += (chunk as Buffer).length;
    expect(drained).toBe(program.length + 200_000 - 4096);
  });

  it('[REF.D1.24] a verdict names the hash, the length and the pages, and the store received just these bytes', async () => {
    const kept: Uint8Array[] = [];
    const sink = async (chunk: Uint8Array) => void kept.push(Buffer.from(chunk));
    const source = inPieces(letter, 7);
    const verdict = await inspectUpload({ name: 'a.pdf', source, allowed: everyType, maxBytes: 1e6, sink });
    const sha256 = createHash('sha256').update(letter).digest('hex');
    expect(verdict).toMatchObject({ accepted: true, sha256, bytes: letter.length, pages: 1, reasons: [] });
    expect(Buffer.concat(kept).equals(letter)).toBe(true);
  });

  it('[REF.D1.21] no file is seen in the waiting folder, neither during nor after', async () => {
    const spoolFolder = await mkdtemp(join(tmpdir(), 'waiting-'));
    const seen: string[][] = [];
    const sink = async () => void seen.push(await readdir(spoolFolder));
    const png = writePng(300, 300);
    const source = inPieces(Buffer.concat([letter, Buffer.alloc(20_000, ' ')]), 4096);
    await inspectUpload({ name: 'a.pdf', source, allowed: everyType, maxBytes: 1e6, sink, spoolFolder });
    await inspectUpload({
      name: 'a.png',
      source: inPieces(png, 4096),
      allowed: everyType,
      maxBytes: 1e6,
      sink,
      spoolFolder,
    });
    expect(seen.length).toBeGreaterThan(3);
    expect([...seen.flat(), ...(await readdir(spoolFolder))]).toEqual([]);
  });

  it('[REF.D1.21] an upload that breaks off throws what broke it and leaves nothing', async () => {
    const spoolFolder = await mkdtemp(join(tmpdir(), 'waiting-'));
    async function* broken() {
      yield Buffer.alloc(10_000, 'a');
      throw new Error('the line went dead');
    }
    const upload = { name: 'a.txt', source: broken(), allowed: everyType, maxBytes: 1e6, spoolFolder };
    await expect(inspectUpload(upload)).rejects.toThrow('the line went dead');
    expect(await readdir(spoolFolder)).toEqual([]);
  });
});
