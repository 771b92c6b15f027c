/** Why a file is not kept (REF.D1). */
export type Refusal =
  | 'type'
  | 'name-differs'
  | 'password'
  | 'macro'
  | 'active-command'
  | 'damaged'
  | 'empty'
  | 'too-large';

/** What a referral may carry. */
export type KeptType = 'pdf' | 'doc' | 'docx' | 'xls' | 'xlsx' | 'txt' | 'jpeg' | 'png';

/** What the content turns out to be; beyond `KeptType` only ever together with a refusal. */
export type SniffedType =
  | KeptType
  | 'word95'
  | 'docm'
  | 'word-template'
  | 'excel4'
  | 'excel95'
  | 'xlsm'
  | 'xlsb'
  | 'excel-template'
  | 'slides'
  | 'opendocument'
  | 'rtf'
  | 'csv'
  | 'html'
  | 'xml'
  | 'json'
  | 'script'
  | 'mail'
  | 'msg'
  | 'heic'
  | 'gif'
  | 'webp'
  | 'tiff'
  | 'bmp'
  | 'applesingle'
  | 'exe'
  | 'zip'
  | 'archive'
  | 'ole'
  | 'unknown';

/** Why an accepted file is only ever handed out as a download. */
export type DownloadReason = 'pdf-script' | 'pdf-attachment' | 'remote-reference' | 'embedded-object' | 'polyglot';

/** The answer about one uploaded file. */
export interface Verdict {
  accepted: boolean;
  type: SniffedType;
  refusal?: Refusal;
  /** Narrows the words of the refusal, for example `rtf` or `word95` for "save as" advice. */
  detail?: string;
  downloadOnly: boolean;
  reasons: DownloadReason[];
  /** Bytes read; all of the file when it was read to its end. */
  bytes: number;
  /** Pages, where the file says so cheaply (PDF). */
  pages?: number;
  /** SHA-256 of the bytes read, in hexadecimal. */
  sha256: string;
}

/** What the look inside one file found, before its name is compared. */
export interface Finding {
  type: SniffedType;
  refusal?: Refusal;
  detail?: string;
  reasons?: Iterable<DownloadReason>;
  pages?: number;
}

/** The file breaks the rules of its own format, or is built to exhaust its reader. */
export class Damaged extends Error {
  override name = 'Damaged';
}
