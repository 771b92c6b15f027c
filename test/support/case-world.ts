import type pg from 'pg';
import { type EmployeeSnapshot, snapshotColumns } from '#modules/cases/employee-snapshot.ts';
import type { Database } from '#platform/db/database.ts';
import { newId } from '#platform/db/id.ts';
import { sortKey } from '#platform/db/sort-key.ts';
import type { EmployerActor, StaffActor } from '#platform/operation/index.ts';

/** Invented organisations, people and cases, written past the policies as a migration would. */
export interface CaseWorld {
  organisation(code: string): Promise<string>;
  node(organisation: string, name: string, parent?: string): Promise<string>;
  member(organisation: string, name: string, options?: MemberOptions): Promise<EmployerActor>;
  staff(role: string, organisation: string, options?: { person?: string }): Promise<StaffActor>;
  person(givenName: string, familyName: string, born?: string): Promise<string>;
  employment(organisation: string, given: EmploymentOptions): Promise<string>;
  case(organisation: string, owner: EmployerActor | undefined, options?: CaseOptions): Promise<string>;
  share(owner: EmployerActor, reader: EmployerActor): Promise<string>;
  delegate(
    owner: EmployerActor,
    reader: EmployerActor,
    cases: readonly string[],
    from: string,
    until: string,
  ): Promise<string>;
  recipient(reader: EmployerActor, caseId: string): Promise<void>;
  sql(text: string, values?: readonly unknown[]): Promise<Record<string, unknown>[]>;
}

export interface MemberOptions {
  node?: string;
  holds?: readonly string[];
  permissions?: readonly string[];
  email?: string;
  person?: string;
}
export interface EmploymentOptions {
  givenName: string;
  familyName: string;
  born?: string;
  email?: string;
  payrollNumber?: string;
  person?: string;
}
export interface CaseOptions extends Partial<EmployeeSnapshot> {
  tab?: 'pending' | 'open' | 'closed' | 'none';
  status?: string;
  form?: string;
  audience?: 'employer' | 'confidential';
  restricted?: boolean;
  person?: string;
  receivedAt?: string;
  acceptedAt?: string;
  recallOn?: string;
  referral?: string;
  consent?: string;
  letterState?: string;
}

const statusOf = { pending: 'pending_triage', open: 'triaged', closed: 'closed', none: 'rejected' };

/** Opens the world over a test database. */
export function caseWorld(database: Database): CaseWorld {
  const numbers = new Map<string, number>();
  const names = new Map<string, string>();
  const nameOf = (owner: EmployerActor | undefined) => (owner && names.get(owner.membership)) ?? '';
  const run = <T>(work: (client: pg.PoolClient | pg.Client) => Promise<T>) =>
    database.asMigrator(async client => {
      await client.query('set role handrail_owner');
      return work(client);
    });
  const sql: CaseWorld['sql'] = (text, values = []) =>
    run(async client => (await client.query(text, [...values])).rows);
  const insert = async (table: string, row: Record<string, unknown>) => {
    const names = Object.keys(row);
    await sql(`insert into ${table} (${names}) values (${names.map((_, i) => `$${i + 1}`)})`, Object.values(row));
    return row.id as string;
  };
  const account = async (kind: string, name: string, options: MemberOptions) => {
    const [given = name, family = name] = name.split(' ');
    const id = newId();
    const email = options.email ?? `${id}@people.example`;
    await insert('accounts.accounts', {
      ...{ id, kind, username: id, username_key: id, username_skeleton: id, email, email_key: email.toLowerCase() },
      ...{
        given_name: given,
        family_name: family,
        state: 'active',
        created_at: '2026-01-01Z',
        person_id: options.person ?? null,
      },
    });
    return id;
  };
  return {
    sql,
    organisation: code =>
      insert('organisations.organisations', {
        ...{
          id: newId(),
          code,
          name: `${code} Trust`,
          verification_code: `${code}-${newId()}`,
          domains: ['people.example'],
        },
        ...{ forms: ['OM', 'IHR1'], created_at: '2026-01-01Z' },
      }),
    async node(organisation, name, parent) {
      const id = newId();
      const [above] = parent ? await sql('select path, depth from organisations.nodes where id = $1', [parent]) : [];
      const path = `${above?.path ?? ''}${id}/`;
      const depth = Number(above?.depth ?? -1) + 1;
      return insert('organisations.nodes', {
        organisation_id: organisation,
        id,
        parent_id: parent ?? null,
        name,
        path,
        depth,
      });
    },
    async member(organisation, name, options = {}) {
      const { permissions = ['refer'], node = null, holds = [] } = options;
      const id = await account('employer', name, options);
      const membership = newId();
      names.set(membership, name);
      await insert('accounts.memberships', {
        ...{
          organisation_id: organisation,
          id: membership,
          account_id: id,
          node_id: node,
          permissions,
          state: 'active',
        },
        ...{ display_name: name, sort_key: sortKey(...name.split(' ').reverse()), created_at: '2026-01-01Z' },
      });
      for (const held of holds)
        await insert('accounts.node_holders', {
          organisation_id: organisation,
          node_id: held,
          membership_id: membership,
        });
      return { kind: 'employer', account: id, organisation, membership, permissions };
    },
    async staff(role, organisation, options = {}) {
      const id = await account('staff', 'Sam Clinic', options);
      const valid = '[2020-01-01,)';
      await insert('accounts.staff_assignments', {
        id: newId(),
        account_id: id,
        role,
        organisation_id: organisation,
        valid,
        reason: 'test',
      });
      const kind = role === 'case_administrator' ? 'case_administrator' : 'clinician';
      return { kind, account: id, roles: [{ role, organisation }] };
    },
    person: (givenName, familyName, born) =>
      insert('persons.persons', {
        ...{ id: newId(), given_name: givenName, family_name: familyName, given_key: sortKey(givenName) },
        ...{ family_key: sortKey(familyName), date_of_birth: born ?? null, created_at: '2026-01-01Z' },
      }),
    employment: (organisation, given) =>
      insert('workforce.employments', {
        ...{ organisation_id: organisation, id: newId(), person_id: given.person ?? null, kind: 'employee' },
        ...{ payroll_number: given.payrollNumber ?? null, given_name: given.givenName, family_name: given.familyName },
        ...{ search_key: sortKey(given.familyName, given.givenName), date_of_birth: given.born ?? null },
        ...{ email: given.email ?? null, from_day: '2020-01-01' },
      }),
    case(organisation, owner, options = {}) {
      const { tab = 'open', audience = 'employer', form = 'OM' } = options;
      const number = (numbers.get(organisation) ?? 0) + 1;
      numbers.set(organisation, number);
      const receivedAt = options.receivedAt ?? '2026-03-02T09:00:00Z';
      return insert('cases.cases', {
        ...{
          organisation_id: organisation,
          id: newId(),
          number,
          reference: `TST/${form}/${String(number).padStart(4, '0')}`,
        },
        ...{ form_code: form, owner_id: owner?.membership ?? null, author_id: owner?.membership ?? null, audience },
        ...{
          tab,
          status: options.status ?? statusOf[tab],
          status_since: receivedAt,
          restricted: options.restricted ?? false,
        },
        ...snapshotColumns({ givenName: 'Ada', familyName: 'Meadow', ...options }),
        ...{
          person_id: options.person ?? null,
          owner_name: nameOf(owner),
          owner_key: sortKey(...nameOf(owner).split(' ').reverse()),
        },
        ...{
          received_at: receivedAt,
          accepted_at: tab === 'open' || tab === 'closed' ? (options.acceptedAt ?? receivedAt) : null,
        },
        ...{ closed_at: tab === 'closed' ? receivedAt : null, closed_reason: tab === 'closed' ? 'advice_given' : null },
        ...{
          recall_on: options.recallOn ?? null,
          recall_key: options.recallOn ?? '',
          referral_id: options.referral ?? null,
        },
        ...{ consent: options.consent ?? null, letter_state: options.letterState ?? null },
      });
    },
    share: (owner, reader) =>
      insert('sharing.shares', {
        ...{ organisation_id: owner.organisation, id: newId(), owner_id: owner.membership, with_id: reader.membership },
        ...{ created_at: '2026-01-01Z' },
      }),
    async delegate(owner, reader, cases, from, until) {
      const id = await insert('sharing.delegations', {
        ...{ organisation_id: owner.organisation, id: newId(), owner_id: owner.membership, with_id: reader.membership },
        ...{ purpose: 'leave', from_at: from, until_at: until, created_at: from },
      });
      for (const case_id of cases)
        await insert('cases.delegated_cases', { organisation_id: owner.organisation, delegation_id: id, case_id });
      return id;
    },
    async recipient(reader, caseId) {
      await insert('advice.recipients', {
        ...{ organisation_id: reader.organisation, id: newId(), case_id: caseId, membership_id: reader.membership },
        ...{ named_at: '2026-01-01Z' },
      });
    },
  };
}
