// What redemption hears from issuance: each message becomes one command on the voucher's wallet.
import type { Executor } from '@buono/event-store';
import { callId, cents, dateInRome, localDate, personId, providerId, voucherId, type Clock } from '@buono/kernel';
import {
  consumeInto,
  type ContractType,
  type MessageBus,
  type MessageOf,
  type MessageSubscription,
} from '@buono/messaging';
import type { Entitlement } from '@buono/rules';
import type { WalletCommand } from '../../domain/wallet/commands.js';
import type { WalletEntitlement } from '../../domain/wallet/entitlement.js';
import { walletAggregate } from '../persistence/aggregates.js';

interface Listening {
  readonly bus: MessageBus;
  readonly executor: Executor;
  readonly clock: Clock;
}

type Ask<T extends ContractType> = (message: MessageOf<T>) => WalletCommand;

/** The subscriptions by which wallets follow their vouchers, by name. */
export const listenToIssuance = (
  listening: Listening,
): readonly { readonly name: string; readonly start: () => MessageSubscription }[] => [
  wallet(listening, 'open-wallet-when-accepted', 'it.buono.issuance.voucher-accepted.v1', openWallet),
  wallet(listening, 'follow-provider-choice', 'it.buono.issuance.provider-chosen.v1', ({ data }) => ({
    type: 'ChooseProvider',
    providerId: providerId(data.providerId),
    effectiveFrom: localDate(data.effectiveFrom),
  })),
  wallet(listening, 'suspend-wallet-with-voucher', 'it.buono.issuance.voucher-suspended.v1', ({ data }) => ({
    type: 'SuspendWallet',
    effectiveFrom: localDate(data.effectiveFrom),
  })),
  wallet(listening, 'resume-wallet-with-voucher', 'it.buono.issuance.voucher-resumed.v1', ({ data }) => ({
    type: 'ResumeWallet',
    effectiveFrom: localDate(data.effectiveFrom),
  })),
  wallet(listening, 'close-wallet-with-voucher', 'it.buono.issuance.voucher-closing.v1', ({ data }) => ({
    type: 'StartClosing',
    reason: data.reason,
    lastServiceDate: localDate(data.lastServiceDate),
    entriesUntil: localDate(data.entriesUntil),
    today: dateInRome(listening.clock.now()),
  })),
];

const wallet = <
  T extends Extract<ContractType, `it.buono.issuance.voucher-${string}` | `it.buono.issuance.provider-${string}`>,
>(
  { bus, executor }: Listening,
  consumer: string,
  type: T,
  ask: Ask<T>,
) => ({
  name: consumer,
  start: () =>
    consumeInto({
      bus,
      executor,
      consumer,
      types: [type],
      aggregate: walletAggregate,
      command: (message) => ({ id: message.subject, command: ask(message) }),
    }),
});

const openWallet: Ask<'it.buono.issuance.voucher-accepted.v1'> = ({ data }) => ({
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
