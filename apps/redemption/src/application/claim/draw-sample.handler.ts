// An officer draws which lines of the own zone in a claim are examined.
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { notFound, withinScope, type Principal } from '@buono/access';
import type { CommandMeta } from '@buono/event-store';
import { Clock, dateInRome, type ClaimId, type ZoneCode } from '@buono/kernel';
import type { ClaimSeedRefusal } from '../../domain/claim-seed/commands.js';
import { ClaimLots } from './claim-lots.js';
import { Claims } from '../ports.js';
import { isPayee, type ClaimOutcome } from './submit-claim.handler.js';

export type SampleOutcome = ClaimOutcome | { readonly accepted: false; readonly refusal: ClaimSeedRefusal };

export class DrawSampleCommand extends Command<SampleOutcome> {
  constructor(
    readonly asked: {
      readonly claimId: ClaimId;
      readonly zone: ZoneCode;
      readonly seed?: string | undefined;
      readonly whole?: boolean | undefined;
    },
    readonly principal: Principal,
    readonly meta: CommandMeta,
  ) {
    super();
  }
}

@CommandHandler(DrawSampleCommand)
export class DrawSampleHandler implements ICommandHandler<DrawSampleCommand> {
  constructor(
    private readonly claims: Claims,
    private readonly lots: ClaimLots,
    private readonly clock: Clock,
  ) {}

  async execute({ asked, principal, meta }: DrawSampleCommand): Promise<SampleOutcome> {
    const { claimId, zone, seed, whole = false } = asked;
    withinScope(principal, ['zone-officer'], { zone });
    const { state: claim } = await this.claims.find(claimId);
    if (claim.status === 'unknown') throw notFound();
    const byPayee = isPayee(principal, claim.place.payee);
    const about = { type: 'DrawSample', zone, by: principal.actorId, on: dateInRome(this.clock.now()) } as const;
    // Who is paid never sees a seed shown by asking for it.
    if (byPayee || whole) return this.claims.execute(claimId, { ...about, byPayee, whole }, meta);
    const drawn = await this.lots.drawn(claim, zone, seed, meta);
    if ('refusal' in drawn) return { accepted: false, refusal: drawn.refusal };
    return this.claims.execute(claimId, { ...about, ...drawn }, meta);
  }
}
