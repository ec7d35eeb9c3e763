// Redemptions and wallets as they are shown.
import { addParts, subtractParts, sumParts, ZERO_CENTS, type Cents } from '@buono/kernel';
import type { PriceStep } from '@buono/rules';
import { euroText } from '@buono/kernel';
import type { ServiceRedeemed } from '../../../domain/wallet/events.js';
import { termsOf } from '../../../domain/wallet/editions.js';
import { familyAccount } from '../../../domain/wallet/repricing.js';
import { entryOf, type EndedReservation, type Reservation } from '../../../domain/wallet/reservations.js';
import { reservedOf, spentOf, type Entry, type KnownWallet } from '../../../domain/wallet/state.js';
import type { RedemptionView, PriceStepView, WalletSourceView, WalletView } from './redemptions.dto.js';
import type { ReservationView } from './reservation.view.js';

/** One redemption. */
export const redemptionView = ({
  redeemed,
  reversal,
  due,
}: Pick<Entry, 'redeemed' | 'reversal' | 'due'>): RedemptionView => ({
  redemptionId: redeemed.redemptionId,
  voucherId: redeemed.voucherId,
  status: reversal === undefined ? 'redeemed' : 'reversed',
  payeeKind: redeemed.payee.kind,
  payeeId: redeemed.payee.id,
  service: redeemed.service,
  servedOn: redeemed.servedOn,
  enteredOn: redeemed.enteredOn,
  month: redeemed.month,
  ...(redeemed.codeReadAt !== undefined && { codeReadAt: redeemed.codeReadAt }),
  ...(redeemed.units !== undefined && { units: redeemed.units }),
  ...(redeemed.minutes !== undefined && { minutes: redeemed.minutes }),
  costCents: redeemed.costCents,
  publicCents: redeemed.publicCents,
  familyCents: redeemed.familyCents,
  ...(due !== undefined && reversal === undefined && { dueCents: due }),
  ...(redeemed.proofs !== undefined && { proofs: [...redeemed.proofs] }),
  ...(redeemed.provedAs !== undefined && { provedAs: redeemed.provedAs }),
  ...(redeemed.supplementOf !== undefined && { supplementOf: redeemed.supplementOf }),
  ...(redeemed.replacementOf !== undefined && { replacementOf: redeemed.replacementOf }),
  ...(reversal !== undefined && {
    reversal: { reversalId: reversal.reversalId, reason: reversal.reason, reversedOn: reversal.reversedOn },
  }),
  currency: 'EUR',
});

/** One reservation, as it is at the moment of its wallet. */
export const reservationView = (reservation: Reservation | EndedReservation): ReservationView => {
  const { entry, reservedAt, expiresAt } = reservation.reserved;
  return {
    reservationId: entry.redemptionId,
    voucherId: entry.voucherId,
    status: 'how' in reservation ? reservation.how : 'held',
    payeeKind: entry.payee.kind,
    payeeId: entry.payee.id,
    service: entry.service,
    servedOn: entry.servedOn,
    ...(entry.units !== undefined && { units: entry.units }),
    ...(entry.minutes !== undefined && { minutes: entry.minutes }),
    costCents: entry.costCents,
    publicCents: entry.publicCents,
    familyCents: entry.familyCents,
    reservedAt,
    expiresAt,
    currency: 'EUR',
  };
};

/** The steps of the price and, where the wallet paid less than its formula, the last one. */
export const stepsView = (steps: readonly PriceStep[], redeemed: ServiceRedeemed): PriceStepView[] => {
  const shown = steps.map(({ sentence, cents: amountCents }) => ({ sentence, amountCents }));
  const [, formula] = steps;
  if (formula === undefined || formula.cents === redeemed.publicCents) return shown;
  const sentence = `Quanto resta del buono e dei massimali: parte pubblica ${euroText(redeemed.publicCents)}, parte della famiglia ${euroText(redeemed.familyCents)}`;
  return [...shown, { sentence, amountCents: redeemed.publicCents }];
};

/** What may still be used of a wallet, in cents: of a closed one nothing, whatever comes back to it. */
export const remainingIn = (wallet: KnownWallet): Cents => (wallet.status === 'closed' ? ZERO_CENTS : wallet.balance);

/** A wallet with the entries that may be seen, newest service first. */
export const walletView = (wallet: KnownWallet, maySee: (entry: Pick<Entry, 'redeemed'>) => boolean): WalletView => {
  const newest = termsOf(wallet, wallet.editions.length).entitlement;
  return {
    voucherId: wallet.opening.voucherId,
    callId: wallet.opening.callId,
    zone: wallet.opening.zone,
    status: wallet.status,
    validFrom: newest.validFrom,
    validTo: newest.validTo,
    ...(wallet.status === 'closing' && { lastServiceDate: wallet.lastServiceDate, entriesUntil: wallet.entriesUntil }),
    valueCents: wallet.worth.valueCents,
    spentCents: spentOf(wallet),
    reservedCents: reservedOf(wallet),
    remainingCents: remainingIn(wallet),
    ...(wallet.opening.spentBefore !== undefined && { spentBeforeCents: sumParts(wallet.opening.spentBefore) }),
    bySource: sourcesOf(wallet),
    reservations: wallet.reservations.held
      .filter(({ reserved }) => maySee({ redeemed: entryOf(reserved) }))
      .map(reservationView),
    entries: [...wallet.entries]
      .map(([, entry]) => entry)
      .filter(maySee)
      .sort(newestFirst)
      .map(redemptionView),
    corrections: wallet.editions.map(({ amendmentId, effectiveFrom, entitled }) => ({
      amendmentId,
      effectiveFrom,
      entitled,
    })),
    ...(wallet.editions.length > 0 && familyAccount(wallet)),
    currency: 'EUR',
  };
};

const sourcesOf = ({ worth, left, reservations }: KnownWallet): WalletSourceView[] =>
  subtractParts(
    worth.parts,
    reservations.held.reduce((parts, { reserved }) => addParts(parts, reserved.entry.parts), left),
  ).map(({ source, year, amountCents: spentCents }, place) => ({
    source,
    year,
    valueCents: worth.parts[place]?.amountCents ?? ZERO_CENTS,
    spentCents,
  }));

const newestFirst = ({ redeemed: a }: Entry, { redeemed: b }: Entry): number =>
  sortKey(a) < sortKey(b) ? 1 : sortKey(a) > sortKey(b) ? -1 : 0;
const sortKey = (entry: ServiceRedeemed): string => `${entry.servedOn} ${entry.startedAt ?? ''} ${entry.redemptionId}`;
