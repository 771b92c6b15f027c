import type { KeptType } from './inspection/verdict.ts';
import type { DocumentClass, OwnerKind } from './tables.ts';

/** What may be known of a document without opening it. */
export interface DocumentBrief {
  id: string;
  owner: { kind: OwnerKind; id: string };
  slot: string;
  name: string;
  type: string;
  class: DocumentClass;
  bytes: number;
  pages?: number;
  /** Hexadecimal. */
  sha256: string;
  scan: ScanState;
  /** Handed out as a download, never shown in the browser. */
  downloadOnly: boolean;
  createdAt: Date;
  submittedAt?: Date;
}

/** Whether a virus scanner has read a document that was taken; one it found something in is never taken. */
export type ScanState = 'not_scanned' | 'clean';

/** A document whose bytes are kept, but which nothing refers to yet: give it to `storeDocument` within a day. */
export interface ReceivedDocument {
  id: string;
  name: string;
  type: KeptType;
  bytes: number;
  pages?: number;
  sha256: Buffer;
  downloadOnly: boolean;
  scan: ScanState;
  notes: readonly string[];
  wrappedKey: Buffer;
}

const mimeTypes: Record<KeptType, string> = {
  pdf: 'application/pdf',
  doc: 'application/msword',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xls: 'application/vnd.ms-excel',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  txt: 'text/plain; charset=utf-8',
  jpeg: 'image/jpeg',
  png: 'image/png',
};

/** The media type a document is sent with. */
export const mimeOf = (type: string): string => mimeTypes[type as KeptType] ?? 'application/octet-stream';

/** Only a PDF without script, attachments or remote references is ever shown in the browser (REF.D1, REF.D2). */
export const mayShowInline = (document: { type: string; downloadOnly: boolean }): boolean =>
  document.type === 'pdf' && !document.downloadOnly;

/** A file's name as it is kept and shown: no path, no control or direction marks, at most 150 characters. */
export function documentName(given: string): string {
  const last = given.replaceAll('\\', '/').split('/').at(-1) ?? '';
  const clean = last
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, '')
    .replace(/\s+/g, ' ')
    .trim();
  if (clean.length <= 150) return clean || 'document';
  const ending = /\.[A-Za-z0-9]{1,5}$/.exec(clean)?.[0] ?? '';
  return `${[...clean].slice(0, 149 - ending.length).join('')}…${ending}`;
}
