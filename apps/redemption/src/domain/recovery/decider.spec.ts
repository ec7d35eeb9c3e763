// A recovery is owed until it came in or two persons gave it up; it is never less than nothing.
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { callId, cents, claimId, localDate, personId, providerId, yearMonth } from '@buono/kernel';
import { given } from '@buono/kernel/testing';
import type { PlanRecovery, ProposeWaiver, RecordReceipt, RecoveryCommand } from './commands.js';
import { owedOf, recoveryDecider, type Recovery } from './decider.js';
import type {
  RecoveryEvent,
  RecoveryOpened,
  RecoveryPlanned,
  RecoveryReceived,
  RecoveryWaived,
  WaiverProposed,
} from './events.js';
import { instalmentsOn } from './instalments.js';

const id = (n: number): string => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
const officer = personId(id(1));
const signer = personId(id(2));
const on = localDate;

const place = {
  recoveryId: id(10),
  claimId: claimId(id(11)),
  callId: callId(id(12)),
  payee: { kind: 'provider', id: providerId(id(13)) },
  month: yearMonth('2026-09'),
  zone: 'TC-01',
  amountCents: cents(10_000),
} as const;
const opened: RecoveryOpened = { type: 'RecoveryOpened', ...place, openedOn: on('2026-10-10') };
const instalments = [
  { dueOn: on('2026-11-30'), amountCents: cents(4_000) },
  { dueOn: on('2026-12-31'), amountCents: cents(4_000) },
  { dueOn: on('2027-01-31'), amountCents: cents(2_000) },
];
const plan: PlanRecovery = {
  type: 'PlanRecovery',
  actNumber: 'DD/88/2026',
  instalments,
  by: officer,
  on: on('2026-10-20'),
};
const planned: RecoveryPlanned = {
  type: 'RecoveryPlanned',
  actNumber: 'DD/88/2026',
  instalments,
  plannedBy: officer,
  plannedOn: on('2026-10-20'),
};
const receive = (amount: number, entry = 20): RecordReceipt => ({
  type: 'RecordReceipt',
  entryId: id(entry),
  reference: 'TRN-9',
  receivedCents: cents(amount),
  receivedOn: on('2026-11-02'),
});
const received = (amount: number, entry = 20): RecoveryReceived => ({
  ...receive(amount, entry),
  ...place,
  type: 'RecoveryReceived',
});
const propose = (amount: number): ProposeWaiver => ({
  type: 'ProposeWaiver',
  actNumber: 'DD/90/2026',
  waivedCents: cents(amount),
  reason: 'uneconomical',
  by: officer,
  on: on('2026-11-10'),
});
const proposed = (amount: number): WaiverProposed => ({
  type: 'WaiverProposed',
  actNumber: 'DD/90/2026',
  waivedCents: cents(amount),
  reason: 'uneconomical',
  proposedBy: officer,
  proposedOn: on('2026-11-10'),
});
const approve = { type: 'ApproveWaiver', by: signer, on: on('2026-11-12') } as const;
const dismiss = { type: 'DismissWaiver', by: signer, on: on('2026-11-12') } as const;
const waived = (amount: number): RecoveryWaived => ({
  type: 'RecoveryWaived',
  ...place,
  actNumber: 'DD/90/2026',
  waivedCents: cents(amount),
  reason: 'uneconomical',
  approvedBy: signer,
  waivedOn: on('2026-11-12'),
});
const recovery = (...past: RecoveryEvent[]) => given(recoveryDecider, ...past);

describe('a recovery', () => {
  it('opens once', () => {
    recovery()
      .when({ ...opened, type: 'OpenRecovery' })
      .then(opened);
    recovery(opened)
      .when({ ...opened, type: 'OpenRecovery' })
      .then();
  });
  it('is nothing before', () => recovery().when(receive(100)).thenRefused('recovery-unknown'));
  it('has no say of who owes it', () =>
    recovery(opened)
      .when({ ...plan, byPayee: true })
      .thenRefused('own-recovery'));
});

describe('instalments', () => {
  it('are granted over all that is owed', () => recovery(opened).when(plan).then(planned));
  it('are granted over what is left after a part came in', () =>
    recovery(opened, received(1_000)).when(plan).thenRefused('plan-not-whole'));
  it('are granted again', () => recovery(opened, planned).when(plan).then(planned));
  it('come one after another', () =>
    recovery(opened)
      .when({ ...plan, instalments: instalments.toReversed() })
      .thenRefused('plan-not-in-order'));
  it('do not come on the same day', () =>
    recovery(opened)
      .when({ ...plan, instalments: instalments.map((one) => ({ ...one, dueOn: on('2026-11-30') })) })
      .thenRefused('plan-not-in-order'));
  it('may begin today, and not before', () => {
    recovery(opened)
      .when({ ...plan, on: on('2026-11-30') })
      .then({ ...planned, plannedOn: on('2026-11-30') });
    recovery(opened)
      .when({ ...plan, on: on('2026-12-01') })
      .thenRefused('plan-in-the-past');
  });

  const standing = (today: string, ...past: RecoveryEvent[]) => {
    const state = past.reduce<Recovery>(recoveryDecider.evolve, recoveryDecider.initial);
    return state.status === 'unknown'
      ? []
      : instalmentsOn(state, on(today)).map(({ owedCents, late }) => [owedCents, late]);
  };
  // 40 + 40 + 20; 55 came in: 40 and 15.
  it('are paid from the oldest on', () =>
    expect(standing('2026-12-31', opened, planned, received(5_500))).toEqual([
      [0, false],
      [2_500, false],
      [2_000, false],
    ]));
  it('are late the day after', () =>
    expect(standing('2027-01-01', opened, planned, received(5_500)).map(([, late]) => late)).toEqual([
      false,
      true,
      false,
    ]));
  // 30 given up: the last 20, and 10 of the one before.
  it('fall off from the last on', () =>
    expect(standing('2026-11-12', opened, planned, proposed(3_000), waived(3_000)).map(([owed]) => owed)).toEqual([
      4_000, 3_000, 0,
    ]));
  // 25 had come in before the act over the other 75.
  it('do not count what came in before them', () => {
    const rest: RecoveryPlanned = {
      ...planned,
      instalments: [
        { dueOn: on('2026-11-30'), amountCents: cents(5_000) },
        { dueOn: on('2026-12-31'), amountCents: cents(2_500) },
      ],
    };
    expect(standing('2026-11-30', opened, received(2_500), rest, received(1_000, 21)).map(([owed]) => owed)).toEqual([
      4_000, 2_500,
    ]);
  });
});

describe('money that comes in', () => {
  it('is counted', () => recovery(opened).when(receive(2_500)).then(received(2_500)));
  it('is counted once', () => recovery(opened, received(2_500)).when(receive(2_500)).then());
  it('is not another amount under the same entry', () =>
    recovery(opened, received(2_500)).when(receive(2_501)).thenRefused('receipt-already-used'));
  it('is no more than what is owed', () => {
    recovery(opened, received(2_500)).when(receive(7_501, 21)).thenRefused('received-above-owed');
    recovery(opened, received(2_500)).when(receive(7_500, 21)).then(received(7_500, 21));
  });
  it('closes the recovery with the last cent', () => {
    recovery(opened, received(10_000)).when(receive(1, 21)).thenRefused('recovery-closed');
    recovery(opened, received(10_000)).when(propose(1)).thenRefused('recovery-closed');
  });
});

describe('what is given up', () => {
  it('is proposed by one person and signed by another', () => {
    recovery(opened).when(propose(10_000)).then(proposed(10_000));
    recovery(opened, proposed(10_000)).when(approve).then(waived(10_000));
  });
  it('is not signed by who proposed it', () =>
    recovery(opened, proposed(10_000))
      .when({ ...approve, by: officer })
      .thenRefused('proposer-may-not-approve'));
  it('is no more than what is owed', () =>
    recovery(opened, received(2_500)).when(propose(7_501)).thenRefused('waiver-above-owed'));
  it('is no more than what is owed when it is signed', () =>
    recovery(opened, proposed(10_000), received(1)).when(approve).thenRefused('waiver-above-owed'));
  it('waits for one signature at a time', () =>
    recovery(opened, proposed(1)).when(propose(2)).thenRefused('waiver-pending'));
  it('may be left unsigned, and proposed again', () => {
    const dismissed = { type: 'WaiverDismissed', dismissedBy: signer, dismissedOn: on('2026-11-12') } as const;
    recovery(opened, proposed(1)).when(dismiss).then(dismissed);
    recovery(opened, proposed(1), dismissed).when(propose(2)).then(proposed(2));
  });
  it('cannot be signed before it is proposed', () => {
    recovery(opened).when(approve).thenRefused('no-waiver');
    recovery(opened).when(dismiss).thenRefused('no-waiver');
  });
  it('closes the recovery when nothing is left', () =>
    recovery(opened, received(4_000), proposed(6_000), waived(6_000)).when(plan).thenRefused('recovery-closed'));
});

describe('whatever is asked of it', () => {
  const amount = fc.integer({ min: 1, max: 6_000 });
  const command: fc.Arbitrary<RecoveryCommand> = fc.oneof(
    fc.record({ amount, entry: fc.integer({ min: 20, max: 25 }) }).map((one) => receive(one.amount, one.entry)),
    amount.map(propose),
    fc.constant(approve),
    fc.constant(dismiss),
    fc.array(amount, { minLength: 1, maxLength: 4 }).map((amounts): PlanRecovery => ({
      ...plan,
      instalments: amounts.map((one, index) => ({
        dueOn: on(`2026-12-0${index + 1}`),
        amountCents: cents(one),
      })),
    })),
  );

  it('owes what came neither in nor to be given up, never less than nothing, and closes exactly then', () => {
    fc.assert(
      fc.property(fc.array(command, { maxLength: 30 }), (commands) => {
        let state: Recovery = recoveryDecider.evolve(recoveryDecider.initial, opened);
        let [cameIn, givenUp] = [0, 0];
        for (const one of commands) {
          const decision = recoveryDecider.decide(one, state);
          if (!decision.accepted) continue;
          for (const event of decision.events) {
            if (event.type === 'RecoveryReceived') cameIn += event.receivedCents;
            if (event.type === 'RecoveryWaived') givenUp += event.waivedCents;
            state = recoveryDecider.evolve(state, event);
          }
        }
        if (state.status === 'unknown') throw new Error('it was opened');
        expect(owedOf(state)).toBe(10_000 - cameIn - givenUp);
        expect(owedOf(state)).toBeGreaterThanOrEqual(0);
        expect(state.status === 'closed').toBe(owedOf(state) === 0);
        const owed = instalmentsOn(state, on('2027-02-01')).reduce((sum, one) => sum + one.owedCents, 0);
        if (state.plan !== undefined) expect(owed).toBe(owedOf(state));
      }),
    );
  });
});
