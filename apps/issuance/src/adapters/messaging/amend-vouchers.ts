// What issuance does when a decision was corrected, and when the wallet has answered.
import { applicationId, cents, localDate, type FundPart } from '@buono/kernel';
import {
  consumedAs,
  metaForMessage,
  subscribeTo,
  type FundPartV1,
  type MessageBus,
  type MessageSubscription,
} from '@buono/messaging';
import { AmendVouchers } from '../../application/amend-vouchers.js';
import type { Admissions, Allocations, Vouchers } from '../../application/ports.js';
import type { VoucherEntitlement } from '../../domain/voucher/entitlement.js';

/** What these consumers work on. */
interface Amending {
  readonly bus: MessageBus;
  readonly admissions: Admissions;
  readonly allocations: Allocations;
  readonly vouchers: Vouchers;
}

/** A corrected decision amends the admission, and the voucher if there is one. */
export const amendWhenChanged = ({ bus, admissions, allocations, vouchers }: Amending): MessageSubscription => {
  const name = 'amend-when-entitlement-changed';
  const amending = new AmendVouchers(admissions, allocations, vouchers);
  return subscribeTo(bus, name, ['it.buono.eligibility.entitlement-changed.v1'], async (message) => {
    const { data } = message;
    const { entitlement } = data;
    const decision = {
      amendmentId: data.correctionId,
      applicationId: applicationId(data.applicationId),
      reason: data.reason,
      actNumber: data.actNumber,
      effectiveFrom: localDate(data.effectiveFrom),
      entitled: data.entitled,
      ...(entitlement !== undefined && { entitlement: entitlement as unknown as VoucherEntitlement }),
      valueCents: cents(data.valueCents),
      on: localDate(data.changedOn),
    };
    return consumedAs(await amending.amend(decision, metaForMessage(name, message)));
  });
};

const partsOf = (parts: readonly FundPartV1[]): readonly FundPart[] =>
  parts.map((part) => ({ ...part, amountCents: cents(part.amountCents) }));

/** The wallet has answered: the voucher is worth what it said, and what is free goes back. */
export const completeAmendment = ({ bus, vouchers }: Pick<Amending, 'bus' | 'vouchers'>): MessageSubscription => {
  const name = 'complete-amendment-when-wallet-amended';
  return subscribeTo(bus, name, ['it.buono.redemption.wallet-amended.v1'], async (message) => {
    const { voucherId, amendmentId, freedCents, freedParts, amendedOn } = message.data;
    const complete = {
      type: 'CompleteAmendment',
      amendmentId,
      freedCents: cents(freedCents),
      freedParts: partsOf(freedParts),
      on: localDate(amendedOn),
    } as const;
    return consumedAs(await vouchers.execute(voucherId, complete, metaForMessage(name, message)));
  });
};
