// The specification of confirmations: a service that the family is asked about, and what its answer or its silence does.
import { describe, expect, it } from '@jest/globals';
import { cents, localDate } from '@buono/kernel';
import { given } from '@buono/kernel/testing';
import type { DecideDispute, DisputeService } from './confirmation-commands.js';
import type { ConfirmationAsked, DisputeDecided, ServiceDisputed } from './confirmation-events.js';
import { statusOn } from './confirmations.js';
import { walletDecider } from './decider.js';
import type { RedemptionReversed, WalletEvent } from './events.js';
import {
  APPLICANT,
  CALL,
  PROVIDER,
  RECIPIENT,
  VOUCHER,
  entitlement,
  idOf,
  opened,
  redeemService,
  redeemed,
  redemption,
} from './wallet.examples.js';

const OFFICER = redeemService().redemptionId as unknown as typeof RECIPIENT;
const asking = opened({ entitlement: entitlement({ confirmation: { by: 'family', silentAfterDays: 5 } }) });
/** Entered on Thursday 10 September 2026: five days later is Tuesday the 15th. */
const UNTIL = localDate('2026-09-15');
const OVER = localDate('2026-09-16');
const place = { voucherId: VOUCHER, callId: CALL, zone: 'TC-01', redemptionId: redemption(1) };
const about = { ...place, payee: { kind: 'provider', id: PROVIDER } } as const;
const asked: ConfirmationAsked = {
  ...{ type: 'ConfirmationAsked', ...about, recipientId: RECIPIENT, applicantId: APPLICANT, service: 'hour' },
  ...{ servedOn: localDate('2026-09-10'), publicCents: cents(1_000), askedOn: localDate('2026-09-10'), until: UNTIL },
};
const answer = { redemptionId: redemption(1), by: RECIPIENT, on: UNTIL };
const confirm = { type: 'ConfirmService', ...answer } as const;
const confirmed = { type: 'ServiceConfirmed', ...about, by: RECIPIENT, on: UNTIL } as const;
const dispute: DisputeService = { type: 'DisputeService', ...answer, reason: 'not-delivered' };
const disputed: ServiceDisputed = {
  type: 'ServiceDisputed',
  ...about,
  by: RECIPIENT,
  reason: 'not-delivered',
  on: UNTIL,
};
const decide = (over: Partial<DecideDispute> = {}): DecideDispute => ({
  ...{ type: 'DecideDispute', redemptionId: redemption(1), upheld: false, by: OFFICER, byParty: false },
  ...{ reason: 'other', on: OVER, reversalId: idOf(31), supplementReversalId: idOf(32), ...over },
});
const decided = (upheld: boolean): DisputeDecided => ({
  ...{ type: 'DisputeDecided', ...about, upheld, by: OFFICER, reason: 'other', on: OVER },
});
const { payee, month, costCents, publicCents, familyCents, parts } = redeemed();
const undone: RedemptionReversed = {
  ...{ type: 'RedemptionReversed', ...place, payee, month, costCents, publicCents, familyCents, parts },
  ...{ reversalId: idOf(31), reason: 'disputed', note: undefined, reversedOn: OVER },
};
const lapsed = { type: 'ConfirmationLapsed', ...about, until: UNTIL } as const;
const entered = (...past: readonly WalletEvent[]) => given(walletDecider, asking, redeemed(), asked, ...past);
const stateOf = (...past: readonly WalletEvent[]) => {
  const state = [asking, redeemed(), asked, ...past].reduce(walletDecider.evolve, walletDecider.initial);
  if (state.status === 'unknown') throw new Error('it was opened');
  return state;
};

describe('a family', () => {
  it('is asked with the entry, where the call says so', () => {
    given(walletDecider, asking).when(redeemService()).then(redeemed(), asked);
    given(walletDecider, opened()).when(redeemService()).then(redeemed());
  });
  it('has a term that ends on no Sunday or feast', () => {
    // 22 and 27 December: the fifth day after is a Sunday.
    const day = localDate('2026-12-22');
    const decision = walletDecider.decide(
      redeemService({ servedOn: day, enteredOn: day }),
      walletDecider.evolve(walletDecider.initial, asking),
    );
    expect(decision).toMatchObject({ events: [{}, { type: 'ConfirmationAsked', until: '2026-12-28' }] });
  });
  it('confirms, once, until the last day', () => {
    entered().when(confirm).then(confirmed);
    entered(confirmed).when(confirm).thenNothing();
    entered(confirmed).when(dispute).thenRefused('confirmation-given');
    entered()
      .when({ ...confirm, on: OVER })
      .thenRefused('confirmation-over');
  });
  it('disputes, once, until the last day', () => {
    entered().when(dispute).then(disputed);
    entered(disputed).when(dispute).thenNothing();
    entered(disputed).when(confirm).thenRefused('confirmation-given');
    entered()
      .when({ ...dispute, on: OVER })
      .thenRefused('confirmation-over');
  });
  it('accepts by silence, whether or not that was written down', () => {
    const confirmation = stateOf().confirmations.get(redemption(1));
    if (confirmation === undefined) throw new Error('it was asked');
    expect([statusOn(confirmation, UNTIL), statusOn(confirmation, OVER)]).toEqual(['asked', 'silent']);
    entered()
      .when({ type: 'LapseConfirmation', redemptionId: redemption(1), on: UNTIL })
      .thenNothing();
    entered()
      .when({ type: 'LapseConfirmation', redemptionId: redemption(1), on: OVER })
      .then(lapsed);
    entered(lapsed)
      .when({ type: 'LapseConfirmation', redemptionId: redemption(1), on: OVER })
      .thenNothing();
    entered(disputed)
      .when({ type: 'LapseConfirmation', redemptionId: redemption(1), on: OVER })
      .thenNothing();
    entered(lapsed)
      .when({ ...dispute, on: OVER })
      .thenRefused('confirmation-over');
  });
  it('says nothing of what was not asked, or is reversed', () => {
    given(walletDecider, opened(), redeemed()).when(confirm).thenRefused('confirmation-not-asked');
    entered(undone).when(confirm).thenRefused('already-reversed');
  });
});

describe('an office', () => {
  it('rejects a dispute: the service stands', () => {
    entered(disputed).when(decide()).then(decided(false));
    entered(disputed, decided(false)).when(decide()).thenNothing();
    entered(disputed, decided(false))
      .when(decide({ upheld: true }))
      .thenRefused('dispute-decided');
    expect(stateOf(disputed, decided(false)).balance).toBe(24_000);
  });
  it('upholds it: the service is reversed with it, and its money is free', () => {
    entered(disputed)
      .when(decide({ upheld: true }))
      .then(decided(true), undone);
    expect(stateOf(disputed, decided(true), undone).balance).toBe(25_000);
    entered(disputed, decided(true), undone).when(decide()).thenRefused('dispute-decided');
  });
  it('is no party, and decides what is disputed only', () => {
    entered(disputed)
      .when(decide({ byParty: true }))
      .thenRefused('own-dispute');
    entered().when(decide()).thenRefused('not-disputed');
    entered(confirmed)
      .when(decide({ upheld: true }))
      .thenRefused('not-disputed');
  });
});
