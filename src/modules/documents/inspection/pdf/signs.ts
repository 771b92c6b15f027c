import type { DownloadReason } from '../verdict.ts';
import type { Token } from './lexer.ts';

/** What the names used in a PDF say it does. */
export interface PdfSigns {
  command: boolean;
  reasons: Set<DownloadReason>;
}

const SCRIPT = new Set(['JS', 'JavaScript', 'XFA']);
const ATTACHMENT = new Set(['EmbeddedFile', 'EmbeddedFiles', 'FileAttachment', 'EF']);
const REMOTE = new Set(['SubmitForm', 'ImportData', 'GoToE', 'GoToR']);

/** Makes a watcher for the tokens of one object after another. */
export function watchTokens(signs: PdfSigns): (token: Token, previous: Token | undefined) => void {
  return (token, previous) => {
    if (token.kind !== 'name') return;
    const name = token.value;
    const afterKey = previous?.kind === 'name' ? previous.value : undefined;
    // As a key, or anywhere but after /S, the word may be the state of a check box.
    if (name === 'Launch' && (afterKey === 'S' || previous === undefined)) signs.command = true;
    if (name.startsWith('RichMedia')) signs.command = true;
    if (SCRIPT.has(name)) signs.reasons.add('pdf-script');
    if (ATTACHMENT.has(name)) signs.reasons.add('pdf-attachment');
    if (REMOTE.has(name) && afterKey === 'S') signs.reasons.add('remote-reference');
  };
}
