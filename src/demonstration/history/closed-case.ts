import type { CloseReason } from '#modules/cases/index.ts';
import { addDays, type Day } from '#platform/clock/day.ts';
import { instantOf, workingDay } from '../calendar.ts';
import { departmentsOf } from '../people/departments.ts';
import { type Employee, employeesOf, leaver } from '../people/employees.ts';
import { steadyDice } from '../steady.ts';
import type { FormCode } from '../stories/answers.ts';
import { englishSituations } from '../stories/english-situations.ts';
import type { Situation } from '../stories/situation.ts';
import { welshSituations } from '../stories/welsh-situations.ts';

/** A case of the past, before it is rows. */
export interface ClosedCase {
  code: string;
  number: number;
  form: FormCode;
  by: string;
  who: Employee;
  /** They have left: no employment of theirs is known any more. */
  left: boolean;
  situation: Situation;
  receivedOn: Day;
  received: Date;
  accepted: Date;
  appointment?: { day: Day; mode: string; state: 'closed' | 'dna' };
  route: string;
  closed: Date;
  reason: CloseReason;
}

const counts: Readonly<Record<string, number>> = { NFC: 560, CFD: 260, YDG: 80 };
/** Days of the past that are filled: what is under way came after it. */
const OLDEST = 730;
const YOUNGEST = 95;

const owners: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  NFC: {
    Highways: ['dewi.lloyd', 'dewi.lloyd', 'tessa.moon', 'moira.finch'],
    'Waste and Recycling': ['dewi.lloyd', 'lena.frost'],
    Housing: ['sioned.bevan', 'hazel.carr'],
    Libraries: ['gordon.hale'],
    Schools: ['owen.pryce'],
    Finance: ['hazel.carr'],
  },
  CFD: {},
  YDG: { Gweinyddu: ['sioned.bevan'] },
};
const usualOwner: Readonly<Record<string, string>> = { NFC: 'hazel.carr', CFD: 'ravi.nair', YDG: 'mali.rhys' };

/** How cases ended, of a hundred. */
const endings: readonly (readonly [CloseReason, number])[] = [
  ...([
    ['advice_given', 72],
    ['decided_on_papers', 6],
    ['did_not_attend', 6],
    ['withdrawn_by_employer', 5],
  ] as const),
  ...([
    ['left', 4],
    ['no_report', 4],
    ['transferred', 2],
    ['duplicate', 1],
  ] as const),
];
const routes = ['telephone', 'telephone', 'telephone', 'video', 'face_to_face'] as const;

/** Nine hundred closed cases of two years, numbered by organisation in the order they came. */
export function closedCases(today: Day): ClosedCase[] {
  return Object.entries(counts).flatMap(([code, count]) => {
    const came = Array.from({ length: count }, (_, n) => receivedAt(code, n, today));
    came.sort((a, b) => a.received.getTime() - b.received.getTime());
    return came.map((each, n) => closedCase(code, n + 1, each));
  });
}

type Received = Pick<ClosedCase, 'receivedOn' | 'received'>;

function receivedAt(code: string, n: number, today: Day): Received {
  const dice = steadyDice(`${code} received ${n}`);
  const receivedOn = workingDay(addDays(today, -YOUNGEST - dice(OLDEST - YOUNGEST)), 1);
  return { receivedOn, received: instantOf(receivedOn, 510 + dice(480)) };
}

function closedCase(code: string, number: number, came: Received): ClosedCase {
  const dice = steadyDice(`${code} closed ${number}`);
  const { who, left } = whoWas(code, number, dice);
  const form = formOf(code, dice(100));
  const reason = form === 'IHR1' ? (dice(5) < 3 ? 'ill_health_certified' : 'ill_health_not_met') : drawn(dice(100));
  const papers = reason === 'decided_on_papers' || form === 'IHR1';
  const acceptedOn = workingDay(came.receivedOn, dice(10) < 8 ? 1 + dice(2) : 3 + dice(3));
  const seenOn = workingDay(acceptedOn, 4 + dice(9));
  const closedOn = workingDay(seenOn, 3 + dice(18));
  const route = papers ? 'on_papers' : routes[dice(routes.length)]!;
  const isSeen = !papers && ['advice_given', 'did_not_attend', 'no_report', 'transferred'].includes(reason);
  const choices = owners[code]?.[who.department];
  return {
    ...{ code, number, form, who, left, reason, route, situation: situationOf(who, code, number) },
    ...{ by: choices?.[dice(choices.length)] ?? usualOwner[code]!, ...came },
    ...{ accepted: instantOf(acceptedOn, 510 + dice(400)), closed: instantOf(closedOn, 560 + dice(420)) },
    ...(isSeen ? { appointment: appointment(seenOn, route, reason) } : {}),
  };
}

const appointment = (day: Day, route: string, reason: CloseReason) => ({
  ...{ day, mode: route, state: reason === 'did_not_attend' ? ('dna' as const) : ('closed' as const) },
});

function whoWas(code: string, number: number, dice: (n: number) => number): { who: Employee; left: boolean } {
  const heavy = departmentsOf(code).flatMap(({ place, weight }) => Array<string>(weight).fill(place.department));
  const department = heavy[dice(heavy.length)]!;
  const left = dice(10) < 3;
  const there = left
    ? [leaver(code, number)]
    : employeesOf(code)
        .slice(12)
        .filter(each => each.department === department);
  return { who: there[dice(there.length)]!, left };
}

function formOf(code: string, drawnOf100: number): FormCode {
  if (drawnOf100 < 4 && code !== 'CFD') return 'IHR1';
  return drawnOf100 < 12 && code !== 'YDG' ? 'WA' : 'OM';
}

function drawn(of100: number): CloseReason {
  let left = of100;
  for (const [reason, share] of endings) {
    if (left < share) return reason;
    left -= share;
  }
  return 'advice_given';
}

function situationOf({ department }: Employee, code: string, number: number): Situation {
  const all = code === 'YDG' ? welshSituations : englishSituations;
  const fitting = all.filter(({ where }) => where.includes(department));
  return (fitting.length ? fitting : all)[number % (fitting.length || all.length)]!;
}
