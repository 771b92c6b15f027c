import { createHash } from 'node:crypto';
import { formFields } from '#faces/form-fields.ts';
import { isTable } from '#faces/table-file.ts';
import type { FormFields, Visit } from '#faces/visit.ts';

/** A list somebody pasted, or chose as a CSV file, with the other fields of its form. */
export interface Pasted {
  text: string;
  fields: FormFields;
  /** It was pressed to be applied, and is to the letter what the preview showed. */
  confirmed: boolean;
}

/** The names of the field and of the file beside it: a late post keeps the file as the text of the field (ALL.3). */
export const pasteField = 'paste:rows';
export const fileField = 'csv:rows';

const largest = 1024 * 1024;

/** Reads the form of a list. A chosen file counts instead of the text; one beyond a megabyte comes as a text that is too long as well. */
export async function readPaste(visit: Visit): Promise<Pasted> {
  const pairs: [string, string][] = [];
  let file = '';
  for await (const part of visit.parts()) {
    if (part.kind === 'field') pairs.push([part.name, part.value]);
    else if (part.filename && isTable(part)) file = await readText(part.source);
    else for await (const _ of part.source) void _;
  }
  const fields = formFields(pairs);
  const text = file.trim() ? file : fields.get(pasteField);
  return { text, fields, confirmed: !file.trim() && fields.has('apply') && fields.get('seen') === markOf(text) };
}

async function readText(source: AsyncIterable<Uint8Array>): Promise<string> {
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of source) {
    if (bytes <= largest) chunks.push(chunk);
    bytes += chunk.length;
  }
  const whole = Buffer.concat(chunks);
  return decode(whole).replaceAll('\0', '').replaceAll('\r\n', '\n');
}

// Spreadsheets still write CSV files in the Windows alphabet of Western Europe.
function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

/** What a preview showed, for the form to carry. */
export const markOf = (text: string): string => createHash('sha256').update(text).digest('base64url').slice(0, 16);
