import type { Database } from '#platform/db/database.ts';

export type Kind = 'submission' | 'acceptance' | 'release';

/** What the database says of one act: how often it was done, and whether nothing of it is missing or left over. */
export interface Facts {
  times: number;
  whole: boolean;
  /** The counts, for the message of a failed test. */
  told: string;
}

const counts: Record<Kind, string> = {
  submission: `select
    (select count(*) from cases.cases where referral_id = $1) as done,
    (select count(*) from referrals.versions where referral_id = $1) as versions,
    (select count(*) from referrals.referrals where id = $1 and state = 'submitted') as state,
    (select count(distinct referral_id) from referrals.questions where referral_id = $1) as questions,
    (select count(*) from cases.events e join cases.cases c on c.id = e.case_id where c.referral_id = $1 and e.kind = 'submitted') as events,
    (select count(*) from audit.entries where act = 'referral.submitted' and outcome = 'done' and object_id = $1) as audit,
    (select count(*) from notices.notices n join cases.cases c on c.id::text = n.reference->>'case' where c.referral_id = $1 and n.kind = 'submitted') as notices`,
  acceptance: `select
    (select count(*) from cases.cases where id = $1 and accepted_at is not null) as done,
    (select count(*) from cases.cases where id = $1 and person_id is not null and tab = 'open') as person,
    (select count(*) from referrals.referrals where case_id = $1 and state = 'accepted') as state,
    (select count(*) from cases.events where case_id = $1 and kind = 'accepted') as events,
    (select count(*) from audit.entries where act = 'referral.accepted' and outcome = 'done' and (object_id = $1
      or object_id in (select id from referrals.referrals where case_id = $1))) as audit,
    (select count(*) from notices.notices where reference->>'case' = $1::text and kind = 'accepted') as notices`,
  release: `with letter as (select l.* from advice.letters l join accounts.links k on k.id = $1 and k.object_id = l.id) select
    (select count(*) from letter where state = 'released') as done,
    (select count(*) from letter where released_at is not null) as state,
    (select count(*) from cases.cases c join letter on letter.case_id = c.id where c.letter_state = 'released' and c.released_at is not null) as told_case,
    (select count(*) from advice.consents where kind = 'release' and decision = 'given' and case_id in (select case_id from letter)) as consent,
    (select count(*) from audit.entries where act = 'letter.released' and outcome = 'done' and object_id in (select id from letter)) as audit,
    (select count(distinct n.kind) from notices.notices n join letter on letter.case_id::text = n.reference->>'case' where n.kind = 'letter_released') as notices`,
};

/** Looks behind the product's back, as nobody can while it runs on the embedded database. */
export async function countFacts(db: Database, objects: readonly { kind: Kind; id: string }[]): Promise<Facts[]> {
  return db.asMigrator(async client => {
    await client.query('set role handrail_owner');
    const facts: Facts[] = [];
    for (const { kind, id } of objects) {
      const { rows } = await client.query<Record<string, number>>(counts[kind], [id]);
      const found = Object.values(rows[0]!).map(Number);
      facts.push({
        times: Number(rows[0]!.done),
        whole: found.every(count => count === found[0]),
        told: Object.entries(rows[0]!)
          .map(([name, count]) => `${name} ${count}`)
          .join(', '),
      });
    }
    await client.query('reset role');
    return facts;
  });
}
