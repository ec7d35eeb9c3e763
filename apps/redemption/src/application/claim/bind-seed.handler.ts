// A zone binds the seed by which lines of its claims are drawn, before they are presented.
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { withinScope, type Principal } from '@buono/access';
import type { CommandMeta, Outcome } from '@buono/event-store';
import { Clock, dateInRome, type CallId, type ZoneCode } from '@buono/kernel';
import type { ClaimSeedRefusal } from '../../domain/claim-seed/commands.js';
import type { ClaimSeeds } from '../../domain/claim-seed/decider.js';
import type { ClaimSeedEvent } from '../../domain/claim-seed/events.js';
import { claimSeedsOf } from '../ids.js';
import { ClaimSeedStreams, HeardCalls } from '../ports.js';

export type SeedOutcome =
  | Outcome<ClaimSeeds, ClaimSeedEvent, ClaimSeedRefusal>
  | { readonly accepted: false; readonly refusal: 'sampling-not-asked' };

export class BindSeedCommand extends Command<SeedOutcome> {
  constructor(
    readonly asked: {
      readonly callId: CallId;
      readonly zone: ZoneCode;
      readonly commitment: string;
      readonly actNumber: string;
    },
    readonly principal: Principal,
    readonly meta: CommandMeta,
  ) {
    super();
  }
}

@CommandHandler(BindSeedCommand)
export class BindSeedHandler implements ICommandHandler<BindSeedCommand> {
  constructor(
    private readonly seeds: ClaimSeedStreams,
    private readonly calls: HeardCalls,
    private readonly clock: Clock,
  ) {}

  async execute({ asked, principal, meta }: BindSeedCommand): Promise<SeedOutcome> {
    withinScope(principal, ['zone-officer'], { zone: asked.zone });
    const { state: call } = await this.calls.find(asked.callId);
    if (call.type === 'unheard' || call.sampling === undefined)
      return { accepted: false, refusal: 'sampling-not-asked' };
    const on = dateInRome(this.clock.now());
    const bind = { type: 'BindSeed', ...asked, by: principal.actorId, on } as const;
    return this.seeds.execute(claimSeedsOf(asked.callId, asked.zone), bind, meta);
  }
}
