// What issuance does when a neighbour speaks: one consumer per effect, named by what it does.
import { uuidV5 } from '@buono/event-store';
import { applicationId, callId, cents, localDate, personId, zoneCode, type FundPart } from '@buono/kernel';
import {
  consumed,
  consumedAs,
  metaForMessage,
  subscribeTo,
  type Consumed,
  type FundPartV1,
  type Message,
  type MessageBus,
  type MessageSubscription,
} from '@buono/messaging';
import type { FollowUp } from '../../application/follow-up.js';
import { allocationIdOf, voucherOf } from '../../application/ids.js';
import type { Admissions, Allocations, Budgets, Vouchers } from '../../application/ports.js';
import type { VoucherEntitlement } from '../../domain/voucher/entitlement.js';

/** What the consumers of issuance work on. */
export interface Listening {
  readonly bus: MessageBus;
  readonly admissions: Admissions;
  readonly budgets: Budgets;
  readonly allocations: Allocations;
  readonly vouchers: Vouchers;
  readonly followUp: FollowUp;
}

/** Each consumer's name, which is also its group, and how it starts. */
export const issuanceListeners = (on: Listening): Readonly<Record<string, () => MessageSubscription>> => ({
  'appropriate-funds-when-published': () => appropriateFunds(on),
  'record-admission-when-admitted': () => recordAdmission(on),
  'reserve-funds-when-ranked': () => reserveWhenRanked(on),
  'give-up-when-withdrawn': () => giveUp(on),
  'close-voucher-when-wallet-closed': () => closeVoucher(on),
  'adjust-voucher-when-wallet-adjusted': () => adjustVoucher(on),
});

const partsOf = (parts: readonly FundPartV1[]): readonly FundPart[] =>
  parts.map(({ source, year, amountCents }) => ({ source, year, amountCents: cents(amountCents) }));

const appropriateFunds = ({ bus, budgets }: Listening): MessageSubscription => {
  const name = 'appropriate-funds-when-published';
  return subscribeTo(bus, name, ['it.buono.eligibility.call-published.v1'], async (message) => {
    const { version: callVersion, funds, actNumber } = message.data;
    const appropriate = { type: 'AppropriateFunds', callVersion, parts: partsOf(funds), actNumber } as const;
    return consumedAs(await budgets.execute(message.data.callId, appropriate, metaForMessage(name, message)));
  });
};

const recordAdmission = ({ bus, admissions }: Listening): MessageSubscription => {
  const name = 'record-admission-when-admitted';
  return subscribeTo(bus, name, ['it.buono.eligibility.application-admitted.v1'], async (message) => {
    const { data } = message;
    const record = {
      type: 'RecordAdmission',
      applicationId: applicationId(data.applicationId),
      callId: callId(data.callId),
      order: data.order,
      zone: zoneCode(data.zone),
      recipientId: personId(data.recipientId),
      applicantId: personId(data.applicantId),
      entitlement: data.entitlement as unknown as VoucherEntitlement,
      admittedOn: localDate(data.admittedOn),
    } as const;
    return consumedAs(await admissions.execute(data.applicationId, record, metaForMessage(name, message)));
  });
};

// One place after the other: who stands higher is served first. An admission that is not here yet holds the rest up.
const reserveWhenRanked = ({ bus, followUp }: Listening): MessageSubscription => {
  const name = 'reserve-funds-when-ranked';
  return subscribeTo(bus, name, ['it.buono.eligibility.ranking-approved.v1'], async (message) => {
    const { entries, approvedOn } = message.data;
    for (const entry of [...entries].sort((a, b) => a.place - b.place)) {
      await followUp.reserve(
        entry.applicationId,
        metaForEntry(name, message, entry.applicationId),
        localDate(approvedOn),
      );
    }
    return consumed;
  });
};

const metaForEntry = (name: string, message: Message, entry: string) => {
  const meta = metaForMessage(name, message);
  return { ...meta, commandId: uuidV5(meta.commandId, entry) };
};

const giveUp = ({ bus, admissions, allocations, vouchers }: Listening): MessageSubscription => {
  const name = 'give-up-when-withdrawn';
  return subscribeTo(
    bus,
    name,
    ['it.buono.eligibility.application-withdrawn.v1'],
    async (message): Promise<Consumed> => {
      const application = applicationId(message.data.applicationId);
      const { state: admission } = await admissions.find(application);
      if (admission === undefined) return consumed;
      const end = { type: 'EndWaiting', applicationId: application } as const;
      const allocation = allocationIdOf(admission.callId, admission.zone);
      const ended = await allocations.execute(allocation, end, metaForEntry(name, message, 'waiting'));
      if (!ended.accepted) return consumedAs(ended);
      const voucher = voucherOf(application);
      if ((await vouchers.find(voucher)).state.status === 'unknown') return consumed;
      const renounce = { type: 'RenounceVoucher', on: localDate(message.data.withdrawnOn) } as const;
      return consumedAs(await vouchers.execute(voucher, renounce, metaForEntry(name, message, 'voucher')));
    },
  );
};

const closeVoucher = ({ bus, vouchers }: Listening): MessageSubscription => {
  const name = 'close-voucher-when-wallet-closed';
  return subscribeTo(bus, name, ['it.buono.redemption.wallet-closed.v1'], async (message) => {
    const { voucherId, spentCents, spentParts, closedOn } = message.data;
    const close = {
      type: 'CloseVoucher',
      spentCents: cents(spentCents),
      spentParts: partsOf(spentParts),
      on: localDate(closedOn),
    } as const;
    return consumedAs(await vouchers.execute(voucherId, close, metaForMessage(name, message)));
  });
};

const adjustVoucher = ({ bus, vouchers }: Listening): MessageSubscription => {
  const name = 'adjust-voucher-when-wallet-adjusted';
  return subscribeTo(bus, name, ['it.buono.redemption.wallet-adjusted.v1'], async (message) => {
    const { voucherId, adjustmentId, amountCents, parts, adjustedOn } = message.data;
    const adjust = {
      type: 'RecordAdjustment',
      adjustmentId,
      amountCents: cents(amountCents),
      parts: partsOf(parts),
      on: localDate(adjustedOn),
    } as const;
    const { state } = await vouchers.find(voucherId);
    // The wallet's closing speaks on the same subject and earlier: its effect is only a moment away.
    if (state.status === 'closing') throw new Error(`voucher ${voucherId} is not closed yet`);
    return consumedAs(await vouchers.execute(voucherId, adjust, metaForMessage(name, message)));
  });
};
