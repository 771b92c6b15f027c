import { sql } from 'kysely';
import type { ReadScope, Scope } from '#platform/operation/index.ts';

/** Somebody of the employer's side a letter is for, or who is told of it. */
export interface LetterPerson {
  /** The recipient's row; null for an owner who is none. */
  recipient: string | null;
  membership: string;
  account: string;
  name: string;
  jobTitle: string;
  active: boolean;
  owner: boolean;
  struckAt: Date | null;
}

/** The recipients of a case's letters, and its owner, as far as the actor acts on that case (ADV.9). */
export async function letterPeople(scope: Pick<Scope | ReadScope, 'tx'>, caseId: string): Promise<LetterPerson[]> {
  const { rows } = await sql<LetterPerson>`
    select recipient_id as recipient, membership_id as membership, account_id as account, name, job_title as "jobTitle", active, owner,
      struck_at as "struckAt"
    from app.letter_people(${caseId})`.execute(scope.tx);
  return rows;
}

/** Those who will read the letter: named, and not struck off. */
export const readersAmong = (people: readonly LetterPerson[]): LetterPerson[] =>
  people.filter(person => person.recipient && !person.struckAt);
