// Appeals over HTTP (riesame): a refused family asks to be looked at again, somebody who did not decide answers.
import { Body, Controller, HttpCode, Param, Post, Res } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Allow, CurrentPrincipal, type Principal } from '@buono/access';
import { Command, type CommandRequest, type Reply } from '@buono/http';
import { applicationId } from '@buono/kernel';
import { DecideAppealCommand } from '../../../application/procedure/decide-appeal.handler.js';
import { TakeStepCommand } from '../../../application/procedure/take-step.handler.js';
import { ApplicationDoor } from '../application/application-door.js';
import { writtenApplicationView } from '../application/application-view.js';
import { ApplicationParams, ApplicationWrittenView } from '../application/applications.dto.js';
import { writtenValue } from '../problems.js';
import { AppealDecisionDto, FamilyAnswerDto } from './steps.dto.js';

@ApiTags('applications')
@Controller('applications/:applicationId/appeal')
export class AppealsController {
  constructor(
    private readonly commands: CommandBus,
    private readonly door: ApplicationDoor,
  ) {}

  /** Asks to look at a refusal again, by the last day that the decision names; facts that are declared anew count. */
  @Post()
  @HttpCode(200)
  @Allow()
  @ApiOperation({ summary: 'Chiedi il riesame di un rigetto', operationId: 'application-appeal' })
  @ApiOkResponse({ type: ApplicationWrittenView })
  async open(
    @Param() params: ApplicationParams,
    @Body() { text, facts }: FamilyAnswerDto,
    @CurrentPrincipal() principal: Principal,
    @Command() { meta }: CommandRequest,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<ApplicationWrittenView> {
    await this.door.own(params.applicationId, principal);
    const said = { beside: { health: { text } }, ...(facts !== undefined && { facts }) };
    const id = applicationId(params.applicationId);
    const done = await this.commands.execute(new TakeStepCommand(id, { type: 'OpenAppeal' }, said, meta));
    return writtenApplicationView(writtenValue(reply, done));
  }

  /** Gives an appeal up: the refusal stands, and what was kept for it is free. */
  @Post('withdrawal')
  @HttpCode(200)
  @Allow()
  @ApiOperation({ summary: 'Rinuncia al riesame', operationId: 'application-withdraw-appeal' })
  @ApiOkResponse({ type: ApplicationWrittenView })
  async withdraw(
    @Param() params: ApplicationParams,
    @CurrentPrincipal() principal: Principal,
    @Command() { meta }: CommandRequest,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<ApplicationWrittenView> {
    await this.door.own(params.applicationId, principal);
    const id = applicationId(params.applicationId);
    const done = await this.commands.execute(new TakeStepCommand(id, { type: 'WithdrawAppeal' }, {}, meta));
    return writtenApplicationView(writtenValue(reply, done));
  }

  /** Decides an appeal by an act, by a person who did not decide; upheld, the application is open again with its number. */
  @Post('decision')
  @HttpCode(200)
  @Allow('zone-officer', 'region-officer')
  @ApiOperation({ summary: 'Decidi un riesame', operationId: 'application-decide-appeal' })
  @ApiOkResponse({ type: ApplicationWrittenView })
  async decide(
    @Param() params: ApplicationParams,
    @Body() body: AppealDecisionDto,
    @CurrentPrincipal() principal: Principal,
    @Command() { meta }: CommandRequest,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<ApplicationWrittenView> {
    await this.door.office(params.applicationId, principal, ['zone-officer', 'region-officer']);
    const done = await this.commands.execute(new DecideAppealCommand(applicationId(params.applicationId), body, meta));
    return writtenApplicationView(writtenValue(reply, done));
  }
}
