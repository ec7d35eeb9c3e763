// What the unit finds of a plan in force and afterwards, over HTTP: reviews, the closing, the looks after it.
import { Body, Controller, HttpCode, Param, Post, Res } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Allow, CurrentPrincipal, type Principal } from '@buono/access';
import { Command, type CommandRequest, type Reply } from '@buono/http';
import type { Found } from '../../../application/care-plan/care-plan-desk.js';
import { TakeCarePlanStepCommand } from '../../../application/care-plan/take-care-plan-step.handler.js';
import { ApplicationDoor } from '../application/application-door.js';
import { ApplicationParams } from '../application/applications.dto.js';
import { writtenValue } from '../problems.js';
import { CarePlanReading } from './care-plan-reading.js';
import { CarePlanWrittenView } from './care-plan-views.dto.js';
import { CloseCarePlanDto, FollowUpCarePlanDto, ReviewCarePlanDto } from './care-plans.dto.js';

/** In whose name, on which file, under which command something is reported. */
interface Reporting {
  readonly applicationId: string;
  readonly principal: Principal;
  readonly command: CommandRequest;
  readonly reply: Reply;
}

@ApiTags('care-plans')
@Controller('applications/:applicationId/care-plan')
export class CarePlanReportsController {
  constructor(
    private readonly commands: CommandBus,
    private readonly door: ApplicationDoor,
    private readonly reading: CarePlanReading,
  ) {}

  /** A review of the version in force; the next one follows from the version's days, or from the call's months. */
  @Post('reviews')
  @HttpCode(200)
  @Allow('assessment-unit')
  @ApiOperation({ summary: 'Registra una verifica del progetto', operationId: 'care-plan-review' })
  @ApiOkResponse({ type: CarePlanWrittenView })
  review(
    @Param() { applicationId }: ApplicationParams,
    @Body() { outcome, text }: ReviewCarePlanDto,
    @CurrentPrincipal() principal: Principal,
    @Command() command: CommandRequest,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<CarePlanWrittenView> {
    return this.#report({ what: 'review', outcome, text }, { applicationId, principal, command, reply });
  }

  /** Closes the plan; it is looked at again after the call's months. What the voucher pays is not touched. */
  @Post('closure')
  @HttpCode(200)
  @Allow('assessment-unit')
  @ApiOperation({ summary: 'Chiude il progetto', operationId: 'care-plan-close' })
  @ApiOkResponse({ type: CarePlanWrittenView })
  close(
    @Param() { applicationId }: ApplicationParams,
    @Body() { outcome, text }: CloseCarePlanDto,
    @CurrentPrincipal() principal: Principal,
    @Command() command: CommandRequest,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<CarePlanWrittenView> {
    return this.#report({ what: 'closure', outcome, text }, { applicationId, principal, command, reply });
  }

  /** What became of it, from 30 days before the day that is due. */
  @Post('follow-ups')
  @HttpCode(200)
  @Allow('assessment-unit')
  @ApiOperation({ summary: 'Registra una verifica dopo la chiusura', operationId: 'care-plan-follow-up' })
  @ApiOkResponse({ type: CarePlanWrittenView })
  followUp(
    @Param() { applicationId }: ApplicationParams,
    @Body() { outcome, text }: FollowUpCarePlanDto,
    @CurrentPrincipal() principal: Principal,
    @Command() command: CommandRequest,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<CarePlanWrittenView> {
    return this.#report({ what: 'follow-up', outcome, text }, { applicationId, principal, command, reply });
  }

  async #report(found: Found, { applicationId, principal, command, reply }: Reporting): Promise<CarePlanWrittenView> {
    const application = await this.door.office(applicationId, principal, ['assessment-unit']);
    const done = await this.commands.execute(
      new TakeCarePlanStepCommand({ step: 'report', application, found }, command.meta),
    );
    return this.reading.written(writtenValue(reply, done).state);
  }
}
