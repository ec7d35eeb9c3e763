// Tells each watch what its services are: followed from the log, so that what is late, back-dated or undone is judged as well.
import { uuidV5, type CommandMeta } from '@buono/event-store';
import { addDays, dateInRome, type Clock, type LocalDate } from '@buono/kernel';
import type { WatchCommand } from '../domain/watch/commands.js';
import type { WatchKind, WatchedService } from '../domain/watch/events.js';
import { termsOf } from '../domain/wallet/editions.js';
import type { ServiceRedeemed, WalletEvent } from '../domain/wallet/events.js';
import type { KnownWallet } from '../domain/wallet/state.js';
import type { Step } from './keep-claims.js';
import type { HoldTerm, Providers, Wallets, Watches } from './ports.js';

/** The watch of what is seen together. */
export const watchOf = (kind: WatchKind, ...whom: readonly string[]): string => uuidV5('watch', kind, ...whom);

interface Telling {
  readonly watchId: string;
  readonly command: WatchCommand;
}

export class WatchServices {
  constructor(
    private readonly watches: Watches,
    private readonly wallets: Wallets,
    private readonly providers: Providers,
    private readonly holds: { readonly term: HoldTerm; readonly clock: Clock },
  ) {}

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
  }

  private async tell(told: readonly (Telling & { readonly meta: CommandMeta })[]): Promise<void> {
    for (const { watchId, command, meta } of told) await this.watches.execute(watchId, command, meta);
  }

  private async tellings(event: WalletEvent, walletId: string): Promise<readonly Telling[]> {
    switch (event.type) {
      case 'ServiceRedeemed':
        return event.supplementOf === undefined ? this.noted(event, walletId) : [];
      case 'RedemptionReversed': {
        const wallet = await this.walletOf(walletId);
        const redeemed = wallet?.entries.get(event.redemptionId)?.redeemed;
        if (wallet === undefined || redeemed === undefined) return [];
        const command = { type: 'UndoService', redemptionId: event.redemptionId } as const;
        return watchesOf(redeemed, wallet).map(({ watchId }) => ({ watchId, command }));
      }
      case 'WalletSuspended':
        if (event.reason !== 'absence') return [];
        return this.ofPerson(walletId, (voucherId) => ({
          ...{ type: 'NoteAbsence', voucherId, from: event.effectiveFrom },
          ...this.term(),
        }));
      case 'WalletResumed':
        return this.ofPerson(walletId, (voucherId) => ({ type: 'EndAbsence', voucherId, back: event.effectiveFrom }));
      case 'WalletClosing':
        if (event.reason !== 'deceased') return [];
        return this.ofPerson(walletId, () => ({ type: 'NoteDeath', lastDay: event.lastServiceDate, ...this.term() }));
      default:
        return [];
    }
  }

  private async noted(redeemed: ServiceRedeemed, walletId: string): Promise<readonly Telling[]> {
    const wallet = await this.walletOf(walletId);
    if (wallet === undefined) throw new Error(`wallet ${walletId} has entries and no state`);
    const service = watchedIn(redeemed, wallet, await this.standsFor(redeemed));
    return watchesOf(redeemed, wallet).map(({ kind, watchId }) => ({
      watchId,
      command: { type: 'NoteService', kind, service, ...this.term() },
    }));
  }

  private async ofPerson(
    walletId: string,
    command: (voucherId: KnownWallet['opening']['voucherId']) => WatchCommand,
  ): Promise<readonly Telling[]> {
    const wallet = await this.walletOf(walletId);
    if (wallet === undefined) return [];
    const { recipientId, voucherId } = wallet.opening;
    return [{ watchId: watchOf('person', recipientId), command: command(voucherId) }];
  }

  /** Who stands for a provider: who registered it, and the person that it is. */
  private async standsFor({ payee }: ServiceRedeemed): Promise<readonly string[]> {
    if (payee.kind === 'person') return [];
    const { state } = await this.providers.find(payee.id);
    return state.status === 'unknown' ? [] : [state.registration.registeredBy, state.registration.keyOwner];
  }

  private async walletOf(walletId: string): Promise<KnownWallet | undefined> {
    const { state } = await this.wallets.find(walletId);
    return state.status === 'unknown' ? undefined : state;
  }

  private term(): { readonly on: LocalDate; readonly until: LocalDate } {
    const on = dateInRome(this.holds.clock.now());
    return { on, until: addDays(on, this.holds.term.days) };
  }
}

const watchesOf = (
  redeemed: ServiceRedeemed,
  wallet: KnownWallet,
): readonly { readonly kind: WatchKind; readonly watchId: string }[] => {
  const { operator, payee, servedOn } = redeemed;
  return [
    { kind: 'person', watchId: watchOf('person', wallet.opening.recipientId) },
    ...(operator === undefined ? [] : [{ kind: 'operator', watchId: watchOf('operator', operator) } as const]),
    ...(tookAll(redeemed, wallet)
      ? [{ kind: 'payee-day', watchId: watchOf('payee-day', payee.id, servedOn) } as const]
      : []),
  ];
};

const tookAll = ({ publicCents }: ServiceRedeemed, { opening }: KnownWallet): boolean =>
  publicCents > 0 && publicCents === opening.valueCents;

const watchedIn = (redeemed: ServiceRedeemed, wallet: KnownWallet, standFor: readonly string[]): WatchedService => {
  const { redemptionId, voucherId, zone, payee, servedOn, startedAt, endedAt, minutes, groupId, replacementOf } =
    redeemed;
  const { recipientId, applicantId } = wallet.opening;
  const edition = wallet.entries.get(redemptionId)?.edition ?? 0;
  const unit = termsOf(wallet, edition).entitlement.services.find(({ code }) => code === redeemed.service)?.unit;
  return {
    ...{ redemptionId, voucherId, recipientId, zone, payee, unit: unit ?? '', servedOn },
    ...{ startedAt, endedAt, minutes, groupId, replacementOf },
    ...(tookAll(redeemed, wallet) && { tookAll: true }),
    ...(standFor.some((person) => person === recipientId || person === applicantId) && { byFamily: true }),
  };
};

const metaFor = ({ watchId, command }: Telling, { cause: { eventId, correlationId } }: Step): CommandMeta => ({
  commandId: uuidV5('watch-services', watchId, command.type, eventId),
  actor: 'process:watch-services',
  correlationId,
  causationId: eventId,
});
