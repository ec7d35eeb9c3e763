// Ceilings over several vouchers of a person: set aside before the wallet decides, settled by what it decided, given back if nothing.
import { Injectable } from '@nestjs/common';
import { uuidV5, type CommandMeta } from '@buono/event-store';
import { Clock, MAX_CENTS, millisOf, type PersonId, type RedemptionId } from '@buono/kernel';
import type { RedeemService, SharedRoom } from '../../domain/wallet/commands.js';
import type { Ceiling } from '../../domain/wallet/entitlement.js';
import { termsOn } from '../../domain/wallet/editions.js';
import type { ServiceRedeemed } from '../../domain/wallet/events.js';
import { redeem, sharedAsked } from '../../domain/wallet/redeem.js';
import { countedUnder, formerlyUnder, holderOf } from '../../domain/wallet/household-ceilings.js';
import { heldIn } from '../../domain/wallet/reservations.js';
import type { KnownWallet } from '../../domain/wallet/state.js';
import { unitsOf } from '../../domain/wallet/use.js';
import type { FreeShare, SettleShare, TakeShare } from '../../domain/shared-ceiling/commands.js';
import { grantedOf, unsettled, type Asked } from '../../domain/shared-ceiling/decider.js';
import type { SharedCeiling } from '../../domain/shared-ceiling/state.js';
import type { Share } from '../../domain/shared-ceiling/events.js';
import { JoinedCeilings } from './joined-ceilings.js';
import { SharedCeilings, Wallets } from '../ports.js';

/** The command with what was set aside for it; or the ceiling that leaves nothing. */
export type Taken =
  { readonly ok: true; readonly command: RedeemService } | { readonly ok: false; readonly ceiling: Ceiling };

// A command gives up after five seconds: what was taken a minute ago and is in no wallet will never be.
const FORGOTTEN_MS = 60_000;
const MOST_TRIES = 3;

@Injectable()
export class ShareCeilings {
  constructor(
    private readonly ceilings: SharedCeilings,
    private readonly wallets: Wallets,
    private readonly clock: Clock,
    private readonly joined: JoinedCeilings,
  ) {}

  /** What the ceilings over several vouchers would leave, with nothing set aside. */
  async look(command: RedeemService, wallet: KnownWallet): Promise<Taken> {
    const sharedRoom: SharedRoom[] = [];
    for (const asking of asked(command, wallet)) {
      const granted = grantedOf(await this.joined.seen(asking.name, asking.holder), asking.asked);
      if (granted === undefined) return { ok: false, ceiling: asking.ceiling };
      sharedRoom.push(roomOf(asking, granted));
    }
    return { ok: true, command: { ...command, sharedRoom } };
  }

  /** Sets aside what the command asks of every such ceiling, all or nothing. */
  async take(command: RedeemService, wallet: KnownWallet, meta: CommandMeta): Promise<Taken> {
    const sharedRoom: SharedRoom[] = [];
    for (const asking of asked(command, wallet)) {
      const granted = (await this.grant(asking, meta)) ?? (await this.grantAfterTidying(asking, meta));
      if (granted === undefined) {
        await this.giveBack({ ...command, sharedRoom }, wallet, meta);
        return { ok: false, ceiling: asking.ceiling };
      }
      sharedRoom.push(roomOf(asking, granted));
    }
    return { ok: true, command: { ...command, sharedRoom } };
  }

  /** Gives back what was set aside for an entry that the wallet refused. */
  async giveBack({ redemptionId, sharedRoom = [] }: RedeemService, wallet: KnownWallet, meta: CommandMeta) {
    for (const { name } of sharedRoom)
      for (const { id } of await this.joined.placesOf(name, holderOf(name, wallet.opening.recipientId)))
        await this.execute(id, { type: 'FreeShare', redemptionId, reversed: false }, meta);
  }

  /** Says what an entry came to under each ceiling that it counts under. */
  async settle(redeemed: ServiceRedeemed, recipient: PersonId, meta: CommandMeta): Promise<void> {
    const { redemptionId, voucherId, servedOn, publicCents: amountCents, supplementOf } = redeemed;
    // What a correction adds to a service is money, and no other service.
    const counted = supplementOf === undefined ? { count: 1, units: unitsOf(redeemed) } : { count: 0, units: 0 };
    const used = { redemptionId, voucherId, servedOn, amountCents, ...counted };
    for (const name of redeemed.shared ?? [])
      for (const { id, under } of await this.joined.placesOf(name, holderOf(name, recipient)))
        await this.execute(id, { type: 'SettleShare', ...used, ...(under && { under }) }, meta);
  }

  /** Counts an entry that its wallet has where its recipient is counted by now, and nowhere else; answers every ceiling concerned. */
  async align(redeemed: ServiceRedeemed, wallet: KnownWallet, meta: CommandMeta): Promise<readonly string[]> {
    const { redemptionId } = redeemed;
    const [now, before] = [countedUnder(wallet, redeemed), formerlyUnder(wallet, redeemed)];
    for (const name of before)
      for (const { id } of await this.joined.placesOf(name, holderOf(name, wallet.opening.recipientId)))
        await this.execute(id, { type: 'FreeShare', redemptionId, reversed: false, elsewhere: true }, meta);
    await this.settle({ ...redeemed, shared: now }, wallet.opening.recipientId, meta);
    return [...now, ...before];
  }

  /** Gives back what a reversed entry held, for good. */
  async reverse({ redemptionId, shared = [] }: ServiceRedeemed, recipient: PersonId, meta: CommandMeta): Promise<void> {
    for (const name of shared)
      for (const { id } of await this.joined.placesOf(name, holderOf(name, recipient)))
        await this.execute(id, { type: 'FreeShare', redemptionId, reversed: true }, meta);
  }

  /** What is granted now; undefined where the ceiling is reached. What an interrupted attempt holds is taken anew if it is less. */
  private async grant(asking: Asking, meta: CommandMeta, tries = 1): Promise<number | undefined> {
    const { name, holder, voucherId, asked: ask } = asking;
    const { id, under } = await this.joined.settled(name, holder, meta);
    const { redemptionId, servedOn, wanted, limits, partial } = ask;
    const held = (await this.ceilings.find(id)).state.shares.get(redemptionId);
    if (held?.status === 'taken' && held.amountCents < wanted.amountCents)
      await this.execute(id, { type: 'FreeShare', redemptionId, reversed: false }, meta);
    const of = { redemptionId, voucherId, servedOn, takenAt: this.clock.now(), ...(under && { under }) };
    const outcome = await this.execute(id, { type: 'TakeShare', ...of, wanted, limits, partial }, meta);
    if (outcome.accepted) return outcome.state.shares.get(redemptionId)?.amountCents;
    // Joined or parted between the two: it is decided elsewhere by now.
    return outcome.refusal === 'ceiling-moved' && tries < MOST_TRIES ? this.grant(asking, meta, tries + 1) : undefined;
  }

  private async grantAfterTidying(asking: Asking, meta: CommandMeta): Promise<number | undefined> {
    const { id } = await this.joined.settled(asking.name, asking.holder, meta);
    const { state } = await this.ceilings.find(id);
    return (await this.tidy(id, state, meta)) ? this.grant(asking, meta) : undefined;
  }

  /** Finishes what a crash left between a ceiling and a wallet; whether anything changed. */
  private async tidy(id: string, ceiling: SharedCeiling, meta: CommandMeta): Promise<boolean> {
    let changed = false;
    for (const { redemptionId, voucherId, takenAt } of unsettled(ceiling)) {
      if (takenAt === undefined || millisOf(this.clock.now()) - millisOf(takenAt) < FORGOTTEN_MS) continue;
      const { state: wallet } = await this.wallets.find(voucherId);
      // The follower of the log settles what the wallet has.
      if (wallet.status !== 'unknown' && isIn(wallet, redemptionId)) continue;
      await this.execute(id, { type: 'FreeShare', redemptionId, reversed: false }, meta);
      changed = true;
    }
    return changed;
  }

  /** Under a command of its own: the same one again on the same state is the same. */
  private async execute(id: string, command: TakeShare | SettleShare | FreeShare, meta: CommandMeta) {
    const { state } = await this.ceilings.find(id);
    const attempt = state.shares.get(command.redemptionId)?.attempt ?? 0;
    const commandId = uuidV5('shared-ceiling', id, meta.commandId, command.type, command.redemptionId, String(attempt));
    const { ifMatch: _, ...rest } = meta;
    return this.ceilings.execute(id, command, { ...rest, commandId, causationId: meta.commandId });
  }
}

const isIn = ({ entries, reservations }: KnownWallet, id: RedemptionId): boolean =>
  entries.has(id) || heldIn(reservations, id) !== undefined;

/** What an entry asks of one ceiling. */
interface Asking {
  readonly holder: PersonId;
  readonly ceiling: Ceiling;
  readonly name: string;
  readonly voucherId: KnownWallet['opening']['voucherId'];
  readonly asked: Asked;
}

// Nothing, too, of what the wallet refuses by itself: it is left to say why.
const asked = (command: RedeemService, wallet: KnownWallet): readonly Asking[] => {
  const over = sharedAsked(command, wallet);
  const wanted = over.length === 0 ? undefined : wantedOf(command, wallet);
  if (wanted === undefined) return [];
  const { redemptionId, servedOn } = command;
  const { recipientId, voucherId } = wallet.opening;
  const partial = termsOn(wallet, servedOn).entitlement.whenShort === 'partial';
  return over.flatMap((ceiling) =>
    ceiling.shared === undefined
      ? []
      : [
          {
            ...{ holder: holderOf(ceiling.shared, recipientId), ceiling, name: ceiling.shared, voucherId },
            asked: { redemptionId, servedOn, wanted, limits: ceiling, partial },
          },
        ],
  );
};

/** What the wallet alone would pay: no more is set aside, so that another voucher is not held back by what nobody gets. */
const wantedOf = (command: RedeemService, wallet: KnownWallet): Share | undefined => {
  const sharedRoom = sharedAsked(command, wallet).map(({ shared = '' }) => ({
    ...{ name: shared, leftCents: MAX_CENTS, limited: false },
  }));
  const alone = redeem({ ...command, sharedRoom, agreedPublicCents: undefined }, wallet);
  const [would] = alone.accepted ? alone.events : [];
  return would && { amountCents: would.publicCents, count: 1, units: unitsOf(command) };
};

const roomOf = ({ name, asked: { wanted } }: Asking, leftCents: number): SharedRoom => ({
  ...{ name, leftCents, limited: leftCents < wanted.amountCents },
});
