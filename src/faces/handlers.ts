import type { Identity, LinkVisit } from '#modules/accounts/index.ts';
import type { Runtime } from '#platform/operation/index.ts';
import type { FormFields } from './visit.ts';

/** What the faces need beside the runtime; given by the composition root. */
export interface Surroundings {
  runtime: Runtime;
  /** The pages' files by logical name. */
  assets: Readonly<Record<string, string>>;
  secure: boolean;
  demonstration: boolean;
  identify(cookie: string | undefined): Promise<Identity | undefined>;
  identifyLink(cookie: string | undefined): Promise<LinkVisit | undefined>;
  /** Keeps a post that came after a time-out for the account whose session ended (ALL.3); false when that is not known. */
  keepPost(cookie: string | undefined, url: string, csrf: string, fields: [string, string][]): Promise<boolean>;
  /** What was kept for this account and address, once. */
  takeKept(identity: Identity, url: string): Promise<FormFields | undefined>;
}
