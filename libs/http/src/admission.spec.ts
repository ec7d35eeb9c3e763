// Who is let in when all come at once, and what the others are told.
import { describe, expect, it } from '@jest/globals';
import { Precedence } from '@buono/event-store';
import { Admission } from './admission.js';

const given = (perSecondAtFirst = 100) => {
  const clock = { now: 10_000 };
  const precedence = new Precedence();
  const policy = { patienceMs: 500, least: 10, most: 80, perSecondAtFirst };
  const admission = new Admission(precedence, policy, () => clock.now);
  const enter = (times: number) => Array.from({ length: times }, () => admission.enter());
  const leave = (times: number) => Array.from({ length: times }, () => admission.leave());
  return { clock, precedence, admission, enter, leave };
};

describe('admission', () => {
  it('lets in as many as are answered within its patience: 100 a second for half a second', () => {
    const { enter, precedence } = given();
    expect(enter(50)).toEqual(Array.from({ length: 50 }, () => undefined));
    expect(enter(1)).toEqual([1]);
    expect(precedence.waiting).toBe(50);
  });

  it('gives the others their turn one after the other, at the speed of the server', () => {
    const { enter } = given();
    enter(50);
    const told = enter(300);
    // Half a second, then 100 a second: the first 50 within the first second, the next 100 in the second one.
    expect([told[0], told[49], told[50], told[149], told[150], told[299]]).toEqual([1, 1, 2, 2, 3, 4]);
  });

  it('lets those moments pass with time: who is refused a second later waits no longer for those who had theirs', () => {
    const { clock, enter } = given();
    enter(50);
    enter(300);
    clock.now += 3_000;
    expect(enter(1)).toEqual([1]);
  });

  it('sends nobody away for minutes because it stood still for a moment', () => {
    const { clock, enter, leave } = given();
    enter(50);
    clock.now += 5_000;
    leave(1);
    // 1 answer in five seconds: a tenth of the news makes 90 a second of 100, and so half a second and 100 / 90.02.
    expect(enter(100).at(-1)).toBe(2);
  });

  it('has room again for each that left', () => {
    const { enter, leave } = given();
    enter(51);
    leave(1);
    expect(enter(2)).toEqual([undefined, 1]);
  });

  it('learns at once that it is slower, while there is enough to do', () => {
    const { clock, enter, leave, precedence } = given();
    enter(50);
    leave(19);
    clock.now += 500;
    // 20 answers in half a second: 40 a second, so 20 in hand.
    leave(1);
    expect(precedence.waiting).toBe(30);
    expect(enter(1)).toEqual([1]);
    leave(11);
    expect(enter(2)).toEqual([undefined, 1]);
  });

  it('learns by and by that it is quicker', () => {
    const { clock, enter, leave, precedence } = given(40);
    enter(20);
    for (let n = 0; n < 50; n += 1) {
      leave(1);
      enter(1);
    }
    clock.now += 500;
    leave(1);
    // 51 answers in half a second are 102 a second: (40 + 102) / 2 = 71, so 35.5 in hand.
    expect(enter(20).filter((told) => told === undefined)).toHaveLength(17);
    expect(precedence.waiting).toBe(36);
  });

  it('takes a quiet time for what it is', () => {
    const { clock, enter, leave } = given();
    enter(1);
    clock.now += 60_000;
    leave(1);
    expect(enter(51).filter((told) => told === undefined)).toHaveLength(50);
  });

  it('keeps to its least and its most', () => {
    expect(
      given(1)
        .enter(11)
        .filter((told) => told === undefined),
    ).toHaveLength(10);
    expect(
      given(10_000)
        .enter(81)
        .filter((told) => told === undefined),
    ).toHaveLength(80);
  });
});
