import { describe, expect, it } from 'vitest';
import type { StaffActor } from '#platform/operation/index.ts';
import { letterStates } from './letter.ts';
import { mayAnswerCorrection, mayCheck, mayConsent, mayGiveUp, mayRespond, mayStart, mayWrite } from './policy.ts';

const actor = (role: string, organisation = 'o1'): StaffActor => ({
  ...{ kind: 'clinician', account: 'a1', roles: [{ role, organisation }] },
});
const seen = { organisation: 'o1', tab: 'open', personId: 'p1', consent: 'given' } as const;
const roles = ['triage_clinician', 'nurse', 'physician', 'physiotherapist', 'technician', 'case_administrator'];
const allowed = (decide: (role: string) => unknown) => roles.filter(role => !decide(role));
const letter = (state: (typeof letterStates)[number], more: { author?: string; issued?: boolean } = {}) => ({
  ...{ state, author_account: more.author ?? 'a2' },
  first_issued_at: more.issued ? new Date('2026-03-02T09:00:00Z') : null,
});
const states = (decide: (state: (typeof letterStates)[number]) => unknown) =>
  letterStates.filter(state => !decide(state));

describe('who may', () => {
  it('[ADV.2.1] consent is asked and recorded by clinicians of the organisation', () => {
    expect(allowed(role => mayConsent(actor(role), seen))).toEqual([
      ...['triage_clinician', 'nurse', 'physician', 'physiotherapist'],
    ]);
    expect(mayConsent(actor('nurse', 'o2'), seen)).toEqual({ refuse: 'advice.consent_role' });
  });

  it('[ADV.2.2] nobody is asked before it is known who the case is about', () => {
    expect(mayConsent(actor('nurse'), { ...seen, personId: null })).toEqual({ wrongState: 'advice.person_unmatched' });
    expect(mayConsent(actor('nurse'), { ...seen, tab: 'pending' })).toEqual({ wrongState: 'advice.case_not_open' });
  });

  it('[ACC.V3.1] letters are written by nurses, physicians and physiotherapists of the organisation', () => {
    expect(allowed(role => mayStart(actor(role), seen, false))).toEqual(['nurse', 'physician', 'physiotherapist']);
    expect(allowed(role => mayWrite(actor(role), seen, letter('draft')))).toEqual([
      ...['nurse', 'physician', 'physiotherapist'],
    ]);
    expect(mayWrite(actor('nurse', 'o2'), seen, letter('draft'))).toEqual({ refuse: 'advice.letter_role' });
  });

  it('[ADV.2.3] no letter is begun without consent, on a closed case, or beside another', () => {
    expect(mayStart(actor('nurse'), { ...seen, consent: 'asked' }, false)).toEqual({
      wrongState: 'advice.consent_missing',
    });
    expect(mayStart(actor('nurse'), { ...seen, tab: 'closed' }, false)).toEqual({ wrongState: 'advice.case_not_open' });
    expect(mayStart(actor('nurse'), seen, true)).toEqual({ wrongState: 'advice.letter_exists' });
  });

  it('[ADV.1.2] a letter is written in while it is a draft or ready, and given up before anybody else saw it', () => {
    expect(states(state => mayWrite(actor('nurse'), seen, letter(state)))).toEqual(['draft', 'ready']);
    expect(states(state => mayGiveUp(actor('nurse'), seen, letter(state)))).toEqual(['draft', 'in_check', 'ready']);
    expect(states(state => mayGiveUp(actor('nurse'), seen, letter(state, { issued: true })))).toEqual([]);
  });

  it('[ADV.1.3] a second clinician checks, never the author', () => {
    expect(states(state => mayCheck(actor('nurse'), seen, letter(state)))).toEqual(['in_check']);
    expect(mayCheck(actor('nurse'), seen, letter('in_check', { author: 'a1' }))).toEqual({
      refuse: 'advice.own_letter',
    });
  });

  it('[ADV.5.1] corrections are answered while they are open', () => {
    expect(states(state => mayAnswerCorrection(actor('physician'), seen, letter(state)))).toEqual(['corrections']);
  });

  it('[ADV.5.2] the employee answers while the letter is in their hands', () => {
    expect(states(state => mayRespond(letter(state)))).toEqual(['with_employee', 'corrections']);
  });
});
