// A family says where it is to be paid back: one sealed IBAN per person, the last one told.
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { eventIdFor, type CommandMeta, type Outcome } from '@buono/event-store';
import { personId } from '@buono/kernel';
import { Boxes } from '@buono/privacy';
import type { PaymentDetails, PaymentDetailsTold } from '../domain/payment-details/decider.js';
import { PaymentDetailsOfPersons } from './ports.js';
import { dataErased, sealed, type DataErased } from './sealing.js';

/** What became of it. */
export type TellingOutcome = Outcome<PaymentDetails, PaymentDetailsTold, never> | DataErased;

export class TellPaymentDetailsCommand extends Command<TellingOutcome> {
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

  async execute({ iban, meta }: TellPaymentDetailsCommand): Promise<TellingOutcome> {
    const person = personId(meta.actor);
    const whose = { person, purposeClass: 'payment', eventId: eventIdFor(meta.commandId, 0) } as const;
    const box = await sealed(this.boxes, whose, { iban });
    if (box === undefined) return dataErased;
    return this.details.execute(person, { type: 'TellPaymentDetails', personId: person, iban: box }, meta);
  }
}
