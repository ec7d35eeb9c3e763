// A family says where it is to be paid back: one sealed IBAN per person, the last one told.
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { eventIdFor, type CommandMeta, type Outcome } from '@buono/event-store';
import { personId } from '@buono/kernel';
import { Boxes } from '@buono/privacy';
import type { PaymentDetails, PaymentDetailsTold } from '../domain/payment-details/decider.js';
import { PaymentDetailsOfPersons } from './ports.js';

export class TellPaymentDetailsCommand extends Command<Outcome<PaymentDetails, PaymentDetailsTold, never>> {
  constructor(
    readonly iban: string,
    readonly meta: CommandMeta,
  ) {
    super();
  }
}

@CommandHandler(TellPaymentDetailsCommand)
export class TellPaymentDetailsHandler implements ICommandHandler<TellPaymentDetailsCommand> {
  constructor(
    private readonly details: PaymentDetailsOfPersons,
    private readonly boxes: Boxes,
  ) {}

  async execute({ iban, meta }: TellPaymentDetailsCommand) {
    const person = personId(meta.actor);
    const box = await this.boxes.seal(person, 'payment', eventIdFor(meta.commandId, 0), { iban });
    return this.details.execute(person, { type: 'TellPaymentDetails', personId: person, iban: box }, meta);
  }
}
