// A provider offers a service in the catalogue: what was heard of its accreditations, and its site, go into the command; the offer decides.
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { CommandMeta, Outcome } from '@buono/event-store';
import type {
  Offering,
  OfferingCommand,
  OfferingEvent,
  OfferingRefusal,
  PublishOffering,
} from '../domain/offering/offering.js';
import { HeardAccreditations, Offerings, Sites } from './ports.js';

/** What became of it. */
export type OfferingOutcome = Outcome<Offering, OfferingEvent, OfferingRefusal>;

/** A new offer; its id follows from the command, so it is published once. */
export class PublishOfferingCommand extends Command<OfferingOutcome> {
  constructor(
    readonly terms: Omit<PublishOffering, 'type' | 'offeringId' | 'accreditations' | 'site'>,
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
    private readonly sites: Sites,
  ) {}

  async execute({ terms, meta }: PublishOfferingCommand): Promise<OfferingOutcome> {
    const accreditations = await this.heard.of(terms.providerId);
    const offeringId = meta.commandId;
    const site = terms.siteId === undefined ? {} : { site: (await this.sites.find(terms.siteId)).state };
    const command = { type: 'PublishOffering', offeringId, ...terms, accreditations, ...site } as const;
    return this.offerings.execute(offeringId, command, meta);
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
  constructor(
    private readonly offerings: Offerings,
    private readonly sites: Sites,
  ) {}

  async execute({ offeringId, change, meta }: ChangeOfferingCommand): Promise<OfferingOutcome> {
    const siteCapacity = change.type === 'ChangeOffering' ? await this.#capacityOf(offeringId) : undefined;
    return this.offerings.execute(offeringId, { ...change, ...(siteCapacity !== undefined && { siteCapacity }) }, meta);
  }

  async #capacityOf(offeringId: string): Promise<number | undefined> {
    const { state: offering } = await this.offerings.find(offeringId);
    if (offering.status === 'unknown' || offering.siteId === undefined) return undefined;
    const { state: site } = await this.sites.find(offering.siteId);
    return site.status === 'unknown' ? undefined : site.capacity;
  }
}
