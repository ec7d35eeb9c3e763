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
import { offerWhenChecked } from './offer-when-checked.js';
import { beginWhenDelivered } from './begin-when-delivered.js';
import { amendWhenChanged, completeAmendment } from './amend-vouchers.js';
import { keepPlace, keepWhenAppealed } from './keep-when-appealed.js';
import { keepWhenBooked } from './keep-when-booked.js';
import { reserveWhenInserted } from './reserve-when-inserted.js';
import type { FollowUp } from '../../application/follow-up.js';
import { allocationIdOf, voucherOf } from '../../application/ids.js';
import type { Admissions, Allocations, Budgets, Vouchers } from '../../application/ports.js';
import type { VoucherRefusal } from '../../domain/voucher/commands.js';
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
  'record-admission-when-taken-over': () => recordTakenOver(on),
  'reserve-funds-when-ranked': () => reserveWhenRanked(on),
  'lift-reserve-when-resolved': () => liftReserve(on),
  'keep-funds-when-appealed': () => keepWhenAppealed(on),
  'keep-funds-when-booked': () => keepWhenBooked(on),
  'reserve-funds-when-inserted': () => reserveWhenInserted(on),
  'give-up-when-withdrawn': () => giveUp(on),
  'offer-when-checked': () => offerWhenChecked(on),
  'begin-acceptance-when-delivered': () => beginWhenDelivered(on),
  'amend-when-entitlement-changed': () => amendWhenChanged(on),
  'complete-amendment-when-wallet-amended': () => completeAmendment(on),
  'close-voucher-when-wallet-closed': () => closeVoucher(on),
  'adjust-voucher-when-wallet-adjusted': () => adjustVoucher(on),
});

const partsOf = (parts: readonly FundPartV1[]): readonly FundPart[] =>
  parts.map(({ source, year, amountCents }) => ({ source, year, amountCents: cents(amountCents) }));

const appropriateFunds = ({ bus, budgets }: Listening): MessageSubscription => {
  const name = 'appropriate-funds-when-published';
  return subscribeTo(bus, name, ['it.buono.eligibility.call-published.v1'], async (message) => {
    const { version: callVersion, funds, actNumber, zones, actions } = message.data;
    const own = actions.flatMap(({ code: action, reservedCents }) =>
      reservedCents === undefined ? [] : [{ action, amountCents: cents(reservedCents) }],
    );
    const money = { callVersion, parts: partsOf(funds), actNumber, zones };
    const whole = { type: 'AppropriateFunds', ...money, actions: actions.map(({ code }) => code) } as const;
    const appropriate = own.length === 0 ? whole : { ...whole, own };
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
      receiptNumber: data.receiptNumber,
      ...(data.sliding !== undefined && { sliding: data.sliding }),
      ...(data.reserve !== undefined && { reserve: data.reserve }),
    } as const;
    return consumedAs(await admissions.execute(data.applicationId, record, metaForMessage(name, message)));
  });
};

const liftReserve = ({ bus, admissions }: Listening): MessageSubscription => {
  const name = 'lift-reserve-when-resolved';
  return subscribeTo(bus, name, ['it.buono.eligibility.reserve-lifted.v1'], async (message) => {
    const { applicationId: id, liftedOn } = message.data;
    const { state: admission } = await admissions.find(id);
    if (admission === undefined) throw new Error(`application ${id} has no reserve any more, and no admission yet`);
    const lift = { type: 'LiftReserve', on: localDate(liftedOn) } as const;
    return consumedAs(await admissions.execute(id, lift, metaForMessage(name, message)));
  });
};

// Nothing is set aside for it here: its money is taken over beside it, source by source.
const recordTakenOver = ({ bus, admissions }: Listening): MessageSubscription => {
  const name = 'record-admission-when-taken-over';
  return subscribeTo(bus, name, ['it.buono.eligibility.application-taken-over.v1'], async (message) => {
    const { data } = message;
    const record = {
      type: 'RecordAdmission',
      applicationId: applicationId(data.applicationId),
      callId: callId(data.callId),
      order: 'taken-over',
      zone: zoneCode(data.zone),
      recipientId: personId(data.recipientId),
      applicantId: personId(data.applicantId),
      entitlement: data.entitlement as unknown as VoucherEntitlement,
      admittedOn: localDate(data.takenOverOn),
    } as const;
    return consumedAs(await admissions.execute(data.applicationId, record, metaForMessage(name, message)));
  });
};

// One place after the other: who stands higher is served first. An admission that is not here yet holds the rest up.
// Who appealed has their place kept between those who stand.
const reserveWhenRanked = ({ bus, followUp, allocations }: Listening): MessageSubscription => {
  const name = 'reserve-funds-when-ranked';
  return subscribeTo(bus, name, ['it.buono.eligibility.ranking-approved.v1'], async (message) => {
    const { rankingId, callId: call, zone, page, pages, entries, frozen = [], approvedOn } = message.data;
    const inOrder = [...entries.map((entry) => ({ ...entry, bis: 0 })), ...frozen].sort(
      (a, b) => a.place - b.place || a.bis - b.bis,
    );
    for (const entry of inOrder) {
      const meta = metaForEntry(name, message, entry.applicationId);
      if ('valueCents' in entry)
        await keepPlace(allocations, { ...entry, callId: call, zone, rankingId, frozenOn: approvedOn }, meta);
      else
        await followUp.reserve(
          entry.applicationId,
          { rankingId, place: entry.place },
          { meta, on: localDate(approvedOn) },
        );
    }
    // Pages come in their order: with the last one all who may share are there.
    if (page === pages) {
      const asked = { meta: metaForEntry(name, message, 'share'), on: localDate(approvedOn) };
      await followUp.share({ callId: callId(call), zone: zoneCode(zone), rankingId }, asked);
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
      const on = localDate(message.data.withdrawnOn);
      const end = { type: 'EndWaiting', applicationId: application, releaseId: message.id, on } as const;
      const allocation = allocationIdOf(admission.callId, admission.zone);
      const ended = await allocations.execute(allocation, end, metaForEntry(name, message, 'waiting'));
      if (!ended.accepted) return consumedAs(ended);
      const { state: money } = await allocations.find(allocation);
      const voucher = money.standing.get(application)?.voucherId ?? voucherOf(application);
      // Its money is set aside and the voucher itself is only a moment away.
      if (money.reservations.get(voucher)?.status === 'reserved') throw new Error(`voucher ${voucher} is on its way`);
      const meta = metaForEntry(name, message, 'voucher');
      const given = await vouchers.execute(voucher, { type: 'RenounceVoucher', on }, meta);
      return !given.accepted && NOTHING_TO_GIVE_UP.includes(given.refusal) ? consumed : consumedAs(given);
    },
  );
};

/** There was never a voucher, or it has ended already: what a withdrawal wants is so. */
const NOTHING_TO_GIVE_UP: readonly VoucherRefusal[] = [
  'voucher-unknown',
  'offer-lapsed',
  'voucher-closing',
  'voucher-closed',
];

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
    const closed = await vouchers.execute(voucherId, close, metaForMessage(name, message));
    // Its wallet has answered the correction, or will in a moment: what it was worth is settled first.
    if (!closed.accepted && closed.refusal === 'amendment-under-way')
      throw new Error(`voucher ${voucherId} is being amended`);
    return consumedAs(closed);
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
