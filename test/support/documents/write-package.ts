import { type Zippable, zipSync } from 'fflate';

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const TYPES = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml',
  docm: 'application/vnd.ms-word.document.macroEnabled.main+xml',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml',
  xlsm: 'application/vnd.ms-excel.sheet.macroEnabled.main+xml',
};

/** What goes into a sample package besides its frame. */
export interface PackageParts {
  /** XML inside the main part. */
  body?: string;
  /** Relationships of the main part. */
  links?: string[];
  /** More parts by name. */
  parts?: Record<string, string | Uint8Array>;
  /** More lines in the list of content types. */
  types?: string;
}

/** Writes a small Word or Excel document as a zip archive. */
export function writePackage(
  kind: keyof typeof TYPES,
  { body = '', links = [], parts = {}, types = '' }: PackageParts = {},
): Buffer {
  const main = kind.startsWith('doc') ? 'word/document.xml' : 'xl/workbook.xml';
  const root = kind.startsWith('doc') ? 'w:document' : 'workbook';
  const [folder, file] = main.split('/');
  const all: Record<string, string | Uint8Array> = {
    '[Content_Types].xml': `<?xml version="1.0"?><Types><Default Extension="xml" ContentType="application/xml"/><Override PartName="/${main}" ContentType="${TYPES[kind]}"/>${types}</Types>`,
    '_rels/.rels': `<Relationships><Relationship Id="r1" Type="${OFFICE}/officeDocument" Target="${main}"/></Relationships>`,
    [main]: `<?xml version="1.0"?><${root} xmlns:w="urn:w">${body}</${root}>`,
    [`${folder}/_rels/${file}.rels`]: `<Relationships>${links.join('')}</Relationships>`,
    ...parts,
  };
  return writeZip(all);
}

/** Writes a zip archive. */
export function writeZip(parts: Record<string, string | Uint8Array>): Buffer {
  const files: Zippable = {};
  for (const [name, data] of Object.entries(parts)) {
    const bytes = typeof data === 'string' ? Buffer.from(data) : data;
    files[name] = new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.length);
  }
  return Buffer.from(zipSync(files, { mtime: '2026-01-02T00:00:00Z' }));
}

/** A relationship of the main part. */
export function link(type: string, target: string, external = false): string {
  return `<Relationship Id="x" Type="${OFFICE}/${type}" Target="${target}"${external ? ' TargetMode="External"' : ''}/>`;
}
