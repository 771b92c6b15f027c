import type { Clock } from '../clock/clock.ts';
import type { Keys } from '../crypto/keys.ts';
import type { Database } from '../db/database.ts';
import type { Tx } from '../db/transaction.ts';
import type { OutsideRules } from '../outgoing/guarded-fetch.ts';
import type { PdfMaker } from '../pdf/pdf-maker.ts';
import type { VirusScanner } from '../scan/virus-scanner.ts';
import type { BlobStore } from '../storage/blob-store.ts';
import type { Actor } from './actor.ts';

/** What an operation needs of the world; made once in the composition root, made small in tests. */
export interface Runtime {
  db: Database;
  clock: Clock;
  keys: Keys;
  blobs: BlobStore;
  /** Reads uploaded files before they are taken; missing where none is set up. */
  scanner?: VirusScanner;
  pdf: PdfMaker;
  /** The address of the installation, without a slash at its end. */
  baseUrl: string;
  /** How people reach whoever runs the service; missing where it was not said. */
  contact?: { telephone?: string; email?: string };
  /** Which machines beyond the public ones may be asked at an address that somebody typed; none where nothing is said. */
  outside?: OutsideRules;
  recorder: Recorder;
}

/** Where an operation's audit entries, notices and jobs go, in its own transaction. */
export interface Recorder {
  audit(tx: Tx, actor: Actor, at: Date, entries: readonly AuditEntry[]): Promise<void>;
  notify(tx: Tx, at: Date, notices: readonly NoticeRequest[]): Promise<void>;
  enqueue(tx: Tx, jobs: readonly JobRequest[]): Promise<void>;
}

export interface AuditEntry {
  /** noun.verb in the past: `referral.submitted` */
  act: string;
  organisation?: string;
  object?: { kind: string; id: string };
  /** Whose data it is: a case until its person is matched, then the person. Values are sealed with this subject's key. */
  subject?: string;
  outcome?: 'done' | 'refused' | 'not_visible';
  /** from, to, why and whatever else must be kept; sealed. */
  values?: Record<string, unknown>;
}

export interface NoticeRequest {
  kind: string;
  organisation?: string;
  /** Exactly one way to reach somebody; an account's address is looked up when the notice is sent. */
  to: { account: string } | { email: string } | { text: string } | { print: string };
  person?: string;
  locale?: 'en' | 'cy';
  /** References only (ids, case number, days): no name, no health detail, no secret (ALL.7). */
  reference?: Record<string, string | number>;
}

export interface JobRequest {
  queue: string;
  data: Record<string, unknown>;
  startAfter?: Date;
  /** At most one waiting job of this key. */
  key?: string;
}
