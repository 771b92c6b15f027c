import { deflateSync } from 'node:zlib';

/** Writes a PDF from its objects by number, with a table of contents; object 1 is the catalogue. */
export function writePdf(objects: Record<number, string | Buffer>, trailer = ''): Buffer {
  const parts: Buffer[] = [Buffer.from('%PDF-1.7\n%\xe2\xe3\xcf\xd3\n', 'latin1')];
  const offsets = new Map<number, number>();
  let at = parts[0]!.length;
  for (const [number, body] of Object.entries(objects)) {
    const part = Buffer.concat([Buffer.from(`${number} 0 obj\n`), Buffer.from(body), Buffer.from('\nendobj\n')]);
    offsets.set(Number(number), at);
    parts.push(part);
    at += part.length;
  }
  const size = Math.max(...offsets.keys()) + 1;
  const rows = Array.from({ length: size - 1 }, (_, index) => {
    const offset = offsets.get(index + 1);
    return offset === undefined ? '0000000000 00000 f \n' : `${String(offset).padStart(10, '0')} 00000 n \n`;
  });
  const end = `xref\n0 ${size}\n0000000000 65535 f \n${rows.join('')}trailer\n<</Root 1 0 R /Size ${size} ${trailer}>>\nstartxref\n${at}\n%%EOF\n`;
  return Buffer.concat([...parts, Buffer.from(end, 'latin1')]);
}

/** The objects of a letter of one page, and more of them or others in their place. */
export function onePage(more: Record<number, string | Buffer> = {}): Record<number, string | Buffer> {
  return {
    1: '<</Type/Catalog/Pages 2 0 R>>',
    2: '<</Type/Pages/Kids[3 0 R]/Count 1>>',
    3: '<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>',
    ...more,
  };
}

/** A stream object. */
export function stream(dict: string, data: Buffer | string): Buffer {
  const bytes = Buffer.from(data);
  return Buffer.concat([
    Buffer.from(`<<${dict}/Length ${bytes.length}>>\nstream\n`),
    bytes,
    Buffer.from('\nendstream'),
  ]);
}

/** An object stream holding these objects, packed; `seal` enciphers it where the file is enciphered. */
export function objectStream(held: Record<number, string>, seal: (data: Buffer) => Buffer = data => data): Buffer {
  const bodies = Object.values(held);
  let at = 0;
  const list = Object.keys(held).map((number, index) => {
    const pair = `${number} ${at}`;
    at += bodies[index]!.length + 1;
    return pair;
  });
  const first = `${list.join(' ')} `;
  const data = seal(deflateSync(Buffer.from(`${first}${bodies.join(' ')}`, 'latin1')));
  return stream(`/Type/ObjStm/N ${bodies.length}/First ${first.length}/Filter/FlateDecode`, data);
}
