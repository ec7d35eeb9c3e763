// Gives back places of a block that nobody has, by an act: their money is the zone's again.
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { uuidV5, type CommandMeta } from '@buono/event-store';
import { Clock, dateInRome, personId } from '@buono/kernel';
import type { ReturnPlaces } from '../domain/allocation/blocks.js';
import type { BlockOutcome, ZoneOfCall } from './buy-block.handler.js';
import { allocationIdOf } from './ids.js';
import { Allocations } from './ports.js';

/** The act as it was entered. */
export type EnteredReturn = Pick<ReturnPlaces, 'blockId' | 'places' | 'act'>;

/** An act of return; its id follows from the command, so the money comes back once. */
export class ReturnPlacesCommand extends Command<BlockOutcome> {
  constructor(
    readonly of: ZoneOfCall,
    readonly returned: EnteredReturn,
    readonly meta: CommandMeta,
  ) {
    super();
  }
}

@CommandHandler(ReturnPlacesCommand)
export class ReturnPlacesHandler implements ICommandHandler<ReturnPlacesCommand> {
  constructor(
    private readonly allocations: Allocations,
    private readonly clock: Clock,
  ) {}

  execute({ of: { call, zone }, returned, meta }: ReturnPlacesCommand): Promise<BlockOutcome> {
    const returnId = uuidV5('return', meta.commandId, returned.blockId);
    const entered = { returnId, by: personId(meta.actor), on: dateInRome(this.clock.now()) };
    const give = { type: 'ReturnPlaces', ...returned, ...entered } as const;
    return this.allocations.execute(allocationIdOf(call, zone), give, { ...meta, commandId: returnId });
  }
}
