import { describe, expect, it } from 'vitest';
import type { Decision, StaffActor } from '#platform/operation/index.ts';
import type { CaseDetails } from './case-details.ts';
import {
  mayClaim,
  mayClose,
  mayConfirmContact,
  mayReadNotes,
  mayRelease,
  mayReopen,
  mayTakeOver,
  mayTriage,
  mayWork,
  mayWriteNote,
} from './staff-policy.ts';

const organisation = '018f0000-0000-7000-8000-000000000001';
const elsewhere = '018f0000-0000-7000-8000-000000000002';
const me = '018f0000-0000-7000-8000-00000000000a';
const other = '018f0000-0000-7000-8000-00000000000b';
const now = new Date('2026-03-10T09:00:00Z');

const roles = [
  ...['triage_clinician', 'nurse', 'physician', 'physiotherapist', 'technician', 'case_administrator'],
  ...['scheduler', 'provider_administrator'],
] as const;
type Role = (typeof roles)[number];

const staff = (role: string, serves = organisation): StaffActor => ({
  kind: role === 'case_administrator' ? 'case_administrator' : 'clinician',
  account: me,
  roles: [{ role, organisation: serves }],
});

const waiting = { organisation, tab: 'pending', claimedBy: null, claimedAt: null, closedAt: null, personId: null };
const yesterday = new Date('2026-03-09T09:00:00Z');
const states = {
  waiting,
  mine: { ...waiting, claimedBy: me, claimedAt: now },
  theirs: { ...waiting, claimedBy: other, claimedAt: new Date('2026-03-09T09:00:01Z') },
  stale: { ...waiting, claimedBy: other, claimedAt: yesterday },
  open: { ...waiting, tab: 'open', claimedBy: me, claimedAt: yesterday, personId: 'p' },
  colleagues: { ...waiting, tab: 'open', claimedBy: other, claimedAt: now, personId: 'p' },
  closed: { ...waiting, tab: 'closed', claimedBy: me, closedAt: now, personId: 'p' },
  ended: { ...waiting, tab: 'closed', claimedBy: me, personId: 'p' },
  rejected: { ...waiting, tab: 'none' },
} as const;
type State = keyof typeof states;

const acts = {
  claim: mayClaim,
  triage: mayTriage,
  release: mayRelease,
  takeOver: (actor: StaffActor, seen: CaseDetails) => mayTakeOver(actor, seen, now),
  work: mayWork,
  note: mayWriteNote,
  contact: mayConfirmContact,
  close: mayClose,
  reopen: mayReopen,
} as const;
type Act = keyof typeof acts;

/** One letter a cell: y may, r refused by role, w wrong state. Columns as `states`: waiting mine theirs stale open colleagues closed ended rejected. */
const clinician: Record<Act, string> = {
  claim: 'yyyywwwww',
  triage: 'wywwwwwww',
  release: 'wywwwwwww',
  takeOver: 'wwwywywww',
  work: 'wwwwyywww',
  note: 'wwwwyywww',
  contact: 'wwwwyyyyw',
  close: 'wwwwyywww',
  reopen: 'wwwwwwyww',
};
/** No triage, but the rest. */
const therapist: Record<Act, string> = {
  ...clinician,
  ...{ claim: 'rrrrrrrrr', triage: 'rrrrrrrrr', takeOver: 'rrrrwywww' },
};
const administrator: Record<Act, string> = { ...therapist, note: 'rrrrrrrrr' };
/** Roles that work on no case; giving back asks only whose it is. */
const nobody: Record<Act, string> = {
  ...{ claim: 'rrrrrrrrr', triage: 'rrrrrrrrr', release: 'wywwwwwww', takeOver: 'rrrrrrrrr', work: 'rrrrrrrrr' },
  ...{ note: 'rrrrrrrrr', contact: 'rrrrrrrrr', close: 'rrrrrrrrr', reopen: 'rrrrrrrrr' },
};
const table: Record<Role, Record<Act, string>> = {
  triage_clinician: clinician,
  nurse: clinician,
  physician: clinician,
  physiotherapist: therapist,
  technician: nobody,
  case_administrator: administrator,
  scheduler: nobody,
  provider_administrator: nobody,
};

const letter = (decision: Decision) => (decision === undefined ? 'y' : 'refuse' in decision ? 'r' : 'w');
const row = (actor: StaffActor, act: Act) =>
  (Object.keys(states) as State[])
    .map(state => letter(acts[act](actor, states[state] as unknown as CaseDetails)))
    .join('');

describe('what staff may do with a case', () => {
  it.each(roles)('[ACC.V3.31] a %s may do exactly this, in every state', role => {
    const found = Object.fromEntries((Object.keys(acts) as Act[]).map(act => [act, row(staff(role), act)]));
    expect(found).toEqual(table[role]);
  });

  it('[ACC.V3.32] a role at another organisation counts for nothing here', () => {
    for (const act of Object.keys(acts) as Act[]) expect(row(staff('nurse', elsewhere), act)).toBe(nobody[act]);
  });

  it('[ACC.V3.33] notes are read by clinicians of the organisation, never by case administrators', () => {
    const reading = roles.filter(role => mayReadNotes(staff(role), { organisation }));
    expect(reading).toEqual(['triage_clinician', 'nurse', 'physician', 'physiotherapist', 'technician']);
    expect(mayReadNotes(staff('nurse', elsewhere), { organisation })).toBe(false);
  });

  it('a decision says which sentence it is', () => {
    const seen = (state: State) => states[state] as unknown as CaseDetails;
    expect(mayTriage(staff('nurse'), seen('waiting'))).toEqual({ wrongState: 'cases.claim_first' });
    expect(mayTriage(staff('nurse'), seen('theirs'))).toEqual({ wrongState: 'cases.claimed_by_other' });
    expect(mayTakeOver(staff('nurse'), seen('theirs'), now)).toEqual({ wrongState: 'cases.claim_fresh' });
    expect(mayTakeOver(staff('nurse'), seen('open'), now)).toEqual({ wrongState: 'cases.yours_already' });
    expect(mayReopen(staff('nurse'), seen('ended'))).toEqual({ wrongState: 'cases.ended_without_report' });
    expect(mayConfirmContact(staff('nurse'), seen('waiting'))).toEqual({ wrongState: 'cases.unmatched' });
  });
});
