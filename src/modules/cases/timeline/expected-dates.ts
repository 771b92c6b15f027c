import { addWorkingDays, type Day, dayOf, type WorkingCalendar } from '#platform/clock/day.ts';
import type { ActionFact } from '../status.ts';

/** Working days each stage may take (organisation's targets). */
export interface StageTargets {
  triageDays: number;
  offerDays: number;
  reportDays: number;
  sightDays: number;
}

/** What the expected dates are computed from. */
export interface StageFacts {
  receivedAt: Date;
  acceptedAt: Date | null;
  onPapers: boolean;
  letterState: string | null;
  /** When the letter was last sent to be read. */
  issuedAt: Date | null;
  releasedAt: Date | null;
  /** The case has ended, or nothing more is expected. */
  ended: boolean;
  actions: readonly (ActionFact & { onDay: Day | null; createdAt: Date })[];
}

const stages = ['triage', 'appointment', 'report', 'sight'] as const;
export type Stage = (typeof stages)[number];

export interface ExpectedStage {
  stage: Stage;
  /** The day by which it is expected, or on which it happened. */
  on: Day;
  state: 'done' | 'current' | 'expected';
}

const ZONE = 'Europe/London';

/**
 * The stages of a case with their dates, from the moment of submission (CASE.12): what is done keeps its own day, what is to come
 * counts working days from what was before. Nothing is expected of a case that has ended. Pure.
 */
export function expectedDates(facts: StageFacts, targets: StageTargets, calendar: WorkingCalendar): ExpectedStage[] {
  const after = (day: Day, days: number) => addWorkingDays(day, days, calendar);
  const triaged = facts.acceptedAt ? dayOf(facts.acceptedAt, ZONE) : undefined;
  const triage = triaged ?? after(dayOf(facts.receivedAt, ZONE), targets.triageDays);
  const held = meeting(facts);
  const reported = isWithEmployee(facts) || facts.releasedAt !== null;
  const appointment = held?.day ?? after(triage, targets.offerDays);
  const released = facts.releasedAt ? dayOf(facts.releasedAt, ZONE) : undefined;
  const report = (reported && issuedOn(facts)) || after(facts.onPapers ? triage : appointment, targets.reportDays);
  const all: (Omit<ExpectedStage, 'state'> & { done: boolean })[] = [
    { stage: 'triage', on: triage, done: triaged !== undefined },
    ...(facts.onPapers ? [] : [{ stage: 'appointment' as const, on: appointment, done: held?.attended ?? false }]),
    { stage: 'report', on: report, done: reported },
    { stage: 'sight', on: released ?? after(report, targets.sightDays), done: released !== undefined },
  ];
  return withStates(all, facts.ended);
}

function withStates(all: (Omit<ExpectedStage, 'state'> & { done: boolean })[], ended: boolean): ExpectedStage[] {
  const reached = all.findLastIndex(({ done }) => done);
  // A stage before one that is done was passed over: its expected date would mislead.
  const shown = all.filter(({ done }, index) => done || index > reached);
  const current = shown.findIndex(({ done }) => !done);
  return shown
    .map(({ done, ...stage }, index) => ({
      ...stage,
      state: done ? ('done' as const) : index === current ? ('current' as const) : ('expected' as const),
    }))
    .filter(({ state }) => !ended || state === 'done');
}

/** A letter that was never sent to be read first was written, at the latest, when it was released. */
const issuedOn = ({ issuedAt, releasedAt }: StageFacts): Day | undefined => {
  const at = issuedAt ?? releasedAt;
  return at ? dayOf(at, ZONE) : undefined;
};

const isWithEmployee = ({ letterState }: StageFacts) =>
  letterState === 'with_employee' || letterState === 'corrections' || Boolean(letterState?.startsWith('released'));

/** The appointment the report follows: the last attended one, else the one that is booked. */
function meeting({ actions }: StageFacts): { day: Day; attended: boolean } | undefined {
  const dated = actions.filter(({ kind, onDay }) => kind === 'appointment' && onDay !== null);
  const attended = dated.findLast(({ state }) => state === 'closed');
  const booked = dated.findLast(({ state }) => state === 'open');
  const chosen = booked ?? attended;
  return chosen && { day: chosen.onDay!, attended: chosen.state === 'closed' };
}
