import { breathe } from '../take-turn.ts';
import { Damaged } from '../verdict.ts';
import { endsWord, nextToken, type Reader, skipWhite, type Token } from './lexer.ts';
import { asDict, asName, asRef, type PdfDict, parseValue } from './parse-value.ts';
import { type PdfSigns, watchTokens } from './signs.ts';

const MOST_OBJECTS = 250_000;
const MOST_TOKENS = 1_000_000;
const NEXT_THING = new Set(['obj', 'xref', 'startxref', 'trailer']);
const BREATH = 512 * 1024;

/** A stream found in the file: its dictionary and where its bytes lie. */
export interface PdfStream {
  number: number;
  generation: number;
  dict: PdfDict;
  start: number;
  end: number;
}

/** What reading a PDF from front to back found. */
export interface PdfSurvey {
  bytes: Buffer;
  /** Where each object starts by its number; an object inside an object stream has the negative place of that stream. */
  places: Map<number, number>;
  objectStreams: PdfStream[];
  xrefStreams: PdfStream[];
  /** Trailers in the order of the file, those of cross-reference streams included. */
  trailers: PdfDict[];
  lastObject: number;
  signs: PdfSigns;
  /** How many more bytes may be read; several times the file, so that nothing makes us read it over and over. */
  spare: number;
  /** No stream ends beyond here. */
  lastEnd: number;
}

/**
 * Reads every object of a PDF in the order of the file, whether or not its table of contents lists it: what one reader
 * skips another may run. Work is bounded by the size of the file.
 */
export async function surveyPdf(bytes: Buffer): Promise<PdfSurvey> {
  const survey: PdfSurvey = {
    bytes,
    places: new Map(),
    objectStreams: [],
    xrefStreams: [],
    trailers: [],
    lastObject: -1,
    signs: { command: false, reasons: new Set() },
    spare: bytes.length * 4 + BREATH,
    lastEnd: bytes.lastIndexOf('endstream'),
  };
  let nextBreath = BREATH;
  let trailer = bytes.indexOf('trailer');
  for (let at = 0; at < bytes.length; ) {
    const keyword = bytes.indexOf('obj', at);
    if (trailer >= 0 && trailer < at) trailer = bytes.indexOf('trailer', at);
    if (trailer >= 0 && (keyword < 0 || trailer < keyword)) {
      at = readTrailer(survey, trailer);
      continue;
    }
    if (keyword < 0) break;
    const start = objectStart(bytes, keyword);
    at = start === undefined ? keyword + 3 : readObject(survey, start);
    if (at > nextBreath) {
      nextBreath = at + BREATH;
      await breathe();
    }
  }
  return survey;
}

function readTrailer(survey: PdfSurvey, at: number): number {
  const reader = { bytes: survey.bytes, at: at + 7, end: survey.bytes.length };
  const dict = asDict(parseValue(reader));
  spend(survey, reader.at - at);
  if (dict && dict.size > 0) survey.trailers.push(dict);
  return at + 7;
}

/** Takes bytes read from what may still be read; throws `Damaged` where nothing is left. */
export function spend(survey: PdfSurvey, bytes: number): void {
  survey.spare -= bytes;
  if (survey.spare < 0) throw new Damaged('the PDF is built to exhaust its reader');
}

// Looks back from the keyword over "12 0 ".
function objectStart(bytes: Buffer, keyword: number): number | undefined {
  if (!endsWord(bytes[keyword + 3]) && !isDigit(bytes[keyword + 3])) return undefined;
  const before = bytes.toString('latin1', Math.max(0, keyword - 24), keyword);
  const found = /(\d{1,10})\s+\d{1,5}\s*$/.exec(before.replaceAll('\0', ' '));
  return found ? keyword - before.length + found.index : undefined;
}

function isDigit(code: number | undefined): boolean {
  return code !== undefined && code >= 0x30 && code <= 0x39;
}

/** Reads the object that starts at this place and returns where to go on looking. */
export function readObject(survey: PdfSurvey, start: number): number {
  const reader = { bytes: survey.bytes, at: start, end: survey.bytes.length };
  const number = numberAt(reader);
  const generation = numberAt(reader);
  skipWhite(reader);
  reader.at += 3;
  const body = reader.at;
  survey.places.set(number, start);
  if (survey.places.size > MOST_OBJECTS) throw new Damaged('the PDF holds too many objects');
  survey.lastObject = Math.max(survey.lastObject, start);
  const stop = skim(reader, watchTokens(survey.signs));
  spend(survey, reader.at - start);
  if (stop === 'end') return body;
  if (stop !== 'stream') return reader.at;
  return readStream(survey, { number, generation, body, at: reader.at });
}

function numberAt(reader: Reader): number {
  const token = nextToken(reader);
  return token?.kind === 'number' ? token.value : -1;
}

function skim(reader: Reader, watch: (token: Token, previous: Token | undefined) => void): 'object' | 'stream' | 'end' {
  let previous: Token | undefined;
  let tokens = 0;
  for (let token = nextToken(reader); token; token = nextToken(reader)) {
    if (token.kind === 'word') {
      if (token.value === 'stream') return 'stream';
      if (token.value.startsWith('endobj')) return 'object';
      if (NEXT_THING.has(token.value)) {
        reader.at -= token.value.length;
        return 'object';
      }
    }
    tokens += 1;
    if (tokens > MOST_TOKENS) throw new Damaged('a PDF object is too long');
    watch(token, previous);
    previous = token;
  }
  return 'end';
}

function readStream(
  survey: PdfSurvey,
  found: { number: number; generation: number; body: number; at: number },
): number {
  const { bytes } = survey;
  const reader = { bytes, at: found.body, end: bytes.length };
  const dict = asDict(parseValue(reader));
  spend(survey, reader.at - found.body);
  let start = found.at;
  if (bytes[start] === 13) start += 1;
  if (bytes[start] === 10) start += 1;
  const end = streamEnd(survey, dict, start);
  if (dict) {
    const stream = { number: found.number, generation: found.generation, dict, start, end };
    const type = asName(dict.get('Type'));
    if (type === 'ObjStm') survey.objectStreams.push(stream);
    if (type === 'XRef') {
      survey.xrefStreams.push(stream);
      survey.trailers.push(dict);
    }
  }
  return end < bytes.length ? end : start;
}

function streamEnd({ bytes, places, lastEnd }: PdfSurvey, dict: PdfDict | undefined, start: number): number {
  const given = dict?.get('Length');
  const place = places.get(asRef(given) ?? -1);
  const length = typeof given === 'number' ? given : place === undefined ? -1 : lengthAt(bytes, place);
  if (length >= 0 && start + length <= bytes.length) {
    const gap = bytes.toString('latin1', start + length, start + length + 12);
    if (/^\s{0,3}endstream/.test(gap)) return start + length;
  }
  return start > lastEnd ? bytes.length : bytes.indexOf('endstream', start);
}

function lengthAt(bytes: Buffer, place: number): number {
  const reader = { bytes, at: place, end: Math.min(bytes.length, place + 64) };
  const words = [nextToken(reader), nextToken(reader), nextToken(reader), nextToken(reader)];
  return words[3]?.kind === 'number' ? words[3].value : -1;
}
