import { randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { inspectBytes, outcome } from '#test/support/documents/inspect-bytes.ts';
import { link, writePackage, writeZip } from '#test/support/documents/write-package.ts';

const word = (body: string) => writePackage('docx', { body });
const run = (text: string) => `<w:r><w:instrText>${text}</w:instrText></w:r>`;
const mark = (kind: string) => `<w:r><w:fldChar w:fldCharType="${kind}"/></w:r>`;

describe('a Word or Excel document since 2007', () => {
  it('[REF.D1.2] is accepted, in plain and in strict form', async () => {
    expect(await inspectBytes('letter.docx', word('<w:p/>'))).toMatchObject({ accepted: true, type: 'docx' });
    const strict = writeZip({
      '[Content_Types].xml':
        '<Types><Default Extension="xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>',
      '_rels/.rels':
        '<Relationships><Relationship Type="http://purl.oclc.org/ooxml/officeDocument/relationships/officeDocument" Target="/xl/workbook.xml"/></Relationships>',
      'xl/workbook.xml': '<workbook conformance="strict"/>',
    });
    expect(await inspectBytes('rota.xlsx', strict)).toMatchObject({ accepted: true, type: 'xlsx' });
  });

  it('[REF.D1.4] made for macros but without any is not a listed type', async () => {
    expect(await inspectBytes('letter.docm', writePackage('docm'))).toMatchObject({ refusal: 'type', detail: 'docm' });
    expect(await outcome('rota.xlsx', writePackage('xlsm'))).toBe('name-differs');
  });

  it('[REF.D1.4] of OpenDocument or a plain archive is told so', async () => {
    const text = writeZip({ mimetype: 'application/vnd.oasis.opendocument.text', 'content.xml': '<a/>' });
    expect(await inspectBytes('letter.odt', text)).toMatchObject({ refusal: 'type', detail: 'opendocument' });
    expect(await inspectBytes('all.zip', writeZip({ 'a.txt': 'a' }))).toMatchObject({ refusal: 'type', detail: 'zip' });
    expect(await outcome('letter.docx', writeZip({ 'a.txt': 'a' }))).toBe('name-differs');
  });

  it.each([
    ['a Visual Basic project', writePackage('docm', { parts: { 'word/vbaProject.bin': 'x' } })],
    ['a project under another name, told by its content type', renamedProject()],
    ['a project under another name, told by its link', writePackage('docx', { links: [link('vbaProject', 'a.bin')] })],
    ['an Excel 4 macro sheet', writePackage('xlsx', { parts: { 'xl/macrosheets/sheet1.xml': '<a/>' } })],
  ])('[REF.D1.9] with %s is refused whatever it is called', async (_, bytes) => {
    expect([await outcome('a.docm', bytes), await outcome('a.docx', bytes)]).toEqual(['macro', 'macro']);
  });
});

describe('commands in Word fields and workbooks', () => {
  it.each([
    ['in one run', mark('begin') + run(' DDEAUTO c:\\cmd.exe "/k"') + mark('end')],
    ['cut over runs', mark('begin') + run(' DD') + run('EAU') + run('TO c:\\cmd.exe') + mark('separate')],
    ['in small letters', run('dde excel a')],
    ['with characters by number', mark('begin') + run('&#68;D&#x45; excel a') + mark('end')],
    ['spelt by number', mark('begin') + run('QUOTE 68 68 69 65 85 84 79 32 99') + mark('end')],
    ['as a simple field', '<w:fldSimple w:instr=" DDEAUTO c:\\cmd.exe "/>'],
    ['inside another field', mark('begin') + run('IF ') + mark('begin') + run('DDE a b') + mark('end') + mark('end')],
    ['in a text kept as it is', mark('begin') + run('<![CDATA[ DDEAUTO c:\\cmd.exe ]]>') + mark('end')],
  ])('[REF.D1.10] a Word field that calls a program is found %s', async (_, body) => {
    expect(await outcome('letter.docx', word(body))).toBe('active-command');
  });

  it('[REF.D1.10] a Word field is found in any part and any encoding of it', async () => {
    const footer = `<w:ftr>${mark('begin')}${run('DDEAUTO c:\\cmd.exe')}${mark('end')}</w:ftr>`;
    expect(await outcome('a.docx', writePackage('docx', { parts: { 'odd/part.dat': footer } }))).toBe('active-command');
    const wide = Buffer.from(`\ufeff${footer}`, 'utf16le');
    expect(await outcome('a.docx', writePackage('docx', { parts: { 'word/footer.xml': wide } }))).toBe(
      'active-command',
    );
  });

  it('[REF.D1.10] writing about the field is no command', async () => {
    expect(await outcome('letter.docx', word('<w:t>Use DDEAUTO c:\\cmd.exe</w:t>'))).toBe('accepted');
  });

  it('[REF.D1.10] a workbook that calls a program is refused', async () => {
    const external = '<externalLink><ddeLink ddeService="cmd" ddeTopic="/c calc"/></externalLink>';
    const linked = writePackage('xlsx', { parts: { 'xl/externalLinks/externalLink1.xml': external } });
    expect(await outcome('rota.xlsx', linked)).toBe('active-command');
    const cell = (formula: string) =>
      writePackage('xlsx', { parts: { 'xl/worksheets/sheet1.xml': `<c><f>${formula}</f></c>` } });
    expect(await outcome('rota.xlsx', cell("cmd|'/c calc'!A0"))).toBe('active-command');
    expect(await outcome('rota.xlsx', cell(`A1&amp;"|"&amp;'Ward|2'!B1`))).toBe('accepted');
  });
});

describe('what a document fetches or carries', () => {
  it.each([
    ['a template', writePackage('docx', { links: [link('attachedTemplate', 'https://forms.example/a.dotm', true)] })],
    ['a picture', word(mark('begin') + run('INCLUDEPICTURE "https://a.example/p.png"') + mark('end'))],
    ['a template on a share', writePackage('docx', { links: [link('attachedTemplate', 'file://server/a.dot', true)] })],
    [
      'a schema',
      writePackage('xlsx', { parts: { 'xl/xmlMaps.xml': '<xs:redefine schemaLocation="http://a.example"/>' } }),
    ],
    [
      'a web query',
      writePackage('xlsx', { parts: { 'xl/connections.xml': '<connection><webPr url="x"/></connection>' } }),
    ],
  ])('[REF.D1.17] a document that fetches %s is for download only', async (_, bytes) => {
    const kind = (await inspectBytes('a.docx', bytes)).type;
    expect(await outcome(`a.${kind}`, bytes)).toBe('remote-reference');
  });

  it('[REF.D1.17] a link to press and a template on the own drive fetch nothing', async () => {
    const links = [
      link('hyperlink', 'https://a.example', true),
      link('attachedTemplate', 'file:///C:\\Templates\\Letter.dot', true),
    ];
    expect(await outcome('a.docx', writePackage('docx', { links }))).toBe('accepted');
  });

  it('[REF.D1.18] a document with an embedded workbook is for download only', async () => {
    const links = [link('package', 'embeddings/a.xlsx')];
    expect(await outcome('a.docx', writePackage('docx', { links }))).toBe('embedded-object');
  });
});

describe('broken and hostile packages', () => {
  it('[REF.D1.12] an archive without parts, or a document without its main part, is damaged', async () => {
    expect(await outcome('a.docx', Buffer.concat([Buffer.from('PK\x05\x06'), Buffer.alloc(18)]))).toBe('damaged');
    expect(await outcome('a.docx', writeZip({ '[Content_Types].xml': '<Types/>' }))).toBe('damaged');
    expect(await outcome('a.docx', writeZip({ 'word/document.xml': '<a/>' }))).toBe('damaged');
  });

  it('[REF.D1.12] a document cut short is damaged', async () => {
    const whole = word('<w:p/>');
    for (let length = 4; length < whole.length; length += 1) {
      expect(await outcome('a.docx', whole.subarray(0, length)), `${length} bytes`).toBe('damaged');
    }
  });

  it('[REF.D1.12] a part that is not what the directory says is damaged', async () => {
    const changed = word('<w:p/>');
    changed[changed.indexOf('[Content_Types].xml') + 25]! ^= 1;
    expect(await outcome('a.docx', changed)).toBe('damaged');
    const renamed = word('<w:p/>');
    renamed.write('w0rd', renamed.indexOf('word/document.xml'));
    expect(await outcome('a.docx', renamed)).toBe('damaged');
  });

  it('[REF.D1.12] a document type of its own is damaged, except in a drawing', async () => {
    const bomb = '<!DOCTYPE a [<!ENTITY b "b">]><a>&b;</a>';
    expect(await outcome('a.docx', writePackage('docx', { parts: { 'word/a.xml': bomb } }))).toBe('damaged');
    expect(await outcome('a.docx', writePackage('docx', { parts: { 'word/media/a.svg': bomb } }))).toBe('accepted');
  });

  it('[REF.D1.12] an archive that claims to unpack to gigabytes is damaged without being unpacked', async () => {
    const bomb = word('<w:p/>');
    const entry = bomb.indexOf(Buffer.from('PK\x01\x02'));
    bomb.writeUInt32LE(400 * 1024 * 1024, entry + 24);
    expect(await outcome('a.docx', bomb)).toBe('damaged');
  });

  it('[REF.D1.12] an archive that does unpack to hundreds of megabytes is damaged', async () => {
    const layer = Buffer.alloc(40_000_000);
    const layers = Array.from({ length: 8 }, (_, index) => [`word/media/${index}.bin`, layer]);
    const bomb = writePackage('docx', { parts: Object.fromEntries(layers) });
    expect(bomb.length).toBeLessThan(1_000_000);
    expect(await outcome('a.docx', bomb)).toBe('damaged');
  });

  it('[REF.D1.12] a picture inside with one byte changed is damaged', async () => {
    const picture = randomBytes(5000);
    const changed = writePackage('docx', { parts: { 'word/media/a.bin': picture } });
    expect(await outcome('a.docx', changed)).toBe('accepted');
    changed[changed.indexOf(picture.subarray(1000, 1020))]! ^= 1;
    expect(await outcome('a.docx', changed)).toBe('damaged');
  });

  it('[REF.D1.12] an archive that unpacks to more than it claims is damaged', async () => {
    const bomb = writePackage('docx', { parts: { 'word/media/a.bin': Buffer.alloc(3_000_000) } });
    const entry = bomb.lastIndexOf(Buffer.from('PK\x01\x02'));
    bomb.writeUInt32LE(1000, entry + 24);
    expect(await outcome('a.docx', bomb)).toBe('damaged');
  });
});

function renamedProject(): Buffer {
  const types = '<Override PartName="/word/media.bin" ContentType="application/vnd.ms-office.vbaProject"/>';
  return writePackage('docx', { types, parts: { 'word/media.bin': 'x' } });
}
