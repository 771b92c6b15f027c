import { documentReply } from '#faces/document-reply.ts';
import type { Reply, Visit } from '#faces/visit.ts';
import { openCaseDocument } from '#modules/cases/index.ts';
import { ask } from '#platform/operation/index.ts';

/** Hands out a document of a case. Who may have its key is decided by the database, and the opening is recorded (REF.D2, REF.D4). */
export async function openDocument(visit: Visit): Promise<Reply> {
  const { id, document } = visit.params;
  return documentReply(visit, await ask(visit.runtime, openCaseDocument, visit.actor, { case: id, document }));
}
