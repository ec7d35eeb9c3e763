// An officer draws which paid lines of a month families are asked about, with the seed that was bound.
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { withinScope, type Principal } from '@buono/access';
import type { CommandMeta } from '@buono/event-store';
import { Clock, dateInRome, zoneCode } from '@buono/kernel';
import { drawNumber, seedCommitment } from '@buono/rules';
import type { SurveyOutcome } from './bind-survey.handler.js';
import { SurveyClaims, type SurveyPlace } from './survey-claims.js';
import { SurveyStreams, surveysOf } from './survey-streams.js';

export class DrawSurveyCommand extends Command<SurveyOutcome> {
  constructor(
    readonly place: SurveyPlace,
    readonly seed: string | undefined,
    readonly principal: Principal,
    readonly meta: CommandMeta,
  ) {
    super();
  }
}

@CommandHandler(DrawSurveyCommand)
export class DrawSurveyHandler implements ICommandHandler<DrawSurveyCommand> {
  constructor(
    private readonly surveys: SurveyStreams,
    private readonly claims: SurveyClaims,
    private readonly clock: Clock,
  ) {}

  async execute({ place, seed, principal, meta }: DrawSurveyCommand): Promise<SurveyOutcome> {
    withinScope(principal, ['zone-officer'], { zone: zoneCode(place.zone) });
    const paid = await this.claims.paidLines(place);
    const ids = paid.map(({ redemptionId }) => redemptionId);
    return this.surveys.execute(
      surveysOf(place.callId, place.zone),
      {
        ...{ type: 'DrawSurvey', month: place.month },
        ...(seed !== undefined && { seed, commitment: seedCommitment(seed) }),
        paid: paid.map((line) => ({ ...line, number: drawNumber(seed ?? '', line.redemptionId) })),
        digest: seedCommitment(ids.join('\n')),
        ...{ by: principal.actorId, on: dateInRome(this.clock.now()) },
      },
      meta,
    );
  }
}
