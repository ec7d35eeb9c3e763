// Integrates what a voucher is worth by an act of the office, or reduces it: what is due of services stays as it is.
import {
  accept,
  addCents,
  refuse,
  subtractCents,
  sumParts,
  type Cents,
  type Decision,
  type LocalDate,
} from '@buono/kernel';
import { funded } from './amending.js';
import type { AmendmentAsked } from './amendment.js';
import type { VoucherRefusal } from './commands.js';
import type { VoucherEvent } from './events.js';
import type { DecreaseVoucher, IncreaseVoucher, IntegrationAct, IntegrationCommand } from './integration.js';
import type { KnownVoucher, Voucher } from './state.js';

/** Why a voucher cannot be integrated by this act; undefined when it can. */
export const againstIntegration = (
  voucher: Voucher,
  { effectiveFrom }: Pick<IntegrationAct, 'effectiveFrom'>,
): VoucherRefusal | undefined => {
  switch (voucher.status) {
    case 'unknown':
      return 'voucher-unknown';
    case 'lapsed':
      return 'offer-lapsed';
    case 'renounced':
      return 'voucher-renounced';
    case 'closing':
      return 'voucher-closing';
    case 'closed':
      return 'voucher-closed';
    case 'offered':
    case 'active':
      return againstTerms(voucher, effectiveFrom);
  }
};

// What is due from a day on is what the last correction said: an act before that day would carry it back.
const againstTerms = (
  { amendment, amended = [], entitlement }: KnownVoucher,
  effectiveFrom: LocalDate,
): VoucherRefusal | undefined => {
  if (amendment !== undefined) return 'amendment-under-way';
  const booked = amended.filter(({ outcome }) => outcome === 'booked');
  if (booked.at(-1)?.entitled === false) return 'nothing-due-any-more';
  if (booked.some((one) => one.effectiveFrom > effectiveFrom)) return 'before-last-correction';
  const isWithin = entitlement.validFrom <= effectiveFrom && effectiveFrom <= entitlement.validTo;
  return isWithin ? undefined : 'date-outside-validity';
};

/** Decides one of these commands; saying the same twice says nothing. */
export const decideIntegration = (
  command: IntegrationCommand,
  voucher: Voucher,
): Decision<VoucherEvent, VoucherRefusal> => {
  if (voucher.status === 'unknown') return refuse('voucher-unknown');
  if (heardBy(voucher).includes(command.amendmentId)) return accept();
  const against = againstIntegration(voucher, command);
  return command.type === 'IncreaseVoucher' ? increase(command, voucher, against) : decrease(command, voucher, against);
};

/** The amendments that a voucher has heard of, whatever became of them. */
export const heardBy = ({ amendment, amended = [], returned = [] }: KnownVoucher): readonly string[] => [
  ...(amendment === undefined ? [] : [amendment.amendmentId]),
  ...amended.map(({ amendmentId }) => amendmentId),
  ...returned,
];

const increase = (
  c: IncreaseVoucher,
  voucher: KnownVoucher,
  against: VoucherRefusal | undefined,
): Decision<VoucherEvent, VoucherRefusal> => {
  const { amendmentId, parts, on } = c;
  const amountCents = sumParts(parts);
  if (against !== undefined) return accept({ type: 'IntegrationReturned', amendmentId, amountCents, parts, on });
  const asked = askedBy(c, voucher, addCents(voucher.valueCents, amountCents));
  return accept<VoucherEvent>(asked, ...funded(asked, voucher, { parts, on }));
};

const decrease = (
  c: DecreaseVoucher,
  voucher: KnownVoucher,
  against: VoucherRefusal | undefined,
): Decision<VoucherEvent, VoucherRefusal> => {
  if (against !== undefined) return refuse(against);
  if (c.amountCents >= voucher.valueCents) return refuse('reduction-exceeds-value');
  const asked = askedBy(c, voucher, subtractCents(voucher.valueCents, c.amountCents));
  return accept<VoucherEvent>(asked, ...funded(asked, voucher, { parts: [], on: c.on }));
};

const askedBy = (
  { amendmentId, reason, actNumber, effectiveFrom, on }: IntegrationCommand,
  { entitlement }: KnownVoucher,
  valueCents: Cents,
): AmendmentAsked => ({
  ...{ type: 'AmendmentAsked', amendmentId, reason, actNumber, effectiveFrom, entitled: true },
  ...{ entitlement: { ...entitlement, valueCents }, valueCents, on },
});
