import { type Caller, callers } from './callers.ts';

/**
 * Answers by hand: the word of the answer (a status, or where a redirect leads) and who gets it. `rest` is everybody not named.
 * Nothing here is taken from what a route declares, from a policy, or from a run.
 */
export type Line = Readonly<Record<string, string>>;

export interface Expected {
  /** Addresses that answer alike. */
  routes: readonly string[];
  /** What everybody gets who is not named under `at`. */
  line: Line;
  /** By what the address names: who gets another answer there. */
  at?: Readonly<Record<string, Line>>;
  /** Parts of the address that are no ids. */
  with?: Readonly<Record<string, string>>;
  /** What a post carries besides its token; nothing unless said. */
  body?: Readonly<Record<string, string>>;
}

/** One answer a caller. Throws when somebody is named twice, unknown, or left without an answer. */
export function answersOf(line: Line, more: Line = {}): Record<Caller, string> {
  const named = { ...read(line), ...read(more) };
  const rest = restOf(more) ?? restOf(line);
  return Object.fromEntries(
    callers.map(caller => {
      const answer = named[caller] ?? rest;
      if (!answer) throw new Error(`nobody wrote what ${caller} is answered`);
      return [caller, answer];
    }),
  ) as Record<Caller, string>;
}

const restOf = (line: Line) => Object.keys(line).find(answer => line[answer] === 'rest');

function read(line: Line): Partial<Record<Caller, string>> {
  const named: Partial<Record<Caller, string>> = {};
  for (const [answer, who] of Object.entries(line)) {
    for (const caller of who === 'rest' ? [] : who.split(' ')) {
      if (!callers.includes(caller as Caller)) throw new Error(`nobody is called ${caller}`);
      if (named[caller as Caller]) throw new Error(`${caller} is answered twice`);
      named[caller as Caller] = answer;
    }
  }
  return named;
}

/** Nobody is known: no session, or one that is over; a visit by link is no session. */
export const strangers = 'nobody expired pending disabled endedClinician linkVisitor otherLinkVisitor';
/** Signed in at an employer. */
export const employers =
  'owner manager otherBranch colleague sharee delegate lateDelegate former seeAll recipient subject foreigner twoOrganisations';
/** The same, but who may refer nobody. */
export const referrers =
  'owner manager otherBranch colleague sharee delegate lateDelegate former recipient subject foreigner twoOrganisations';
export const clinicians = 'triage nurse physiotherapist';

/** A private address that is not there for whoever is signed in, unless said otherwise. */
export const hidden: Line = { 'sign-in': strangers, 'second-factor': 'weakClinician', 404: 'rest' };
/** Anybody may come, and all are shown the same. */
export const open = (answer: number): Line => ({ [answer]: 'rest' });
