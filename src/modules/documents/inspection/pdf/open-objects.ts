import { breathe } from '../take-turn.ts';
import { Damaged } from '../verdict.ts';
import type { Decipher } from './encryption.ts';
import { nextToken } from './lexer.ts';
import { asName, asRef, type PdfDict, type PdfValue, parseValue } from './parse-value.ts';
import { watchTokens } from './signs.ts';
import type { PdfStream, PdfSurvey } from './survey.ts';
import { unpackStream } from './unpack-stream.ts';

const MOST_UNPACKED = 128 * 1024 * 1024;
const MOST_KEPT = 8 * 1024 * 1024;
const MOST_OBJECTS = 500_000;

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
  const streams = new Map<number, PdfStream>();
  const kept = new Map<number, Buffer>();
  const unpacked = async (stream: PdfStream) => {
    const held = kept.get(stream.start);
    if (held) return held;
    const raw = survey.bytes.subarray(stream.start, stream.end);
    const data = await unpackStream(stream.dict, decipher ? decipher(raw, stream.number, stream.generation) : raw);
    while (kept.size > 0 && total(kept) + data.length > MOST_KEPT) kept.delete(kept.keys().next().value!);
    kept.set(stream.start, data);
    return data;
  };
  let sum = 0;
  for (const stream of survey.objectStreams) {
    const data = await unpacked(stream);
    sum += data.length;
    if (sum > MOST_UNPACKED) throw new Damaged('the PDF unpacks to more than any reader should take');
    streams.set(stream.start, stream);
    await readHeld(survey, stream, data);
  }
  const resolve: PdfObjects['resolve'] = async value => {
    let found = value;
    for (let hops = 0; hops < 32; hops += 1) {
      const number = asRef(found);
      if (number === undefined) return found;
      const place = survey.places.get(number);
      const stream = place !== undefined && place < 0 ? streams.get(-place) : undefined;
      found = stream ? parseHeld(stream.dict, await unpacked(stream), number) : parseAt(survey, place);
    }
    throw new Damaged('a reference leads round in circles');
  };
  return { resolve };
}

function total(kept: Map<number, Buffer>): number {
  let sum = 0;
  for (const { length } of kept.values()) sum += length;
  return sum;
}

async function readHeld(survey: PdfSurvey, stream: PdfStream, data: Buffer): Promise<void> {
  for (const { number } of heldObjects(stream.dict, data)) {
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

function heldObjects(dict: PdfDict, data: Buffer): { number: number; at: number }[] {
  const first = dict.get('First');
  const count = dict.get('N');
  if (typeof first !== 'number' || typeof count !== 'number')
    throw new Damaged('an object stream has no contents list');
  const reader = { bytes: data, at: 0, end: Math.min(data.length, Math.max(0, first)) };
  const held: { number: number; at: number }[] = [];
  while (held.length < count) {
    const number = nextToken(reader);
    const at = nextToken(reader);
    if (number?.kind !== 'number' || at?.kind !== 'number') break;
    held.push({ number: number.value, at: first + at.value });
  }
  return held;
}

function parseHeld(dict: PdfDict, data: Buffer, number: number): PdfValue | undefined {
  const found = heldObjects(dict, data).find(each => each.number === number);
  return found && parseValue({ bytes: data, at: Math.max(0, found.at), end: data.length });
}

function parseAt({ bytes }: PdfSurvey, place: number | undefined): PdfValue | undefined {
  if (place === undefined || place < 0) return undefined;
  const reader = { bytes, at: place, end: bytes.length };
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
