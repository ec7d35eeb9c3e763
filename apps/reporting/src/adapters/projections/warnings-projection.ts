// The projection `warnings` over reporting's own log: what is derived from it at a day is what is about to run out.
import type { StoredEvent } from '@buono/event-store';
import { foldedProjection, rowFold, type Projection, type RowKey } from '@buono/read-model';
import type {
  WarnedAccreditationRow,
  WarnedCallRow,
  WarnedClaimRow,
  WarnedMonthRow,
  WarnedSuccessionRow,
  WarnedVoucherRow,
} from './warned-rows.js';
import { shareLeft } from '../../domain/warning/warning.js';
import { toldIn, warnedVoucher, type Told } from './warned-voucher.js';

const isService = (told: Told) =>
  told.type === 'it.buono.redemption.service-redeemed.v1' || told.type === 'it.buono.redemption.redemption-reversed.v1'
    ? told
    : undefined;

const none: readonly RowKey[] = [];

const vouchers = rowFold<StoredEvent, Told, WarnedVoucherRow>({
  table: 'warned_vouchers',
  columns: {
    voucher_id: 'text',
    call_id: 'text',
    zone: 'text',
    application_id: 'text?',
    recipient_id: 'text?',
    applicant_id: 'text?',
    standing: 'text',
    accept_by: 'text?',
    valid_from: 'text?',
    last_day: 'text?',
    entry_days: 'integer?',
    value_cents: 'integer',
    spent_cents: 'integer',
    left_share: 'integer',
    corrected: 'integer',
    provider_id: 'text?',
    provider_from: 'text?',
    suspended_from: 'text?',
    told_end: 'text?',
    told_days: 'integer?',
    told_value: 'integer?',
    told_share: 'integer?',
  },
  key: ['voucher_id'],
  indexes: [
    ['last_day'],
    ['left_share'],
    ['call_id', 'entry_days'],
    ['accept_by'],
    ['recipient_id'],
    ['applicant_id'],
    ['provider_id'],
  ],
  touches: ({ data }) => ('voucherId' in data ? [data.voucherId] : none),
  fold: (row, told) => {
    const after = warnedVoucher(row, told);
    return after && { ...after, left_share: shareLeft(after.value_cents - after.spent_cents, after.value_cents) };
  },
});

const months = rowFold<StoredEvent, Told, WarnedMonthRow>({
  table: 'warned_months',
  columns: {
    voucher_id: 'text',
    month: 'text',
    payee_id: 'text',
    payee_kind: 'text',
    call_id: 'text',
    zone: 'text',
    entries: 'integer',
  },
  key: ['voucher_id', 'month', 'payee_id'],
  indexes: [['month', 'payee_id']],
  touches: (told) => {
    const service = isService(told);
    return service === undefined ? none : [[service.data.voucherId, service.data.month, service.data.payeeId]];
  },
  fold: (row, told) => {
    const service = isService(told);
    if (service === undefined) return row;
    const { voucherId, month, payeeId, payeeKind, callId, zone } = service.data;
    const before = row ?? {
      ...{ voucher_id: voucherId, month, payee_id: payeeId, payee_kind: payeeKind, call_id: callId, zone, entries: 0 },
    };
    const by = service.type === 'it.buono.redemption.service-redeemed.v1' ? 1 : -1;
    return { ...before, entries: before.entries + by };
  },
});

const claims = rowFold<StoredEvent, Told, WarnedClaimRow>({
  table: 'warned_claims',
  columns: { call_id: 'text', payee_id: 'text', month: 'text' },
  key: ['call_id', 'payee_id', 'month'],
  touches: ({ type, data }) =>
    type === 'it.buono.redemption.claim-submitted.v1' ? [[data.callId, data.payeeId, data.month]] : none,
  fold: (row, { type, data }) =>
    type === 'it.buono.redemption.claim-submitted.v1'
      ? (row ?? { call_id: data.callId, payee_id: data.payeeId, month: data.month })
      : row,
});

const accreditations = rowFold<StoredEvent, Told, WarnedAccreditationRow>({
  table: 'warned_accreditations',
  columns: { provider_id: 'text', category: 'text', zone: 'text', valid_to: 'text?' },
  key: ['provider_id', 'category', 'zone'],
  indexes: [['valid_to']],
  touches: ({ type, data }) =>
    type === 'it.buono.redemption.provider-accredited.v1' ? [[data.providerId, data.category, data.zone]] : none,
  fold: (row, { type, data }) =>
    type === 'it.buono.redemption.provider-accredited.v1'
      ? { provider_id: data.providerId, category: data.category, zone: data.zone, valid_to: data.to ?? null }
      : row,
});

const successions = rowFold<StoredEvent, Told, WarnedSuccessionRow>({
  table: 'warned_successions',
  columns: { provider_id: 'text' },
  key: ['provider_id'],
  touches: ({ type, data }) => (type === 'it.buono.redemption.provider-succeeded.v1' ? [data.predecessorId] : none),
  fold: (row, { type, data }) =>
    type === 'it.buono.redemption.provider-succeeded.v1' ? { provider_id: data.predecessorId } : row,
});

const calls = rowFold<StoredEvent, Told, WarnedCallRow>({
  table: 'warned_calls',
  columns: { call_id: 'text', version: 'integer', use_to: 'text', zones: 'text', thresholds: 'text' },
  key: ['call_id'],
  touches: ({ type, data }) => (type === 'it.buono.eligibility.call-published.v1' ? [data.callId] : none),
  fold: (row, { type, data }) => {
    if (type !== 'it.buono.eligibility.call-published.v1') return row;
    if (row !== undefined && row.version >= data.version) return row;
    const { callId, version, useTo, zones, warnings = {} } = data;
    const texts = { zones: JSON.stringify(zones), thresholds: JSON.stringify(warnings) };
    return { call_id: callId, version, use_to: useTo, ...texts };
  },
});

export const warningsProjection = (): Projection<StoredEvent> =>
  foldedProjection({
    name: 'warnings',
    version: 1,
    decode: toldIn,
    tables: [vouchers, months, claims, accreditations, successions, calls],
  });
