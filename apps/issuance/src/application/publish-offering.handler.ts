// A provider offers a service in the catalogue: what was heard of its accreditations goes into the command, the offer decides.
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { CommandMeta, Outcome } from '@buono/event-store';
import type {
  Offering,
  OfferingCommand,
  OfferingEvent,
  OfferingRefusal,
  PublishOffering,
} from '../domain/offering/offering.js';
import { HeardAccreditations, Offerings } from './ports.js';

/** What became of it. */
export type OfferingOutcome = Outcome<Offering, OfferingEvent, OfferingRefusal>;

/** A new offer; its id follows from the command, so it is published once. */
export class PublishOfferingCommand extends Command<OfferingOutcome> {
  constructor(
    readonly terms: Omit<PublishOffering, 'type' | 'offeringId' | 'accreditations'>,
    readonly meta: CommandMeta,
  ) {
    super();
  }
}

@CommandHandler(PublishOfferingCommand)
export class PublishOfferingHandler implements ICommandHandler<PublishOfferingCommand> {
  constructor(
    private readonly offerings: Offerings,
    private readonly heard: HeardAccreditations,
  ) {}

  async execute({ terms, meta }: PublishOfferingCommand): Promise<OfferingOutcome> {
    const accreditations = await this.heard.of(terms.providerId);
    const offeringId = meta.commandId;
    return this.offerings.execute(offeringId, { type: 'PublishOffering', offeringId, ...terms, accreditations }, meta);
  }
}

/** A change to one offer. */
export class ChangeOfferingCommand extends Command<OfferingOutcome> {
  constructor(
    readonly offeringId: string,
    readonly change: OfferingCommand,
    readonly meta: CommandMeta,
  ) {
    super();
  }
}

@CommandHandler(ChangeOfferingCommand)
export class ChangeOfferingHandler implements ICommandHandler<ChangeOfferingCommand> {
  constructor(private readonly offerings: Offerings) {}

  execute({ offeringId, change, meta }: ChangeOfferingCommand): Promise<OfferingOutcome> {
    return this.offerings.execute(offeringId, change, meta);
  }
}
