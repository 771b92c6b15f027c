import { sql } from 'kysely';
import type { Database } from '#platform/db/database.ts';
import { newId } from '#platform/db/id.ts';
import { inTransaction, type Tx } from '#platform/db/transaction.ts';
import type { StaffActor } from '#platform/operation/index.ts';

/** One thing of each kind at one organisation. */
export interface Things {
  organisation: string;
  ordinary: string;
  inConfidence: string;
  unissued: string;
  issued: string;
  person: string;
  /** Of somebody who is not staff. */
  account: string;
  /** Of somebody else on the staff. */
  colleague: string;
}

const found = async (query: ReturnType<typeof sql>, tx: Tx) => Number((await query.execute(tx)).rows.length) > 0;
const changed = async (query: ReturnType<typeof sql>, tx: Tx) =>
  Number((await query.execute(tx)).numAffectedRows ?? 0) > 0;
const key = (document: string, tx: Tx) => found(sql`select where app.document_key(${document}) is not null`, tx);

/** Kinds of data, each with the statement that reaches it past every page and operation (ACC.V3). */
export const kinds = {
  'who a case is about': (tx: Tx, { organisation }: Things) =>
    found(sql`select given_name, date_of_birth, status from cases.cases where organisation_id = ${organisation}`, tx),
  'the number of a case': (tx: Tx, { organisation }: Things) =>
    found(sql`select reference from cases.cases where organisation_id = ${organisation}`, tx),
  'what was referred': (tx: Tx, { organisation }: Things) =>
    found(sql`select text from referrals.questions where organisation_id = ${organisation}`, tx),
  'clinical notes': (tx: Tx, { organisation }: Things) =>
    found(sql`select text from clinical.notes where organisation_id = ${organisation}`, tx),
  'shared notes': (tx: Tx, { organisation }: Things) =>
    found(sql`select text from cases.notes where organisation_id = ${organisation}`, tx),
  'ordinary documents': (tx: Tx, { ordinary }: Things) => key(ordinary, tx),
  'documents in confidence': (tx: Tx, { inConfidence }: Things) => key(inConfidence, tx),
  'letters before issue': (tx: Tx, { unissued }: Things) => key(unissued, tx),
  'letters after issue': (tx: Tx, { issued }: Things) => key(issued, tx),
  'the text of letters': (tx: Tx, { organisation }: Things) =>
    found(sql`select sections from advice.versions where organisation_id = ${organisation}`, tx),
  'what a task asks': (tx: Tx, { organisation }: Things) =>
    found(sql`select kind, note from tasks.tasks where organisation_id = ${organisation}`, tx),
  'the index of persons': (tx: Tx, { person }: Things) =>
    found(sql`select family_name from persons.persons where id = ${person}`, tx),
  'contact details': (tx: Tx, { person }: Things) =>
    found(sql`select value from persons.contact_points where person_id = ${person}`, tx),
  'configuration, changed': (tx: Tx, { organisation }: Things) =>
    changed(sql`update organisations.organisations set name = name where id = ${organisation}`, tx),
  accounts: (tx: Tx, { account }: Things) => found(sql`select email from accounts.accounts where id = ${account}`, tx),
  'roles, granted': (tx: Tx, { colleague, organisation }: Things) =>
    changed(
      sql`insert into accounts.staff_assignments (id, account_id, role, organisation_id, valid, reason)
        values (${newId()}, ${colleague}, 'nurse', ${organisation}, '[2020-01-01,)', 'tried')`,
      tx,
    ),
  audit: (tx: Tx) => found(sql`select act from audit.entries`, tx),
  outbox: (tx: Tx) => found(sql`select kind from notices.notices`, tx),
} as const;
export type Kind = keyof typeof kinds;
/** Reached at nobody, at the organisation served, or at every one. */
export type Reach = 'none' | 'own' | 'all';

type Desk = StaffActor['kind'];
const desks: readonly Desk[] = ['clinician', 'case_administrator', 'administrator'];

/** How far an account reaches a kind of data through the desk it sits at; through any, where it sits at none. Nothing is kept. */
export async function reachOf(
  db: Database,
  who: { account: string; desk: Desk | null },
  kind: Kind,
  [own, foreign]: readonly [Things, Things],
): Promise<Reach> {
  const through = async (things: Things) => {
    for (const desk of who.desk ? [who.desk] : desks)
      if (await tried(db, { role: desk, account: who.account }, tx => kinds[kind](tx, things))) return true;
    return false;
  };
  if (await through(foreign)) return 'all';
  return (await through(own)) ? 'own' : 'none';
}

class Undo extends Error {}

/** Tries a statement as somebody and takes it back; a refusal of the database is a no. */
async function tried(
  db: Database,
  acting: { role: Desk; account: string },
  work: (tx: Tx) => Promise<boolean>,
): Promise<boolean> {
  let reached = false;
  try {
    await inTransaction(db, acting, async tx => {
      reached = await work(tx);
      throw new Undo();
    });
  } catch (error) {
    if (error instanceof Undo) return reached;
    if (!/permission denied|row-level security/.test(String(error))) throw error;
  }
  return false;
}
