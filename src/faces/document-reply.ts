import { mayShowInline, mimeOf, type OpenedDocument } from '#modules/documents/index.ts';
import type { Reply } from './visit.ts';

/**
 * A document as an answer: a download, unless it is a harmless PDF and viewing was asked for (`?view`); then it is shown in
 * a sandbox (REF.D2). Its read is audited by the query that opened it.
 */
export function documentReply({ query }: { query: URLSearchParams }, opened: OpenedDocument): Reply {
  return {
    kind: 'file',
    name: opened.name,
    type: mimeOf(opened.type),
    inline: query.has('view') && mayShowInline(opened),
    bytes: opened.bytes,
    source: opened.content,
  };
}
