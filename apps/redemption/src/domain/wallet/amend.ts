// Corrects what is due on a wallet: its value moves, families get what they are owed, providers keep what they were promised.
import {
  ZERO_CENTS,
  accept,
  addCents,
  addParts,
  maxCents,
  minCents,
  refuse,
  subtractCents,
  subtractParts,
  sumParts,
  takeFromParts,
  type Cents,
  type Decision,
  type FundPart,
  type PersonId,
} from '@buono/kernel';
import type { AmendWallet, ServicePrice, WalletRefusal } from './commands.js';
import type { RedemptionReversed, ServiceRedeemed, ServicesRepriced, WalletAmended, WalletEvent } from './events.js';
import { accountOf, duesUnder, less, supplementOf, type ServiceDue } from './repricing.js';
import { reversalOf } from './reversal.js';
import { boundOf, type Entry, type KnownWallet, type Wallet } from './state.js';

/** Decides a correction; saying the same twice says nothing. */
export const amend = (c: AmendWallet, wallet: Wallet): Decision<WalletEvent, WalletRefusal> => {
  if (wallet.status === 'unknown') return refuse('voucher-unknown');
  if (wallet.editions.some(({ amendmentId }) => amendmentId === c.amendmentId)) return accept();
  const dues = duesUnder(c, wallet);
  if (dues === undefined) return refuse('prices-missing');
  // What a closed wallet holds went back to its zone: nothing more is booked on it, and differences stay with the family.
  const moves = wallet.status === 'closed' ? [] : dues.flatMap((due) => moveOf(due, wallet));
  const undone = moves.flatMap(({ undo, price }) => (undo === undefined ? [] : [undoneBy(c, undo, price)]));
  const worth = worthAfter(c, wallet, undone);
  const booked = booksOf(c, moves, worth);
  const account = accountOf(
    dues.map((due) => ({ dueCents: due.dueCents, paidCents: paidAfter(due, wallet, { undone, booked }) })),
  );
  return accept<WalletEvent>(
    ...undone,
    { ...amendedBy(c, wallet, worth), ...account },
    ...repriced(c, dues),
    ...booked,
  );
};

/** Something to book for one service: what stands is undone, the amount is booked in its place. */
interface Move {
  readonly service: Entry;
  readonly price: ServicePrice;
  readonly as: 'supplement' | 'replacement';
  readonly undo?: Entry;
  readonly amountCents: Cents;
  /** What is due of the service before deductibles. */
  readonly grossCents: Cents;
  /** Who is paid back for the family. */
  readonly family: PersonId;
}

/**
 * A provider served in good faith: its entry stands as agreed, and what the family should have had on top goes to the family. An
 * entry of a family that is paid back is the family's own: it is entered again for what is due.
 */
const moveOf = (
  { entry, dueCents, grossCents, concerned, price }: ServiceDue,
  wallet: KnownWallet,
): readonly Move[] => {
  if (!concerned || price === undefined) return [];
  const { publicCents, payee } = entry.redeemed;
  const family = wallet.opening.applicantId;
  if (payee.kind === 'person')
    return dueCents === publicCents
      ? []
      : [{ service: entry, price, as: 'replacement', undo: entry, amountCents: dueCents, grossCents, family }];
  const amountCents = less(dueCents, publicCents);
  if (amountCents === supplementOf(wallet, entry)) return [];
  const before = entry.supplement === undefined ? undefined : wallet.entries.get(entry.supplement);
  return [
    {
      service: entry,
      price,
      as: 'supplement',
      amountCents,
      grossCents,
      family,
      ...(before !== undefined && { undo: before }),
    },
  ];
};

const undoneBy = (c: AmendWallet, entry: Entry, { reversalId }: ServicePrice): RedemptionReversed =>
  reversalOf(entry, { reversalId, reason: 'amended', reversedOn: c.on });

/** What the wallet is worth after it, what of it goes back to the zone, and what is left to book from. */
interface Worth {
  readonly valueCents: Cents;
  readonly freedParts: readonly FundPart[];
  readonly left: readonly FundPart[];
}

const worthAfter = (c: AmendWallet, wallet: KnownWallet, undone: readonly RedemptionReversed[]): Worth => {
  const before = addCents(wallet.worth.valueCents, sumParts(c.addedParts));
  // What is set aside was promised to who serves, and stays.
  const bound = undone.reduce((sum, { publicCents }) => subtractCents(sum, publicCents), boundOf(wallet));
  const valueCents = wallet.status === 'closed' ? wallet.worth.valueCents : maxCents(c.valueCents, bound);
  const back = undone.reduce<readonly FundPart[]>((parts, reversed) => addParts(parts, reversed.parts), wallet.left);
  // What was just added is the first to go back; a closed wallet has nothing else to give.
  const freedCents = less(before, valueCents);
  const ofAdded = takeFromParts(minCents(freedCents, sumParts(c.addedParts)), c.addedParts);
  const ofLeft = takeFromParts(less(freedCents, sumParts(c.addedParts)), back);
  const freedParts = addParts(ofAdded, ofLeft);
  return { valueCents, freedParts, left: subtractParts(addParts(back, c.addedParts), freedParts) };
};

/** New entries, none beyond what is left. */
const booksOf = (c: AmendWallet, moves: readonly Move[], worth: Worth): readonly ServiceRedeemed[] => {
  const booked: ServiceRedeemed[] = [];
  let { left } = worth;
  for (const move of moves) {
    const publicCents = minCents(move.amountCents, sumParts(left));
    if (publicCents === ZERO_CENTS && move.as === 'supplement') continue;
    const parts = takeFromParts(publicCents, left);
    left = subtractParts(left, parts);
    booked.push(move.as === 'supplement' ? supplement(c, move, parts) : replacement(c, move, parts));
  }
  return booked;
};

const replacement = (
  c: AmendWallet,
  { service, price, grossCents }: Move,
  parts: readonly FundPart[],
): ServiceRedeemed => {
  const { nonce: _, codeReadAt: _at, ...entered } = service.redeemed;
  const publicCents = sumParts(parts);
  return {
    ...entered,
    redemptionId: price.bookedAs,
    enteredOn: c.on,
    publicCents,
    familyCents: subtractCents(entered.costCents, publicCents),
    parts,
    beforeDeductiblesCents: grossCents,
    replacementOf: entered.redemptionId,
    ...(entered.proofs !== undefined && { provedAs: entered.provedAs ?? entered.redemptionId }),
  };
};

const supplement = (c: AmendWallet, { service, price, family }: Move, parts: readonly FundPart[]): ServiceRedeemed => {
  const {
    voucherId,
    callId,
    zone,
    action,
    service: code,
    area,
    servedOn,
    month,
    redemptionId,
    shared,
  } = service.redeemed;
  const publicCents = sumParts(parts);
  return {
    type: 'ServiceRedeemed',
    redemptionId: price.bookedAs,
    voucherId,
    callId,
    zone,
    payee: { kind: 'person', id: family },
    action,
    service: code,
    area,
    servedOn,
    enteredOn: c.on,
    month,
    costCents: publicCents,
    publicCents,
    familyCents: ZERO_CENTS,
    parts,
    beforeDeductiblesCents: ZERO_CENTS,
    supplementOf: redemptionId,
    ...(shared !== undefined && { shared }),
  };
};

const paidAfter = (
  { entry }: ServiceDue,
  wallet: KnownWallet,
  { undone, booked }: { readonly undone: readonly RedemptionReversed[]; readonly booked: readonly ServiceRedeemed[] },
): Cents => {
  const { redemptionId, publicCents } = entry.redeemed;
  const replaced = booked.find(({ replacementOf }) => replacementOf === redemptionId);
  if (replaced !== undefined) return replaced.publicCents;
  const supplemented = booked.find((one) => one.supplementOf === redemptionId);
  const gone = undone.some((one) => one.redemptionId === entry.supplement);
  return addCents(publicCents, supplemented?.publicCents ?? (gone ? ZERO_CENTS : supplementOf(wallet, entry)));
};

const amendedBy = (
  c: AmendWallet,
  { opening: { voucherId, callId, zone } }: KnownWallet,
  { valueCents, freedParts }: Worth,
): Omit<WalletAmended, 'owedByFamilyCents' | 'owedToFamilyCents'> => ({
  type: 'WalletAmended',
  voucherId,
  callId,
  zone,
  amendmentId: c.amendmentId,
  effectiveFrom: c.effectiveFrom,
  entitled: c.entitled,
  entitlement: c.entitlement,
  valueCents,
  addedParts: c.addedParts,
  freedCents: sumParts(freedParts),
  freedParts,
  amendedOn: c.on,
});

// A line takes some 80 bytes of an event's 64 KB.
const LINES_AT_ONCE = 500;

const repriced = ({ amendmentId }: AmendWallet, dues: readonly ServiceDue[]): readonly ServicesRepriced[] => {
  const lines = dues.flatMap(({ entry: { due, redeemed }, dueCents, concerned }) =>
    concerned && dueCents !== (due ?? redeemed.publicCents) ? [{ redemptionId: redeemed.redemptionId, dueCents }] : [],
  );
  return Array.from({ length: Math.ceil(lines.length / LINES_AT_ONCE) }, (_, page) => ({
    type: 'ServicesRepriced',
    amendmentId,
    lines: lines.slice(page * LINES_AT_ONCE, (page + 1) * LINES_AT_ONCE),
  }));
};
