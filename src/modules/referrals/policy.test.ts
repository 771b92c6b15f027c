import { describe, expect, it } from 'vitest';
import { type Act, acts, mayReferrer, mayStart } from './policy.ts';
import { states } from './referral.ts';

// Written by hand from the spec: x where the act is possible.
const table: Record<Act, string> = {
  //         draft awaiting submitted returned rejected accepted withdrawn
  edit: /*    */ 'x - x x x - -',
  submit: /*  */ 'x - - - - - -',
  resubmit: /**/ '- - - - x - -',
  amend: /*   */ '- - x x - - -',
  withdraw: /**/ '- - x x - x -',
  delete: /*  */ 'x - - - x - -',
  accept: /*  */ '- - x x - - -',
  reject: /*  */ '- - x x - - -',
  return: /*  */ '- - x - - - -',
};
const referrer = { permissions: ['refer'] };

describe('what may be done to a referral', () => {
  for (const act of acts) {
    it(`[REF.L5.1] ${act} is possible in exactly the states it is for`, () => {
      const answers = states.map(state => (mayReferrer(referrer, act, state) ? '-' : 'x'));
      expect(answers.join(' ')).toBe(table[act]);
    });
  }

  it('says the state in words where an act does not fit it', () => {
    expect(mayReferrer(referrer, 'amend', 'accepted')).toEqual({ wrongState: 'state.accepted' });
  });

  it('[REF.H1.1] sending asks for the permission to refer, whatever the state', () => {
    const reader = { permissions: ['see_all'] };
    const refused = acts.filter(act => {
      const decision = mayReferrer(reader, act, 'draft');
      return decision !== undefined && 'refuse' in decision;
    });
    expect(refused).toEqual(['submit', 'resubmit', 'amend']);
    expect(mayStart({ permissions: [] }, 'OM', ['OM'])).toEqual({ refuse: 'refer.not_permitted' });
    expect(mayStart(referrer, 'OM', ['WA'])).toEqual({ refuse: 'refer.form_not_offered' });
    expect(mayStart(referrer, 'OM', ['OM'])).toBeUndefined();
  });
});
