import { describe, expect, it } from 'vitest';
import { inspectBytes, outcome } from '#test/support/documents/inspect-bytes.ts';
import { wordStream, workbookStream, writeOle } from '#test/support/documents/write-ole.ts';

const table = Buffer.alloc(600, 1);
const letter = (options: Parameters<typeof wordStream>[0] = {}, more: Record<string, Buffer> = {}) =>
  writeOle({ WordDocument: wordStream(options), '0Table': table, ...more });
const workbook = (records: [number, Uint8Array][] = [], more: Record<string, Buffer> = {}) =>
  writeOle({ Workbook: workbookStream(records), ...more });
const sheet = (kind: number) => Buffer.from([0, 0, 0, 0, 0, kind, 1, 0, 0x41]);
const source = (path: string) => Buffer.concat([Buffer.from([1, 0, path.length, 0, 0]), Buffer.from(path, 'latin1')]);

describe('a Word document of 97–2003', () => {
  it('[REF.D1.2] is accepted, small or large', async () => {
    expect(await inspectBytes('letter.doc', letter())).toMatchObject({ accepted: true, type: 'doc' });
    expect(await outcome('letter.doc', letter({ text: 'word '.repeat(20_000) }))).toBe('accepted');
  });

  it('[REF.D1.4] of Word 95 is told so', async () => {
    expect(await inspectBytes('letter.doc', letter({ version: 101 }))).toMatchObject({
      refusal: 'type',
      detail: 'word95',
    });
  });

  it('[REF.D1.7] with a password is refused', async () => {
    expect(await outcome('letter.doc', letter({ flags: 0x0100 }))).toBe('password');
  });

  it('[REF.D1.9] with Visual Basic is refused, also where only an embedded document has it', async () => {
    expect(await outcome('letter.doc', letter({}, { 'Macros/VBA/dir': table }))).toBe('macro');
    expect(await outcome('letter.doc', letter({}, { 'ObjectPool/_12/Macros/_VBA_PROJECT': table }))).toBe('macro');
  });

  it('[REF.D1.10] with a field that calls a program is refused, in narrow and wide text', async () => {
    const text = 'Dear all, \x13 DDEAUTO c:\\\\windows\\\\system32\\\\cmd.exe "/k calc" \x14\x15';
    expect(await outcome('letter.doc', letter({ text }))).toBe('active-command');
    expect(await outcome('letter.doc', letter({ text, wide: true }))).toBe('active-command');
    expect(await outcome('letter.doc', letter({ text: 'The DDEAUTO field, \x13 PAGE \x15' }))).toBe('accepted');
  });

  it('[REF.D1.17] that fetches a picture is for download only', async () => {
    const text = '\x13 INCLUDEPICTURE "https://pictures.example/a.png" \x15';
    expect(await outcome('letter.doc', letter({ text }))).toBe('remote-reference');
  });

  it('[REF.D1.18] with an embedded object is for download only', async () => {
    expect(await outcome('letter.doc', letter({}, { 'ObjectPool/_12/Package': table }))).toBe('embedded-object');
  });

  it('[REF.D1.12] without its table is damaged', async () => {
    expect(await outcome('letter.doc', writeOle({ WordDocument: wordStream() }))).toBe('damaged');
    expect(await outcome('letter.doc', letter({ flags: 0x0200 }))).toBe('damaged');
  });
});

describe('an Excel workbook of 97–2003', () => {
  it('[REF.D1.2] is accepted', async () => {
    const plain = workbook([
      [0x0085, sheet(0)],
      [0x01ae, Buffer.from([1, 0, 1, 4])],
    ]);
    expect(await inspectBytes('rota.xls', plain)).toMatchObject({ accepted: true, type: 'xls', downloadOnly: false });
  });

  it('[REF.D1.4] of Excel 95 is told so', async () => {
    const old = writeOle({ Book: workbookStream([], 0x0500) });
    expect(await inspectBytes('rota.xls', old)).toMatchObject({ refusal: 'type', detail: 'excel95' });
  });

  it('[REF.D1.7] with a password is refused', async () => {
    expect(await outcome('rota.xls', workbook([[0x002f, Buffer.alloc(54)]]))).toBe('password');
  });

  it('[REF.D1.9] with a macro sheet or Visual Basic is refused', async () => {
    expect(await outcome('rota.xls', workbook([[0x0085, sheet(1)]]))).toBe('macro');
    expect(await outcome('rota.xls', workbook([], { '_VBA_PROJECT_CUR/VBA/dir': table }))).toBe('macro');
  });

  it('[REF.D1.10] linked to a running program is refused, a linked object is for download only', async () => {
    const program: [number, Uint8Array] = [0x01ae, source('cmd\x03/c calc')];
    expect(await outcome('rota.xls', workbook([program, [0x0023, Buffer.alloc(8)]]))).toBe('active-command');
    const object: [number, Uint8Array] = [0x0023, Buffer.from([0x10, 0, 0, 0])];
    expect(await outcome('rota.xls', workbook([program, object]))).toBe('remote-reference');
  });

  it('[REF.D1.17] that reads another workbook is for download only', async () => {
    expect(await outcome('rota.xls', workbook([[0x01ae, source('\x01\x03other.xls')]]))).toBe('remote-reference');
  });

  it('[REF.D1.18] with an embedded object is for download only', async () => {
    expect(await outcome('rota.xls', workbook([], { 'MBD0001A2B3/Package': table }))).toBe('embedded-object');
  });

  it('[REF.D1.12] that never ends is damaged', async () => {
    expect(await outcome('rota.xls', writeOle({ Workbook: workbookStream([]).subarray(0, 20) }))).toBe('damaged');
  });
});

describe('any compound file', () => {
  it('[REF.D1.7] that is a locked modern document is refused under any Office name, but not as a PDF', async () => {
    const locked = writeOle({ EncryptionInfo: table, EncryptedPackage: Buffer.alloc(5000, 7) });
    expect(await outcome('letter.docx', locked)).toBe('password');
    expect(await outcome('rota.xls', locked)).toBe('password');
    expect(await outcome('letter.pdf', locked)).toBe('name-differs');
  });

  it('[REF.D1.4] that is an Outlook message is told so, and differs from the name .doc', async () => {
    const mail = writeOle({ '__properties_version1.0': table, '__substg1.0_1000001F': table });
    expect(await inspectBytes('mail.msg', mail)).toMatchObject({ refusal: 'type', detail: 'msg' });
    expect(await outcome('mail.doc', mail)).toBe('name-differs');
  });

  it('[REF.D1.12] that is cut short is damaged', async () => {
    const whole = letter({ text: 'word '.repeat(2000) });
    for (let length = 512; length < whole.length - 512; length += 256) {
      expect(await outcome('letter.doc', whole.subarray(0, length)), `${length} bytes`).toBe('damaged');
    }
  });

  it('[REF.D1.12] whose chains or folders lead round in circles is damaged', async () => {
    const looped = letter({ text: 'word '.repeat(2000) });
    const tableAt = (looped.readUInt32LE(76) + 1) * 512;
    looped.writeUInt32LE(0, tableAt);
    expect(await outcome('letter.doc', looped)).toBe('damaged');
    const twisted = letter();
    twisted.writeUInt32LE(1, (twisted.readUInt32LE(48) + 1) * 512 + 128 + 68);
    expect(await outcome('letter.doc', twisted)).toBe('damaged');
  });
});
