// What a correction would move on a wallet, line by line, with nothing written: the wallet's own decision, tried on its state.
import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { notFound } from '@buono/access';
import { shiftMonth, takeFromParts, type Cents, type FundPart, type LocalDate, type VoucherId } from '@buono/kernel';
import { lineAmounts } from '../../domain/claim/amounts.js';
import type { AmendWallet, WalletRefusal } from '../../domain/wallet/commands.js';
import { walletDecider } from '../../domain/wallet/decider.js';
import {
  familyAccount,
  less,
  standingServices,
  type Correction,
  type FamilyAccount,
} from '../../domain/wallet/repricing.js';
import type { Entry, KnownWallet, Wallet } from '../../domain/wallet/state.js';
import { claimOf } from '../ids.js';
import { Claims, Wallets } from '../ports.js';
import { PriceAgain, type Pricing } from './price-again.js';

/** How far the claim of a service has come. */
export type ClaimStanding = 'not-claimed' | 'open' | 'submitted' | 'settled' | 'paid';

/** A service whose amounts move. */
export interface MovedService {
  readonly before: Entry;
  readonly dueCents: Cents;
  /** What the family gets on top, or owes, after it. */
  readonly supplementCents: Cents;
  readonly owedByFamilyCents: Cents;
  readonly claim: ClaimStanding;
  readonly claimId?: string;
}

/** What a correction would do. */
export interface AmendmentPreview extends FamilyAccount {
  readonly before: KnownWallet;
  readonly after: KnownWallet;
  /** What the zone would have to set aside on top, and what it would get back. */
  readonly addedCents: Cents;
  readonly freedCents: Cents;
  readonly services: readonly MovedService[];
}

/** A correction that nobody has decided yet. */
export type TriedCorrection = Omit<Correction, 'amendmentId'> & { readonly valueCents: Cents; readonly on: LocalDate };

export type Previewed = AmendmentPreview | { readonly refusal: WalletRefusal };

export class PreviewAmendmentQuery extends Query<Previewed> {
  constructor(
    readonly voucher: VoucherId,
    readonly correction: TriedCorrection,
    readonly pricing: Pricing,
  ) {
    super();
  }
}

// Of no correction: nothing is written under it.
const TRIED = '00000000-0000-4000-8000-000000000000';
// Corrections of a line go at most a few months on: further nobody looks.
const MONTHS_AHEAD = 24;

@QueryHandler(PreviewAmendmentQuery)
export class PreviewAmendmentHandler implements IQueryHandler<PreviewAmendmentQuery> {
  constructor(
    private readonly wallets: Wallets,
    private readonly claims: Claims,
    private readonly prices: PriceAgain,
  ) {}

  async execute({ voucher, correction, pricing }: PreviewAmendmentQuery): Promise<Previewed> {
    const { state: before } = await this.wallets.find(voucher);
    if (before.status === 'unknown') throw notFound();
    const { on, valueCents, ...due } = correction;
    const tried = { amendmentId: TRIED, ...due };
    const addedParts = before.status === 'closed' ? [] : addedFor(valueCents, before);
    const prices = await this.prices.under(before, tried, pricing);
    const command: AmendWallet = { type: 'AmendWallet', ...tried, valueCents, addedParts, prices, on };
    const decision = walletDecider.decide(command, before);
    if (!decision.accepted) return { refusal: decision.refusal };
    const after = decision.events.reduce<Wallet>(walletDecider.evolve, before);
    if (after.status === 'unknown') throw new Error(`wallet ${voucher} cannot be forgotten by a correction`);
    const amended = decision.events.find((event) => event.type === 'WalletAmended');
    return {
      before,
      after,
      addedCents: less(valueCents, before.worth.valueCents),
      freedCents: amended?.type === 'WalletAmended' ? amended.freedCents : less(valueCents, valueCents),
      services: await this.moved(before, after),
      ...familyAccount(after),
    };
  }

  private async moved(before: KnownWallet, after: KnownWallet): Promise<readonly MovedService[]> {
    const moved: MovedService[] = [];
    for (const entry of standingServices(before)) {
      const { redemptionId, publicCents } = entry.redeemed;
      const replaced = [...after.entries].find(([, { redeemed }]) => redeemed.replacementOf === redemptionId)?.[1];
      const now = replaced ?? after.entries.get(redemptionId);
      if (now === undefined) continue;
      const dueCents = now.due ?? now.redeemed.publicCents;
      const supplement = now.supplement === undefined ? undefined : after.entries.get(now.supplement);
      const supplementCents = supplement?.redeemed.publicCents ?? less(dueCents, dueCents);
      const isSame = dueCents === (entry.due ?? publicCents) && now.supplement === entry.supplement;
      if (isSame && replaced === undefined) continue;
      const owedByFamilyCents = less(now.redeemed.publicCents, dueCents);
      moved.push({ before: entry, dueCents, supplementCents, owedByFamilyCents, ...(await this.claimOf(entry)) });
    }
    return moved;
  }

  private async claimOf({ redeemed }: Entry): Promise<Pick<MovedService, 'claim' | 'claimId'>> {
    const { callId, payee, month, redemptionId, zone } = redeemed;
    for (let ahead = 0; ahead <= MONTHS_AHEAD; ahead += 1) {
      const claimId = claimOf(callId, payee, shiftMonth(month, ahead));
      const { state: claim } = await this.claims.find(claimId);
      if (claim.status === 'unknown') return { claim: 'not-claimed' };
      const line = lineAmounts(claim).find((one) => one.line.redemptionId === redemptionId);
      if (line === undefined) continue;
      if (claim.status === 'open') return { claim: 'open', claimId };
      if (line.approvedCents === undefined) return { claim: 'submitted', claimId };
      const paid = claim.zones[zone]?.payment !== undefined && (line.paidCents ?? 0) > 0;
      return { claim: paid ? 'paid' : 'settled', claimId };
    }
    return { claim: 'not-claimed' };
  }
}

// Which sources the zone would take it from only the zone knows: as the voucher has them is near enough to show amounts.
const addedFor = (valueCents: Cents, { worth }: KnownWallet): readonly FundPart[] => {
  const added = less(valueCents, worth.valueCents);
  const [first] = worth.parts;
  if (first === undefined) return [];
  return added === 0 ? [] : takeFromParts(added, [{ ...first, amountCents: added }]);
};
