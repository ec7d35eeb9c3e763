// A voucher as warnings see it, after what was told of it: its end, its money, who was chosen, what its family knows.
import type { StoredEvent } from '@buono/event-store';
import type { Contracts, ContractType } from '@buono/messaging';
import type { FamilyWarned } from '../../domain/warned/warned.js';
import { receivedMessageOf } from '../persistence/received-aggregate.js';
import { warnedEventIn } from '../persistence/warned-aggregate.js';
import { STANDINGS, type Standing, type WarnedVoucherRow } from './warned-rows.js';

/** What is heard of. */
export const HEARD = [
  'it.buono.eligibility.call-published.v1',
  'it.buono.issuance.voucher-issued.v1',
  'it.buono.issuance.voucher-accepted.v1',
  'it.buono.issuance.voucher-amended.v1',
  'it.buono.issuance.voucher-suspended.v1',
  'it.buono.issuance.voucher-resumed.v1',
  'it.buono.issuance.voucher-closing.v1',
  'it.buono.issuance.voucher-closed.v1',
  'it.buono.issuance.provider-chosen.v1',
  'it.buono.issuance.funds-released.v1',
  'it.buono.redemption.wallet-amended.v1',
  'it.buono.redemption.wallet-closed.v1',
  'it.buono.redemption.service-redeemed.v1',
  'it.buono.redemption.redemption-reversed.v1',
  'it.buono.redemption.claim-submitted.v1',
  'it.buono.redemption.provider-accredited.v1',
  'it.buono.redemption.provider-succeeded.v1',
] as const satisfies readonly ContractType[];

type TellingOf<T extends ContractType> = T extends T ? { readonly type: T; readonly data: Contracts[T] } : never;
/** Something that a neighbour told, or that a family was warned. */
export type Told = TellingOf<(typeof HEARD)[number]> | { readonly type: 'FamilyWarned'; readonly data: FamilyWarned };

const HEARD_TYPES: ReadonlySet<string> = new Set(HEARD);

/** What an event of reporting's log tells; undefined for what warnings do not need. */
export const toldIn = (stored: StoredEvent): Told | undefined => {
  const warned = warnedEventIn(stored);
  if (warned !== undefined) return { type: 'FamilyWarned', data: warned };
  const message = receivedMessageOf(stored);
  return message !== undefined && HEARD_TYPES.has(message.type) ? (message as Told) : undefined;
};

const newRow = ({ voucherId, callId, zone }: OfVoucher): WarnedVoucherRow => ({
  ...{ voucher_id: voucherId, call_id: callId, zone, application_id: null, recipient_id: null, applicant_id: null },
  ...{ standing: 'offered', accept_by: null, valid_from: null, last_day: null, entry_days: null },
  ...{
    value_cents: 0,
    spent_cents: 0,
    left_share: 10_000,
    corrected: 0,
    provider_id: null,
    provider_from: null,
    suspended_from: null,
  },
  ...{ told_end: null, told_days: null, told_value: null, told_share: null },
});

interface OfVoucher {
  readonly voucherId: string;
  readonly callId: string;
  readonly zone: string;
}

/** Neighbours are heard in any order: what comes late does not open again what is over. */
const atLeast = (row: WarnedVoucherRow, standing: Standing): WarnedVoucherRow =>
  STANDINGS.indexOf(standing) > STANDINGS.indexOf(row.standing) ? { ...row, standing } : row;

type Due = Partial<
  Pick<Contracts['it.buono.issuance.voucher-issued.v1']['entitlement'], 'validFrom' | 'validTo' | 'entryDays'>
>;

const withDue = (row: WarnedVoucherRow, { validFrom, validTo, entryDays }: Due): WarnedVoucherRow => ({
  ...row,
  valid_from: validFrom ?? row.valid_from,
  last_day: validTo ?? row.last_day,
  entry_days: entryDays ?? row.entry_days,
});

const withPeople = (
  row: WarnedVoucherRow,
  told: Contracts['it.buono.issuance.voucher-issued.v1' | 'it.buono.issuance.voucher-accepted.v1'],
): WarnedVoucherRow => ({
  ...withDue(row, told.entitlement),
  application_id: told.applicationId,
  recipient_id: told.recipientId,
  applicant_id: told.applicantId,
  value_cents: row.corrected === 1 ? row.value_cents : told.valueCents,
});

/** What is released before a voucher was accepted ends its offer. */
const ENDS_THE_OFFER: readonly string[] = ['not-accepted', 'withdrawn', 'no-longer-due'];

/** The row after what was told. */
export const warnedVoucher = (
  before: WarnedVoucherRow | undefined,
  { type, data }: Told,
): WarnedVoucherRow | undefined => {
  if (!('voucherId' in data)) return before;
  const row = before ?? newRow(data);
  switch (type) {
    case 'it.buono.issuance.voucher-issued.v1':
      return { ...withPeople(row, data), accept_by: data.acceptBy };
    case 'it.buono.issuance.voucher-accepted.v1': {
      const spent = (data.spentBefore ?? []).reduce((sum, { amountCents }) => sum + amountCents, 0);
      return atLeast({ ...withPeople(row, data), spent_cents: row.spent_cents + spent }, 'live');
    }
    case 'it.buono.issuance.voucher-amended.v1':
      return withDue(row, data.entitlement);
    case 'it.buono.issuance.voucher-suspended.v1':
      return { ...row, suspended_from: data.effectiveFrom };
    case 'it.buono.issuance.voucher-resumed.v1':
      return { ...row, suspended_from: null };
    case 'it.buono.issuance.voucher-closing.v1':
      return atLeast({ ...row, last_day: data.lastServiceDate }, 'closing');
    case 'it.buono.issuance.voucher-closed.v1':
    case 'it.buono.redemption.wallet-closed.v1':
      return atLeast(row, 'over');
    case 'it.buono.issuance.funds-released.v1':
      return ENDS_THE_OFFER.includes(data.reason) ? atLeast(row, 'over') : row;
    case 'it.buono.issuance.provider-chosen.v1':
      return { ...row, provider_id: data.providerId, provider_from: data.effectiveFrom };
    case 'it.buono.redemption.wallet-amended.v1':
      return { ...row, value_cents: data.valueCents, corrected: 1 };
    case 'it.buono.redemption.service-redeemed.v1':
      return { ...row, spent_cents: row.spent_cents + data.publicCents };
    case 'it.buono.redemption.redemption-reversed.v1':
      return { ...row, spent_cents: row.spent_cents - data.publicCents };
    case 'FamilyWarned':
      return data.kind === 'voucher-ending'
        ? { ...row, told_end: data.lastDay, told_days: data.threshold }
        : { ...row, told_value: data.valueCents, told_share: data.threshold };
    default:
      return before;
  }
};
