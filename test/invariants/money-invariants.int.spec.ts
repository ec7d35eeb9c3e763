// The eleven money invariants (domain.md §6), and that nothing held is paid, under concurrent writers: any history, two rival machines, unruly messages.
import 'reflect-metadata';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { MoneyAudit } from '../../apps/platform/src/audit/money/money-audit.js';
import { tell, type Told } from './facts/told.js';
import { anyHistory } from './history/any-history.js';
import { eventful } from './history/eventful.js';
import type { History } from './history/plan.js';
import {
  assignedAsReserved,
  closesOnWhatWasSpent,
  residualReturnsOnce,
  withinAllocations,
} from './rules/allocations.js';
import { placesWithinBlocks } from './rules/blocks.js';
import { eachOrderDescends, eachServiceDescends, eachVoucherDescends, eachZoneDescends } from './rules/chain.js';
import { nothingIsEdited, totalsAreSums, undoingIsLinked } from './rules/entries.js';
import { ledgerAgrees } from './rules/ledger.js';
import { placesWithinOffers } from './rules/offerings.js';
import { assignedOnce, claimedOnce, owedBackOnce, redeemedOnce, settledAndPaidOnce } from './rules/once.js';
import { nothingIsDeclared, theAssigningZonePays } from './rules/places.js';
import type { Rule } from './rules/rule.js';
import { reservationsSplit, servicesSplit } from './rules/splits.js';
import { partsAreTheCost, withinValue } from './rules/wallets.js';

const HISTORIES = Number(process.env['BUONO_HISTORIES'] ?? 60);
// One seed for all properties: they judge the same histories, each played once. A failure prints it; set it to see it again.
const SEED = Number(process.env['BUONO_SEED'] ?? Date.now() % 0x7fffffff);
const PLAYING_MS = 45_000;
const TIMEOUT_MS = 110_000;

const played = new Map<string, Promise<Told>>();
const toldOf = (history: History): Promise<Told> => {
  const name = JSON.stringify(history);
  const told = played.get(name) ?? tell(history);
  played.set(name, told);
  return told;
};

/** Every history obeys the rules. */
const always = async (...rules: readonly Rule[]): Promise<void> => {
  const property = fc.asyncProperty(anyHistory, async (history) => {
    const told = await toldOf(history);
    expect(rules.flatMap((rule) => rule(told))).toEqual([]);
  });
  const examples: [History][] = [[eventful]];
  await fc.assert(property, { numRuns: HISTORIES, seed: SEED, interruptAfterTimeLimit: PLAYING_MS, examples });
};

// A version of a call with less money than its zones were given is refused, and waits for a person.
const EXPECTED_LETTER = 'appropriate-funds-when-published: below-allocated';

const nothingIsLost: Rule = ({ faults, deadLetters }) => [
  ...faults,
  ...deadLetters.filter((letter) => letter !== EXPECTED_LETTER),
];

const theAuditFindsNothing: Rule = ({ stored }) => {
  const audit = new MoneyAudit();
  for (const event of stored.redemption) audit.redemption(event);
  for (const event of stored.issuance) audit.issuance(event);
  return audit.end().kept.map((finding) => JSON.stringify(finding));
};

const REACHED = [
  'accreditation-resumed.v1',
  'accreditation-suspended.v1',
  'allocation-received.v1',
  'bank-entry-recorded.v1',
  'claim-line-removed.v1',
  'claim-line-reversed.v1',
  'claim-submitted.v1',
  'claim-zone-settled.v1',
  'confirmation-asked.v1',
  'confirmation-lapsed.v1',
  'funds-exhausted.v1',
  'funds-released.v1',
  'funds-shared.v1',
  'hold-confirmed.v1',
  'hold-raised.v1',
  'hold-released.v1',
  'join-heard.v1',
  'late-entry-admitted.v1',
  'late-entry-refused.v1',
  'late-entry-requested.v1',
  'offer-lapsed.v1',
  'offer-renounced.v1',
  'parting-heard.v1',
  'payment-executed.v1',
  'payment-ordered.v1',
  'payment-returned.v1',
  'place-left.v1',
  'place-taken.v1',
  'predecessor-succeeded.v1',
  'provider-merged.v1',
  'recovery-opened.v1',
  'recovery-received.v1',
  'recovery-waived.v1',
  'redemption-reversed.v1',
  'reservation-extended.v1',
  'reservation-released.v1',
  'service-disputed.v1',
  'service-redeemed.v1',
  'service-reserved.v1',
  'transfer-arrived.v1',
  'transfer-sent.v1',
  'voucher-adjusted.v1',
  'voucher-amended.v1',
  'voucher-closed.v1',
  'wallet-adjusted.v1',
  'wallet-amended.v1',
  'wallet-suspended.v1',
];
const REFUSED = [
  'budget-exceeded',
  'balance-exceeded',
  'ceiling-reached',
  'code-already-used',
  'already-reversed',
  'funds-not-free',
  'settle: line-held',
  'sign: line-held',
  'offering-full',
  'late-entry-decided',
];

describe('whatever families, providers, offices and the bank do at once, on two machines', () => {
  it('no follow-up fails and no message is left over', () => always(nothingIsLost), TIMEOUT_MS);

  it('the audit of the money finds nothing', () => always(theAuditFindsNothing), TIMEOUT_MS);

  it(
    '1: in every zone and source, reserved and assigned never exceed what was allocated, nor the zones the call',
    () => always(withinAllocations, assignedAsReserved),
    TIMEOUT_MS,
  );

  it(
    '2: of every voucher no more accrues than its value, and what is left is never below nothing',
    () => always(withinValue),
    TIMEOUT_MS,
  );

  it(
    '3: paid ≤ settled ≤ claimed ≤ accrued ≤ assigned ≤ allocated ≤ appropriated, by voucher and in all',
    () => always(eachServiceDescends, eachVoucherDescends, eachOrderDescends, eachZoneDescends),
    TIMEOUT_MS,
  );

  it(
    '4: voucher and family share are the cost of each service, and public money is never more than the cost',
    () => always(partsAreTheCost),
    TIMEOUT_MS,
  );

  it(
    '5: a service is redeemed once, stands in one claim, and is settled and paid once',
    () => always(assignedOnce, redeemedOnce, claimedOnce, settledAndPaidOnce, owedBackOnce),
    TIMEOUT_MS,
  );

  it(
    '6: a voucher that ends returns its value less what accrued, once',
    () => always(residualReturnsOnce, closesOnWhatWasSpent),
    TIMEOUT_MS,
  );

  it(
    '7: splits over sources add up to the cent: largest remainder, fixed order of sources',
    () => always(reservationsSplit, servicesSplit),
    TIMEOUT_MS,
  );

  it(
    '8: nothing is edited or deleted: what is undone is undone by an entry that names it',
    () => always(nothingIsEdited, undoingIsLinked),
    TIMEOUT_MS,
  );

  it('9: totals of claims, settlements and orders are the sums of their rows', () => always(totalsAreSums), TIMEOUT_MS);

  it(
    '10: spending outside the eligibility period is not declared: nothing is, where nobody opens a statement',
    () => always(nothingIsDeclared),
    TIMEOUT_MS,
  );

  it(
    '11: the zone that pays is the zone that assigned, whatever the zones of provider and family',
    () => always(theAssigningZonePays),
    TIMEOUT_MS,
  );

  it('an offer of the catalogue gives no more places than it has', () => always(placesWithinOffers), TIMEOUT_MS);

  it(
    'a place of a block is one application’s at a time, and its money comes back once',
    () => always(placesWithinBlocks),
    TIMEOUT_MS,
  );

  it('the ledger of reporting says what both logs say', () => always(ledgerAgrees), TIMEOUT_MS);

  it('these histories reach what money can do, with rivals in the way', async () => {
    const all = await Promise.all(played.values());
    const reached = new Set(
      all.flatMap(({ stored }) => [...stored.issuance, ...stored.redemption].map(({ type }) => type)),
    );
    expect(REACHED.filter((type) => !reached.has(type))).toEqual([]);
    const refused = new Set(
      all.flatMap(({ tally }) => [...tally.keys()].flatMap((what) => [what, what.split(': ')[1]])),
    );
    expect(REFUSED.filter((refusal) => !refused.has(refusal))).toEqual([]);
    expect(all.reduce((sum, { conflicts }) => sum + conflicts, 0)).toBeGreaterThan(HISTORIES);
  });
});
