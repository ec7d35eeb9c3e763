// From a request to an entry or a reservation on its wallet: facts are gathered, common ceilings set aside, the wallet decides.
import { Injectable } from '@nestjs/common';
import type { Principal } from '@buono/access';
import type { CommandMeta, Found, Outcome } from '@buono/event-store';
import type { NotPriced, PriceStep } from '@buono/rules';
import type {
  AdmitLateEntry,
  RedeemService,
  ReserveService,
  WalletCommand,
  WalletRefusal,
} from '../../domain/wallet/commands.js';
import type { LateEntryRequested, ServiceToConfirm, WalletEvent } from '../../domain/wallet/events.js';
import { termsOf } from '../../domain/wallet/editions.js';
import { ceilingReached } from '../../domain/wallet/redeem.js';
import { entryOf, reservationIn } from '../../domain/wallet/reservations.js';
import { asOf } from '../../domain/wallet/reserve.js';
import type { KnownWallet, Wallet } from '../../domain/wallet/state.js';
import { EntryFacts } from './entry-facts.js';
import { redemptionOf } from '../ids.js';
import { Wallets } from '../ports.js';
import { priceOf } from './pricing.js';
import { RedemptionRequests, type RedemptionRequest } from './redemption-request.js';
import { ShareCeilings } from '../ceiling/shared-ceilings.js';
import type { CodeRefusal, VoucherNamed } from './voucher-named.js';

/** What became of a request: decided by the wallet, or not even asked of it. */
export type Redeemed =
  | {
      readonly is: 'decided';
      readonly outcome: Outcome<Wallet, WalletEvent, WalletRefusal>;
      readonly steps: readonly PriceStep[];
      /** The ceiling in the way, when one was. */
      readonly ceiling?: { readonly id: string; readonly article: string } | undefined;
    }
  | { readonly is: 'not-priced'; readonly notPriced: NotPriced }
  | { readonly is: 'voucher-unknown' | 'voucher-not-here-yet' | CodeRefusal };

/** A service to be entered, or to be set aside for: `as` says which of the two is asked of the wallet. */
export interface Entering {
  readonly request: RedemptionRequest;
  readonly principal: Principal;
  readonly meta: CommandMeta;
  readonly as: (command: RedeemService) => RedeemService | ReserveService;
}

/** A late entry that an office admits, priced by what was due on its day. */
export interface Admitting {
  readonly wallet: KnownWallet;
  readonly requested: LateEntryRequested;
  /** What was said of the service, opened. */
  readonly inputs: NonNullable<RedemptionRequest['inputs']>;
  readonly admission: Omit<AdmitLateEntry, 'entry'>;
  readonly meta: CommandMeta;
}

/** A command that has all that it needs but what ceilings over several vouchers leave it. */
interface Asking {
  readonly command: RedeemService;
  readonly wallet: KnownWallet;
  readonly steps: readonly PriceStep[];
  readonly meta: CommandMeta;
  readonly as: (command: RedeemService) => WalletCommand;
}

@Injectable()
export class EnterService {
  constructor(
    private readonly wallets: Wallets,
    private readonly requests: RedemptionRequests,
    private readonly shares: ShareCeilings,
    private readonly facts: EntryFacts,
  ) {}

  async enter(entering: Entering): Promise<Redeemed> {
    const named = this.requests.voucherNamed(entering.request);
    if (named === undefined) return { is: 'voucher-unknown' };
    const { state: wallet } = await this.walletOf(named);
    const entered = await this.on(wallet, named, entering);
    if (entered.is !== 'decided' || entered.outcome.accepted) return entered;
    if (!CHANGED_MEANWHILE.includes(entered.outcome.refusal)) return entered;
    // What is due, or what was used, is not what it was when this wallet was read: it is done again, on what stands now.
    return this.on((await this.wallets.find(named.voucherId)).state, named, entering);
  }

  /** Enters a late entry; what changed while it was priced is told, and it may be admitted again. */
  async admit({ wallet, requested, inputs, admission, meta }: Admitting): Promise<Redeemed> {
    const prepared = await this.requests.prepareAgain(wallet, requested, inputs);
    if (!prepared.ok) return { is: 'not-priced', notPriced: prepared.notPriced };
    const { command, priced } = prepared;
    const asking = { command: { ...command, lateAdmitted: true }, wallet, steps: priced.steps, meta };
    return this.ask({ ...asking, as: (entry) => ({ ...admission, entry }) });
  }

  private async on(found: Wallet, named: VoucherNamed, entering: Entering): Promise<Redeemed> {
    if (found.status === 'unknown') return { is: named.signed ? 'voucher-not-here-yet' : 'voucher-unknown' };
    const { request, principal, meta, as } = entering;
    const redemptionId = redemptionOf(meta.commandId);
    // What was entered is told again, whatever became of the code or the accreditation since.
    const known = knownIn(found, redemptionId);
    if (known !== undefined) return this.toldAgain(found, known, entering);
    if (named.refusal !== undefined) return { is: named.refusal };
    const prepared = await this.requests.prepare(found, request, principal, { ...named, redemptionId });
    if (!prepared.ok) return { is: 'not-priced', notPriced: prepared.notPriced };
    const wallet = asOf(found, prepared.command.at);
    const evident = await this.facts.into(prepared.command, request, wallet, meta);
    return this.ask({ command: evident, wallet, steps: prepared.priced.steps, meta, as });
  }

  /** Sets aside what ceilings over several vouchers leave, and asks the wallet. */
  private async ask({ command: asked, wallet, steps, meta, as }: Asking): Promise<Redeemed> {
    const { voucherId } = wallet.opening;
    const taken = await this.shares.take(asked, wallet, meta);
    if (!taken.ok) {
      const outcome = reached(await this.wallets.find(voucherId));
      return { is: 'decided', outcome, steps, ceiling: taken.ceiling };
    }
    const { command } = taken;
    const outcome = await this.wallets.execute(voucherId, as(command), meta);
    await this.settle(command, wallet, outcome, meta);
    return { is: 'decided', outcome, steps, ceiling: ceilingOf(command, outcome) };
  }

  /** What was set aside becomes what the wallet has; or it is given back. Interrupted here, a follower of the log goes on. */
  private async settle(
    command: RedeemService,
    wallet: KnownWallet,
    outcome: Outcome<Wallet, WalletEvent, WalletRefusal>,
    meta: CommandMeta,
  ): Promise<void> {
    if (command.sharedRoom === undefined || command.sharedRoom.length === 0) return;
    if (!outcome.accepted) return this.shares.giveBack(command, wallet, meta);
    const holder = wallet.opening.recipientId;
    for (const event of outcome.events) {
      if (event.type === 'ServiceRedeemed') await this.shares.settle(event, holder, meta);
      if (event.type === 'ServiceReserved') await this.shares.settle(entryOf(event), holder, meta);
    }
  }

  // What is due hardly ever changes, and the wallet, which decides on its newest state, says so when it did. Only a code
  // that has expired asks whether it was used just before.
  private walletOf({ voucherId, refusal }: VoucherNamed): Found<Wallet> | Promise<Found<Wallet>> {
    return refusal === undefined ? this.wallets.recent(voucherId, 60_000) : this.wallets.find(voucherId);
  }

  private async toldAgain(
    wallet: KnownWallet,
    { entry, edition }: Known,
    { request, meta, as }: Entering,
  ): Promise<Redeemed> {
    const priced = priceOf(termsOf(wallet, edition).entitlement, request, entry.accreditation?.category);
    const outcome = await this.wallets.execute(wallet.opening.voucherId, as({ ...entry, type: 'RedeemService' }), meta);
    return { is: 'decided', outcome, steps: priced.ok ? priced.steps : [] };
  }
}

/** What a wallet has or had under an id, and the edition of what is due under which it was priced. */
interface Known {
  readonly entry: ServiceToConfirm;
  readonly edition: number;
}

const knownIn = (wallet: KnownWallet, redemptionId: string): Known | undefined => {
  const entry = wallet.entries.get(redemptionId);
  if (entry !== undefined) return { entry: entry.redeemed, edition: entry.edition };
  const reservation = reservationIn(wallet.reservations, redemptionId);
  return reservation && { entry: reservation.reserved.entry, edition: reservation.edition };
};

/** What made the wallet that was read another one by now. */
const CHANGED_MEANWHILE: readonly WalletRefusal[] = ['entitlement-changed', 'shared-room-changed'];

const reached = ({ state, revision }: Found<Wallet>): Outcome<Wallet, WalletEvent, WalletRefusal> => ({
  accepted: false,
  refusal: 'ceiling-reached',
  state,
  revision,
});

const ceilingOf = (command: RedeemService, outcome: Outcome<Wallet, WalletEvent, WalletRefusal>) =>
  !outcome.accepted && outcome.refusal === 'ceiling-reached' ? ceilingReached(command, outcome.state) : undefined;
