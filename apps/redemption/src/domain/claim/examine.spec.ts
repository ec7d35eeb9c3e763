// Which lines of a claim are examined before it is settled, and what follows from what was found.
import { describe, expect, it } from '@jest/globals';
import { cents, localDate } from '@buono/kernel';
import { given } from '@buono/kernel/testing';
import type { DrawSample, ExamineLines, LineApproval, SettleZone } from './commands.js';
import { claimDecider } from './decider.js';
import type { CheckWidened, ClaimEvent, ClaimSubmitted, LinesExamined, SampleDrawn, ZoneSettled } from './events.js';
import { CLERK, OFFICER, correction, line, place, reversed, submitted, withLines } from './claim.examples.js';
import { sizeOf, standingIn } from './sample.js';

const on = localDate('2026-10-05');
const ids = (...numbers: number[]): string[] => numbers.map((n) => line(n).lineId);
const asked = { share: '50', wholeAbove: '10', commitments: { 'TC-01': 'c1' } };
const presented = (over: Partial<NonNullable<ClaimSubmitted['sampling']>> = {}): ClaimSubmitted => ({
  ...submitted(4_000, 4),
  sampling: { ...asked, ...over },
});
const four = withLines(line(1), line(2), line(3), line(4));
// The lot gives the lowest numbers to the third line, then to the first.
const numbers = new Map([1, 2, 3, 4].map((n) => [line(n).lineId, ['b', 'd', 'a', 'c'][n - 1] ?? '']));
const lot = { seed: 's', commitment: 'c1', numbers };
const draw = (over: Partial<DrawSample> = {}): DrawSample => ({
  ...{ type: 'DrawSample', zone: 'TC-01', lot, by: OFFICER, on },
  ...over,
});
const drawn = (over: Partial<SampleDrawn> = {}): SampleDrawn => ({
  ...{ type: 'SampleDrawn', zone: 'TC-01', seed: 's', commitment: 'c1', drawn: 2, of: 4, lines: ids(3, 1) },
  ...{ drawnBy: OFFICER, drawnOn: on },
  ...over,
});
const whole = (of: number): SampleDrawn => {
  const { seed: _s, commitment: _c, ...rest } = drawn({ drawn: of, of, lines: [] });
  return rest;
};
const say = (n: number, approved = 1_000): LineApproval & { readonly evidence: 'register' } => ({
  ...{ lineId: line(n).lineId, approvedCents: cents(approved), evidence: 'register' },
  ...(approved < 1_000 && { reason: 'wrong-amount' }),
});
const examine = (...lines: ExamineLines['lines']): ExamineLines => ({
  ...{ type: 'ExamineLines', zone: 'TC-01', lines, by: OFFICER, on },
});
const examined = (...findings: LinesExamined['findings']): LinesExamined => ({
  ...{ type: 'LinesExamined', zone: 'TC-01', findings, examinedBy: OFFICER, examinedOn: on },
});
const widened = (wrongBasisPoints: number): CheckWidened => ({ type: 'CheckWidened', zone: 'TC-01', wrongBasisPoints });
const settle = (...lines: LineApproval[]): SettleZone => ({
  type: 'SettleZone',
  zone: 'TC-01',
  lines,
  by: OFFICER,
  on,
});
const settled = (approvedCents: number, cuts: ZoneSettled['cuts'] = []): ZoneSettled => ({
  ...{ type: 'ZoneSettled', ...place, zone: 'TC-01', askedCents: 4_000, approvedCents, cuts },
  ...{ settledBy: OFFICER, settledOn: on },
});
const claim = (...past: ClaimEvent[]) => given(claimDecider, ...past);

describe('how many lines are drawn', () => {
  it.each([
    ['the share, rounded up', { share: '10' }, 41, 5],
    ['a share with decimals', { share: '2.5' }, 400, 10],
    ['at least so many', { share: '1', atLeast: 5 }, 100, 5],
    ['all where there are fewer', { share: '1', atLeast: 5 }, 3, 3],
    ['at least one', { share: '0' }, 20, 1],
  ])('is %s', (_, sampling, lines, size) => expect(sizeOf({ ...sampling, commitments: {} }, lines)).toBe(size));
});

describe('drawing lines', () => {
  it('takes those with the lowest numbers of the lot', () =>
    claim(...four, presented())
      .when(draw())
      .then(drawn()));
  it('happens once', () =>
    claim(...four, presented(), drawn())
      .when(draw({ lot: undefined as never }))
      .thenNothing());
  it('refuses a seed that was not bound when the claim was presented', () =>
    claim(...four, presented())
      .when(draw({ lot: { ...lot, commitment: 'c2' } }))
      .thenRefused('seed-wrong'));
  it('takes every line where no seed was bound in time', () => {
    const { lot: _, ...without } = draw();
    claim(...four, presented({ commitments: {} }))
      .when(without)
      .then(whole(4));
    claim(...four, presented({ commitments: {} }))
      .when(draw())
      .thenRefused('seed-wrong');
  });
  it('takes every line where the office says so', () => {
    const { lot: _, ...without } = draw({ whole: true });
    claim(...four, presented())
      .when(without)
      .then(whole(4));
  });
  it('leaves out corrections and what was undone by then', () =>
    claim(...withLines(line(1), line(2), correction(9)), { ...presented(), lines: 3 }, reversed(1))
      .when(draw())
      .then(drawn({ drawn: 1, of: 1, lines: ids(2) })));
  it('is not asked by a call that says nothing, and done by nobody who is paid', () => {
    claim(...four, submitted(4_000, 4))
      .when(draw())
      .thenRefused('sample-not-asked');
    claim(...four, presented())
      .when(draw({ byPayee: true }))
      .thenRefused('own-claim');
    claim(...four)
      .when(draw())
      .thenRefused('claim-not-submitted');
  });
  it('tells many lines in several events', () => {
    const lines = Array.from({ length: 1_002 }, (_, n) => line(n + 1));
    const many = new Map(lines.map(({ lineId }) => [lineId, lineId]));
    const outcome = claimDecider.decide(
      draw({ lot: { ...lot, numbers: many } }),
      [...withLines(...lines), presented({ share: '100' })].reduce(claimDecider.evolve, claimDecider.initial),
    );
    const pages = outcome.accepted ? outcome.events : [];
    expect(pages.map((event) => (event.type === 'SampleDrawn' ? event.lines.length : 0))).toEqual([500, 500, 2]);
  });
});

describe('examining lines', () => {
  const past = [...four, presented(), drawn()];
  it('notes what was compared and what may be approved', () =>
    claim(...past)
      .when(examine(say(1), say(3, 950)))
      .then(examined(say(1), say(3, 950))));
  it('refuses lines that were not drawn, and amounts that no line bears', () => {
    claim(...past)
      .when(examine(say(2)))
      .thenRefused('line-not-drawn');
    claim(...past)
      .when(examine(say(1, 1_001)))
      .thenRefused('approved-above-asked');
    claim(...past)
      .when(examine({ ...say(1), approvedCents: cents(1) }))
      .thenRefused('cut-without-reason');
    claim(...past)
      .when(examine(say(1), say(1)))
      .thenRefused('line-twice');
  });
  it('comes after the draw', () =>
    claim(...four, presented())
      .when(examine(say(1)))
      .thenRefused('sample-not-drawn'));
  it('widens to every line where too much is wrong: 2.01 of 20.00 is above 10%', () =>
    claim(...past)
      .when(examine(say(1), say(3, 799)))
      .then(examined(say(1), say(3, 799)), widened(1_005)));
  it('does not widen at what the call bears, nor before all is examined', () => {
    claim(...past)
      .when(examine(say(1), say(3, 800)))
      .then(examined(say(1), say(3, 800)));
    claim(...past)
      .when(examine(say(3, 0)))
      .then(examined(say(3, 0)));
  });
  it('counts a service that was undone once it was drawn as wrong in full', () => {
    const state = [...past, reversed(1)].reduce(claimDecider.evolve, claimDecider.initial);
    expect(state.status !== 'unknown' && standingIn(state, 'TC-01')).toEqual({
      ...{ lines: 2, examined: 1, wrong: 1, examinedCents: 1_000, wrongCents: 1_000, wrongBasisPoints: 10_000 },
    });
  });
});

describe('settling what was drawn', () => {
  const past = [...four, presented(), drawn()];
  it('waits for the draw, and for every line of it', () => {
    claim(...four, presented())
      .when(settle())
      .thenRefused('sample-not-drawn');
    claim(...past, examined(say(1)))
      .when(settle())
      .thenRefused('sample-not-examined');
  });
  it('approves as it was found, and all other lines as the officer says', () =>
    claim(...past, examined(say(1), say(3, 950)))
      .when(settle({ lineId: line(2).lineId, approvedCents: cents(400), reason: 'duplicate' }))
      .then(
        settled(3_350, [
          { lineId: line(2).lineId, approvedCents: cents(400), reason: 'duplicate', note: undefined },
          { lineId: line(3).lineId, approvedCents: cents(950), reason: 'wrong-amount', note: undefined },
        ]),
      ));
  it('waits for every line once the check was widened', () =>
    claim(...past, examined(say(1), say(3, 799)), widened(1_005))
      .when(settle())
      .thenRefused('sample-not-examined'));
  it('takes no other word on a line that was examined', () =>
    claim(...past, examined(say(1), say(3)))
      .when(settle({ lineId: line(1).lineId, approvedCents: cents(0), reason: 'duplicate' }))
      .thenRefused('line-examined'));
  it('waits for nothing where all that was drawn was undone', () =>
    claim(...withLines(line(1)), { ...presented(), lines: 1 }, reversed(1))
      .when(settle())
      .then({ ...settled(0), askedCents: 1_000 }));
  it('lets nobody examine after it', () =>
    claim(...past, examined(say(1), say(3)), settled(4_000))
      .when({ ...examine(say(1, 0)), by: CLERK })
      .thenRefused('zone-already-settled'));
});
