import type pg from 'pg';

/** One act of somebody, by the row it is about: a referral, a case, a letter, or the link a letter is read by. */
export interface Act {
  kind: Kind;
  id: string;
  /** What was typed or sent, where that is what must be found again. */
  text?: string;
}
export type Kind = 'submission' | 'acceptance' | 'release' | 'autosave' | 'upload' | 'consent' | 'writing' | 'issue';

/** What the database says of one act: how often it was done, and whether nothing of it is missing or left over. */
export interface Facts {
  times: number;
  whole: boolean;
  /** The counts, for the message of a failed test. */
  told: string;
}

const audited = (act: string, object: string) =>
  `(select count(*) from audit.entries where act = '${act}' and outcome = 'done' and object_id in (${object})) as audit`;
/** Notices of a kind, and those of them whose job is in the queue, waiting or done. */
const told = (kind: string, about: string) => `
  (select count(*) from notices.notices n where n.kind = '${kind}' and ${about}) as notices,
  (select count(*) from notices.notices n join notices.deliveries d on d.notice_id = n.id where n.kind = '${kind}' and ${about}
    and exists (select from pgboss.job_common j where j.name = 'notices.deliver' and j.data->>'delivery' = d.id::text)) as jobs`;
const caseOf = `(select id from cases.cases where referral_id = $1)`;
const letterOf = `(select object_id from accounts.links where id = $1)`;

const counts: Record<Kind, string> = {
  submission: `select
    (select count(*) from cases.cases where referral_id = $1) as done,
    (select count(*) from referrals.versions where referral_id = $1) as versions,
    (select count(*) from referrals.referrals where id = $1 and state <> 'draft') as state,
    (select count(distinct referral_id) from referrals.questions where referral_id = $1) as questions,
    (select count(*) from referrals.versions v where referral_id = $1 and cardinality(document_ids) =
      (select count(*) from documents.documents where id = any(v.document_ids) and submitted_at is not null)) as documents,
    (select count(*) from cases.events where case_id in ${caseOf} and kind = 'submitted') as events,
    ${audited('referral.submitted', 'select $1::uuid')}, ${told('submitted', `n.reference->>'case' = ${caseOf}::text`)}`,
  acceptance: `select
    (select count(*) from cases.cases where id = $1 and accepted_at is not null) as done,
    (select count(*) from cases.cases where id = $1 and person_id is not null and tab = 'open') as person,
    (select count(*) from referrals.referrals where case_id = $1 and state = 'accepted') as state,
    (select count(*) from cases.events where case_id = $1 and kind = 'accepted') as events,
    ${audited('referral.accepted', 'select $1::uuid union select id from referrals.referrals where case_id = $1')}, ${told('accepted', `n.reference->>'case' = $1::text`)}`,
  release: `with letter as (select * from advice.letters where id = ${letterOf}) select
    (select count(*) from letter where state = 'released') as done,
    (select count(*) from letter where released_at is not null) as state,
    (select count(*) from cases.cases c join letter on letter.case_id = c.id where c.letter_state = 'released' and c.released_at is not null) as told_case,
    (select count(*) from advice.consents where kind = 'release' and decision = 'given' and case_id in (select case_id from letter)) as consent,
    ${audited('letter.released', 'select id from letter')}, ${told('letter_released', `n.reference->>'case' = (select case_id::text from letter)`)}`,
  autosave: `select
    (select count(*) from referrals.steps where referral_id = $1 and answers::text like '%' || $2 || '%') as done,
    (select count(*) from referrals.steps s join referrals.referrals r on r.id = s.referral_id
      where r.id = $1 and s.answers::text like '%' || $2 || '%' and r.changed_at >= s.changed_at) as touched`,
  upload: `select
    (select count(*) from referrals.steps, jsonb_each(answers->'files') f where referral_id = $1 and f.value->>'name' = $2) as done,
    (select count(*) from documents.documents where owner_id = $1 and name = $2) as document,
    ${audited('referral.document_attached', 'select id from documents.documents where owner_id = $1 and name = $2')}`,
  // Saying the same again is no other state: it is kept, and counts once.
  consent: `select
    (select count(distinct case_id) from advice.consents where case_id = $1 and kind = 'assessment' and decision = 'given') as done,
    (select count(*) from cases.cases where id = $1 and consent = 'given') as told_case,
    (select count(distinct case_id) from advice.recipients where case_id = $1) as recipients,
    (select count(distinct case_id) from cases.events where case_id = $1 and kind = 'consent_given') as events,
    (select count(distinct object_id) from audit.entries where act = 'consent.given' and object_id = $1) as audit`,
  writing: `select
    (select count(*) from advice.versions v join advice.letters l on l.id = v.letter_id where l.case_id = $1 and v.sections::text like '%' || $2 || '%') as done,
    (select count(distinct a.version_id) from advice.answers a join advice.versions v on v.id = a.version_id join advice.letters l on l.id = v.letter_id
      where l.case_id = $1 and a.answer like '%' || $2 || '%') as answers`,
  issue: `with letter as (select * from advice.letters where case_id = $1) select
    (select count(*) from letter where issued_at is not null) as done,
    (select count(*) from letter where link_id is not null) as link,
    (select count(*) from advice.versions where letter_id in (select id from letter) and document_id is not null and content is not null) as version,
    (select count(*) from documents.documents where owner_kind = 'letter' and owner_id in (select id from letter)) as document,
    (select count(*) from cases.events where case_id = $1 and kind = 'letter_issued') as events,
    ${audited('letter.issued', 'select id from letter')}, ${told('sight_ready', `n.reference->>'letter' = (select id::text from letter)`)}`,
};

/** Looks behind the product's back at each act, in order. */
export async function countFacts(client: Pick<pg.Client, 'query'>, acts: readonly Act[]): Promise<Facts[]> {
  const facts: Facts[] = [];
  for (const { kind, id, text } of acts) {
    const { rows } = await client.query<Record<string, unknown>>(counts[kind], [id, ...(text ? [text] : [])]);
    const row = rows[0]!;
    const found = Object.values(row).map(Number);
    facts.push({
      times: Number(row.done),
      whole: found.every(count => count === found[0]),
      told: Object.entries(row)
        .map(([name, count]) => `${name} ${count}`)
        .join(', '),
    });
  }
  return facts;
}
