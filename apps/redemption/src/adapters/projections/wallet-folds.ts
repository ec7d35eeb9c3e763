// Wallets as rows: where a redemption is found, and which wallets are due to close.
import type { StoredEvent } from '@buono/event-store';
import { rowFold } from '@buono/read-model';
import type { RedemptionFact } from '../persistence/aggregates.js';
import type { RedemptionVoucherRow, ReservationLeaseRow, WalletClosingRow } from './tables.js';

/** Where a redemption, or the reservation or late entry that may become one, is found, for ever. */
export const redemptionVouchers = rowFold<StoredEvent, RedemptionFact, RedemptionVoucherRow>({
  table: 'redemption_vouchers',
  columns: { redemption_id: 'text', voucher_id: 'text' },
  key: ['redemption_id'],
  touches: ({ event }) => {
    if (event.type === 'ServiceReserved') return [event.reservationId];
    if (event.type === 'LateEntryRequested') return [event.lateEntryId];
    return event.type === 'ServiceRedeemed' ? [event.redemptionId] : [];
  },
  fold: (row, { event }) => {
    if (event.type === 'ServiceReserved') return { redemption_id: event.reservationId, voucher_id: event.voucherId };
    if (event.type === 'LateEntryRequested') return { redemption_id: event.lateEntryId, voucher_id: event.voucherId };
    if (event.type !== 'ServiceRedeemed') return row;
    return { redemption_id: event.redemptionId, voucher_id: event.voucherId };
  },
});

/** The reservations that hold money; the row goes when one ends. */
export const reservationLeases = rowFold<StoredEvent, RedemptionFact, ReservationLeaseRow>({
  table: 'reservation_leases',
  columns: { reservation_id: 'text', voucher_id: 'text', expires_at: 'text' },
  key: ['reservation_id'],
  indexes: [['expires_at']],
  touches: ({ event }) => {
    if (event.type === 'ServiceReserved' || event.type === 'ReservationReleased') return [event.reservationId];
    return event.type === 'ServiceRedeemed' && event.reservedAt !== undefined ? [event.redemptionId] : [];
  },
  fold: (row, { event }) => {
    if (event.type !== 'ServiceReserved')
      return event.type === 'ReservationReleased' || event.type === 'ServiceRedeemed' ? undefined : row;
    const { reservationId, voucherId, expiresAt } = event;
    return { reservation_id: reservationId, voucher_id: voucherId, expires_at: expiresAt };
  },
});

/** The wallets in closing; the row goes when the wallet has closed. */
export const walletClosings = rowFold<StoredEvent, RedemptionFact, WalletClosingRow>({
  table: 'wallet_closings',
  columns: { voucher_id: 'text', entries_until: 'text' },
  key: ['voucher_id'],
  indexes: [['entries_until']],
  touches: ({ id, event }) => (event.type === 'WalletClosing' || event.type === 'WalletClosed' ? [id] : []),
  fold: (row, { id, event }) => {
    if (event.type === 'WalletClosing') return { voucher_id: id, entries_until: event.entriesUntil };
    return event.type === 'WalletClosed' ? undefined : row;
  },
});
