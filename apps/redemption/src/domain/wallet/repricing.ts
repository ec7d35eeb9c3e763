// What the public owes of the services that were entered before, once what is due is corrected.
import {
  ZERO_CENTS,
  addCents,
  cents,
  minCents,
  subtractCents,
  sumParts,
  type Cents,
  type RedemptionId,
} from '@buono/kernel';
import { afterDeductibles, leftUnderCeilings, mostPerEvent } from './ceilings.js';
import type { AmendWallet, ServicePrice } from './commands.js';
import { editionOn, sameTerms, termsOf, termsOn, type ServiceTerms } from './editions.js';
import type { ServiceRedeemed } from './events.js';
import type { Entry, KnownWallet } from './state.js';
import { NO_USE, useWith, type Use } from './use.js';

/** A correction as far as what is due goes. */
export type Correction = Pick<AmendWallet, 'amendmentId' | 'effectiveFrom' | 'entitled' | 'entitlement'>;

/** A service that stands, with what the public owes of it; `concerned` where the correction governs its date. */
export interface ServiceDue {
  readonly entry: Entry;
  readonly dueCents: Cents;
  /** Before deductibles. */
  readonly grossCents: Cents;
  readonly concerned: boolean;
  readonly price?: ServicePrice;
}

/** The services that stand, in the order of entry; what corrections added to them is no service of its own. */
export const standingServices = (wallet: KnownWallet): readonly Entry[] =>
  [...wallet.entries]
    .flatMap(([, entry]) => (entry.reversal === undefined && entry.redeemed.supplementOf === undefined ? [entry] : []))
    .sort((a, b) => a.nth - b.nth);

/** What a correction gave the family for a service so far. */
export const supplementOf = (wallet: KnownWallet, { supplement }: Entry): Cents =>
  (supplement === undefined ? undefined : wallet.entries.get(supplement)?.redeemed.publicCents) ?? ZERO_CENTS;

/** The services that a correction concerns, each with whether it must be priced anew or stands as agreed. */
export const concernedBy = (
  wallet: KnownWallet,
  correction: Correction,
): readonly { readonly entry: Entry; readonly anew: boolean }[] =>
  standingServices(wallet)
    .filter(({ redeemed }) => redeemed.servedOn >= correction.effectiveFrom)
    .map((entry) => ({ entry, anew: correction.entitled && agreedUnder(correction, entry, wallet) === undefined }));

/** What is due of every service, none beyond ceilings and value; undefined when a price is missing. */
export const duesUnder = (c: AmendWallet, wallet: KnownWallet): readonly ServiceDue[] | undefined => {
  const next = { opening: wallet.opening, editions: [...wallet.editions, c] };
  const prices = new Map<RedemptionId, ServicePrice>(c.prices.map((price) => [price.redemptionId, price]));
  const dues: ServiceDue[] = [];
  let use = NO_USE;
  let rest = less(c.valueCents, sumParts(wallet.opening.spentBefore ?? []));
  for (const entry of standingServices(wallet)) {
    const { redeemed } = entry;
    const concerned = editionOn(next.editions, redeemed.servedOn) === next.editions.length;
    const price = prices.get(redeemed.redemptionId);
    if (concerned && price === undefined) return undefined;
    const terms = termsOn(next, redeemed.servedOn);
    const { dueCents, grossCents } =
      price !== undefined && concerned
        ? (agreedUnder(terms, entry, wallet) ?? judged(price.publicCents, entry, { terms, use, rest }))
        : worthOf(redeemed, entry.due);
    dues.push({ entry, dueCents, grossCents, concerned, ...(price !== undefined && { price }) });
    use = useWith(use, { ...redeemed, publicCents: dueCents, beforeDeductiblesCents: grossCents });
    rest = less(rest, dueCents);
  }
  return dues;
};

/** What was agreed when the service was entered, where it was entered under the same terms. */
const agreedUnder = (terms: ServiceTerms, entry: Entry, wallet: KnownWallet): Worth | undefined => {
  const { edition, redeemed } = firstEntryOf(entry, wallet);
  return sameTerms(terms, termsOf(wallet, edition)) ? worthOf(redeemed) : undefined;
};

type Worth = Pick<ServiceDue, 'dueCents' | 'grossCents'>;

const worthOf = ({ publicCents, beforeDeductiblesCents }: ServiceRedeemed, dueCents = publicCents): Worth => ({
  dueCents,
  grossCents: beforeDeductiblesCents ?? dueCents,
});

// A corrected entry stands for the one that the family made.
const firstEntryOf = (entry: Entry, wallet: KnownWallet): Entry => {
  const { replacementOf } = entry.redeemed;
  const before = replacementOf === undefined ? undefined : wallet.entries.get(replacementOf);
  return before === undefined ? entry : firstEntryOf(before, wallet);
};

interface Judging {
  readonly terms: ServiceTerms;
  readonly use: Use;
  readonly rest: Cents;
}

const judged = (price: Cents, { redeemed }: Entry, { terms, use, rest }: Judging): Worth => {
  const { entitled, entitlement } = terms;
  const { servedOn, units, minutes, costCents } = redeemed;
  const service = entitlement.services.find(({ code }) => code === redeemed.service);
  const covered = entitlement.validFrom <= servedOn && servedOn <= entitlement.validTo;
  if (!entitled || service === undefined || !covered) return { dueCents: ZERO_CENTS, grossCents: ZERO_CENTS };
  const counted = { service, servedOn, units, minutes };
  const grossCents = [mostPerEvent(entitlement, service), costCents].reduce(minCents, price);
  const wanted = afterDeductibles({ entitlement, use }, counted, grossCents);
  const { left } = leftUnderCeilings(entitlement, use, counted);
  return { dueCents: [left, rest].reduce(minCents, wanted), grossCents };
};

/** What stands between the family and the body after corrections. */
export interface FamilyAccount {
  readonly owedByFamilyCents: Cents;
  readonly owedToFamilyCents: Cents;
}

/** The differences of all services together; what one owes is not set off against what another is owed. */
export const accountOf = (
  services: readonly { readonly dueCents: Cents; readonly paidCents: Cents }[],
): FamilyAccount => ({
  owedByFamilyCents: services.reduce(
    (sum, { dueCents, paidCents }) => addCents(sum, less(paidCents, dueCents)),
    ZERO_CENTS,
  ),
  owedToFamilyCents: services.reduce(
    (sum, { dueCents, paidCents }) => addCents(sum, less(dueCents, paidCents)),
    ZERO_CENTS,
  ),
});

/** The account of a wallet as it stands. */
export const familyAccount = (wallet: KnownWallet): FamilyAccount =>
  accountOf(
    standingServices(wallet).map((entry) => {
      const { publicCents } = entry.redeemed;
      return { dueCents: entry.due ?? publicCents, paidCents: addCents(publicCents, supplementOf(wallet, entry)) };
    }),
  );

/** The first amount without the second; nothing where that is more. */
export const less = (a: Cents, b: Cents): Cents => (a > b ? subtractCents(a, b) : cents(0));
