import { type TestClock, testClock } from '#platform/clock/clock.ts';
import { passingKeys } from '#platform/crypto/keys.ts';
import type { Database } from '#platform/db/database.ts';
import { newId } from '#platform/db/id.ts';
import { sortKey } from '#platform/db/sort-key.ts';
import type { EmployerActor, Runtime, StaffActor } from '#platform/operation/index.ts';
import { type MemoryBlobs, memoryBlobs } from '#test/support/memory-blobs.ts';
import { type CollectingRecorder, collectingRecorder } from '#test/support/recorder.ts';

/** Two organisations with people in each, one clinician who serves the first, and a runtime that keeps all in memory. */
export interface TestService {
  runtime: Runtime;
  clock: TestClock;
  blobs: MemoryBlobs;
  recorder: CollectingRecorder;
  /** Nia and Rhys of Northfold, Sam of Saltmarsh. */
  nia: EmployerActor;
  rhys: EmployerActor;
  sam: EmployerActor;
  clinician: StaffActor;
  administrator: StaffActor;
}

export async function testService(db: Database, at = '2026-03-02T09:00:00Z'): Promise<TestService> {
  const clock = testClock(at);
  const blobs = memoryBlobs(clock);
  const recorder = collectingRecorder();
  const runtime: Runtime = {
    db,
    clock,
    keys: passingKeys(),
    blobs,
    pdf: { make: async () => Promise.reject(new Error('no PDF maker in this test')) } as unknown as Runtime['pdf'],
    baseUrl: 'https://handrail.example',
    recorder,
  };
  const northfold = newId();
  const saltmarsh = newId();
  await addOrganisation(db, { id: northfold, code: 'NOR', name: 'Northfold Council', domain: 'northfold.example' });
  await addOrganisation(db, { id: saltmarsh, code: 'SAL', name: 'Saltmarsh Ferries', domain: 'saltmarsh.example' });
  const employer = (organisation: string, username: string, given: string, family: string) =>
    addEmployer(db, { organisation, username, given, family });
  return {
    ...{ runtime, clock, blobs, recorder },
    nia: await employer(northfold, 'nia.parry', 'Nia', 'Parry'),
    rhys: await employer(northfold, 'rhys.bevan', 'Rhys', 'Bevan'),
    sam: await employer(saltmarsh, 'sam.okoro', 'Sam', 'Okoro'),
    clinician: await addStaff(db, northfold, 'clinician', 'triage_clinician', 'mair.hughes'),
    administrator: await addStaff(db, northfold, 'case_administrator', 'case_administrator', 'idris.wynne'),
  };
}

/** Runs statements as the owner of the tables, as a seed would. */
export const asOwner = (db: Database, text: string, values: unknown[] = []) =>
  db.asMigrator(async client => {
    await client.query('begin; set local role handrail_owner');
    try {
      const done = await client.query(text, values);
      await client.query('commit');
      return done;
    } catch (error) {
      await client.query('rollback');
      throw error;
    }
  });

interface Organisation {
  id: string;
  code: string;
  name: string;
  domain: string;
}

async function addOrganisation(db: Database, { id, code, name, domain }: Organisation): Promise<void> {
  await asOwner(
    db,
    `insert into organisations.organisations (id, code, name, verification_code, domains, forms, contact, created_at)
     values ($1, $2, $3, $4, $5, $6, $7, now())`,
    [id, code, name, `VC-${code}`, [domain], ['OM', 'IHR1', 'WA'], { telephone: '01632 960 001' }],
  );
}

async function addAccount(db: Database, kind: 'employer' | 'staff', username: string, given: string, family: string) {
  const id = newId();
  const email = `${username}@${kind === 'staff' ? 'provider' : 'northfold'}.example`;
  await asOwner(
    db,
    `insert into accounts.accounts (id, kind, username, username_key, username_skeleton, email, email_key, title, given_name,
       family_name, job_title, telephone, address, postcode, state, created_at)
     values ($1, $2, $3, $3, $3, $4, $4, 'Ms', $5, $6, 'Manager', '01632 960 002', '1 High Street', 'CF10 1AA', 'active', now())`,
    [id, kind, username, email, given, family],
  );
  return id;
}

async function addEmployer(
  db: Database,
  { organisation, username, given, family }: Record<'organisation' | 'username' | 'given' | 'family', string>,
): Promise<EmployerActor> {
  const account = await addAccount(db, 'employer', username, given, family);
  const membership = newId();
  const permissions = ['refer'];
  await asOwner(
    db,
    `insert into accounts.memberships (organisation_id, id, account_id, permissions, state, display_name, sort_key, created_at)
     values ($1, $2, $3, $4, 'active', $5, $6, now())`,
    [organisation, membership, account, permissions, `${given} ${family}`, sortKey(family, given)],
  );
  return { kind: 'employer', account, organisation, membership, permissions };
}

/** Somebody of the provider at one desk, with one role at one organisation. */
export async function addStaff(
  db: Database,
  organisation: string,
  desk: StaffActor['kind'],
  role: string,
  username: string,
): Promise<StaffActor> {
  const account = await addAccount(db, 'staff', username, 'Mair', 'Hughes');
  await asOwner(
    db,
    `insert into accounts.staff_assignments (id, account_id, role, organisation_id, valid, reason)
     values ($1, $2, $3, $4, '[2020-01-01,)', 'test')`,
    [newId(), account, role, organisation],
  );
  return { kind: desk, account, roles: [{ role, organisation }] };
}
