// An office of a zone concerned decides a hold: its services stand, or some of them did not take place and are reversed.
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { canAny, notFound, type Principal } from '@buono/access';
import { eventIdFor, type CommandMeta, type Outcome } from '@buono/event-store';
import { zoneCode, type RedemptionId } from '@buono/kernel';
import { Boxes } from '@buono/privacy';
import type { WatchRefusal } from '../../domain/watch/commands.js';
import type { Watch } from '../../domain/watch/state.js';
import type { WatchEvent } from '../../domain/watch/events.js';
import { FindHold } from './find-hold.js';
import { HoldParties } from './hold-parties.js';
import { Watches } from '../ports.js';
import { reasonOf } from '../sealing.js';

export type HoldOutcome = Outcome<Watch, WatchEvent, WatchRefusal>;

/** `struck`: the services that did not take place; none where all stand. */
export class DecideHoldCommand extends Command<HoldOutcome> {
  constructor(
    readonly asked: { readonly holdId: string; readonly struck: readonly RedemptionId[]; readonly reason: string },
    readonly principal: Principal,
    readonly meta: CommandMeta,
  ) {
    super();
  }
}

/** Who decides holds, of the zones that the services belong to. */
export const DECIDING = ['zone-officer', 'region-officer'] as const;

@CommandHandler(DecideHoldCommand)
export class DecideHoldHandler implements ICommandHandler<DecideHoldCommand> {
  constructor(
    private readonly holds: FindHold,
    private readonly watches: Watches,
    private readonly parties: HoldParties,
    private readonly boxes: Boxes,
  ) {}

  async execute({ asked, principal, meta }: DecideHoldCommand): Promise<HoldOutcome> {
    const { watchId, hold } = await this.holds.find(asked.holdId);
    const { entries, key } = hold;
    if (!entries.some(({ zone }) => canAny(principal, DECIDING, { zone: zoneCode(zone) }))) throw notFound();
    const [first] = entries;
    if (first === undefined) throw new Error(`hold ${asked.holdId} is about nothing`);
    const whose = {
      person: first.recipientId,
      purposeClass: 'identity',
      eventId: eventIdFor(meta.commandId, 0),
    } as const;
    return this.watches.execute(
      watchId,
      {
        ...{ type: 'DecideHold', key, struck: asked.struck, by: principal.actorId, on: this.parties.today() },
        byParty: await this.parties.include(principal, entries),
        ...(await reasonOf(this.boxes, asked.reason, whose)),
      },
      meta,
    );
  }
}
