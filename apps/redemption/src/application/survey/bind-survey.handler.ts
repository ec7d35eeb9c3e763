// A zone says by an act that families will be asked about services of a month, and binds the seed that draws them.
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { withinScope, type Principal } from '@buono/access';
import type { CommandMeta, Outcome } from '@buono/event-store';
import { Clock, dateInRome, type CallId, type YearMonth, type ZoneCode } from '@buono/kernel';
import type { SurveyRefusal } from '../../domain/survey/commands.js';
import type { Surveys } from '../../domain/survey/decider.js';
import type { SurveyEvent } from '../../domain/survey/events.js';
import { SurveyClaims } from './survey-claims.js';
import { SurveyStreams, surveysOf } from './survey-streams.js';

export type SurveyOutcome = Outcome<Surveys, SurveyEvent, SurveyRefusal>;

/** `commitment` and `lines` together; without them every paid line is asked about. */
export class BindSurveyCommand extends Command<SurveyOutcome> {
  constructor(
    readonly asked: {
      readonly callId: CallId;
      readonly zone: ZoneCode;
      readonly month: YearMonth;
      readonly commitment?: string;
      readonly lines?: number;
      readonly days: number;
      readonly actNumber: string;
    },
    readonly principal: Principal,
    readonly meta: CommandMeta,
  ) {
    super();
  }
}

@CommandHandler(BindSurveyCommand)
export class BindSurveyHandler implements ICommandHandler<BindSurveyCommand> {
  constructor(
    private readonly surveys: SurveyStreams,
    private readonly claims: SurveyClaims,
    private readonly clock: Clock,
  ) {}

  async execute({ asked, principal, meta }: BindSurveyCommand): Promise<SurveyOutcome> {
    withinScope(principal, ['zone-officer'], { zone: asked.zone });
    const late = asked.commitment !== undefined && (await this.claims.anyPresented(asked));
    const by = { by: principal.actorId, on: dateInRome(this.clock.now()) };
    return this.surveys.execute(
      surveysOf(asked.callId, asked.zone),
      { type: 'BindSurvey', ...asked, late, ...by },
      meta,
    );
  }
}
