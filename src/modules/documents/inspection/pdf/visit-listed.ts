import { Damaged } from '../verdict.ts';
import { nextToken } from './lexer.ts';
import { type PdfStream, type PdfSurvey, readObject, spend } from './survey.ts';
import { unpackStream } from './unpack-stream.ts';

const MOST_LISTED = 500_000;

/**
 * Reads the objects a table of contents lists at places the survey did not stop at, such as inside the bytes of another
 * stream: a reader that trusts the table would find them there.
 */
export async function visitListed(survey: PdfSurvey, junk: number): Promise<void> {
  const seen = new Set([...survey.places.values()]);
  const listed = new Set<number>([...listedInTables(survey)]);
  for (const stream of survey.xrefStreams) for (const at of await listedInStream(survey, stream)) listed.add(at);
  if (listed.size > MOST_LISTED) throw new Damaged('the table of contents is too long');
  for (const offset of listed) {
    for (const at of junk > 0 ? [offset, offset + junk] : [offset]) {
      if (!seen.has(at) && startsObject(survey.bytes, at)) {
        seen.add(at);
        readObject(survey, at);
      }
    }
  }
}

function startsObject(bytes: Buffer, at: number): boolean {
  return at > 0 && at < bytes.length && /^\s*\d{1,10}\s+\d{1,5}\s+obj/.test(bytes.toString('latin1', at, at + 32));
}

function* listedInTables(survey: PdfSurvey): Generator<number> {
  const { bytes } = survey;
  for (let table = bytes.indexOf('xref'); table >= 0; table = bytes.indexOf('xref', table + 4)) {
    if (bytes.toString('latin1', table - 5, table) === 'start') continue;
    const reader = { bytes, at: table + 4, end: bytes.length };
    let paid = reader.at;
    for (let read = 0; read < MOST_LISTED; read += 1) {
      const offset = nextToken(reader);
      const second = nextToken(reader);
      spend(survey, reader.at - paid);
      paid = reader.at;
      if (offset?.kind !== 'number' || second?.kind !== 'number') break;
      const back = reader.at;
      const mark = nextToken(reader);
      // Two numbers alone head a section; with a letter after them they are an entry.
      if (mark?.kind === 'number') reader.at = back;
      else if (mark?.value === 'n') yield offset.value;
      else if (mark?.value !== 'f') break;
    }
  }
}

async function listedInStream({ bytes }: PdfSurvey, stream: PdfStream): Promise<number[]> {
  const widths = stream.dict.get('W');
  if (!Array.isArray(widths)) return [];
  const [kind = 0, place = 0, rest = 0] = widths.map(width => (typeof width === 'number' ? width : 0));
  const row = kind + place + rest;
  if (!(row > 0 && row < 32 && kind >= 0 && place >= 0 && place <= 6)) return [];
  const data = await unpackStream(stream.dict, bytes.subarray(stream.start, stream.end));
  const offsets: number[] = [];
  for (let at = 0; at + row <= data.length; at += row) {
    const inUse = kind === 0 || data.readUIntBE(at, Math.min(kind, 6)) === 1;
    if (inUse && place > 0) offsets.push(data.readUIntBE(at + kind, place));
  }
  return offsets;
}
