// Papers about lines of a claim: the zone asks for them, the payee hands them in.
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { notFound, withinScope, type Principal } from '@buono/access';
import type { CommandMeta } from '@buono/event-store';
import { addDays, Clock, dateInRome, workingDayFrom, type ClaimId, type ZoneCode } from '@buono/kernel';
import type { Evidence } from '../../domain/claim/events.js';
import { Claims } from '../ports.js';
import { isPayee, type ClaimOutcome } from './submit-claim.handler.js';

export class AskPapersCommand extends Command<ClaimOutcome> {
  constructor(
    readonly asked: {
      readonly claimId: ClaimId;
      readonly zone: ZoneCode;
      readonly lines: readonly string[];
      readonly papers: readonly Evidence[];
      /** The last day; a Sunday or a feast moves it on (art. 2963 c.c.). */
      readonly days: number;
    },
    readonly principal: Principal,
    readonly meta: CommandMeta,
  ) {
    super();
  }
}

@CommandHandler(AskPapersCommand)
export class AskPapersHandler implements ICommandHandler<AskPapersCommand> {
  constructor(
    private readonly claims: Claims,
    private readonly clock: Clock,
  ) {}

  async execute({ asked, principal, meta }: AskPapersCommand): Promise<ClaimOutcome> {
    const { claimId, days, ...about } = asked;
    withinScope(principal, ['zone-officer'], { zone: asked.zone });
    const { state: claim } = await this.claims.find(claimId);
    if (claim.status === 'unknown') throw notFound();
    const on = dateInRome(this.clock.now());
    const byPayee = isPayee(principal, claim.place.payee);
    const dueOn = workingDayFrom(addDays(on, days));
    const ask = { type: 'AskPapers', ...about, dueOn, by: principal.actorId, byPayee, on } as const;
    return this.claims.execute(claimId, ask, meta);
  }
}

export class GivePapersCommand extends Command<ClaimOutcome> {
  constructor(
    readonly given: { readonly claimId: ClaimId; readonly zone: ZoneCode; readonly reference: string },
    readonly principal: Principal,
    readonly meta: CommandMeta,
  ) {
    super();
  }
}

@CommandHandler(GivePapersCommand)
export class GivePapersHandler implements ICommandHandler<GivePapersCommand> {
  constructor(
    private readonly claims: Claims,
    private readonly clock: Clock,
  ) {}

  async execute({ given: { claimId, zone, reference }, principal, meta }: GivePapersCommand): Promise<ClaimOutcome> {
    const { state: claim } = await this.claims.find(claimId);
    if (claim.status === 'unknown' || !isPayee(principal, claim.place.payee)) throw notFound();
    const on = dateInRome(this.clock.now());
    return this.claims.execute(claimId, { type: 'GivePapers', zone, reference, by: principal.actorId, on }, meta);
  }
}
