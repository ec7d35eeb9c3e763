// A family, or who acts for a body, says where it is to be paid: one sealed IBAN each, the last one told.
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { eventIdFor, type CommandMeta, type Outcome } from '@buono/event-store';
import { notFound, Selves } from '@buono/access';
import { personId, type PersonId, type VoucherId } from '@buono/kernel';
import { Boxes } from '@buono/privacy';
import type { PaymentDetails, PaymentDetailsTold } from '../../domain/payment-details/decider.js';
import { PaymentDetailsOfPersons, Wallets } from '../ports.js';
import { dataErased, sealed, type DataErased } from '../sealing.js';

/** What became of it. */
export type TellingOutcome = Outcome<PaymentDetails, PaymentDetailsTold, never> | DataErased;

export class TellPaymentDetailsCommand extends Command<TellingOutcome> {
  constructor(
    /** `holder`: in whose name the account is, as the bank knows it. */
    readonly told: { readonly iban: string; readonly holder?: string },
    readonly meta: CommandMeta,
    /** The voucher of the body whose IBAN it is; without it, the own. */
    readonly voucher?: VoucherId,
  ) {
    super();
  }
}

@CommandHandler(TellPaymentDetailsCommand)
export class TellPaymentDetailsHandler implements ICommandHandler<TellPaymentDetailsCommand> {
  constructor(
    private readonly details: PaymentDetailsOfPersons,
    private readonly boxes: Boxes,
    private readonly wallets: Wallets,
    private readonly selves: Selves,
  ) {}

  /** @throws 404 for a voucher that is not of a body for which the caller applied. */
  async execute({ told, voucher, meta }: TellPaymentDetailsCommand): Promise<TellingOutcome> {
    const actor = personId(meta.actor);
    const person = voucher === undefined ? actor : await this.#bodyOf(voucher, actor);
    const whose = { person, purposeClass: 'payment', eventId: eventIdFor(meta.commandId, 0) } as const;
    const box = await sealed(this.boxes, whose, { ...told });
    if (box === undefined) return dataErased;
    return this.details.execute(person, { type: 'TellPaymentDetails', personId: person, iban: box }, meta);
  }
  async #bodyOf(voucher: VoucherId, actor: PersonId): Promise<PersonId> {
    const { state: wallet } = await this.wallets.find(voucher);
    if (wallet.status === 'unknown') throw notFound();
    const { entitlement, recipientId, applicantId } = wallet.opening;
    if (entitlement.recipient !== 'body' || !(await this.selves.of(actor)).includes(applicantId)) throw notFound();
    return recipientId;
  }
}
