// Tells each watch what its services are: followed from the log, so that what is late, back-dated or undone is judged as well.
import { uuidV5, type CommandMeta } from '@buono/event-store';
import type { Selves } from '@buono/access';
import { addDays, type LocalDate, type PersonId } from '@buono/kernel';
import type { WatchCommand } from '../../domain/watch/commands.js';
import { SUPPLEMENT, type WatchKind, type WatchedService } from '../../domain/watch/events.js';
import { termsOf } from '../../domain/wallet/editions.js';
import type { ServiceRedeemed, WalletEvent } from '../../domain/wallet/events.js';
import type { KnownWallet } from '../../domain/wallet/state.js';
import { JoinWatches, termFrom, type HoldTimes } from './join-watches.js';
import type { Cause, Step } from '../claim/keep-claims.js';
import type { Providers, Wallets, Watches } from '../ports.js';
import { watchOf } from './watch-of.js';

/** The watch of a person: the own one, and that of the id that holds now, where an act joined two. */
interface PersonWatch {
  readonly kind: 'person';
  readonly watchId: string;
  readonly under?: PersonId;
  readonly quiet?: true;
}

interface Telling {
  readonly watchId: string;
  readonly command: WatchCommand;
}

export class WatchServices {
  readonly #joining: JoinWatches;

  constructor(
    private readonly watches: Watches,
    private readonly wallets: Wallets,
    private readonly providers: Providers,
    private readonly parts: HoldTimes & { readonly selves: Selves },
  ) {
    this.#joining = new JoinWatches(watches, wallets, parts.selves, parts);
  }

  /** An act joined persons, or undid it. */
  joined(concerned: readonly PersonId[], cause: Cause): Promise<void> {
    return this.#joining.after(concerned, cause);
  }

  /** Takes steps in order; every one may be taken again. Watches are told side by side, each in its order. */
  async follow(steps: readonly (Step & { readonly walletId: string })[]): Promise<void> {
    const byWatch = new Map<string, (Telling & { readonly meta: CommandMeta })[]>();
    for (const step of steps) {
      for (const telling of await this.tellings(step.event as WalletEvent, step.walletId)) {
        const told = byWatch.get(telling.watchId) ?? [];
        told.push({ ...telling, meta: metaFor(telling, step) });
        byWatch.set(telling.watchId, told);
      }
    }
    await Promise.all([...byWatch.values()].map((told) => this.tell(told)));
    for (const { event, walletId, cause } of steps)
      if (event.type === 'RedemptionReversed' || (event.type === 'ServiceRedeemed' && event.shared !== undefined))
        await this.excessOn(walletId, cause);
  }

  private async excessOn(walletId: string, cause: Cause): Promise<void> {
    const wallet = await this.walletOf(walletId);
    const person = wallet?.opening.recipientId;
    if (person !== undefined && (await this.parts.selves.of(person)).length > 1)
      await this.#joining.excess(person, cause);
  }

  private async tell(told: readonly (Telling & { readonly meta: CommandMeta })[]): Promise<void> {
    for (const { watchId, command, meta } of told) await this.watches.execute(watchId, command, meta);
  }

  private async tellings(event: WalletEvent, walletId: string): Promise<readonly Telling[]> {
    switch (event.type) {
      case 'ServiceRedeemed':
        return event.supplementOf === undefined ? this.noted(event, walletId) : this.supplemented(event, walletId);
      case 'RedemptionReversed': {
        const wallet = await this.walletOf(walletId);
        const redeemed = wallet?.entries.get(event.redemptionId)?.redeemed;
        if (wallet === undefined || redeemed === undefined) return [];
        const command = { type: 'UndoService', redemptionId: event.redemptionId } as const;
        return (await this.watchesOf(redeemed, wallet)).map(({ watchId }) => ({ watchId, command }));
      }
      case 'WalletSuspended':
        if (event.reason !== 'absence') return this.outFrom(walletId, event.effectiveFrom);
        return this.ofPerson(walletId, (voucherId) => ({
          ...{ type: 'NoteAbsence', voucherId, from: event.effectiveFrom },
          ...termFrom(this.parts),
        }));
      case 'WalletResumed':
        return this.ofPerson(walletId, (voucherId) => ({ type: 'EndAbsence', voucherId, back: event.effectiveFrom }));
      case 'WalletClosing':
        if (event.reason !== 'deceased') return this.outFrom(walletId, addDays(event.lastServiceDate, 1));
        return this.ofPerson(walletId, () => ({
          type: 'NoteDeath',
          lastDay: event.lastServiceDate,
          ...termFrom(this.parts),
        }));
      default:
        return [];
    }
  }

  /** The voucher is good for nothing from a day on: told where services were entered for it before that was known. */
  private async outFrom(walletId: string, from: LocalDate): Promise<readonly Telling[]> {
    const wallet = await this.walletOf(walletId);
    if (wallet === undefined || ![...wallet.entries].some(([, { redeemed }]) => redeemed.servedOn >= from)) return [];
    return this.ofPerson(walletId, (voucherId) => ({
      ...{ type: 'NoteAbsence', voucherId, from, voucherAlone: true },
      ...termFrom(this.parts),
    }));
  }

  private async noted(redeemed: ServiceRedeemed, walletId: string): Promise<readonly Telling[]> {
    const wallet = await this.walletOf(walletId);
    if (wallet === undefined) throw new Error(`wallet ${walletId} has entries and no state`);
    const service = watchedIn(redeemed, wallet, await this.standsFor(redeemed, wallet));
    return (await this.watchesOf(redeemed, wallet)).map(({ watchId, ...seen }) => ({
      watchId,
      command: { type: 'NoteService', service, ...seen, ...termFrom(this.parts) },
    }));
  }

  /** What a correction booked on top of a service: no service of its own, but it may be above a ceiling. */
  private supplemented(redeemed: ServiceRedeemed, walletId: string): Promise<readonly Telling[]> {
    const { redemptionId, voucherId, zone, payee, servedOn, publicCents } = redeemed;
    return this.ofPerson(walletId, (_, recipientId) => ({
      type: 'NoteService',
      service: { redemptionId, voucherId, recipientId, zone, payee, unit: SUPPLEMENT, servedOn, publicCents },
      kind: 'person',
      ...termFrom(this.parts),
    }));
  }

  private async ofPerson(
    walletId: string,
    command: (voucherId: KnownWallet['opening']['voucherId'], recipientId: PersonId) => WatchCommand,
  ): Promise<readonly Telling[]> {
    const wallet = await this.walletOf(walletId);
    if (wallet === undefined) return [];
    const { recipientId, voucherId } = wallet.opening;
    return (await this.ofPersonOf(recipientId)).map(({ watchId, kind: _, ...seen }) => ({
      watchId,
      command: { ...command(voucherId, recipientId), ...seen },
    }));
  }

  /** Whether who stands for a provider (who registered it, the person that it is) is of the family, under whichever code. */
  private async standsFor({ payee }: ServiceRedeemed, { opening }: KnownWallet): Promise<boolean> {
    if (payee.kind === 'person') return false;
    const { state } = await this.providers.find(payee.id);
    if (state.status === 'unknown') return false;
    const { registeredBy, keyOwner } = state.registration;
    const family = new Set(
      (await Promise.all([opening.recipientId, opening.applicantId].map((one) => this.parts.selves.of(one)))).flat(),
    );
    return family.has(registeredBy) || family.has(keyOwner);
  }

  private async ofPersonOf(recipient: PersonId): Promise<readonly PersonWatch[]> {
    const [current = recipient] = await this.parts.selves.of(recipient);
    const own = { kind: 'person', watchId: watchOf('person', recipient) } as const;
    if (current === recipient) return [own];
    return [
      { ...own, quiet: true },
      { kind: 'person', watchId: watchOf('person', current), under: recipient },
    ];
  }

  private async watchesOf(
    redeemed: ServiceRedeemed,
    wallet: KnownWallet,
  ): Promise<readonly (PersonWatch | { readonly kind: WatchKind; readonly watchId: string })[]> {
    const { operator, payee, servedOn } = redeemed;
    return [
      ...(await this.ofPersonOf(wallet.opening.recipientId)),
      ...(operator === undefined ? [] : [{ kind: 'operator', watchId: watchOf('operator', operator) } as const]),
      ...(tookAll(redeemed, wallet)
        ? [{ kind: 'payee-day', watchId: watchOf('payee-day', payee.id, servedOn) } as const]
        : []),
    ];
  }

  private async walletOf(walletId: string): Promise<KnownWallet | undefined> {
    const { state } = await this.wallets.find(walletId);
    return state.status === 'unknown' ? undefined : state;
  }
}

const tookAll = ({ publicCents }: ServiceRedeemed, { opening }: KnownWallet): boolean =>
  publicCents > 0 && publicCents === opening.valueCents;

const watchedIn = (redeemed: ServiceRedeemed, wallet: KnownWallet, isFamily: boolean): WatchedService => {
  const { redemptionId, voucherId, zone, payee, servedOn, startedAt, endedAt, minutes, groupId, replacementOf } =
    redeemed;
  const { recipientId } = wallet.opening;
  const edition = wallet.entries.get(redemptionId)?.edition ?? 0;
  const unit = termsOf(wallet, edition).entitlement.services.find(({ code }) => code === redeemed.service)?.unit;
  return {
    ...{ redemptionId, voucherId, recipientId, zone, payee, unit: unit ?? '', servedOn },
    ...{ startedAt, endedAt, minutes, groupId, replacementOf },
    ...{ costCents: redeemed.costCents, publicCents: redeemed.publicCents },
    ...(tookAll(redeemed, wallet) && { tookAll: true }),
    ...(isFamily && { byFamily: true }),
  };
};

const metaFor = ({ watchId, command }: Telling, { cause: { eventId, correlationId } }: Step): CommandMeta => ({
  commandId: uuidV5('watch-services', watchId, command.type, eventId),
  actor: 'process:watch-services',
  correlationId,
  causationId: eventId,
});
