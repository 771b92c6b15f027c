import { breathe } from '../take-turn.ts';
import { Damaged } from '../verdict.ts';
import type { Decipher } from './encryption.ts';
import { nextToken, type Reader } from './lexer.ts';
import { asName, asRef, type PdfDict, type PdfValue, parseValue } from './parse-value.ts';
import { watchTokens } from './signs.ts';
import type { PdfStream, PdfSurvey } from './survey.ts';
import { unpackStream } from './unpack-stream.ts';

// Counted each time a stream is unpacked again, so that nothing makes us do it over and over.
const MOST_UNPACKED = 256 * 1024 * 1024;
const MOST_KEPT = 8 * 1024 * 1024;
const MOST_OBJECTS = 500_000;
const MOST_RESOLVED = 16 * 1024 * 1024;

/** Finds objects by number wherever they are kept. */
export interface PdfObjects {
  /** The value, following references; undefined where the file has no such object. */
  resolve(value: PdfValue | undefined): Promise<PdfValue | undefined>;
}

/**
 * Unpacks every object stream once, to see what is used in it and which objects it holds, and answers where any object
 * is. Throws `Damaged` where one cannot be unpacked: what we cannot see another reader may run.
 */
export async function openObjects(survey: PdfSurvey, decipher: Decipher | undefined): Promise<PdfObjects> {
  const unpacked = keeper(survey, decipher);
  const streams = new Map(survey.objectStreams.map(stream => [stream.start, stream]));
  for (const stream of survey.objectStreams) await readHeld(survey, stream, await unpacked(stream));
  let left = MOST_RESOLVED;
  const parse = (bytes: Buffer, at: number | undefined, isWhole: boolean) => {
    if (at === undefined) return undefined;
    const reader = { bytes, at, end: bytes.length };
    const value = isWhole ? parseWhole(reader) : parseValue(reader);
    left -= reader.at - at;
    if (left < 0) throw new Damaged('the PDF is built to exhaust its reader');
    return value;
  };
  const resolve: PdfObjects['resolve'] = async value => {
    let found = value;
    for (let hops = 0; hops < 32; hops += 1) {
      const number = asRef(found);
      if (number === undefined) return found;
      const place = survey.places.get(number);
      const stream = place !== undefined && place < 0 ? streams.get(-place) : undefined;
      const held = stream && (await unpacked(stream));
      found = held ? parse(held.data, held.places.get(number), false) : parse(survey.bytes, place, true);
    }
    throw new Damaged('a reference leads round in circles');
  };
  return { resolve };
}

interface Held {
  data: Buffer;
  /** Where in the data each object starts. */
  places: Map<number, number>;
}

// Keeps the streams used last, as far as they are small.
function keeper(survey: PdfSurvey, decipher: Decipher | undefined): (stream: PdfStream) => Promise<Held> {
  const kept = new Map<PdfStream, Held>();
  let size = 0;
  let left = MOST_UNPACKED;
  return async stream => {
    const known = kept.get(stream);
    if (known) return known;
    const raw = survey.bytes.subarray(stream.start, stream.end);
    const data = await unpackStream(stream.dict, decipher ? decipher(raw, stream.number, stream.generation) : raw);
    left -= data.length;
    if (left < 0) throw new Damaged('the PDF unpacks to more than any reader should take');
    for (const [oldest, { data: old }] of kept) {
      if (size + data.length <= MOST_KEPT) break;
      kept.delete(oldest);
      size -= old.length;
    }
    const held = { data, places: heldPlaces(stream.dict, data) };
    kept.set(stream, held);
    size += data.length;
    return held;
  };
}

async function readHeld(survey: PdfSurvey, stream: PdfStream, { data, places }: Held): Promise<void> {
  for (const number of places.keys()) {
    const place = survey.places.get(number);
    if (place === undefined || Math.abs(place) < stream.start) survey.places.set(number, -stream.start);
  }
  if (survey.places.size > MOST_OBJECTS) throw new Damaged('the PDF holds too many objects');
  const reader = { bytes: data, at: 0, end: data.length };
  const watch = watchTokens(survey.signs);
  let tokens = 0;
  for (let token = nextToken(reader), previous: typeof token; token; previous = token, token = nextToken(reader)) {
    watch(token, previous);
    tokens += 1;
    if (tokens % 50_000 === 0) await breathe();
  }
}

function heldPlaces(dict: PdfDict, data: Buffer): Map<number, number> {
  const first = dict.get('First');
  const count = dict.get('N');
  if (typeof first !== 'number' || typeof count !== 'number')
    throw new Damaged('an object stream has no contents list');
  const reader = { bytes: data, at: 0, end: Math.min(data.length, Math.max(0, first)) };
  const places = new Map<number, number>();
  for (let left = Math.min(count, MOST_OBJECTS); left > 0; left -= 1) {
    const number = nextToken(reader);
    const at = nextToken(reader);
    if (number?.kind !== 'number' || at?.kind !== 'number') break;
    places.set(number.value, Math.max(0, first + at.value));
  }
  return places;
}

// An object with its head: "12 0 obj".
function parseWhole(reader: Reader): PdfValue | undefined {
  nextToken(reader);
  nextToken(reader);
  const keyword = nextToken(reader);
  // "obj" may run into what follows it: "1 0 obj5".
  if (keyword?.kind !== 'word' || !keyword.value.startsWith('obj')) return undefined;
  reader.at -= keyword.value.length - 3;
  return parseValue(reader);
}

/** Whether a value is a dictionary of that type, or of none. */
export function isOfType(dict: PdfDict, type: string): boolean {
  const given = asName(dict.get('Type'));
  return given === undefined || given === type;
}
