// What two processes race for: a zone's last euro and a voucher's last cent, a fresh one in each round.
import {
  applicationId,
  callId,
  cents,
  localDate,
  personId,
  providerId,
  redemptionId,
  sumParts,
  voucherId,
  type FundPart,
} from '@buono/kernel';
import type { Aggregate, Outcome } from '@buono/event-store';
import { allocationAggregate } from '../../../apps/issuance/src/adapters/persistence/aggregates.js';
import type { AllocationCommand } from '../../../apps/issuance/src/domain/allocation/commands.js';
import type { Allocation } from '../../../apps/issuance/src/domain/allocation/allocation.js';
import type { AllocationEvent } from '../../../apps/issuance/src/domain/allocation/events.js';
import { walletAggregate } from '../../../apps/redemption/src/adapters/persistence/aggregates.js';
import type { WalletCommand } from '../../../apps/redemption/src/domain/wallet/commands.js';
import type { WalletEvent } from '../../../apps/redemption/src/domain/wallet/events.js';
import type { Wallet } from '../../../apps/redemption/src/domain/wallet/state.js';

/** One kind of race: a stream for each round, in which little is left, and a command that wants all of it. */
export interface Contest<S, C, E, R> {
  readonly aggregate: Aggregate<S, C, E, R>;
  /** What is left before the race, in cents. */
  readonly prizeCents: number;
  idOf(round: number): string;
  /** Commands that leave the prize, and no more, in a stream. */
  before(round: number): readonly C[];
  grab(round: number, racer: number): C;
  /** Cents that nobody has. */
  leftIn(state: S): number;
  /** Whether the outcome of `grab` is the prize. */
  isWon(outcome: Outcome<S, E, R>): boolean;
  /** Which racer an event gave the prize to; undefined if it gave it to nobody. */
  winnerBy(round: number, event: E): number | undefined;
}

const DAY = localDate('2026-03-02');
// One UUID per kind of thing, round and racer.
const id = (kind: number, round: number, racer = 0): string =>
  `0000000${kind}-0000-4000-8000-${String(round * 10 + racer).padStart(12, '0')}`;
const CALL = callId(id(1, 0));
const RACERS = [1, 2];
const fund = (source: string, amount: number): FundPart => ({ source, year: 2026, amountCents: cents(amount) });

const reserve = (round: number, racer: number, value: number): AllocationCommand => ({
  type: 'ReserveFunds',
  voucherId: voucherId(id(2, round, racer)),
  applicationId: applicationId(id(3, round, racer)),
  valueCents: cents(value),
  on: DAY,
});

/** Two vouchers want the last euro of a zone: one gets it, the other waits. */
export const lastEuro: Contest<Allocation, AllocationCommand, AllocationEvent, string> = {
  aggregate: allocationAggregate,
  prizeCents: 100,
  idOf: (round) => `${CALL}-Z${round}`,
  before: (round) => [
    {
      type: 'ReceiveAllocation',
      changeId: 'act-1',
      parts: [fund('EU', 40_000), fund('State', 42_000), fund('Region', 18_000)],
      actNumber: 'D.D. 2/2026',
      on: DAY,
    },
    reserve(round, 0, 99_900),
  ],
  grab: (round, racer) => reserve(round, racer, 100),
  leftIn: ({ free }) => sumParts(free),
  isWon: (outcome) => outcome.accepted && outcome.events.some(({ type }) => type === 'FundsReserved'),
  winnerBy: (round, event) =>
    event.type === 'FundsReserved' ? RACERS.find((racer) => event.voucherId === id(2, round, racer)) : undefined,
};

const PROVIDER = providerId(id(4, 0));

const redeem = (round: number, racer: number, publicCents: number): WalletCommand => ({
  type: 'RedeemService',
  redemptionId: redemptionId(id(5, round, racer)),
  payee: { kind: 'provider', id: PROVIDER },
  service: 'hour',
  servedOn: DAY,
  enteredOn: DAY,
  minutes: 60,
  costCents: cents(publicCents * 2),
  publicCents: cents(publicCents),
  accreditation: { category: 'coop', source: `provider-${PROVIDER}`, revision: 0 },
});

/** Two services want the last cent of a voucher: one is paid, the other refused. */
export const lastCent: Contest<Wallet, WalletCommand, WalletEvent, string> = {
  aggregate: walletAggregate,
  prizeCents: 1,
  idOf: (round) => id(2, round),
  before: (round) => [
    {
      type: 'OpenWallet',
      voucherId: voucherId(id(2, round)),
      callId: CALL,
      zone: 'TC-01',
      recipientId: personId(id(6, round)),
      applicantId: personId(id(7, round)),
      valueCents: cents(1_001),
      parts: [fund('EU', 401), fund('State', 420), fund('Region', 180)],
      entitlement: {
        action: 'A',
        deliveryModel: 'voucher',
        validFrom: DAY,
        validTo: localDate('2026-12-31'),
        entryDays: 30,
        whenShort: 'refuse',
        services: [{ code: 'hour', unit: 'hour', providerCategories: ['coop'], evidence: 'register' }],
        ceilings: [],
      },
      openedOn: DAY,
    },
    redeem(round, 0, 1_000),
  ],
  grab: (round, racer) => redeem(round, racer, 1),
  leftIn: (wallet) => (wallet.status === 'unknown' ? 0 : wallet.balance),
  isWon: (outcome) => outcome.accepted,
  winnerBy: (round, event) =>
    event.type === 'ServiceRedeemed' ? RACERS.find((racer) => event.redemptionId === id(5, round, racer)) : undefined,
};
