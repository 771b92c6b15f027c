import { promisify } from 'node:util';
import { constants, inflate } from 'node:zlib';
import { Damaged } from '../verdict.ts';
import { asDict, asName, type PdfDict, type PdfValue } from './parse-value.ts';

const MOST_UNPACKED = 16 * 1024 * 1024;
const inflateAsync = promisify(inflate);

/** Undoes the filters of a structural stream. Throws `Damaged` where they are broken, unknown or unpack without end. */
export async function unpackStream(dict: PdfDict, packed: Buffer): Promise<Buffer> {
  const filters = list(dict.get('Filter') ?? dict.get('F')).map(each => asName(each) ?? '');
  const parameters = list(dict.get('DecodeParms') ?? dict.get('DP'));
  if (filters.length > 4) throw new Damaged('a stream is packed too many times');
  let data = packed;
  for (const [index, filter] of filters.entries()) {
    data = unpredict(await undo(filter, data), asDict(parameters[index]));
  }
  return data;
}

function list(value: PdfValue | undefined): PdfValue[] {
  if (value === undefined || value === null) return [];
  return Array.isArray(value) ? value : [value];
}

async function undo(filter: string, data: Buffer): Promise<Buffer> {
  if (filter === 'FlateDecode' || filter === 'Fl') {
    try {
      return await inflateAsync(data, { maxOutputLength: MOST_UNPACKED, finishFlush: constants.Z_SYNC_FLUSH });
    } catch {
      throw new Damaged('a stream cannot be unpacked');
    }
  }
  if (filter === 'ASCIIHexDecode' || filter === 'AHx') {
    return Buffer.from((data.toString('latin1').split('>')[0] ?? '').replace(/[^0-9a-f]/gi, ''), 'hex');
  }
  if (filter === 'ASCII85Decode' || filter === 'A85') return undo85(data.toString('latin1').split('~')[0] ?? '');
  throw new Damaged('a stream is packed in a way no office program uses');
}

function undo85(text: string): Buffer {
  const out: number[] = [];
  for (const group of text
    .replace(/[^!-uz]/g, '')
    .replaceAll('z', '!!!!!')
    .match(/.{1,5}/g) ?? []) {
    let sum = 0;
    for (const character of group.padEnd(5, 'u')) sum = sum * 85 + character.charCodeAt(0) - 33;
    for (let byte = 0; byte < group.length - 1; byte += 1) out.push(Math.floor(sum / 256 ** (3 - byte)) & 255);
  }
  return Buffer.from(out);
}

function unpredict(data: Buffer, parameters: PdfDict | undefined): Buffer {
  const predictor = parameters?.get('Predictor');
  if (typeof predictor !== 'number' || predictor < 10) return data;
  const read = (name: string, otherwise: number) => {
    const value = parameters?.get(name);
    return typeof value === 'number' ? value : otherwise;
  };
  const step = Math.max(1, Math.ceil((read('Colors', 1) * read('BitsPerComponent', 8)) / 8));
  const width = Math.max(1, Math.ceil((read('Columns', 1) * read('Colors', 1) * read('BitsPerComponent', 8)) / 8));
  if (!(width < 65_536)) throw new Damaged('a row of a stream is too long');
  const rows = Math.ceil(data.length / (width + 1));
  const out = Buffer.alloc(rows * width);
  for (let row = 0; row < rows; row += 1) {
    const from = row * (width + 1);
    unfilterRow(out, row * width, width, step, data[from] ?? 0, data.subarray(from + 1, from + 1 + width));
  }
  return out;
}

function unfilterRow(out: Buffer, at: number, width: number, step: number, kind: number, row: Buffer): void {
  for (let column = 0; column < row.length; column += 1) {
    const left = column >= step ? out[at + column - step]! : 0;
    const up = at >= width ? out[at - width + column]! : 0;
    const corner = at >= width && column >= step ? out[at - width + column - step]! : 0;
    const guess = [0, left, up, (left + up) >> 1, paeth(left, up, corner)][kind] ?? 0;
    out[at + column] = (row[column]! + guess) & 255;
  }
}

function paeth(left: number, up: number, corner: number): number {
  const estimate = left + up - corner;
  const byLeft = Math.abs(estimate - left);
  const byUp = Math.abs(estimate - up);
  const byCorner = Math.abs(estimate - corner);
  if (byLeft <= byUp && byLeft <= byCorner) return left;
  return byUp <= byCorner ? up : corner;
}
