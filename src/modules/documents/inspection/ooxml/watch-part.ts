import type { DownloadReason } from '../verdict.ts';
import { attribute, type XmlWatcher } from './scan-xml.ts';

/** What the XML parts of one package say, gathered over all of them. */
export interface PackageSigns {
  macro: boolean;
  command: boolean;
  reasons: Set<DownloadReason>;
  /** Content types by part name (from the root, small letters) and by ending. */
  overrides: Map<string, string>;
  defaults: Map<string, string>;
  mainPart: string | undefined;
}

/** No signs yet. */
export function noSigns(): PackageSigns {
  return {
    macro: false,
    command: false,
    reasons: new Set(),
    overrides: new Map(),
    defaults: new Map(),
    mainPart: undefined,
  };
}

/** How macro projects and macro sheets are called in content types and relationships. */
export const MACRO = /vbaProject|macrosheet/i;
const EMBEDDED = /\/(oleObject|package|aFChunk|control|activeXControlBinary)$/;
const OWN_DRIVE = /^(file:\/\/\/)?[a-z](:|%3A)[\\/]/i;
const LONGEST_TEXT = 4096;

/**
 * Watches one XML part for what acts by itself, whatever the part is called: a hostile package may name its parts as
 * it likes (REF.D1).
 */
export function watchPart(signs: PackageSigns, partName: string): XmlWatcher {
  const fields = watchFields(signs);
  let formula: string | undefined;
  return {
    start(name, attributes, closed) {
      if (name === 'Relationship') noteRelationship(signs, attributes, partName === '_rels/.rels');
      else if (name === 'Override' || name === 'Default') noteContentType(signs, name, attributes);
      else if (name === 'ddeLink') signs.command = true;
      else if (name === 'oleLink' || name === 'webPr' || name === 'dbPr') signs.reasons.add('remote-reference');
      else if (name === 'redefine' || name === 'import' || name === 'include') noteSchema(signs, attributes);
      else if (name === 'f' || name === 'definedName') formula = closed ? undefined : '';
      else fields.start(name, attributes);
    },
    end(name) {
      if (formula !== undefined && (name === 'f' || name === 'definedName')) {
        if (callsProgram(formula)) signs.command = true;
        formula = undefined;
      } else fields.end(name);
    },
    text(text) {
      if (formula !== undefined && formula.length < LONGEST_TEXT * 4) formula += text;
      else fields.text(text);
    },
  };
}

function noteRelationship(signs: PackageSigns, attributes: string, ofPackage: boolean): void {
  const type = attribute(attributes, 'Type') ?? '';
  const target = attribute(attributes, 'Target') ?? '';
  if (MACRO.test(type)) signs.macro = true;
  if (EMBEDDED.test(type)) signs.reasons.add('embedded-object');
  // A link a person has to press loads nothing by itself; a path on the reader's own drive, often a template's, is not remote.
  const external = attribute(attributes, 'TargetMode')?.toLowerCase() === 'external';
  if (external && !type.endsWith('/hyperlink') && !OWN_DRIVE.test(target)) signs.reasons.add('remote-reference');
  if (ofPackage && type.endsWith('/officeDocument')) signs.mainPart = target.replace(/^\/+/, '').toLowerCase();
}

function noteContentType(signs: PackageSigns, name: string, attributes: string): void {
  const type = attribute(attributes, 'ContentType');
  const key = attribute(attributes, name === 'Override' ? 'PartName' : 'Extension');
  if (!type || key === undefined) return;
  if (name === 'Override') signs.overrides.set(key.replace(/^\/+/, '').toLowerCase(), type);
  else signs.defaults.set(key.toLowerCase(), type);
}

function noteSchema(signs: PackageSigns, attributes: string): void {
  if (/^\s*([a-z][a-z0-9+.-]*:|\\\\|\/\/)/i.test(attribute(attributes, 'schemaLocation') ?? '')) {
    signs.reasons.add('remote-reference');
  }
}

// Outside texts and quoted sheet names a bar occurs only between a program and its topic.
function callsProgram(formula: string): boolean {
  return formula
    .replace(/"[^"]*"/g, '')
    .replace(/(^|[^|])'[^']*'(?=!)/g, '$1')
    .includes('|');
}

interface FieldWatcher {
  start(name: string, attributes: string): void;
  end(name: string): void;
  text(text: string): void;
}

// Word keeps a field's instruction in as many runs as it likes, and fields inside fields.
function watchFields(signs: PackageSigns): FieldWatcher {
  const open: string[] = [];
  let inside = false;
  const close = () => judgeInstruction(signs, open.pop() ?? '');
  return {
    start(name, attributes) {
      if (name === 'instrText') inside = true;
      if (name === 'fldSimple') judgeInstruction(signs, attribute(attributes, 'instr') ?? '');
      if (name !== 'fldChar') return;
      const kind = attribute(attributes, 'fldCharType');
      if (kind === 'begin' && open.length < 64) open.push('');
      else if (kind === 'separate') judgeInstruction(signs, open.at(-1) ?? '');
      else if (kind === 'end') close();
    },
    end(name) {
      if (name === 'instrText') inside = false;
    },
    text(text) {
      if (!inside) return;
      if (open.length === 0) open.push('');
      const level = open.length - 1;
      if ((open[level] ?? '').length < LONGEST_TEXT) open[level] += text;
      judgeInstruction(signs, open[level] ?? '');
    },
  };
}

function judgeInstruction(signs: PackageSigns, instruction: string): void {
  const codes = /^\s*QUOTE((?:\s+\d{2,3})+)/i.exec(instruction)?.[1];
  const spelled = codes
    ? codes
        .trim()
        .split(/\s+/)
        .map(code => String.fromCharCode(Number(code)))
        .join('')
    : '';
  if (/^\s*DDE(AUTO)?\s/i.test(instruction) || /DDE/i.test(spelled)) signs.command = true;
  if (/^\s*(INCLUDEPICTURE|INCLUDETEXT|IMPORT|INCLUDE|LINK)\s/i.test(instruction))
    signs.reasons.add('remote-reference');
}
