// The reversing entry (storno) of a whole service: it mirrors what it undoes.
import type { ReverseRedemption } from './commands.js';
import type { RedemptionReversed, WalletAdjusted } from './events.js';
import type { Entry } from './state.js';

/** The entry that undoes a service. */
export const reversalOf = (
  { redeemed }: Entry,
  { reversalId, reason, note, reversedOn }: Pick<ReverseRedemption, 'reversalId' | 'reason' | 'note' | 'reversedOn'>,
): RedemptionReversed => ({
  type: 'RedemptionReversed',
  voucherId: redeemed.voucherId,
  callId: redeemed.callId,
  zone: redeemed.zone,
  reversalId,
  redemptionId: redeemed.redemptionId,
  payee: redeemed.payee,
  month: redeemed.month,
  costCents: redeemed.costCents,
  publicCents: redeemed.publicCents,
  familyCents: redeemed.familyCents,
  parts: redeemed.parts,
  reason,
  note,
  reversedOn,
});

/** What a reversal on a closed wallet frees. */
export const adjustedBy = (reversed: RedemptionReversed): WalletAdjusted => ({
  type: 'WalletAdjusted',
  voucherId: reversed.voucherId,
  callId: reversed.callId,
  zone: reversed.zone,
  adjustmentId: reversed.reversalId,
  amountCents: reversed.publicCents,
  parts: reversed.parts,
  adjustedOn: reversed.reversedOn,
});
