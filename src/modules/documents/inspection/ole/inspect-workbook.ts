import { Damaged, type DownloadReason, type Finding } from '../verdict.ts';
import type { CompoundFile, OleEntry } from './compound-file.ts';

const BOF = 0x0809;
const EOF = 0x000a;
const FILEPASS = 0x002f;
const BOUNDSHEET = 0x0085;
const SUPBOOK = 0x01ae;
const EXTERNNAME = 0x0023;
const BIFF8 = 0x0600;
const OLE_LINK = 0x0010;
// Stand where the length of a source's name would.
const OWN_SHEETS = 0x0401;
const ADD_INS = 0x3a01;

interface Globals {
  version: number;
  password: boolean;
  macroSheet: boolean;
  /** Links to another running program; the last one stays open until its names tell whether it is only a linked object. */
  programLinks: { linkedObject: boolean }[];
  remote: boolean;
}

/** Reads the first part of an Excel workbook: version, password, macro sheets, links to other programs (REF.D1). */
export function inspectWorkbook(file: CompoundFile, entry: OleEntry): Finding {
  const globals = readGlobals(file.read(entry));
  if (globals.version !== BIFF8) return { type: 'excel95' };
  if (globals.macroSheet) return { type: 'xls', refusal: 'macro' };
  if (globals.password) return { type: 'xls', refusal: 'password' };
  if (globals.programLinks.some(link => !link.linkedObject)) return { type: 'xls', refusal: 'active-command' };
  const reasons: DownloadReason[] = [];
  if (globals.remote || globals.programLinks.length > 0) reasons.push('remote-reference');
  if (file.entries.some(({ name, kind }) => kind === 'storage' && /^MBD[0-9A-F]{8}$/i.test(name))) {
    reasons.push('embedded-object');
  }
  return { type: 'xls', reasons };
}

function readGlobals(stream: Buffer): Globals {
  const globals: Globals = { version: 0, password: false, macroSheet: false, programLinks: [], remote: false };
  if (stream.length < 8 || stream.readUInt16LE(0) !== BOF) throw new Damaged('the workbook does not start as one');
  globals.version = stream.readUInt16LE(4);
  for (let at = 0; at + 4 <= stream.length; ) {
    const kind = stream.readUInt16LE(at);
    const record = stream.subarray(at + 4, at + 4 + stream.readUInt16LE(at + 2));
    at += 4 + stream.readUInt16LE(at + 2);
    if (at > stream.length) break;
    if (kind === EOF) return globals;
    note(globals, kind, record);
    // What follows a password record is enciphered.
    if (globals.password) return globals;
  }
  throw new Damaged('the workbook ends early');
}

function note(globals: Globals, kind: number, record: Buffer): void {
  if (kind === FILEPASS) globals.password = true;
  if (kind === BOUNDSHEET && (record[5] === 1 || record[5] === 6)) globals.macroSheet = true;
  if (kind === SUPBOOK) noteSource(globals, record);
  const last = globals.programLinks.at(-1);
  if (kind === EXTERNNAME && last && record.length >= 2 && record.readUInt16LE(0) & OLE_LINK) last.linkedObject = true;
}

function noteSource(globals: Globals, record: Buffer): void {
  const length = record.length > 5 ? record.readUInt16LE(2) : 0;
  if (length < 2 || length === OWN_SHEETS || length === ADD_INS) return;
  // A path to another workbook starts with character 1; between a running program and its topic stands character 3.
  if (record[5] !== 1 && record.subarray(5).includes(3)) globals.programLinks.push({ linkedObject: false });
  else globals.remote = true;
}
