import { sql } from 'kysely';
import { z } from 'zod';
import { inTransaction, type Tx } from '#platform/db/transaction.ts';
import { maskText } from '#platform/log/allowed-fields.ts';
import type { MailTransport } from '#platform/mail/mail-transport.ts';
import { NotSentYet, type Sent } from '#platform/mail/sending.ts';
import type { TextTransport } from '#platform/mail/text-transport.ts';
import { actingAs, type Runtime } from '#platform/operation/index.ts';
import { decide } from '../preferences/decide.ts';
import { endRefusals } from '../refusals/end-refusals.ts';
import { noteRefusal } from '../refusals/note-refusal.ts';
import { deliveryJob, failedTask } from '../write-notices.ts';
import { type Composed, compose } from './compose.ts';
import { type Delivery, loadDelivery } from './load-delivery.ts';
import { nextTry } from './retry.ts';

export interface Transports {
  mail: MailTransport;
  texts: TextTransport;
  /** `oh@works.example` or `Works OH <oh@works.example>` */
  mailFrom: string;
}

const asked = z.object({ delivery: z.uuid(), organisation: z.uuid().optional() });

/** Longer than a mail server may be silent at each step, shorter than a job that was lost is given out again. */
const heldSeconds = 240;

type Outcome =
  | { state: 'sent' }
  /** `refused`: by the server, for good. */
  | { state: 'failed'; error: string; refused?: true }
  | { state: 'later'; error: string };

/**
 * Sends one delivery and writes down what became of it. It is delivered at least once: what was sent when the process died is sent again,
 * under the same Message-ID. No transaction is open while the mail server is spoken to.
 */
export async function deliver(runtime: Runtime, transports: Transports, data: unknown): Promise<void> {
  const { delivery: id, organisation } = asked.parse(data);
  const acting = actingAs({ kind: 'worker', ...(organisation ? { organisation } : {}) });
  const delivery = await inTransaction(runtime.db, acting, async tx => {
    const held = (await hold(tx, id, runtime.clock.now())) && (await loadDelivery(tx, id));
    return held && !(await putOff(tx, runtime, held)) ? held : undefined;
  });
  if (!delivery) return;
  let fault: unknown;
  const outcome = await attempt(runtime, transports, delivery).catch((error: unknown): Outcome => {
    fault = error;
    return { state: 'later', error: error instanceof Error ? error.name : 'unknown' };
  });
  await inTransaction(runtime.db, acting, tx => record(tx, runtime, delivery, organisation, outcome));
  if (fault) throw fault;
}

/** Takes the delivery for a while, if it still waits and its time has come; false: nothing to do, or somebody is at it. */
async function hold(tx: Tx, id: string, now: Date): Promise<boolean> {
  const until = new Date(now.getTime() + heldSeconds * 1000);
  // The clock of the queue and ours may differ by a moment.
  const due = new Date(now.getTime() + 5_000);
  const { rows } = await sql`update notices.deliveries set next_at = ${until}
    where id = ${id} and state = 'waiting' and next_at <= ${due} returning id`.execute(tx);
  return rows.length > 0;
}

/** Does as its reader wishes (NOT.5); true when nothing is to be sent now. */
async function putOff(
  tx: Tx,
  runtime: Runtime,
  { id, kind, wanted, zone, reference, organisation }: Delivery,
): Promise<boolean> {
  const decided = reference.example ? { act: 'send' as const } : decide(kind, wanted, zone, runtime.clock.now());
  if (decided.act === 'send') return false;
  const state = { leave_out: 'unwanted', keep: 'held', wait: 'waiting' }[decided.act];
  const next = 'until' in decided ? decided.until : null;
  await sql`update notices.deliveries set state = ${state}, next_at = ${next} where id = ${id}`.execute(tx);
  if (decided.act === 'wait')
    await runtime.recorder.enqueue(tx, [deliveryJob(id, organisation?.id ?? null, decided.until)]);
  return true;
}

async function attempt(runtime: Runtime, transports: Transports, delivery: Delivery): Promise<Outcome> {
  if (!delivery.address) return { state: 'failed', error: 'There is no address.' };
  const composed = compose(runtime, delivery);
  try {
    const { accepted, response } = await send(transports, delivery, composed);
    return accepted ? { state: 'sent' } : { state: 'failed', error: withoutSecrets(response), refused: true };
  } catch (error) {
    if (error instanceof NotSentYet) return { state: 'later', error: withoutSecrets(error.message) };
    throw error;
  }
}

function send(
  { mail, texts, mailFrom }: Transports,
  delivery: Delivery,
  { subject, text, html }: Composed,
): Promise<Sent> {
  const { address: to, messageId, locale } = delivery;
  if (delivery.channel === 'text') return texts.send({ id: delivery.id, to, body: text });
  return mail.send({ messageId, to, from: mailFrom, subject, text, html, headers: { 'Content-Language': locale } });
}

async function record(
  tx: Tx,
  runtime: Runtime,
  delivery: Delivery,
  organisation: string | undefined,
  outcome: Outcome,
): Promise<void> {
  const now = runtime.clock.now();
  const attempts = delivery.attempts + 1;
  const next = outcome.state === 'later' ? nextTry(delivery.kind, delivery.writtenAt, attempts, now) : undefined;
  const state = outcome.state === 'sent' ? 'sent' : next ? 'waiting' : 'failed';
  await sql`update notices.deliveries set state = ${state}, attempts = ${attempts}, address = ${delivery.address}, next_at = ${next ?? null},
    sent_at = ${state === 'sent' ? now : null}, last_error = ${outcome.state === 'sent' ? null : outcome.error}
    where id = ${delivery.id}`.execute(tx);
  if (next) await runtime.recorder.enqueue(tx, [deliveryJob(delivery.id, organisation ?? null, next)]);
  if (state === 'sent') return endRefusals(tx, runtime, delivery);
  if (state === 'waiting') return;
  const known = outcome.state === 'failed' && outcome.refused;
  const desk = known ? await noteRefusal(tx, now, delivery, outcome.error) : organisation;
  const { number = '' } = delivery.reference;
  if (desk) await runtime.recorder.enqueue(tx, [failedTask(delivery.id, desk, String(number))]);
}

/** A server may repeat what it was sent: addresses, codes and the tokens of links are blanked. */
function withoutSecrets(response: string): string {
  return maskText(response).replace(/[\w-]{40,}/g, '…');
}
