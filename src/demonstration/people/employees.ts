import { addDays, type Day } from '#platform/clock/day.ts';
import { nameOf, titleOf } from '../names.ts';
import { demonstrationUsers } from '../sign-ins.ts';
import { steadyDice, steadyId } from '../steady.ts';
import { departmentsOf, type Workplace } from './departments.ts';

/** Somebody who works for one of the employers, as employer and provider know them. */
export interface Employee extends Workplace {
  code: string;
  /** Ids of the employment and of the person. */
  employment: string;
  person: string;
  title: string;
  given: string;
  family: string;
  born: Day;
  job: string;
  payroll: string;
  workEmail: string;
  since: Day;
  homeEmail: string;
  mobile: string;
  address: string;
  postcode: string;
}

export const employeeCounts: Readonly<Record<string, number>> = { NFC: 240, CFD: 160, YDG: 40 };
const firstName: Readonly<Record<string, number>> = { NFC: 0, CFD: 400, YDG: 700 };
const domains: Readonly<Record<string, string>> = {
  NFC: 'northfold.example',
  CFD: 'calderfoods.example',
  YDG: 'dyffrynglas.example',
};
const streets = [
  'Harbour Terrace',
  'Mill Lane',
  'Station Road',
  'Chapel Street',
  'Meadow View',
  'Heol y Bont',
  'Park Road',
];
const known = new Map<string, readonly Employee[]>();

/** Everybody employed by an organisation of the demonstration, its users first; the same people every time. */
export function employeesOf(code: string): readonly Employee[] {
  const employees = known.get(code) ?? employ(code);
  known.set(code, employees);
  return employees;
}

function employ(code: string): Employee[] {
  const users = demonstrationUsers.filter(user => user.memberships?.[0]?.code === code);
  return Array.from({ length: employeeCounts[code] ?? 0 }, (_, n) => {
    const user = users[n];
    const person = employee(code, n);
    if (!user) return person;
    const { title, given, family, job, email: workEmail } = user;
    const { place } = departmentsOf(code).find(each => each.place.department === user.department)!;
    return { ...person, ...place, title, given, family, job, workEmail, homeEmail: homeEmailOf(given, family, n) };
  });
}

/** Who has left: only closed cases know them. */
export const leaver = (code: string, n: number): Employee => employee(code, 1_000 + n);

function employee(code: string, n: number): Employee {
  const dice = steadyDice(`${code} employee ${n}`);
  const { given, family } = nameOf((firstName[code] ?? 0) + n);
  const born = addDays('1961-03-01', dice(15_000));
  const departments = departmentsOf(code);
  const { jobs, place } = departments[n % departments.length]!;
  return {
    ...{ code, ...place, employment: steadyId(`${code} employment ${n}`), person: steadyId(`${code} person ${n}`) },
    ...{ title: titleOf(given, dice(7)), given, family, job: jobs[dice(jobs.length)]! },
    born,
    payroll: `${code[0]}${10_001 + n}`,
    workEmail: `${plain(given)}.${plain(family)}${n}@${domains[code]}`,
    // Nobody began before they were eighteen.
    since: [addDays('2008-04-01', dice(5_600)), addDays(born, 6_700)].sort()[1]!,
    homeEmail: homeEmailOf(given, family, n),
    // Numbers kept free for drama, and postcode areas that no post office knows.
    mobile: `07700 900${String((n * 7) % 1_000).padStart(3, '0')}`,
    address: `${1 + dice(90)} ${streets[dice(streets.length)]}\n${code === 'CFD' ? 'Calder' : code === 'YDG' ? 'Dyffryn' : 'Northfold'}`,
    postcode: `${{ NFC: 'NF', CFD: 'CX', YDG: 'YD' }[code]}${1 + dice(9)} ${1 + dice(9)}AB`,
  };
}

const homeEmailOf = (given: string, family: string, n: number) => `${plain(given)}.${plain(family)}${n}@home.example`;

const plain = (name: string) =>
  name
    .normalize('NFKD')
    .replace(/[^a-z]/gi, '')
    .toLowerCase();
