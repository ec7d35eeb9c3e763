// A plan holds by act; between lines a part of it moves freely; what was spent keeps its line and its partner.
import { describe, expect, it } from '@jest/globals';
import { cents } from '@buono/kernel';
import {
  approval,
  approve,
  expense,
  grant,
  OFFICER,
  on,
  place,
  proposal,
  refusalOf,
  spending,
  through,
} from './project.examples.js';
import { partnerAmounts, planInForce, planProposed } from './state.js';

const lines = (staff: number, materials: number, hours = 100) => [
  { line: 'PERSONALE', amountCents: cents(staff) },
  { line: 'MATERIALI', amountCents: cents(materials) },
  { line: 'ORE', amountCents: cents(hours * 2_800), units: hours },
];
const approved = [proposal(), approval()] as const;

describe('a plan', () => {
  it('is in force once an act approves it', () => {
    expect(planInForce(through(proposal()).project)).toBeUndefined();
    const { project } = through(...approved);
    expect(planInForce(project)).toMatchObject({ said: { version: 1 }, act: { number: 'DD/1/2026' } });
    // 60 % and 40 % of 12,500.00
    expect([...partnerAmounts(planInForce(project)?.said ?? proposal())]).toEqual([
      ['SDS', 750_000],
      ['COOP', 500_000],
    ]);
  });
  it.each([
    ['names a line that the call has not', { lines: [{ line: 'VIAGGI', amountCents: cents(1) }] }, 'line-unknown'],
    ['names a line twice', { lines: [...lines(1, 1), { line: 'ORE', amountCents: cents(0), units: 0 }] }, 'line-twice'],
    [
      'counts hours at another price',
      { lines: [{ line: 'ORE', amountCents: cents(2_801), units: 1 }] },
      'line-units-wrong',
    ],
    ['counts staff by units', { lines: [{ line: 'PERSONALE', amountCents: cents(1), units: 1 }] }, 'line-units-wrong'],
    ['has no lead', { partners: [{ code: 'A', lead: false, shareBasisPoints: 10_000 }] }, 'partners-wrong'],
    [
      'shares out 99.99 %',
      {
        partners: [
          { code: 'A', lead: true, shareBasisPoints: 6_000 },
          { code: 'B', lead: false, shareBasisPoints: 3_999 },
        ],
      },
      'shares-not-whole',
    ],
    ['gives zones less than all', { zones: [{ zone: 'TC-01', shareBasisPoints: 9_999 }] }, 'shares-not-whole'],
    [
      'has a body too many',
      { partners: [1, 2, 3, 4].map((n) => ({ code: `P${n}`, lead: n === 1, shareBasisPoints: 2_500 })) },
      'partners-too-many',
    ],
    // 80 % of 12,500.01 is 10,000.008, down to the grant; of 12,500.02 it is a cent above.
    ['comes to the grant', { lines: lines(750_001, 220_000) }, undefined],
    ['is a cent above the grant', { lines: lines(750_002, 220_000) }, 'plan-above-grant'],
  ] as const)('that %s', (_, over, refusal) => expect(refusalOf(proposal(over))).toBe(refusal));
  it('is not decided by who leads, nor unread', () => {
    expect(refusalOf(proposal(), { ...approval(), byParty: true } as never)).toBe('own-project');
    expect(refusalOf(proposal(), proposal({ lines: lines(700_000, 220_000) }), approval(1))).toBe('plan-changed');
    expect(refusalOf(approval())).toBe('nothing-proposed');
  });
  it('sent back leaves the one before it in force', () => {
    const { project } = through(...approved, proposal({ lines: lines(600_000, 220_000) }), {
      ...{ type: 'RefusePlan', ...place, by: OFFICER, byParty: false, on: on('2026-08-01') },
      ...{ version: 2, reason: 'other' },
    });
    expect(planInForce(project)?.said.version).toBe(1);
    expect(planProposed(project)).toBeUndefined();
  });
});

describe('between lines', () => {
  it('20 % of the plan moves at once, and not a cent more', () => {
    // 20 % of 12,500.00 is 2,500.00; materials go up by it.
    const moved = proposal({ lines: lines(500_000, 470_000) });
    expect(through(...approved, moved).last).toMatchObject({
      events: [{ type: 'PlanShifted', shiftedCents: 250_000, version: 2 }],
    });
    const more = proposal({ lines: lines(499_999, 470_001) });
    expect(through(...approved, more).last).toMatchObject({ events: [{ type: 'PlanProposed' }] });
  });
  it('is counted from the last act, however often it moves', () => {
    const half = proposal({ lines: lines(600_000, 370_000) });
    const again = proposal({ lines: lines(450_000, 520_000) });
    expect(through(...approved, half, again).last).toMatchObject({ events: [{ type: 'PlanProposed' }] });
    const back = proposal({ lines: lines(700_000, 270_000) });
    expect(through(...approved, half, back).last).toMatchObject({
      events: [{ type: 'PlanShifted', shiftedCents: 50_000 }],
    });
  });
  it('nothing is free where shares, zones or the total change', () => {
    for (const over of [
      { lines: lines(740_000, 220_000) },
      { zones: [{ zone: 'TC-01', shareBasisPoints: 10_000 }] },
      { partners: [{ code: 'SDS', lead: true, shareBasisPoints: 10_000 }] },
    ])
      expect(through(...approved, proposal(over)).last).toMatchObject({ events: [{ type: 'PlanProposed' }] });
  });
  it('is nothing to say twice', () => expect(refusalOf(...approved, proposal())).toBe('plan-unchanged'));
  it('nothing moves freely where the call says nothing', () => {
    const strict = grant('pro-rata');
    const none = { ...strict, settings: { ...strict.settings, freeShiftBasisPoints: 0 } };
    const moved = proposal({ lines: lines(749_999, 220_001), grant: none });
    expect(through(...approved, moved).last).toMatchObject({ events: [{ type: 'PlanProposed' }] });
  });
});

describe('what was spent', () => {
  const spent = [...approved, spending(20, [expense(1, 100_000, { partner: 'COOP' })])] as const;
  it('keeps its line', () => {
    expect(refusalOf(...spent, proposal({ lines: lines(99_999, 220_000) }))).toBe('line-below-spent');
    expect(refusalOf(...spent, approve(20), proposal({ lines: lines(100_000, 220_000) }))).toBeUndefined();
  });
  it('counts as recognised once it is cut', () => {
    const cut = approve(20, { cuts: [{ expenseId: '1', cutCents: cents(40_000), reason: 'not-payable' }] });
    expect(refusalOf(...spent, cut, proposal({ lines: lines(60_000, 220_000) }))).toBeUndefined();
    expect(refusalOf(...spent, cut, proposal({ lines: lines(59_999, 220_000) }))).toBe('line-below-spent');
  });
  it('keeps its partner', () => {
    const alone = proposal({ partners: [{ code: 'SDS', lead: true, shareBasisPoints: 10_000 }] });
    expect(refusalOf(...spent, alone)).toBe('partner-below-spent');
  });
  it('is looked at again when the plan is approved', () => {
    const less = proposal({ lines: lines(50_000, 220_000) });
    expect(refusalOf(...approved, less, spending(20, [expense(1, 60_000)]), approval(2))).toBe('line-below-spent');
  });
});
