// Pays a service with a voucher: the one append of the hot path.
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Principal } from '@buono/access';
import type { CommandMeta } from '@buono/event-store';
import { EnterService, type Redeemed } from './enter-service.js';
import type { RedemptionRequest } from './redemption-request.js';

export class RedeemServiceCommand extends Command<Redeemed> {
  constructor(
    readonly request: RedemptionRequest,
    readonly principal: Principal,
    readonly meta: CommandMeta,
  ) {
    super();
  }
}

@CommandHandler(RedeemServiceCommand)
export class RedeemServiceHandler implements ICommandHandler<RedeemServiceCommand> {
  constructor(private readonly entering: EnterService) {}

  execute({ request, principal, meta }: RedeemServiceCommand): Promise<Redeemed> {
    return this.entering.enter({ request, principal, meta, as: (command) => command });
  }
}
