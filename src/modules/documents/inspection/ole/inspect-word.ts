import { Damaged, type DownloadReason, type Finding } from '../verdict.ts';
import type { CompoundFile, OleEntry } from './compound-file.ts';
import { rootEntry } from './inspect-compound-file.ts';

const WORD_97 = 0xc1;
const ENCRYPTED = 0x0100;
const SECOND_TABLE = 0x0200;
const FIELD_START = 0x13;
const LONGEST_OPENING = 40;

/** Reads the head of a Word document: its version, whether a password is needed, and which fields act by themselves (REF.D1). */
export function inspectWord(file: CompoundFile, entry: OleEntry): Finding {
  const stream = file.read(entry);
  if (stream.length < 32) throw new Damaged('the Word document has no head');
  const magic = stream.readUInt16LE(0);
  if (magic !== 0xa5ec && magic !== 0xa5dc && magic !== 0xa5db) throw new Damaged('the Word document has no head');
  if (stream.readUInt16LE(2) < WORD_97) return { type: 'word95' };
  const flags = stream.readUInt16LE(10);
  if (flags & ENCRYPTED) return { type: 'doc', refusal: 'password' };
  const table = rootEntry(file, flags & SECOND_TABLE ? '1Table' : '0Table');
  if (!table || table.size === 0) throw new Damaged('the Word document has no table stream');
  const fields = findFields(stream);
  if (fields.command) return { type: 'doc', refusal: 'active-command' };
  const reasons: DownloadReason[] = [];
  if (fields.remote) reasons.push('remote-reference');
  if (file.entries.some(({ path }) => path[0] === 'ObjectPool' && path.length > 1)) reasons.push('embedded-object');
  return { type: 'doc', reasons };
}

function findFields(stream: Buffer): { command: boolean; remote: boolean } {
  let command = false;
  let remote = false;
  for (let at = stream.indexOf(FIELD_START); at >= 0 && !command; at = stream.indexOf(FIELD_START, at + 1)) {
    for (const opening of mayName(stream, at) ? openings(stream, at) : []) {
      if (/^\s*DDE(AUTO)?\s/i.test(opening)) command = true;
      if (/^\s*(INCLUDEPICTURE|INCLUDETEXT|IMPORT|INCLUDE|LINK)\s/i.test(opening)) remote = true;
    }
  }
  return { command, remote };
}

// Looked at first, for a hostile file may hold millions of field marks.
function mayName(stream: Buffer, at: number): boolean {
  let next = at + 1;
  while (next < at + 32 && (stream[next] === 0 || stream[next] === 0x20)) next += 1;
  return /[dil\s]/i.test(String.fromCharCode(stream[next] ?? 0));
}

// The text of a Word document is kept one or two bytes a character, piece by piece.
function openings(stream: Buffer, at: number): string[] {
  const narrow = stream.toString('latin1', at + 1, at + 1 + LONGEST_OPENING);
  if (stream[at + 1] !== 0) return [narrow];
  return [stream.toString('utf16le', at + 2, at + 2 + LONGEST_OPENING * 2)];
}
