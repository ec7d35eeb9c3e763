// Wallets as rows: where a redemption is found, and which wallets are due to close.
import type { StoredEvent } from '@buono/event-store';
import { rowFold } from '@buono/read-model';
import type { RedemptionFact } from '../persistence/aggregates.js';
import type { RedemptionVoucherRow, WalletClosingRow } from './tables.js';

/** Where a redemption is found, for ever. */
export const redemptionVouchers = rowFold<StoredEvent, RedemptionFact, RedemptionVoucherRow>({
  table: 'redemption_vouchers',
  columns: { redemption_id: 'text', voucher_id: 'text' },
  key: ['redemption_id'],
  touches: ({ event }) => (event.type === 'ServiceRedeemed' ? [event.redemptionId] : []),
  fold: (row, { event }) =>
    event.type === 'ServiceRedeemed' ? { redemption_id: event.redemptionId, voucher_id: event.voucherId } : row,
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
