import { beforeEach, describe, expect, it } from 'vitest';
import { type Admission, makeAdmission } from './admission.ts';

const limits = {
  first: { patienceMs: 10_000, few: 6, inside: 6, alike: 6, delayMs: 3_000 },
  usual: { patienceMs: 1_000, few: 2, inside: 5, alike: 5, delayMs: 800 },
  last: { patienceMs: 100, few: 1, inside: 3, alike: 1, delayMs: 200 },
};
const turns = ['last', 'usual', 'first'] as const;

let at: number;
let late: number;
let door: Admission;
beforeEach(() => {
  at = 0;
  late = 0;
  door = makeAdmission({ delayMs: () => late, now: () => at }, limits);
});

/** So many come and leave one after the other, each so many milliseconds after the one before. */
function served(count: number, everyMs: number): void {
  const inside = Array.from({ length: count }, () => door.admit('first')!);
  for (const leave of inside) {
    at += everyMs;
    leave();
  }
}

describe('the door of a process', () => {
  it('[ALL.3.71] refuses the last while the usual comes in, and the usual while the first comes in', () => {
    expect(door.admit('last')).toBeDefined();
    expect(door.admit('last')).toBeUndefined();
    for (let n = 0; n < 4; n++) expect(door.admit('usual')).toBeDefined();
    expect(door.admit('usual')).toBeUndefined();
    expect(door.admit('first')).toBeDefined();
    expect(door.admit('first')).toBeUndefined();
    expect(door.refused).toEqual({ first: 1, usual: 1, last: 1 });
    expect(door.inside).toBe(6);
  });

  it('[ALL.3.71] a late event loop turns away the last, then the usual, once there is a crowd', () => {
    for (let n = 0; n < 2; n++) door.admit('first');
    late = 201;
    expect(turns.filter(turn => door.admit(turn))).toEqual(['usual', 'first']);
    late = 801;
    expect(turns.filter(turn => door.admit(turn))).toEqual(['first']);
  });

  it('a loop that was late turns nobody away while hardly anybody is here', () => {
    late = 4_000;
    for (const turn of turns) {
      const leave = door.admit(turn);
      expect(leave, turn).toBeDefined();
      leave?.();
    }
  });

  it('[ALL.3.71] whoever would wait too long for those inside is turned away, however few they are', () => {
    served(6, 400);
    expect(door.admit('usual')).toBeDefined();
    expect(door.admit('usual')).toBeDefined();
    expect(door.admit('usual'), 'two inside go through in 0.8 s').toBeDefined();
    expect(door.admit('usual'), 'three inside take 1.2 s').toBeUndefined();
    expect(door.admit('last')).toBeUndefined();
    expect(door.admit('first')).toBeDefined();
  });

  it('a pause without anybody, and one slow upload, make nobody think that all is slow', () => {
    served(6, 20);
    at += 60_000;
    served(1, 20);
    served(1, 60_000);
    for (let n = 0; n < 5; n++) expect(door.admit('usual')).toBeDefined();
  });

  it('whoever leaves makes room, and the last to leave is told of', async () => {
    const leave = door.admit('last')!;
    expect(await door.emptied(5)).toBe(false);
    const emptied = door.emptied(1_000);
    leave();
    expect(await emptied).toBe(true);
    expect(door.admit('last')).toBeDefined();
  });

  it('once closed nobody comes in', () => {
    door.close();
    expect(door.admit('first')).toBeUndefined();
  });
});
