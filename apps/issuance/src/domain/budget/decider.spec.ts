// The specification of a call's budget.
import { describe, expect, it } from '@jest/globals';
import { cents, localDate, zoneCode, type FundPart } from '@buono/kernel';
import { given } from '@buono/kernel/testing';
import { budgetDecider, unallocated } from './decider.js';
import type { AllocateToZone } from './commands.js';
import type { BudgetEvent, FundsAppropriated, ZoneAllocated } from './events.js';

const fund = (source: string, amount: number): FundPart => ({ source, year: 2026, amountCents: cents(amount) });
const appropriated: FundsAppropriated = {
  type: 'FundsAppropriated',
  callVersion: 1,
  parts: [fund('EU', 50_000), fund('State', 35_000)],
  actNumber: 'D.D. 1/2026',
};
const command = (parts: readonly FundPart[], changeId = 'act-1'): AllocateToZone => ({
  type: 'AllocateToZone',
  changeId,
  zone: zoneCode('TC-01'),
  parts,
  actNumber: 'D.D. 2/2026',
  on: localDate('2026-03-01'),
});
const allocated = (parts: readonly FundPart[], changeId = 'act-1'): ZoneAllocated => {
  const { type: _, ...rest } = command(parts, changeId);
  return { type: 'ZoneAllocated', ...rest };
};
const budget = (...past: readonly BudgetEvent[]) => given(budgetDecider, ...past);

describe('allocating a call’s money to its zones', () => {
  it('gives a zone its share', () =>
    budget(appropriated)
      .when(command([fund('EU', 50_000)]))
      .then(allocated([fund('EU', 50_000)])));

  it('says nothing twice', () =>
    budget(appropriated, allocated([fund('EU', 50_000)]))
      .when(command([fund('EU', 50_000)]))
      .thenNothing());

  it('never gives the zones more than a source has, though another source has plenty', () =>
    budget(appropriated, allocated([fund('EU', 30_000)]))
      .when(command([fund('EU', 20_001)], 'act-2'))
      .thenRefused('budget-exceeded'));

  it('refuses a source that the call does not have', () =>
    budget(appropriated)
      .when(command([fund('Region', 1)]))
      .thenRefused('fund-unknown'));

  it('refuses a zone that the call does not serve', () => {
    const forFirenze = { ...appropriated, zones: ['TC-01', 'TC-02'] };
    const elsewhere = { ...command([fund('EU', 1)]), zone: zoneCode('TC-03') };
    budget(forFirenze).when(elsewhere).thenRefused('zone-not-in-call');
    budget(forFirenze)
      .when(command([fund('EU', 1)]))
      .then(allocated([fund('EU', 1)]));
  });

  it('refuses an act that moves nothing', () => budget(appropriated).when(command([])).thenRefused('allocation-empty'));

  it('refuses before the call has money', () =>
    budget()
      .when(command([fund('EU', 1)]))
      .thenRefused('call-without-funds'));
});

describe('changing the money of a call', () => {
  const refinanced: FundsAppropriated = { ...appropriated, callVersion: 2, parts: [fund('EU', 60_000)] };

  it('takes what a later version says', () =>
    budget(appropriated)
      .when({ ...refinanced, type: 'AppropriateFunds' })
      .then(refinanced));

  it('keeps what an earlier version says out', () =>
    budget(refinanced)
      .when({ ...appropriated, type: 'AppropriateFunds' })
      .thenNothing());

  it('does not cut below what zones already have', () =>
    budget(appropriated, allocated([fund('State', 1)]))
      .when({ ...refinanced, type: 'AppropriateFunds' })
      .thenRefused('below-allocated'));

  it('knows what no zone has been given', () => {
    const state = [appropriated, allocated([fund('EU', 20_000)])].reduce(budgetDecider.evolve, budgetDecider.initial);
    expect(unallocated(state)).toEqual([fund('EU', 30_000), fund('State', 35_000)]);
  });
});

describe('money that actions have of their own', () => {
  const own = (action: string, amount: number) => ({ action, amountCents: cents(amount) });
  const reserving = { ...appropriated, own: [own('A', 51_000), own('B', 10_001)] };

  it('goes to a zone in proportion to what it is given, down to the cent', () =>
    // 30,000 of 85,000: 51,000 × 30/85 = 18,000; 10,001 × 30/85 = 3,529.76…
    budget(reserving)
      .when(command([fund('EU', 30_000)]))
      .then({ ...allocated([fund('EU', 30_000)]), own: [own('A', 18_000), own('B', 3_529)] }));
  it('is nobody’s where the call reserves nothing', () =>
    budget(appropriated)
      .when(command([fund('EU', 30_000)]))
      .then(allocated([fund('EU', 30_000)])));
});
