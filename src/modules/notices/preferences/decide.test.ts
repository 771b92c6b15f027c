import { describe, expect, it } from 'vitest';
import { noticeKinds } from '../kinds.ts';
import { noticeRules } from '../notice-rules.ts';
import { choicesFor, decide, type Preferences } from './decide.ts';

const everything = (choice: 'daily' | 'off'): Preferences => ({
  choices: Object.fromEntries(noticeKinds.map(kind => [kind, choice])),
  quiet: { from: 22 * 60, until: 7 * 60 },
});
const at = (text: string) => new Date(text);
const london = 'Europe/London';

describe('what its reader chose', () => {
  it('[NOT.1.2] puts off, switches off or holds nothing that security, consent or sight needs', () => {
    const legal = noticeKinds.filter(kind => noticeRules[kind].manner === 'legal');
    expect(legal).toEqual(
      expect.arrayContaining(['locked', 'sight_ready', 'share_started', 'reassigned', 'sight_code']),
    );
    for (const kind of legal) {
      expect(choicesFor(kind)).toEqual(['at_once']);
      for (const choice of ['daily', 'off'] as const)
        expect(decide(kind, everything(choice), london, at('2026-03-02T03:00:00Z'))).toEqual({ act: 'send' });
    }
  });

  it('[NOT.5.1] leaves out what may be switched off, and keeps for eight in the morning where they live what may wait', () => {
    const now = at('2026-07-02T15:00:00Z');
    expect(decide('accepted', everything('off'), london, now)).toEqual({ act: 'leave_out' });
    expect(decide('accepted', everything('daily'), london, now)).toEqual({
      act: 'keep',
      until: at('2026-07-03T07:00:00Z'),
    });
    expect(decide('accepted', everything('daily'), 'Asia/Tokyo', now)).toEqual({
      act: 'keep',
      until: at('2026-07-02T23:00:00Z'),
    });
    expect(decide('letter_released', everything('off'), london, now)).toEqual({ act: 'send' });
    expect(decide('draft_deletion', everything('daily'), london, now)).toEqual({ act: 'send' });
  });

  it('[NOT.5.2] holds what is not urgent in quiet hours, over midnight too, until they end', () => {
    const quiet = { choices: {}, quiet: { from: 22 * 60, until: 7 * 60 } };
    const until = (text: string) => ({ act: 'wait', until: at(text) });
    expect(decide('accepted', quiet, london, at('2026-03-02T21:59:00Z'))).toEqual({ act: 'send' });
    expect(decide('accepted', quiet, london, at('2026-03-02T22:00:00Z'))).toEqual(until('2026-03-03T07:00:00Z'));
    expect(decide('accepted', quiet, london, at('2026-03-03T06:59:00Z'))).toEqual(until('2026-03-03T07:00:00Z'));
    expect(decide('accepted', quiet, london, at('2026-03-03T07:00:00Z'))).toEqual({ act: 'send' });
    // The night in which the clocks go forward is an hour shorter.
    expect(decide('accepted', quiet, london, at('2026-03-28T23:00:00Z'))).toEqual(until('2026-03-29T06:00:00Z'));
    const noon = { choices: {}, quiet: { from: 12 * 60, until: 13 * 60 } };
    expect(decide('accepted', noon, london, at('2026-03-03T12:30:00Z'))).toEqual(until('2026-03-03T13:00:00Z'));
    expect(decide('accepted', noon, london, at('2026-03-03T13:30:00Z'))).toEqual({ act: 'send' });
  });
});
