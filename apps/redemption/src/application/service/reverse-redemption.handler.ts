// Undoes a redemption as a whole, by a reversing entry; on a closed voucher the money returns by its own id.
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { canAny, notFound, type Principal } from '@buono/access';
import { eventIdFor, type CommandMeta, type Outcome } from '@buono/event-store';
import { Clock, dateInRome, zoneCode, type RedemptionId } from '@buono/kernel';
import { Boxes } from '@buono/privacy';
import type { WalletRefusal } from '../../domain/wallet/commands.js';
import type { WalletEvent } from '../../domain/wallet/events.js';
import type { Entry, KnownWallet, Wallet } from '../../domain/wallet/state.js';
import { FindEntry } from './find-entry.js';
import { reversalOf, supplementReversalOf } from '../ids.js';
import { Wallets } from '../ports.js';
import { reasonOf } from '../sealing.js';
import { isPayee } from '../claim/submit-claim.handler.js';

export class ReverseRedemptionCommand extends Command<Outcome<Wallet, WalletEvent, WalletRefusal>> {
  constructor(
    readonly redemptionId: RedemptionId,
    readonly reason: string,
    readonly principal: Principal,
    readonly meta: CommandMeta,
  ) {
    super();
  }
}

@CommandHandler(ReverseRedemptionCommand)
export class ReverseRedemptionHandler implements ICommandHandler<ReverseRedemptionCommand> {
  constructor(
    private readonly entries: FindEntry,
    private readonly wallets: Wallets,
    private readonly boxes: Boxes,
    private readonly clock: Clock,
  ) {}

  async execute({ redemptionId, reason, principal, meta }: ReverseRedemptionCommand) {
    const { wallet, entry } = await this.entries.find(redemptionId);
    if (!mayReverse(principal, wallet, entry)) throw notFound();
    const whose = {
      person: wallet.opening.recipientId,
      purposeClass: 'identity',
      eventId: eventIdFor(meta.commandId, 0),
    } as const;
    return this.wallets.execute(
      wallet.opening.voucherId,
      {
        type: 'ReverseRedemption',
        reversalId: reversalOf(meta.commandId),
        redemptionId,
        supplementReversalId: supplementReversalOf(meta.commandId),
        ...(await reasonOf(this.boxes, reason, whose)),
        reversedOn: dateInRome(this.clock.now()),
      },
      meta,
    );
  }
}

const mayReverse = (principal: Principal, { opening }: KnownWallet, { redeemed }: Entry): boolean => {
  const { payee } = redeemed;
  if (isPayee(principal, payee, 'record-services')) return true;
  return canAny(principal, ['zone-officer', 'region-officer'], { zone: zoneCode(opening.zone) });
};
