// The applications and claims that open figures are counted from: codes, zones and dates, nothing of a person.
import type { StoredEvent } from '@buono/event-store';
import { dateInRome, daysBetween, instant, localDate } from '@buono/kernel';
import type { Contracts, ContractType } from '@buono/messaging';
import { foldedProjection, rowFold, type Projection } from '@buono/read-model';
import { receivedMessageOf } from '../persistence/received-aggregate.js';

/** A row of `open_applications`; dates of Europe/Rome. */
export interface OpenApplicationRow {
  readonly application_id: string;
  readonly call_id: string;
  readonly zone: string;
  readonly received_on: string | null;
  readonly outcome: 'admitted' | 'refused' | null;
  /** Of the last decision. */
  readonly decided_on: string | null;
  /** From the receipt to the first decision. */
  readonly decided_days: number | null;
  readonly given_on: string | null;
  readonly withdrawn_on: string | null;
}

/** A row of `open_claims`: one zone's lines of a claim. `paid_on` is null again when the bank sends the money back. */
export interface OpenClaimRow {
  readonly claim_zone: string;
  readonly call_id: string;
  readonly zone: string;
  readonly submitted_on: string | null;
  readonly paid_on: string | null;
  readonly paid_days: number | null;
}

type TypeOf<T extends ContractType> = { readonly type: T; readonly data: Contracts[T] };
type Told =
  | TypeOf<'it.buono.eligibility.application-received.v1'>
  | TypeOf<'it.buono.eligibility.application-taken-over.v1'>
  | TypeOf<'it.buono.eligibility.application-admitted.v1'>
  | TypeOf<'it.buono.eligibility.application-refused.v1'>
  | TypeOf<'it.buono.eligibility.application-withdrawn.v1'>
  | TypeOf<'it.buono.issuance.voucher-issued.v1'>
  | TypeOf<'it.buono.redemption.claim-submitted.v1'>
  | TypeOf<'it.buono.redemption.payment-executed.v1'>
  | TypeOf<'it.buono.redemption.payment-returned.v1'>;

const HEARD: ReadonlySet<string> = new Set<Told['type']>([
  'it.buono.eligibility.application-received.v1',
  'it.buono.eligibility.application-taken-over.v1',
  'it.buono.eligibility.application-admitted.v1',
  'it.buono.eligibility.application-refused.v1',
  'it.buono.eligibility.application-withdrawn.v1',
  'it.buono.issuance.voucher-issued.v1',
  'it.buono.redemption.claim-submitted.v1',
  'it.buono.redemption.payment-executed.v1',
  'it.buono.redemption.payment-returned.v1',
]);

const toldIn = (stored: StoredEvent): Told | undefined => {
  const message = receivedMessageOf(stored);
  return message !== undefined && HEARD.has(message.type) ? (message as Told) : undefined;
};

const daysFrom = (from: string | null, to: string): number | null =>
  from === null ? null : Math.max(0, daysBetween(localDate(from), localDate(to)));

const decided = (row: OpenApplicationRow, outcome: 'admitted' | 'refused', on: string): OpenApplicationRow => ({
  ...row,
  outcome,
  decided_on: on,
  decided_days: row.decided_days ?? daysFrom(row.received_on, on),
});

/** The row after what was told of its application; messages of different contexts come in any order. */
export const openApplication = (row: OpenApplicationRow | undefined, { type, data }: Told): OpenApplicationRow => {
  const { callId, zone } = data as { callId: string; zone: string };
  const before = row ?? {
    application_id: (data as { applicationId: string }).applicationId,
    ...{ call_id: callId, zone, received_on: null, outcome: null, decided_on: null, decided_days: null },
    ...{ given_on: null, withdrawn_on: null },
  };
  switch (type) {
    case 'it.buono.eligibility.application-received.v1':
      return { ...before, received_on: dateInRome(instant(data.receivedAt)) };
    case 'it.buono.eligibility.application-taken-over.v1':
      // Decided in another scheme: how long that took is not ours to tell.
      return { ...before, received_on: data.takenOverOn, outcome: 'admitted', decided_on: data.takenOverOn };
    case 'it.buono.eligibility.application-admitted.v1':
      return decided(before, 'admitted', data.admittedOn);
    case 'it.buono.eligibility.application-refused.v1':
      return decided(before, 'refused', data.decidedOn);
    case 'it.buono.eligibility.application-withdrawn.v1':
      return { ...before, withdrawn_on: data.withdrawnOn };
    case 'it.buono.issuance.voucher-issued.v1':
      return { ...before, given_on: before.given_on ?? data.issuedOn };
    default:
      return before;
  }
};

/** The row of a zone's lines after what was told of its claim. */
export const openClaim = (row: OpenClaimRow | undefined, { type, data }: Told, zone: string): OpenClaimRow => {
  const { callId, claimId } = data as { callId: string; claimId: string };
  const before = row ?? {
    claim_zone: `${claimId}/${zone}`,
    ...{ call_id: callId, zone, submitted_on: null, paid_on: null, paid_days: null },
  };
  switch (type) {
    case 'it.buono.redemption.claim-submitted.v1':
      return { ...before, submitted_on: data.submittedOn };
    case 'it.buono.redemption.payment-executed.v1':
      return { ...before, paid_on: data.executedOn, paid_days: daysFrom(before.submitted_on, data.executedOn) };
    case 'it.buono.redemption.payment-returned.v1':
      return { ...before, paid_on: null, paid_days: null };
    default:
      return before;
  }
};

const claimZonesIn = ({ type, data }: Told): readonly string[] => {
  if (type === 'it.buono.redemption.claim-submitted.v1')
    return [...new Set(data.lines.map(({ zone }) => `${data.claimId}/${zone}`))];
  if (type === 'it.buono.redemption.payment-executed.v1' || type === 'it.buono.redemption.payment-returned.v1')
    return [`${data.claimId}/${data.zone}`];
  return [];
};

/** The projection `open-cases` over reporting's own log. */
export const openCasesProjection = (): Projection<StoredEvent> =>
  foldedProjection({
    name: 'open-cases',
    version: 1,
    decode: toldIn,
    tables: [
      rowFold<StoredEvent, Told, OpenApplicationRow>({
        table: 'open_applications',
        columns: {
          application_id: 'text',
          call_id: 'text',
          zone: 'text',
          received_on: 'text?',
          outcome: 'text?',
          decided_on: 'text?',
          decided_days: 'integer?',
          given_on: 'text?',
          withdrawn_on: 'text?',
        },
        key: ['application_id'],
        indexes: [['call_id', 'zone']],
        touches: ({ data }) => ('applicationId' in data ? [data.applicationId] : []),
        fold: (row, told) => openApplication(row, told),
      }),
      rowFold<StoredEvent, Told, OpenClaimRow>({
        table: 'open_claims',
        columns: {
          claim_zone: 'text',
          call_id: 'text',
          zone: 'text',
          submitted_on: 'text?',
          paid_on: 'text?',
          paid_days: 'integer?',
        },
        key: ['claim_zone'],
        indexes: [['call_id', 'zone']],
        touches: claimZonesIn,
        fold: (row, told, key) => openClaim(row, told, String(key).split('/')[1] ?? ''),
      }),
    ],
  });
