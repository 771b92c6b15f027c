import { emailKey, isEmailAddress, isInDomains, plainName, tidyLine } from '#modules/accounts/index.ts';
import {
  everyNode,
  largestList,
  mostRows,
  type Organisation,
  type Place,
  type Places,
  permissions,
} from '#modules/organisations/index.ts';
import { readCsv } from '#platform/csv/read-csv.ts';
import { columnsIn, type PeopleColumn, usualColumns } from './people-columns.ts';

type Permission = (typeof permissions)[number];

/** A person of the list, as they would be made. */
export interface Person {
  givenName: string;
  familyName: string;
  email: string;
  jobTitle: string;
  node: string | null;
  location: string | null;
  division: string | null;
  department: string | null;
  permissions: readonly string[];
}
/** A key of the module's texts, with what was typed. */
export interface RowProblem {
  message: string;
  values: Record<string, string>;
}
/** `here`: a user of the organisation already; `elsewhere`: an account of somewhere else, told to the provider alone. */
export type PersonOutcome = 'new' | 'here' | 'elsewhere' | 'twice' | 'wrong';
export interface PersonRow {
  line: number;
  person: Person;
  outcome: PersonOutcome;
  problems: readonly RowProblem[];
}
export type PeopleReading =
  | { rows: readonly PersonRow[] }
  | { problem: 'unreadable' | 'too_many' | 'too_large' | 'nothing' };

export interface AboutPeople {
  organisation: Organisation;
  places: Places;
  /** What whoever brings the list may give. */
  grantable: readonly string[];
  /** Addresses, as compared, and where they are known. */
  known: ReadonlyMap<string, 'here' | 'elsewhere'>;
}

/** Reads a list of people, one a row; every problem of every row is said (ACC.U6). */
export function readPeople(text: string, about: AboutPeople): PeopleReading {
  if (Buffer.byteLength(text) > largestList) return { problem: 'too_large' };
  const lines = readCsv(text);
  if (!lines) return { problem: 'unreadable' };
  const named = columnsIn(lines[0]?.cells ?? []);
  const body = named ? lines.slice(1) : lines;
  if (!body.length) return { problem: 'nothing' };
  if (body.length > mostRows) return { problem: 'too_many' };
  const columns = named ?? usualColumns;
  const seen = new Set<string>();
  return {
    rows: body.map(({ line, cells }) => {
      const cell = (name: PeopleColumn) => tidyLine(cells[columns.indexOf(name)] ?? '').slice(0, 500);
      const { person, problems } = readPerson(cell, about);
      const key = emailKey(person.email);
      const outcome = problems.length ? 'wrong' : seen.has(key) ? 'twice' : (about.known.get(key) ?? 'new');
      seen.add(key);
      return { line, person, outcome, problems };
    }),
  };
}

function readPerson(cell: (name: PeopleColumn) => string, about: AboutPeople) {
  const problems: RowProblem[] = [];
  const wrong = (message: string, value = '') =>
    void problems.push({ message: `user.row_${message}`, values: { value } });
  const named = (column: 'givenName' | 'familyName', what: string) => {
    const value = cell(column);
    if (!value) wrong(`${what}_missing`);
    else if (value.length > 80 || !plainName.test(value)) wrong('name', value);
    return value;
  };
  const among = (column: 'location' | 'division' | 'department', list: readonly Place[]) => {
    const value = cell(column);
    const found = list.find(each => same(each.name, value));
    if (value && !found) wrong(column, value);
    return found?.id ?? null;
  };
  const { places } = about;
  const person: Person = {
    ...{ givenName: named('givenName', 'given_name'), familyName: named('familyName', 'family_name') },
    ...{ email: readEmail(cell('email'), about, wrong), jobTitle: cell('jobTitle').slice(0, 120) },
    node: readNode(cell('node'), places, wrong),
    location: among('location', places.locations),
    division: among('division', places.divisions),
    department: among('department', places.departments),
    permissions: readPermissions(cell('permissions'), about, wrong),
  };
  return { person, problems };
}

type Wrong = (message: string, value?: string) => void;
const same = (one: string, other: string) => one.toLowerCase() === other.toLowerCase();

function readEmail(value: string, { organisation }: AboutPeople, wrong: Wrong): string {
  if (!value) wrong('email_missing');
  else if (!isEmailAddress(value)) wrong('email', value);
  else if (!isInDomains(value, organisation.domains)) wrong('domain', value);
  return value;
}

/** A position by its name, or by its line from the top where several have that name. */
function readNode(value: string, { nodes }: Places, wrong: Wrong): string | null {
  if (!value) return null;
  const line = value.split(/\s*[›>]\s*/);
  const found = everyNode(nodes).filter(node => same(node.line.slice(-line.length).join('›'), line.join('›')));
  const whole = found.filter(node => node.line.length === line.length);
  const [only, other] = whole.length === 1 ? whole : found;
  if (!only) wrong('node', value);
  else if (other) wrong('nodes', value);
  return only?.id ?? null;
}

/** What was named, or what whoever registers has. */
function readPermissions(value: string, { organisation, grantable }: AboutPeople, wrong: Wrong): readonly string[] {
  if (!value) return organisation.registrationPermissions;
  const asked = value
    .split(/[;,|]/)
    .map(each => each.trim())
    .filter(Boolean);
  const read = asked.map(each => each.toLowerCase().replace(/[\s-]+/g, '_'));
  read.forEach((each, i) => {
    if (!permissions.includes(each as Permission)) wrong('permission', asked[i]);
    else if (!grantable.includes(each) && !organisation.registrationPermissions.includes(each))
      wrong('not_yours', asked[i]);
  });
  return permissions.filter(each => read.includes(each));
}
