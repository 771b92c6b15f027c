import { Damaged } from '../verdict.ts';
import { nextToken, type Reader, type Token, unescapeString } from './lexer.ts';

/** A PDF value. Names and other words are objects, so that they are never taken for strings. */
export type PdfValue = number | boolean | null | Buffer | PdfName | PdfRef | PdfValue[] | PdfDict;
/** A name, without its slash. */
export interface PdfName {
  name: string;
}
/** A reference to an object by its number. */
export interface PdfRef {
  ref: number;
}
/** A dictionary by names. */
export type PdfDict = Map<string, PdfValue>;

const DEEPEST = 64;
const MOST_TOKENS = 300_000;

interface Budget {
  tokens: number;
}

/** Parses one value where the reader stands. Throws `Damaged` on nesting or length no honest file has. */
export function parseValue(reader: Reader): PdfValue {
  return value(reader, nextToken(reader), 0, { tokens: MOST_TOKENS });
}

function value(reader: Reader, token: Token | undefined, depth: number, budget: Budget): PdfValue {
  budget.tokens -= 1;
  if (depth > DEEPEST || budget.tokens < 0) throw new Damaged('a PDF object is too deep or too long');
  if (!token) return null;
  if (token.kind === 'name') return { name: token.value };
  if (token.kind === 'string') return unescapeString(token.value);
  if (token.kind === 'number') return numberOrReference(reader, token.value);
  if (token.value === '[') return array(reader, depth, budget);
  if (token.value === '<<') return dictionary(reader, depth, budget);
  return token.value === 'true' ? true : token.value === 'false' ? false : null;
}

function numberOrReference(reader: Reader, first: number): PdfValue {
  const back = reader.at;
  if (Number.isInteger(first) && first >= 0) {
    const second = nextToken(reader);
    if (second?.kind === 'number' && Number.isInteger(second.value)) {
      const third = nextToken(reader);
      if (third?.kind === 'word' && third.value === 'R') return { ref: first };
    }
  }
  reader.at = back;
  return first;
}

function array(reader: Reader, depth: number, budget: Budget): PdfValue[] {
  const items: PdfValue[] = [];
  for (let token = nextToken(reader); token; token = nextToken(reader)) {
    if (token.kind === 'word' && (token.value === ']' || token.value === 'endobj')) break;
    // Looking ahead from every number for "12 0 R" would read a long array three times.
    if (token.kind === 'number') items.push(token.value);
    else if (token.kind === 'word' && token.value === 'R' && items.length >= 2) items.push(reference(items));
    else items.push(value(reader, token, depth + 1, budget));
    budget.tokens -= 1;
    if (budget.tokens < 0) throw new Damaged('a PDF object is too long');
  }
  return items;
}

function reference(items: PdfValue[]): PdfValue {
  const [number] = items.splice(-2);
  return typeof number === 'number' ? { ref: number } : null;
}

function dictionary(reader: Reader, depth: number, budget: Budget): PdfDict {
  const dict: PdfDict = new Map();
  for (let token = nextToken(reader); token; token = nextToken(reader)) {
    if (token.kind === 'word' && (token.value === '>>' || token.value === 'endobj')) break;
    if (token.kind === 'name') dict.set(token.value, value(reader, nextToken(reader), depth + 1, budget));
    else budget.tokens -= 1;
  }
  return dict;
}

/** The name a value is, if it is one. */
export function asName(found: PdfValue | undefined): string | undefined {
  return found && typeof found === 'object' && 'name' in found ? (found as PdfName).name : undefined;
}

/** The object number a value refers to, if it does. */
export function asRef(found: PdfValue | undefined): number | undefined {
  return found && typeof found === 'object' && 'ref' in found ? (found as PdfRef).ref : undefined;
}

/** The dictionary a value is, if it is one. */
export function asDict(found: PdfValue | undefined): PdfDict | undefined {
  return found instanceof Map ? found : undefined;
}
