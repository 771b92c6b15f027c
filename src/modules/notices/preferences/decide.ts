import type { NoticeKind } from '../kinds.ts';
import { canBeOff, canWait, noticeRules } from '../notice-rules.ts';

/** How a kind is told to somebody. */
export const choices = ['at_once', 'daily', 'off'] as const;
export type Choice = (typeof choices)[number];

export interface Preferences {
  /** Kinds that are not told at once. */
  choices: Readonly<Partial<Record<string, 'daily' | 'off'>>>;
  /** Minutes since midnight where the owner lives, from and until; over midnight when `until` is the smaller. */
  quiet?: { from: number; until: number };
}

/** What becomes of a notice now: it is sent, left out, kept for the daily mail, or tried again after the quiet hours. */
export type Decided =
  | { act: 'send' }
  | { act: 'leave_out' }
  | { act: 'keep'; until: Date }
  | { act: 'wait'; until: Date };

/** The daily mail comes at this hour, where its reader lives. */
export const digestHour = 8;

/** What may be chosen for a kind (NOT.1). */
export const choicesFor = (kind: NoticeKind): Choice[] => [
  'at_once',
  ...(canWait(kind) ? (['daily'] as const) : []),
  ...(canBeOff(kind) ? (['off'] as const) : []),
];

/** Decides by what its reader wants (NOT.5). What the law or their security needs is sent whatever they chose. */
export function decide(kind: NoticeKind, wanted: Preferences | undefined, zone: string, now: Date): Decided {
  const { manner } = noticeRules[kind];
  if (!wanted || manner === 'legal') return { act: 'send' };
  const chosen = wanted.choices[kind];
  if (chosen === 'off' && canBeOff(kind)) return { act: 'leave_out' };
  if (chosen === 'daily' && canWait(kind)) return { act: 'keep', until: nextAt(digestHour * 60, zone, now) };
  const { quiet } = wanted;
  return quiet && isQuiet(quiet, zone, now) ? { act: 'wait', until: nextAt(quiet.until, zone, now) } : { act: 'send' };
}

function isQuiet({ from, until }: { from: number; until: number }, zone: string, now: Date): boolean {
  const { hour, minute } = local(zone, now);
  const at = hour * 60 + minute;
  return from <= until ? at >= from && at < until : at >= from || at < until;
}

/** The next moment at which the clocks of a zone show this minute of the day; where they skip it, the moment they pass it. */
function nextAt(minutes: number, zone: string, now: Date): Date {
  const time = Temporal.PlainTime.from({ hour: Math.floor(minutes / 60), minute: minutes % 60 });
  const today = local(zone, now).toPlainDate();
  const at = (day: Temporal.PlainDate) =>
    new Date(day.toZonedDateTime({ timeZone: zone, plainTime: time }).epochMilliseconds);
  const first = at(today);
  return first > now ? first : at(today.add({ days: 1 }));
}

const local = (zone: string, now: Date) =>
  Temporal.Instant.fromEpochMilliseconds(now.getTime()).toZonedDateTimeISO(zone);
