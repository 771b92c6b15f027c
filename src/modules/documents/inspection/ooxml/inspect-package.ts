import { breathe } from '../take-turn.ts';
import { Damaged, type Finding, type SniffedType } from '../verdict.ts';
import { scanXml } from './scan-xml.ts';
import { MACRO, noSigns, type PackageSigns, watchPart } from './watch-part.ts';
import { listEntries, unpack, type ZipEntry } from './zip-archive.ts';

const MAIN_PARTS: readonly [RegExp, SniffedType][] = [
  [/wordprocessingml\.document\.main\+xml$/, 'docx'],
  [/wordprocessingml\.template\.main\+xml$/, 'word-template'],
  [/ms-word\.(document|template)\.macroEnabled/, 'docm'],
  [/spreadsheetml\.sheet\.main\+xml$/, 'xlsx'],
  [/spreadsheetml\.template\.main\+xml$/, 'excel-template'],
  [/ms-excel\.sheet\.binary/, 'xlsb'],
  [/ms-excel\.(sheet|template|addin)\.macroEnabled/, 'xlsm'],
  [/presentationml|ms-powerpoint/, 'slides'],
];

/** Tells Word and Excel documents from other zip archives and looks through every part of them (REF.D1). */
export async function inspectPackage(bytes: Buffer): Promise<Finding> {
  try {
    const entries = listEntries(bytes);
    if (entries.length === 0) throw new Damaged('the archive is empty');
    if (!entries.some(({ name }) => name.toLowerCase() === '[content_types].xml')) return await otherArchive(entries);
    return await inspectParts(entries);
  } catch (problem) {
    if (problem instanceof Damaged) return { type: 'zip', refusal: 'damaged' };
    throw problem;
  }
}

async function otherArchive(entries: ZipEntry[]): Promise<Finding> {
  if (entries.some(({ name }) => /^(word|xl)\//i.test(name))) throw new Damaged('the list of content types is missing');
  const first = entries[0];
  let mimetype = '';
  if (first?.name === 'mimetype' && first.size < 200)
    await unpack(first, piece => (mimetype += piece.toString('latin1')));
  return { type: mimetype.startsWith('application/vnd.oasis.opendocument') ? 'opendocument' : 'zip' };
}

async function inspectParts(entries: ZipEntry[]): Promise<Finding> {
  const signs = noSigns();
  for (const [index, entry] of entries.entries()) {
    if (/(vbaProject|vbaData)[^/]*$|(^|\/)macrosheets\//i.test(entry.name) && entry.size > 0) signs.macro = true;
    await inspectPart(signs, entry);
    if (index % 50 === 49) await breathe();
  }
  const type = mainType(signs);
  if (type === 'zip') throw new Damaged('the package has no main part');
  if (!entries.some(({ name }) => name.toLowerCase() === signs.mainPart)) throw new Damaged('the main part is missing');
  if (signs.macro || entries.some(({ name }) => isMacro(signs, name.toLowerCase()))) return { type, refusal: 'macro' };
  return signs.command ? { type, refusal: 'active-command' } : { type, reasons: signs.reasons };
}

async function inspectPart(signs: PackageSigns, entry: ZipEntry): Promise<void> {
  const scan = scanXml(watchPart(signs, entry.name.toLowerCase()));
  let decoder: TextDecoder | undefined;
  let started = false;
  await unpack(entry, piece => {
    if (!started) decoder = encodingOf(piece, entry.name);
    started = true;
    if (decoder) scan.write(decoder.decode(piece, { stream: true }));
  });
  if (decoder) scan.end();
}

// Drawings may be SVG, which brings a document type of its own and means nothing to Word or Excel.
function encodingOf(first: Buffer, name: string): TextDecoder | undefined {
  if (/\.svg$/i.test(name)) return undefined;
  const start = first.toString('latin1', 0, 64);
  if (/^(\xff\xfe|<\0)/.test(start)) return new TextDecoder('utf-16le');
  if (/^(\xfe\xff|\0<)/.test(start)) return new TextDecoder('utf-16be');
  return /^(\xef\xbb\xbf)?\s*</.test(start) ? new TextDecoder('utf-8') : undefined;
}

function mainType(signs: PackageSigns): SniffedType {
  const type = contentType(signs, signs.mainPart ?? '');
  return MAIN_PARTS.find(([pattern]) => pattern.test(type))?.[1] ?? 'zip';
}

function isMacro(signs: PackageSigns, name: string): boolean {
  return MACRO.test(contentType(signs, name));
}

function contentType(signs: PackageSigns, name: string): string {
  return signs.overrides.get(name) ?? signs.defaults.get(name.slice(name.lastIndexOf('.') + 1)) ?? '';
}
