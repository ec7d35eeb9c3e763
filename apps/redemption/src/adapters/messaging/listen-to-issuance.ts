// What redemption hears from issuance: each message becomes one command on the voucher's wallet.
import type { Executor } from '@buono/event-store';
import { callId, cents, dateInRome, localDate, personId, providerId, voucherId, type Clock } from '@buono/kernel';
import { consumeInto, type MessageBus, type MessageOf, type MessageSubscription } from '@buono/messaging';
import type { Entitlement } from '@buono/rules';
import type { OpenWallet, WalletCommand } from '../../domain/wallet/commands.js';
import type { WalletEntitlement } from '../../domain/wallet/entitlement.js';
import { walletAggregate } from '../persistence/aggregates.js';

interface Listening {
  readonly bus: MessageBus;
  readonly executor: Executor;
  readonly clock: Clock;
}

const TYPES = [
  'it.buono.issuance.voucher-accepted.v1',
  'it.buono.issuance.provider-chosen.v1',
  'it.buono.issuance.voucher-suspended.v1',
  'it.buono.issuance.voucher-resumed.v1',
  'it.buono.issuance.voucher-closing.v1',
] as const;

/** The consumer's name, which is also its group. */
export const VOUCHER_FOLLOWER = 'follow-vouchers';

/**
 * Wallets follow their vouchers. One consumer takes all that is said of a voucher, because only within a group it comes
 * in its order: a closing that overtook the acceptance would find no wallet, and its money would never return.
 */
export const followVouchers = ({ bus, executor, clock }: Listening): MessageSubscription =>
  consumeInto({
    bus,
    executor,
    consumer: VOUCHER_FOLLOWER,
    types: TYPES,
    aggregate: walletAggregate,
    command: (message) => ({ id: message.subject, command: askedBy(message, clock) }),
  });

const askedBy = (message: MessageOf<(typeof TYPES)[number]>, clock: Clock): WalletCommand => {
  switch (message.type) {
    case 'it.buono.issuance.voucher-accepted.v1':
      return openWallet(message);
    case 'it.buono.issuance.provider-chosen.v1': {
      const { providerId: chosen, effectiveFrom } = message.data;
      return { type: 'ChooseProvider', providerId: providerId(chosen), effectiveFrom: localDate(effectiveFrom) };
    }
    case 'it.buono.issuance.voucher-suspended.v1':
      return { type: 'SuspendWallet', effectiveFrom: localDate(message.data.effectiveFrom) };
    case 'it.buono.issuance.voucher-resumed.v1':
      return { type: 'ResumeWallet', effectiveFrom: localDate(message.data.effectiveFrom) };
    case 'it.buono.issuance.voucher-closing.v1':
      return {
        type: 'StartClosing',
        reason: message.data.reason,
        lastServiceDate: localDate(message.data.lastServiceDate),
        entriesUntil: localDate(message.data.entriesUntil),
        today: dateInRome(clock.now()),
      };
  }
};

const openWallet = ({ data }: MessageOf<'it.buono.issuance.voucher-accepted.v1'>): OpenWallet => ({
  type: 'OpenWallet',
  voucherId: voucherId(data.voucherId),
  callId: callId(data.callId),
  zone: data.zone,
  recipientId: personId(data.recipientId),
  applicantId: personId(data.applicantId),
  valueCents: cents(data.valueCents),
  parts: data.parts.map((part) => ({ ...part, amountCents: cents(part.amountCents) })),
  entitlement: entitlementOf(data.entitlement),
  openedOn: localDate(data.acceptedOn),
});

// Kept whole: the wallet's decisions read a part of it, the formulas the rest.
const entitlementOf = (entitlement: Entitlement): WalletEntitlement => ({
  ...entitlement,
  validFrom: localDate(entitlement.validFrom),
  validTo: localDate(entitlement.validTo),
});
