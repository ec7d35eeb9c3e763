// Advances and claims: what may be asked, what is recognised, and what is paid of it, to the cent.
import { describe, expect, it } from '@jest/globals';
import { cents } from '@buono/kernel';
import {
  advance,
  approval,
  approve,
  expense,
  grant,
  id,
  OFFICER,
  on,
  place,
  proposal,
  refusalOf,
  spending,
  through,
} from './project.examples.js';
import { standingOf } from './state.js';

const approved = [proposal(), approval()] as const;

describe('an advance', () => {
  it('is paid once an office approves it', () => {
    expect(through(...approved, advance(20), approve(20)).last).toMatchObject({
      events: [{ kind: 'advance', payCents: 400_000, service: 'ANTICIPO', recognisedCents: 0 }],
    });
  });
  it.each([
    ['a cent above what the call allows', { amountCents: cents(400_001) }, 'advance-above-most'],
    ['without a surety', { surety: undefined }, 'surety-missing'],
    [
      'with a surety a cent short',
      { surety: { amountCents: cents(399_999), until: on('2028-05-31') } },
      'surety-missing',
    ],
    [
      'with one that ends a day early',
      { surety: { amountCents: cents(400_000), until: on('2028-05-30') } },
      'surety-missing',
    ],
  ] as const)('is refused %s', (_, over, refusal) => expect(refusalOf(...approved, advance(20, over))).toBe(refusal));
  it('is given once, before the first claim, on a plan', () => {
    expect(refusalOf(advance(20))).toBe('plan-missing');
    expect(refusalOf(...approved, advance(20), advance(21))).toBe('claim-waiting');
    expect(refusalOf(...approved, advance(20), approve(20), advance(21))).toBe('advance-taken');
    expect(refusalOf(...approved, spending(20, [expense(1, 1)]), approve(20), advance(21))).toBe('advance-too-late');
  });
  it('may be asked anew when it was taken back', () => {
    const back = {
      type: 'WithdrawProjectClaim',
      ...place,
      claimId: id(20),
      by: OFFICER,
      on: on('2026-06-21'),
    } as const;
    expect(refusalOf(...approved, advance(20), back, advance(21))).toBeUndefined();
    expect(refusalOf(...approved, advance(20), back, approve(20))).toBe('claim-decided');
  });
});

describe('a claim', () => {
  it.each([
    ['of a line that the plan has not', expense(1, 1, { line: 'VIAGGI' }), 'line-not-in-plan'],
    ['of a body that takes no part', expense(1, 1, { partner: 'ALTRI' }), 'partner-not-in-plan'],
    ['before its period', expense(1, 1, { spentOn: on('2026-05-31') }), 'expense-outside-period'],
    ['after its period', expense(1, 1, { spentOn: on('2026-10-01') }), 'expense-outside-period'],
    ['without a document', expense(1, 1, { tag: undefined }), 'expense-undocumented'],
    ['of staff by units', expense(1, 1, { units: 1 }), 'expense-units-wrong'],
    ['of hours at another price', expense(1, 5_601, { line: 'ORE', units: 2, tag: undefined }), 'expense-units-wrong'],
    ['of hours without any', expense(1, 5_600, { line: 'ORE', tag: undefined }), 'expense-units-wrong'],
    ['a cent above its line', expense(1, 750_001), 'line-exceeded'],
    ['a cent above its partner', expense(1, 500_001, { partner: 'COOP' }), 'partner-exceeded'],
  ] as const)('is refused %s', (_, one, refusal) => expect(refusalOf(...approved, spending(20, [one]))).toBe(refusal));
  it('has each document once, in one claim or in two', () => {
    expect(refusalOf(...approved, spending(20, [expense(1, 1), expense(2, 1, { tag: 'tag-1' })]))).toBe(
      'expense-twice',
    );
    const first = [...approved, spending(20, [expense(1, 1)])] as const;
    expect(refusalOf(...first, approve(20), spending(21, [expense(1, 1)]))).toBe('expense-twice');
    const sentBack = {
      ...{ type: 'RefuseProjectClaim' as const, ...place, claimId: id(20), by: OFFICER, byParty: false },
      ...{ on: on('2026-10-02'), reason: 'not-documented' },
    } as const;
    expect(refusalOf(...first, sentBack, spending(21, [expense(1, 1)]))).toBeUndefined();
  });
  it('waits for the one before it', () =>
    expect(refusalOf(...approved, spending(20, [expense(1, 1)]), spending(21, [expense(2, 1)]))).toBe('claim-waiting'));
  it.each([
    ['backwards', { from: on('2026-09-30'), to: on('2026-06-01') }],
    ['into the future', { to: on('2026-10-02') }],
    ['before the grant', { from: on('2026-05-31') }],
  ])('is refused with a period %s', (_, over) =>
    expect(refusalOf(...approved, spending(20, [], over))).toBe('period-wrong'),
  );
  it('is cut by an office, each expense once and never above itself', () => {
    const one = spending(20, [expense(1, 100)]);
    const cut = (cutCents: number, expenseId = '1') => ({ expenseId, cutCents: cents(cutCents), reason: 'other' });
    expect(refusalOf(...approved, one, approve(20, { cuts: [cut(101)] }))).toBe('cut-wrong');
    expect(refusalOf(...approved, one, approve(20, { cuts: [cut(1, '2')] }))).toBe('cut-wrong');
    expect(refusalOf(...approved, one, approve(20, { cuts: [cut(1), cut(1)] }))).toBe('cut-wrong');
    expect(refusalOf(...approved, one, approve(20, { byParty: true }))).toBe('own-project');
    expect(refusalOf(...approved, one, approve(20), approve(20))).toBe('claim-decided');
    expect(refusalOf(...approved, approve(20))).toBe('claim-unknown');
  });
});

describe('what is paid', () => {
  const expenses = [
    expense(1, 100_001),
    expense(2, 50_000, { partner: 'COOP' }),
    expense(3, 56_000, { line: 'ORE', partner: 'COOP', units: 20, tag: undefined }),
  ];
  const life = (recovery: 'pro-rata' | 'first' | 'final', kind: 'interim' | 'final' = 'interim') =>
    [
      ...[proposal({ grant: grant(recovery) }), approval()],
      ...[advance(20, { grant: grant(recovery) }), approve(20, { grant: grant(recovery) })],
      ...[spending(21, expenses, { kind, grant: grant(recovery) }), approve(21, { grant: grant(recovery) })],
    ] as const;
  it('is 80 % of 2,060.01 less 40 % of it, where the advance comes back pro rata', () => {
    // 1,648.008: 1,648.00. Of 4,000.00, 1,648.00/10,000.00 is 659.20.
    expect(through(...life('pro-rata')).last).toMatchObject({
      events: [{ recognisedCents: 206_001, publicCents: 164_800, recoveredCents: 65_920, payCents: 98_880 }],
    });
  });
  it('is nothing until the advance is back, where it comes first', () =>
    expect(through(...life('first')).last).toMatchObject({
      events: [{ publicCents: 164_800, recoveredCents: 164_800, payCents: 0 }],
    }));
  it('is all of it, where the advance comes back at the end', () =>
    expect(through(...life('final')).last).toMatchObject({
      events: [{ publicCents: 164_800, recoveredCents: 0, payCents: 164_800 }],
    }));
  it('gives back before the end what would go above the grant, whatever the call says', () => {
    const of = { grant: grant('final') };
    const much = [
      expense(1, 750_000),
      expense(2, 220_000, { line: 'MATERIALI', partner: 'COOP' }),
      expense(3, 28_000, { line: 'ORE', partner: 'COOP', units: 10, tag: undefined }),
    ];
    // 80 % of 9,980.00 is 7,984.00; with the 4,000.00 paid ahead that is 1,984.00 above 10,000.00.
    expect(
      through(...approved, advance(20, of), approve(20, of), spending(21, much, of), approve(21, of)).last,
    ).toMatchObject({ events: [{ publicCents: 798_400, recoveredCents: 198_400, payCents: 600_000 }] });
  });
  it('owes back what of the advance was not spent, at the end', () => {
    const { project, last } = through(...life('pro-rata', 'final'));
    // 4,000.00 − 1,648.00
    expect(last).toMatchObject({ events: [{ recoveredCents: 164_800, payCents: 0, excessCents: 235_200 }] });
    expect(standingOf(project)).toMatchObject({ outstandingCents: 0, advanceCents: 400_000 });
    expect(refusalOf(...life('pro-rata', 'final'), spending(22, []))).toBe('project-settled');
  });
  it('makes good by a later claim the cent that rounding left behind', () => {
    // 80 % of 0.01 is nothing; of 0.02 a cent; of 0.03 two.
    const steps = [1, 2, 3].flatMap((n) => [spending(30 + n, [expense(n, 1)]), approve(30 + n)]);
    expect(standingOf(through(...approved, ...steps).project)).toMatchObject({ recognisedCents: 3, publicCents: 2 });
  });
});

describe('what the wallet did not take', () => {
  const claimed = [...approved, spending(20, [expense(1, 100_000)]), approve(20)] as const;
  const noted = { type: 'NoteEntry', ...place, claimId: id(20) } as const;
  const again = {
    type: 'SendClaimAgain',
    ...place,
    claimId: id(20),
    by: OFFICER,
    byParty: false,
    on: on('2026-10-12'),
  } as const;
  it('is asked again by an office', () => {
    const heldUp = [...claimed, { ...noted, refusal: 'payment-details-missing' }] as const;
    expect(through(...heldUp).project.claims.get(id(20))).toMatchObject({ status: 'held-up' });
    expect(through(...heldUp, again, noted).project.claims.get(id(20))).toMatchObject({ status: 'entered' });
    expect(refusalOf(...claimed, again)).toBe('not-held-up');
  });
  it('is noted once', () => expect(through(...claimed, noted, noted).last).toEqual({ accepted: true, events: [] }));
});
