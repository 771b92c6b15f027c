import type { Identity, LinkVisit } from '#modules/accounts/index.ts';
import type { Runtime } from '#platform/operation/index.ts';
import type { KeptForm } from './visit.ts';

/** What the faces need beside the runtime; given by the composition root. */
export interface Surroundings {
  runtime: Runtime;
  /** The pages' files by logical name. */
  assets: Readonly<Record<string, string>>;
  secure: boolean;
  demonstration: boolean;
  identify(cookie: string | undefined): Promise<Identity | undefined>;
  identifyLink(cookie: string | undefined): Promise<LinkVisit | undefined>;
  /** What was posted too late by this account to this address, once (ALL.3). */
  takeKept(identity: Identity, url: string): Promise<KeptForm | undefined>;
}
