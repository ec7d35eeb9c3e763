// What redemption hears from issuance: each message becomes one command on the voucher's wallet.
import {
  callId,
  cents,
  dateInRome,
  localDate,
  personId,
  providerId,
  voucherId,
  type Clock,
  type FundPart,
} from '@buono/kernel';
import {
  consumedAs,
  metaForMessage,
  subscribeTo,
  type FundPartV1,
  type MessageBus,
  type MessageOf,
  type MessageSubscription,
} from '@buono/messaging';
import type { Entitlement } from '@buono/rules';
import type { AmendedVoucher, AmendWallets } from '../../application/wallet/amend-wallets.js';
import type { Wallets } from '../../application/ports.js';
import type { OpenWallet, WalletCommand } from '../../domain/wallet/commands.js';
import type { WalletEntitlement } from '../../domain/wallet/entitlement.js';

interface Listening {
  readonly bus: MessageBus;
  readonly wallets: Wallets;
  readonly amendments: AmendWallets;
  readonly clock: Clock;
}

const TYPES = [
  'it.buono.issuance.voucher-accepted.v1',
  'it.buono.issuance.provider-chosen.v1',
  'it.buono.issuance.voucher-suspended.v1',
  'it.buono.issuance.voucher-resumed.v1',
  'it.buono.issuance.voucher-closing.v1',
  'it.buono.issuance.voucher-amended.v1',
] as const;

/** The consumer's name, which is also its group. */
export const VOUCHER_FOLLOWER = 'follow-vouchers';

/**
 * Wallets follow their vouchers. One consumer takes all that is said of a voucher, because only within a group it comes
 * in its order: a closing that overtook the acceptance would find no wallet, and its money would never return.
 */
export const followVouchers = (on: Listening): MessageSubscription =>
  subscribeTo(on.bus, VOUCHER_FOLLOWER, TYPES, async (message) => {
    const meta = metaForMessage(VOUCHER_FOLLOWER, message);
    if (message.type !== 'it.buono.issuance.voucher-amended.v1')
      return consumedAs(await on.wallets.execute(message.subject, askedBy(message, on.clock), meta));
    return consumedAs(await on.amendments.amend(message.subject, correctionOf(message), meta));
  });

const correctionOf = ({ data }: MessageOf<'it.buono.issuance.voucher-amended.v1'>): AmendedVoucher => ({
  amendmentId: data.amendmentId,
  effectiveFrom: localDate(data.effectiveFrom),
  entitled: data.entitled,
  entitlement: entitlementOf(data.entitlement),
  valueCents: cents(data.valueCents),
  addedParts: partsOf(data.addedParts),
  on: localDate(data.amendedOn),
});

type Told = Exclude<MessageOf<(typeof TYPES)[number]>, { readonly type: 'it.buono.issuance.voucher-amended.v1' }>;

const askedBy = (message: Told, clock: Clock): WalletCommand => {
  switch (message.type) {
    case 'it.buono.issuance.voucher-accepted.v1':
      return openWallet(message);
    case 'it.buono.issuance.provider-chosen.v1': {
      const { providerId: chosen, effectiveFrom, offerId, siteId } = message.data;
      const offer = { ...(offerId !== undefined && { offerId }), ...(siteId !== undefined && { siteId }) };
      const from = localDate(effectiveFrom);
      return { type: 'ChooseProvider', providerId: providerId(chosen), effectiveFrom: from, ...offer };
    }
    case 'it.buono.issuance.voucher-suspended.v1':
      return {
        type: 'SuspendWallet',
        effectiveFrom: localDate(message.data.effectiveFrom),
        reason: message.data.reason,
      };
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
  parts: partsOf(data.parts),
  ...(data.spentBefore !== undefined && { spentBefore: partsOf(data.spentBefore) }),
  entitlement: entitlementOf(data.entitlement),
  ...(data.onlyProviderId !== undefined && { onlyProviderId: providerId(data.onlyProviderId) }),
  openedOn: localDate(data.acceptedOn),
});

const partsOf = (parts: readonly FundPartV1[]): readonly FundPart[] =>
  parts.map((part) => ({ ...part, amountCents: cents(part.amountCents) }));

// Kept whole: the wallet's decisions read a part of it, the formulas the rest.
const entitlementOf = (entitlement: Entitlement): WalletEntitlement => ({
  ...entitlement,
  validFrom: localDate(entitlement.validFrom),
  validTo: localDate(entitlement.validTo),
});
