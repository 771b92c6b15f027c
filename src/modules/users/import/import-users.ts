import { sql } from 'kysely';
import { z } from 'zod';
import { displayName, emailKey } from '#modules/accounts/index.ts';
import { largestList, mayEdit, mostRows, organisationOf, permissions, placesOf } from '#modules/organisations/index.ts';
import { newId } from '#platform/db/id.ts';
import { sortKey } from '#platform/db/sort-key.ts';
import type { Tx } from '#platform/db/transaction.ts';
import {
  type Decision,
  type EmployerActor,
  Invalid,
  NotVisible,
  operation,
  query,
  type StaffActor,
} from '#platform/operation/index.ts';
import { reason } from '../reason.ts';
import { type AboutPeople, type PeopleReading, type PersonRow, readPeople } from './read-people.ts';
import { usernamesFor } from './usernames.ts';

const given = { organisation: z.uuid(), text: z.string() };
const activationHours = 24;

/** What a list of people would do, row by row; nothing is changed and nobody is told (ACC.U6). */
export const previewUsers = query({
  name: 'users.previewed',
  actors: ['employer', 'administrator'],
  input: z.object(given),
  async run({ tx, actor }, { organisation, text }): Promise<PeopleReading> {
    return readPeople(text, await aboutPeople(tx, actor, organisation, text));
  },
  reads: (read, { organisation }) => ({
    ...{ act: 'users.previewed', organisation },
    values: { rows: 'rows' in read ? read.rows.length : 0 },
  }),
});

export interface ImportedUsers {
  /** How many people were written to. An employer is not told which of them have an account elsewhere. */
  told: number;
}

/**
 * Makes pending accounts for the people of a list who are not users yet, and mails each an activation (ACC.U6). By user administrators for
 * their own organisation, with permissions they hold; by provider administrators for any. An address with an account elsewhere gets a mail
 * saying so, as at registration (ACC.R2), and no account. The same list twice makes nobody twice.
 * @throws Invalid when any row is wrong: then nobody is made
 */
export const importUsers = operation({
  act: 'users.imported',
  actors: ['employer', 'administrator'],
  input: z.object({ ...given, reason, locale: z.enum(['en', 'cy']).default('en') }),
  load: ({ tx, actor }, { organisation, text }) => aboutPeople(tx, actor, organisation, text),
  policy: mayImport,
  async run(scope, about, { organisation, text, reason: why, locale }): Promise<ImportedUsers> {
    const { tx, now } = scope;
    const read = readPeople(text, about);
    if ('problem' in read) throw new Invalid([{ field: 'text', message: `organisation.list_${read.problem}` }]);
    const wrong = read.rows.filter(row => row.outcome === 'wrong').map(row => row.line);
    if (wrong.length)
      throw new Invalid([
        { field: 'text', message: 'organisation.list_wrong', values: { lines: wrong.slice(0, 20).join(', ') } },
      ]);
    const people = read.rows.filter(row => row.outcome === 'new');
    const until = new Date(now.getTime() + activationHours * 3_600_000);
    const added = await addUsers(tx, organisation, { people, locale, now, until });
    for (const { account, token, outcome } of added) {
      const to = { organisation, to: { account } };
      if (outcome === 'made')
        scope.notify({ kind: 'user_invitation', ...to, locale, reference: { token, version: 1 } });
      if (outcome === 'known') scope.notify({ kind: 'already_registered', to: { account } });
    }
    const made = added
      .filter(each => each.outcome === 'made')
      .map(({ line, account, membership }) => {
        const { person } = people.find(row => row.line === line)!;
        return { account, membership, permissions: person.permissions, node: person.node };
      });
    scope.audit({
      ...{ act: 'users.imported', organisation, object: { kind: 'organisation', id: organisation } },
      values: { made, known: added.filter(each => each.outcome === 'known').length, why },
    });
    return { told: added.filter(each => each.outcome !== 'here').length };
  },
});

type Importer = EmployerActor | StaffActor;

function mayImport(actor: Importer): Decision {
  if (actor.kind !== 'employer') return mayEdit(actor);
  return actor.permissions.includes('user_administration') ? undefined : { refuse: 'user.no_permission' };
}

async function aboutPeople(tx: Tx, actor: Importer, id: string, text: string): Promise<AboutPeople> {
  if (actor.kind === 'employer' && actor.organisation !== id) throw new NotVisible('users.imported');
  const organisation = await organisationOf(tx, id);
  return {
    ...{ organisation, places: await placesOf(tx, id), known: await knownAddresses(tx, actor, id, addressesIn(text)) },
    grantable: actor.kind === 'employer' ? actor.permissions : permissions,
  };
}

/** Whatever in the text could be an address, as it is compared. */
const addressesIn = (text: string): string[] =>
  text.length > largestList ? [] : (text.match(/[^\s,;"<>]+@[^\s,;"<>]+/g) ?? []).slice(0, 2 * mostRows).map(emailKey);

/** Which of the addresses have an account: of the own organisation for its user administrators, of any for the provider. */
async function knownAddresses(
  tx: Tx,
  actor: Importer,
  organisation: string,
  asked: readonly string[],
): Promise<AboutPeople['known']> {
  const users =
    actor.kind === 'employer'
      ? sql<{ email: string; here: boolean }>`select email, true as here from app.users()
          where lower(email) = any (${[...asked]}::text[])`
      : sql<{ email: string; here: boolean }>`select a.email, m.id is not null as here from accounts.accounts a
          left join accounts.memberships m on m.account_id = a.id and m.organisation_id = ${organisation} 
          where a.kind <> 'member' and a.email_key = any (${[...asked]}::text[])`;
  const { rows } = await users.execute(tx);
  return new Map(rows.map(({ email, here }) => [emailKey(email), here ? 'here' : 'elsewhere']));
}

interface Added {
  line: number;
  account: string;
  membership: string;
  token: string;
  outcome: 'made' | 'here' | 'known';
}

async function addUsers(
  tx: Tx,
  organisation: string,
  { people, locale, now, until }: { people: readonly PersonRow[]; locale: string; now: Date; until: Date },
): Promise<Added[]> {
  const at = now.getTime();
  const rows = people.map(({ line, person }) => ({
    ...{ line, ...person, emailKey: emailKey(person.email), locale, names: usernamesFor(person.email) },
    ...{ account: newId(at), membership: newId(at), token: newId(at) },
    ...{ displayName: displayName(person), sortKey: sortKey(person.familyName, person.givenName) },
  }));
  const done = await sql<Added>`select line, account, membership, token, outcome
    from app.add_users(${organisation}, ${JSON.stringify(rows)}::jsonb, ${now}, ${until})`.execute(tx);
  return done.rows;
}
