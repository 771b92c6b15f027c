import { answerLinkCode, identifyLink, startLinkCode } from '#modules/accounts/index.ts';
import {
  issueLetter,
  letterForClinician,
  openSight,
  recordAssessmentConsent,
  saveLetter,
  startLetter,
} from '#modules/advice/index.ts';
import { type TestClock, testClock } from '#platform/clock/clock.ts';
import { passingKeys } from '#platform/crypto/keys.ts';
import { linkCode } from '#platform/crypto/link-code.ts';
import { macToken } from '#platform/crypto/mac-token.ts';
import type { Database } from '#platform/db/database.ts';
import { newId } from '#platform/db/id.ts';
import {
  ask,
  type EmployerActor,
  type PersonActor,
  perform,
  type Runtime,
  type StaffActor,
} from '#platform/operation/index.ts';
import { type CaseOptions, type CaseWorld, caseWorld } from '#test/support/case-world.ts';
import { memoryBlobs } from '#test/support/memory-blobs.ts';
import { type CollectingRecorder, collectingRecorder } from '#test/support/recorder.ts';

/** Consent, letters and sight of one organisation, on a clock that stands still; notices are only collected. */
export interface AdviceWorld {
  cases: CaseWorld;
  runtime: Runtime;
  clock: TestClock;
  recorder: CollectingRecorder;
  organisation: string;
  /** Owns the cases; Rhys reads when named. */
  nia: EmployerActor;
  rhys: EmployerActor;
  nurse: StaffActor;
  physician: StaffActor;
  worker: { kind: 'worker'; organisation: string };
  /** A case of somebody with both addresses confirmed (unless said), with two questions of the referrer. */
  newCase(options?: NewCaseOptions): Promise<AdviceCase>;
  /** Consent given, naming these people (Nia unless said). */
  consent(of: AdviceCase, said?: Partial<Consent>): Promise<void>;
  /** A letter with everything an issue needs. */
  written(of: AdviceCase): Promise<string>;
  issue(letter: string): Promise<void>;
  /** Consent, letter, issue: the letter is with the employee, its notice not yet accepted. */
  issued(of: AdviceCase, said?: Partial<Consent>): Promise<string>;
  /** The network took the letter's notice at this moment. */
  accept(letter: string): Promise<void>;
  /** The employee, by the letter's link. */
  byLink(letter: string): Promise<PersonActor>;
  /** The address of the mailed link, and the code sent last. */
  token(letter: string): Promise<string>;
  code(letter: string): Promise<string>;
  /** Opens the link as the employee does: the button, the code, the page. */
  open(letter: string): Promise<PersonActor>;
  letter(id: string): Promise<Record<string, unknown>>;
  /** What Nia (or whoever) sees of the letters of a case. */
  employerSees(of: AdviceCase, who?: EmployerActor): Promise<Record<string, unknown>[]>;
  tasks(of: AdviceCase): Promise<string[]>;
  notices(kind: string): CollectingRecorder['notices'];
}
export interface AdviceCase {
  id: string;
  person: string;
  questions: string[];
}
export interface NewCaseOptions extends CaseOptions {
  confirmed?: ('email' | 'mobile')[];
  questions?: string[];
}
interface Consent {
  silence: 'release' | 'hold';
  release: 'at_once' | 'same_time' | 'after_sight';
  recipients: string[];
}

export async function adviceWorld(
  db: Database,
  options: { at?: string; policies?: Record<string, unknown>; pdf?: Runtime['pdf']; code?: string } = {},
): Promise<AdviceWorld> {
  const clock = testClock(options.at ?? '2026-03-02T09:00:00Z');
  const recorder = collectingRecorder();
  const cases = caseWorld(db);
  const runtime: Runtime = {
    ...{ db, clock, recorder, keys: passingKeys(), blobs: memoryBlobs(clock), baseUrl: 'https://handrail.example' },
    pdf: options.pdf ?? printedAsJson,
  };
  const organisation = await cases.organisation(options.code ?? 'NOR');
  if (options.policies)
    await cases.sql('update organisations.organisations set policies = $2 where id = $1', [
      organisation,
      JSON.stringify(options.policies),
    ]);
  const nia = await cases.member(organisation, 'Nia Parry');
  const rhys = await cases.member(organisation, 'Rhys Bevan');
  const nurse = await cases.staff('nurse', organisation);
  const physician = await cases.staff('physician', organisation);
  const row = async (text: string, values: unknown[]) => (await cases.sql(text, values))[0]!;
  const link = async (letter: string) =>
    row('select k.* from accounts.links k join advice.letters l on l.link_id = k.id where l.id = $1', [letter]);
  const world: AdviceWorld = {
    ...{ cases, runtime, clock, recorder, organisation, nia, rhys, nurse, physician },
    worker: { kind: 'worker', organisation },
    newCase: given => newCase(cases, organisation, nia, given ?? {}),
    async consent(of, said = {}) {
      const usual = { silence: 'hold', release: 'after_sight', recipients: [nia.membership] };
      const answer = { case: of.id, decision: 'given', channel: 'telephone', ...usual, ...said };
      await perform(runtime, recordAssessmentConsent, nurse, answer);
    },
    async written(of) {
      const { letter } = await perform(runtime, startLetter, nurse, {
        ...{ case: of.id, template: 'assessment', locale: 'en' },
      });
      await perform(runtime, saveLetter, nurse, {
        ...{ letter, revision: 1 },
        sections: { fitness: 'Fit with adjustments.', next_step: 'We close the case.', qualification: 'RGN, 12A3456E' },
        answers: of.questions.map(question => ({ question, answer: 'Yes, within four weeks.', declinedReason: '' })),
      });
      return letter;
    },
    async issue(letter) {
      const { revision } = await world.letter(letter);
      await issueLetter(runtime, nurse, { letter, revision: Number(revision) });
    },
    async issued(of, said) {
      await world.consent(of, said);
      const letter = await world.written(of);
      await world.issue(letter);
      return letter;
    },
    async accept(letter) {
      const { id } = await link(letter);
      const notice = newId();
      await cases.sql(
        `insert into notices.notices (id, organisation_id, kind, reference, created_at) values ($1, $2, 'sight_ready', $3, $4)`,
        [notice, organisation, JSON.stringify({ token: id }), clock.now()],
      );
      await cases.sql(
        `insert into notices.deliveries (id, notice_id, organisation_id, channel, message_id, state, created_at, sent_at)
         values ($1, $1, $2, 'email', $3, 'sent', $4, $4)`.replace('($1, $1', '($1, $5'),
        [newId(), organisation, newId(), clock.now(), notice],
      );
    },
    async byLink(letter) {
      const { id, person_id: person } = await link(letter);
      return { kind: 'person', person: String(person), organisation, link: String(id) };
    },
    token: async letter => macToken(runtime.keys, 'sight', String((await link(letter)).id), 1),
    async code(letter) {
      const { id, code_version: version } = await link(letter);
      return linkCode(runtime.keys, String(id), Number(version));
    },
    async open(letter) {
      const token = await world.token(letter);
      await perform(runtime, startLinkCode, { kind: 'gate' }, { purpose: 'sight', token });
      const typed = { purpose: 'sight', token, code: await world.code(letter) };
      const answer = await perform(runtime, answerLinkCode, { kind: 'gate' }, typed);
      if (answer.outcome !== 'open') throw new Error(`the link stays shut: ${answer.outcome}`);
      const visit = (await identifyLink(runtime, answer.secret))!;
      const actor: PersonActor = {
        ...{ kind: 'person', person: visit.person, organisation: visit.organisation, link: visit.link },
      };
      await perform(runtime, openSight, actor, { letter: visit.object });
      return actor;
    },
    letter: id => row('select * from advice.letters where id = $1', [id]),
    employerSees: (of, who = nia) => employerSees(db, of.id, who),
    tasks: async of =>
      (await cases.sql('select kind from tasks.tasks where subject_id = $1 order by created_at, id', [of.id])).map(
        each => String(each.kind),
      ),
    notices: kind => recorder.notices.filter(notice => notice.kind === kind),
  };
  return world;
}

/** A document for tests that do not look at its pages: the data it would print, always in the same bytes. */
const printedAsJson: Runtime['pdf'] = {
  make: async (template, data) => Buffer.from(JSON.stringify({ template, data })),
  close: async () => {},
};

async function newCase(
  { sql, case: addCase, person: addPerson }: CaseWorld,
  organisation: string,
  owner: EmployerActor,
  { confirmed = ['email', 'mobile'], questions = ['Fit for the job?', 'When back?'], ...options }: NewCaseOptions,
): Promise<AdviceCase> {
  const person = await addPerson(options.givenName ?? 'Ada', options.familyName ?? 'Meadow', '1980-05-04');
  const addresses = { email: 'ada@home.example', mobile: '07700 900123' };
  for (const kind of confirmed)
    await sql(
      `insert into persons.contact_points (id, person_id, kind, value, source, confirmed_at, created_at)
       values ($1, $2, $3, $4, 'person', '2026-01-01Z', '2026-01-01Z')`,
      [newId(), person, kind, addresses[kind]],
    );
  const referral = newId();
  await sql(
    `insert into referrals.referrals (organisation_id, id, form_code, form_version, author_id, owner_id, state, created_at, changed_at)
     values ($1, $2, 'OM', 1, $3, $3, 'accepted', '2026-03-01Z', '2026-03-01Z')`,
    [organisation, referral, owner.membership],
  );
  const ids: string[] = [];
  for (const [i, text] of questions.entries()) {
    ids.push(newId());
    await sql(
      `insert into referrals.questions (organisation_id, id, referral_id, position, code, text, added_in) values ($1, $2, $3, $4, $5, $6, 1)`,
      [organisation, ids[i], referral, i + 1, `q${i}`, text],
    );
  }
  const id = await addCase(organisation, owner, { dateOfBirth: '1980-05-04', ...options, person, referral });
  return { id, person, questions: ids };
}

async function employerSees(db: Database, id: string, who: EmployerActor): Promise<Record<string, unknown>[]> {
  const client = await db.pool.connect();
  try {
    await client.query(`begin; set local role handrail_employer; set local app.organisation_id = '${who.organisation}';
      set local app.account_id = '${who.account}'; set local app.membership_id = '${who.membership}'`);
    return (await client.query('select * from app.employer_letters($1)', [id])).rows;
  } finally {
    await client.query('rollback');
    client.release();
  }
}

/** What the clinician's page reads. */
export const readAdvice = (world: AdviceWorld, of: AdviceCase, who: StaffActor = world.nurse) =>
  ask(world.runtime, letterForClinician, who, { case: of.id });
