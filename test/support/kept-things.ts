import { createHash } from 'node:crypto';
import { newDataKey } from '#platform/crypto/data-key.ts';
import { encryptStream } from '#platform/crypto/file-cipher.ts';
import { newId } from '#platform/db/id.ts';
import { inTransaction } from '#platform/db/transaction.ts';
import { actingAs, type EmployerActor, type Runtime } from '#platform/operation/index.ts';
import { asOwner } from './test-service.ts';

/** A document's row; its text lies encrypted in the store where one is given. Answers its id. */
export async function keepDocument(runtime: Runtime, organisation: string, text?: string): Promise<string> {
  const id = newId();
  const { dataKey, wrapped } = newDataKey(runtime.keys, id);
  if (text !== undefined) await runtime.blobs.put(id, encryptStream(dataKey)(bytes(text)));
  await asOwner(
    runtime.db,
    `insert into documents.documents (organisation_id, id, owner_kind, owner_id, slot, name, type, bytes, sha256, wrapped_key, created_at)
     values ($1, $2, 'case', $2, 'letter', $3, 'pdf', $4, $5, $6, now())`,
    [
      organisation,
      id,
      text ?? '',
      text?.length ?? 1,
      createHash('sha256')
        .update(text ?? '')
        .digest(),
      wrapped,
    ],
  );
  return id;
}

async function* bytes(text: string) {
  yield Buffer.from(text);
}

/** So many entries of the audit record, each of a subject of its own. */
export function keepRecord(runtime: Runtime, actor: EmployerActor, count = 1): Promise<void> {
  const entries = Array.from({ length: count }, () => ({
    ...{ act: 'case.opened', organisation: actor.organisation, subject: newId(), values: { why: 'test' } },
  }));
  return inTransaction(runtime.db, actingAs(actor), tx =>
    runtime.recorder.audit(tx, actor, runtime.clock.now(), entries),
  );
}
