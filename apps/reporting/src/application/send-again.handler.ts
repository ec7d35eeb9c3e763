// Sends a message to a webhook once more, because whoever receives it asked, or repaired what was broken.
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { CommandMeta, Outcome } from '@buono/event-store';
import { Clock } from '@buono/kernel';
import type { DeliveryRefusal } from '../domain/delivery/commands.js';
import type { Delivery } from '../domain/delivery/decider.js';
import type { DeliveryEvent } from '../domain/delivery/events.js';
import { DeliveryStreams } from './ports.js';

export type SentAgain = Outcome<Delivery, DeliveryEvent, DeliveryRefusal>;

export class SendAgainCommand extends Command<SentAgain> {
  constructor(
    readonly deliveryId: string,
    readonly meta: CommandMeta,
  ) {
    super();
  }
}

@CommandHandler(SendAgainCommand)
export class SendAgainHandler implements ICommandHandler<SendAgainCommand> {
  constructor(
    private readonly deliveries: DeliveryStreams,
    private readonly clock: Clock,
  ) {}

  execute({ deliveryId, meta }: SendAgainCommand): Promise<SentAgain> {
    const again = { type: 'QueueAgain', by: meta.actor, at: this.clock.now() } as const;
    return this.deliveries.execute(deliveryId, again, meta);
  }
}
