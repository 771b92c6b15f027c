import { describe, expect, it } from 'vitest';
import { statusTexts } from './status/status-texts.ts';
import { type CaseFacts, closeReasons, deriveStatus, statuses } from './status.ts';

const pending: CaseFacts = {
  ...{
    today: '2026-03-10',
    rejected: false,
    withdrawn: false,
    informationWanted: false,
    documentsAwaited: false,
    accepted: false,
  },
  ...{ onPapers: false, consent: null, actions: [], letterState: null, onHold: false, unableToContact: false },
  ...{ clarification: false, recallOn: null, closed: false },
};
const accepted: CaseFacts = { ...pending, accepted: true };
const consented: CaseFacts = { ...accepted, consent: 'given' };
const appointment = (state: 'open' | 'closed' | 'cancelled' | 'dna', dated = true) => ({
  kind: 'appointment' as const,
  state,
  dated,
});
const evidence = { kind: 'evidence' as const, state: 'open' as const, dated: true };
const released: CaseFacts = { ...consented, letterState: 'released' };

const table: [what: string, facts: CaseFacts, status: string][] = [
  ['submitted', pending, 'pending_triage'],
  ['asked for information', { ...pending, informationWanted: true, documentsAwaited: true }, 'awaiting_information'],
  ['documents to come by post', { ...pending, documentsAwaited: true }, 'awaiting_documents'],
  ['accepted', accepted, 'triaged'],
  ['accepted on papers, consent not asked yet', { ...accepted, onPapers: true }, 'triaged'],
  ['consent asked', { ...accepted, consent: 'asked', actions: [appointment('open')] }, 'awaiting_consent'],
  ['consent given', consented, 'awaiting_appointment'],
  ['consent given, on papers', { ...consented, onPapers: true }, 'report_in_preparation'],
  [
    'appointment to be booked',
    { ...consented, actions: [appointment('dna'), appointment('open', false)] },
    'awaiting_appointment',
  ],
  ['appointment booked', { ...consented, actions: [appointment('dna'), appointment('open')] }, 'appointment_booked'],
  ['missed', { ...consented, actions: [appointment('closed'), appointment('dna')] }, 'did_not_attend'],
  ['cancelled', { ...consented, actions: [appointment('cancelled')] }, 'appointment_cancelled'],
  ['attended', { ...consented, actions: [appointment('dna'), appointment('closed')] }, 'attended'],
  [
    'evidence asked for after the appointment',
    { ...consented, actions: [appointment('closed'), evidence] },
    'awaiting_evidence',
  ],
  [
    'evidence asked for while the letter is drafted',
    { ...consented, letterState: 'draft', actions: [evidence] },
    'awaiting_evidence',
  ],
  ['draft letter', { ...consented, letterState: 'draft', actions: [appointment('closed')] }, 'report_in_preparation'],
  ['letter ready', { ...consented, letterState: 'ready' }, 'report_in_preparation'],
  ['second clinician', { ...consented, letterState: 'in_check' }, 'quality_check'],
  ['sight', { ...consented, letterState: 'with_employee' }, 'awaiting_employee_response'],
  ['correction asked', { ...consented, letterState: 'corrections' }, 'employee_corrections'],
  ['released', released, 'released'],
  [
    'released in the public interest though refused',
    { ...accepted, consent: 'refused', letterState: 'released_public_interest' },
    'released',
  ],
  ['clarification asked', { ...released, clarification: true, recallOn: '2026-03-01' }, 'clarification'],
  ['recall in 15 days', { ...released, recallOn: '2026-03-25' }, 'released'],
  ['recall in 14 days', { ...released, recallOn: '2026-03-24' }, 'review_due'],
  ['recall past, attended', { ...consented, actions: [appointment('closed')], recallOn: '2026-03-01' }, 'review_due'],
  [
    'recall past, letter with the employee',
    { ...consented, letterState: 'with_employee', recallOn: '2026-03-01' },
    'awaiting_employee_response',
  ],
  ['put on hold', { ...released, onHold: true, unableToContact: true }, 'on_hold'],
  ['cannot be reached', { ...consented, unableToContact: true }, 'unable_to_contact'],
  ['closed by hand', { ...released, closed: true, onHold: true }, 'closed'],
  ['rejected', { ...pending, rejected: true, informationWanted: true }, 'rejected'],
  ['withdrawn', { ...pending, withdrawn: true }, 'withdrawn'],
];

describe('the status of a case', () => {
  it.each(table)('[CASE.4.1] %s', (_, facts, status) => {
    const standing = deriveStatus(facts);
    expect(standing.status).toBe(status);
    expect(statuses[standing.tab] as readonly string[]).toContain(status);
  });

  it('[CASE.4.1] every status of the model is reached', () => {
    expect(new Set(table.map(([, , status]) => status))).toEqual(new Set(Object.values(statuses).flat()));
  });

  it.each([
    ['refused at the start', { ...accepted, consent: 'refused' as const }],
    ['consent withdrawn', { ...consented, consent: 'withdrawn' as const, letterState: 'draft' }],
    ['letter refused', { ...consented, letterState: 'held_refused' }],
    ['letter withdrawn', { ...consented, letterState: 'held_withdrawn' }],
    ['no answer', { ...consented, letterState: 'held_no_answer' }],
  ])('[CASE.4.3] %s ends in "no report can be given"', (_, facts) => {
    expect(deriveStatus(facts)).toEqual({ tab: 'closed', status: 'closed', closedBecause: 'no_report' });
  });

  it('[CASE.9.1] the review is due from 14 days before the recall date', () => {
    const on = (today: string) => deriveStatus({ ...released, today, recallOn: '2026-09-30' }).status;
    expect([on('2026-09-15'), on('2026-09-16'), on('2026-10-30')]).toEqual(['released', 'review_due', 'review_due']);
  });
});

describe('the explanations', () => {
  const all = Object.values(statuses).flat();
  it.each(['en', 'cy'] as const)('[CASE.4.2] say every status in a sentence and at most 25 words (%s)', locale => {
    const texts: Record<string, string> = statusTexts[locale];
    for (const status of all) {
      expect(texts[`status.${status}`]).toBeTruthy();
      expect(texts[`sentence.${status}`]).toMatch(/^[^.]+\.$/);
      const words = texts[`explain.${status}`]!.split(/\s+/);
      expect([status, words.length <= 25]).toEqual([status, true]);
    }
    for (const reason of closeReasons) expect(texts[`reason.${reason}`]).toBeTruthy();
  });
});
