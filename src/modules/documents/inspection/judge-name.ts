import type { Finding, KeptType, SniffedType } from './verdict.ts';

const ENDINGS: Record<string, readonly SniffedType[]> = {
  pdf: ['pdf'],
  doc: ['doc', 'word95'],
  docx: ['docx'],
  docm: ['docm'],
  dot: ['doc', 'word95'],
  dotx: ['word-template'],
  dotm: ['docm'],
  xls: ['xls', 'excel95', 'excel4'],
  xlsx: ['xlsx'],
  xlsm: ['xlsm'],
  xlsb: ['xlsb'],
  xlt: ['xls', 'excel95', 'excel4'],
  xltx: ['excel-template'],
  xltm: ['xlsm'],
  xlam: ['xlsm'],
  txt: ['txt'],
  jpg: ['jpeg'],
  jpeg: ['jpeg'],
  jpe: ['jpeg'],
  jfif: ['jpeg'],
  png: ['png'],
  apng: ['png'],
  ppt: ['slides'],
  pptx: ['slides'],
  pptm: ['slides'],
  odt: ['opendocument'],
  ods: ['opendocument'],
  odp: ['opendocument'],
  rtf: ['rtf'],
  csv: ['csv'],
  tsv: ['csv'],
  htm: ['html'],
  html: ['html'],
  xhtml: ['html'],
  xml: ['xml'],
  svg: ['xml'],
  json: ['json'],
  js: ['script'],
  vbs: ['script'],
  ps1: ['script'],
  bat: ['script'],
  cmd: ['script'],
  sh: ['script'],
  py: ['script'],
  eml: ['mail'],
  mht: ['mail'],
  msg: ['msg'],
  heic: ['heic'],
  heif: ['heic'],
  avif: ['heic'],
  gif: ['gif'],
  webp: ['webp'],
  tif: ['tiff'],
  tiff: ['tiff'],
  bmp: ['bmp'],
  exe: ['exe'],
  dll: ['exe'],
  com: ['exe'],
  scr: ['exe'],
  zip: ['zip'],
  rar: ['archive'],
  '7z': ['archive'],
  gz: ['archive'],
};

const WRITTEN_AS_TEXT: ReadonlySet<SniffedType> = new Set(['csv', 'html', 'xml', 'json', 'script', 'mail']);
const HELD_IN: Record<'ole' | 'zip', ReadonlySet<string>> = {
  ole: new Set(['doc', 'dot', 'docx', 'docm', 'xls', 'xlt', 'xlsx', 'xlsm', 'xlsb', 'msg', 'ppt', 'pptx']),
  zip: new Set([
    'docx',
    'docm',
    'dotx',
    'dotm',
    'xlsx',
    'xlsm',
    'xlsb',
    'xltx',
    'xltm',
    'xlam',
    'pptx',
    'pptm',
    'odt',
    'ods',
    'odp',
    'zip',
  ]),
};

/** The part of a file name after its last dot, in small letters; empty where there is none. */
function endingOf(name: string): string {
  const base = name.slice(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1).trim();
  const dot = base.lastIndexOf('.');
  return dot < 0 ? '' : base.slice(dot + 1).toLowerCase();
}

/** What plain text is, given its file's name: only the name tells a list of values from a letter. */
export function nameText(name: string, found: SniffedType): SniffedType {
  const claimed = ENDINGS[endingOf(name)];
  if (found === 'txt' && claimed?.[0] && WRITTEN_AS_TEXT.has(claimed[0])) return claimed[0];
  return (found === 'xml' || found === 'json' || found === 'script') && claimed?.[0] === 'txt' ? 'txt' : found;
}

/** Whether a container of that kind (compound file, zip) is what a file of this name would be held in. */
export function mayBeHeldIn(container: 'ole' | 'zip', name: string): boolean {
  const ending = endingOf(name);
  return HELD_IN[container].has(ending) || !Object.hasOwn(ENDINGS, ending);
}

/**
 * Compares what a file is with what its name says and with what is allowed here (REF.D1). `name-differs` is answered
 * before `type` whenever the name claims another type than the content has, even one that is not allowed either.
 */
export function judgeName(name: string, type: SniffedType, allowed: readonly KeptType[]): Finding {
  const ending = endingOf(name);
  const claimed = Object.hasOwn(ENDINGS, ending) ? ENDINGS[ending] : undefined;
  const isAllowed = (kind: SniffedType) => allowed.some(each => each === kind);
  if (!claimed) {
    if (!isAllowed(type)) return { type, refusal: 'type', detail: type };
    return { type, refusal: 'name-differs', detail: ending === '' ? 'no-ending' : 'other-ending' };
  }
  if (claimed.includes(type)) return isAllowed(type) ? { type } : { type, refusal: 'type', detail: type };
  if (type !== 'unknown') return { type, refusal: 'name-differs', detail: type };
  if (claimed[0] === 'txt') return { type, refusal: 'name-differs', detail: 'not-text' };
  return claimed.some(isAllowed) ? { type, refusal: 'damaged' } : { type, refusal: 'type', detail: type };
}
