// A provider says where it serves: a site is opened, changed, closed.
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { CommandMeta, Outcome } from '@buono/event-store';
import type { Site, SiteCommand, SiteEvent, SiteRefusal } from '../domain/site/site.js';
import { Sites } from './ports.js';

/** What became of it. */
export type SiteOutcome = Outcome<Site, SiteEvent, SiteRefusal>;

/** A change to one site, its opening among them. */
export class ChangeSiteCommand extends Command<SiteOutcome> {
  constructor(
    readonly siteId: string,
    readonly change: SiteCommand,
    readonly meta: CommandMeta,
  ) {
    super();
  }
}

@CommandHandler(ChangeSiteCommand)
export class ChangeSiteHandler implements ICommandHandler<ChangeSiteCommand> {
  constructor(private readonly sites: Sites) {}

  execute({ siteId, change, meta }: ChangeSiteCommand): Promise<SiteOutcome> {
    return this.sites.execute(siteId, change, meta);
  }
}
