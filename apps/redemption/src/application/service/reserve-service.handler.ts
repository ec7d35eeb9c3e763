// Sets a voucher's money aside for a service under way, for the time of a lease.
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Principal } from '@buono/access';
import type { CommandMeta } from '@buono/event-store';
import { Clock, cents, instantFromMillis, millisOf } from '@buono/kernel';
import { EnterService, type Redeemed } from './enter-service.js';
import { ReservationLease } from '../ports.js';
import type { RedemptionRequest } from './redemption-request.js';

export class ReserveServiceCommand extends Command<Redeemed> {
  constructor(
    readonly request: RedemptionRequest,
    readonly principal: Principal,
    readonly meta: CommandMeta,
  ) {
    super();
  }
}

@CommandHandler(ReserveServiceCommand)
export class ReserveServiceHandler implements ICommandHandler<ReserveServiceCommand> {
  constructor(
    private readonly entering: EnterService,
    private readonly lease: ReservationLease,
    private readonly clock: Clock,
  ) {}

  execute({ request, principal, meta }: ReserveServiceCommand): Promise<Redeemed> {
    const at = this.clock.now();
    const expiresAt = instantFromMillis(millisOf(at) + this.lease.seconds * 1_000);
    const asked = request.askedCents === undefined ? {} : { askedCents: cents(request.askedCents) };
    return this.entering.enter({
      ...{ request, principal, meta },
      as: (command) => ({ ...command, ...asked, type: 'ReserveService', at, expiresAt }),
    });
  }
}
