import type { Audience, ByLanguage } from './help-page.ts';

/** The tables of the help module. */
export type HelpTables = { 'help.versions': VersionRow; 'help.drafts': DraftRow };

interface ContentRow {
  slug: string;
  audience: Audience[];
  title: ByLanguage;
  body: ByLanguage;
}

export type VersionRow = ContentRow & {
  id: string;
  version: number;
  reason: string;
  published_by: string;
  published_at: Date;
};

export type DraftRow = ContentRow & {
  /** Counts the savings, so that a stale one is known. */
  revision: number;
  written_by: string;
  written_at: Date;
};
