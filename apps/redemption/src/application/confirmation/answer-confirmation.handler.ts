// A family confirms a service or disputes it; an office that is no party decides the dispute.
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { canAny, isSelf, notFound, type Principal } from '@buono/access';
import { eventIdFor, type CommandMeta, type Outcome } from '@buono/event-store';
import { Clock, dateInRome, zoneCode, type RedemptionId } from '@buono/kernel';
import { Boxes } from '@buono/privacy';
import type { WalletRefusal } from '../../domain/wallet/commands.js';
import type { WalletEvent } from '../../domain/wallet/events.js';
import type { KnownWallet, Wallet } from '../../domain/wallet/state.js';
import { DECIDING } from '../hold/decide-hold.handler.js';
import { FindEntry, type EntryFound } from '../service/find-entry.js';
import { reversalOf, supplementReversalOf } from '../ids.js';
import { Wallets } from '../ports.js';
import { reasonOf } from '../sealing.js';
import { isPayee } from '../claim/submit-claim.handler.js';

/** What is said of a service. */
export type Answer =
  | { readonly is: 'confirmed' }
  | { readonly is: 'disputed'; readonly reason: string }
  | { readonly is: 'upheld' | 'rejected'; readonly reason: string };

export type AnswerOutcome = Outcome<Wallet, WalletEvent, WalletRefusal>;

export class AnswerConfirmationCommand extends Command<AnswerOutcome> {
  constructor(
    readonly redemptionId: RedemptionId,
    readonly answer: Answer,
    readonly principal: Principal,
    readonly meta: CommandMeta,
  ) {
    super();
  }
}

@CommandHandler(AnswerConfirmationCommand)
export class AnswerConfirmationHandler implements ICommandHandler<AnswerConfirmationCommand> {
  constructor(
    private readonly entries: FindEntry,
    private readonly wallets: Wallets,
    private readonly boxes: Boxes,
    private readonly clock: Clock,
  ) {}

  async execute({ redemptionId, answer, principal, meta }: AnswerConfirmationCommand): Promise<AnswerOutcome> {
    const found = await this.entries.find(redemptionId);
    const { wallet } = found;
    const said = { redemptionId, by: principal.actorId, on: dateInRome(this.clock.now()) };
    const isAnswer = answer.is === 'confirmed' || answer.is === 'disputed';
    if (!(isAnswer ? isFamily(principal, wallet) : isOffice(principal, wallet))) throw notFound(NOT_FOUND);
    const { voucherId } = wallet.opening;
    if (answer.is === 'confirmed') return this.wallets.execute(voucherId, { type: 'ConfirmService', ...said }, meta);
    const reason = await this.reason(answer.reason, wallet, meta);
    if (answer.is === 'disputed')
      return this.wallets.execute(voucherId, { type: 'DisputeService', ...said, ...reason }, meta);
    return this.wallets.execute(
      voucherId,
      {
        ...{ type: 'DecideDispute', ...said, ...reason, upheld: answer.is === 'upheld' },
        byParty: isParty(principal, found),
        reversalId: reversalOf(meta.commandId),
        supplementReversalId: supplementReversalOf(meta.commandId),
      },
      meta,
    );
  }

  private reason(words: string, { opening }: KnownWallet, { commandId }: CommandMeta) {
    const whose = { person: opening.recipientId, purposeClass: 'identity', eventId: eventIdFor(commandId, 0) } as const;
    return reasonOf(this.boxes, words, whose);
  }
}

const NOT_FOUND = 'Non abbiamo trovato questo servizio da confermare.';

/** Whether a person holds the voucher, or applied for who does: also a tutor or a delegate. */
export const isFamily = (principal: Principal, { opening }: KnownWallet): boolean =>
  isSelf(principal, opening.recipientId) || isSelf(principal, opening.applicantId);

const isOffice = (principal: Principal, { opening }: KnownWallet): boolean =>
  canAny(principal, DECIDING, { zone: zoneCode(opening.zone) });

const isParty = (principal: Principal, { wallet, entry }: EntryFound): boolean =>
  isPayee(principal, entry.redeemed.payee) || isFamily(principal, wallet);
