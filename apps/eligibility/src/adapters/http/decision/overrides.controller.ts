// Admitting against the engine's answer over HTTP: proposed on an act by one person, approved or dismissed by another.
import { Body, Controller, HttpCode, Param, Post, Res } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Allow, CurrentPrincipal, type Principal } from '@buono/access';
import { Command, type CommandRequest, type Reply } from '@buono/http';
import { applicationId, localDate } from '@buono/kernel';
import { DecideApplicationCommand } from '../../../application/decision/decide-application.handler.js';
import { DismissOverrideCommand } from '../../../application/decision/dismiss-override.handler.js';
import { ProposeOverrideCommand } from '../../../application/decision/propose-override.handler.js';
import { ApplicationDoor } from '../application/application-door.js';
import { writtenApplicationView } from '../application/application-view.js';
import { ApplicationParams, ApplicationWrittenView } from '../application/applications.dto.js';
import { overrideView } from './override-view.js';
import { OverrideView } from './override-view.dto.js';
import { OverrideDto, OverrideParams } from './overrides.dto.js';
import { eligibilityProblem, writtenValue } from '../problems.js';

const OFFICE = ['zone-officer', 'region-officer'] as const;

@ApiTags('applications')
@Controller('applications/:applicationId/decision/overrides')
export class OverridesController {
  constructor(
    private readonly commands: CommandBus,
    private readonly door: ApplicationDoor,
  ) {}

  /** Proposes to admit though the engine says no: which findings are set aside, by which act, why, until when. */
  @Post()
  @Allow('zone-officer')
  @ApiOperation({
    summary: 'Proponi di accogliere contro l’esito automatico',
    operationId: 'application-override-propose',
  })
  @ApiCreatedResponse({ type: OverrideView })
  async propose(
    @Param() params: ApplicationParams,
    @Body() { text, endsOn, ...body }: OverrideDto,
    @CurrentPrincipal() principal: Principal,
    @Command() { meta }: CommandRequest,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<OverrideView> {
    await this.door.office(params.applicationId, principal, ['zone-officer']);
    const id = applicationId(params.applicationId);
    const propose = new ProposeOverrideCommand(id, { ...body, endsOn: localDate(endsOn) }, text, meta);
    const { state } = writtenValue(reply, await this.commands.execute(propose));
    if (!('override' in state)) throw eligibilityProblem('override-unknown');
    return overrideView(state.override, state);
  }

  /** Approves what somebody else proposed: the engine is asked once more, and the application is admitted. */
  @Post(':overrideId/approval')
  @HttpCode(200)
  @Allow(...OFFICE)
  @ApiOperation({
    summary: 'Approva un accoglimento contro l’esito automatico',
    operationId: 'application-override-approve',
  })
  @ApiOkResponse({ type: ApplicationWrittenView })
  async approve(
    @Param() { applicationId: asked, overrideId }: OverrideParams,
    @CurrentPrincipal() principal: Principal,
    @Command() { meta }: CommandRequest,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<ApplicationWrittenView> {
    const application = await this.door.office(asked, principal, OFFICE);
    const override = 'override' in application ? application.override : undefined;
    if (override?.overrideId !== overrideId) throw eligibilityProblem('override-unknown');
    const input = { outcome: 'admit', override } as const;
    const done = await this.commands.execute(new DecideApplicationCommand(applicationId(asked), input, meta));
    return writtenApplicationView(writtenValue(reply, done));
  }

  /** Dismisses a proposal, or takes it back. */
  @Post(':overrideId/dismissal')
  @HttpCode(200)
  @Allow(...OFFICE)
  @ApiOperation({
    summary: 'Respingi la proposta di accogliere contro l’esito automatico',
    operationId: 'application-override-dismiss',
  })
  @ApiOkResponse({ type: ApplicationWrittenView })
  async dismiss(
    @Param() { applicationId: asked, overrideId }: OverrideParams,
    @CurrentPrincipal() principal: Principal,
    @Command() { meta }: CommandRequest,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<ApplicationWrittenView> {
    await this.door.office(asked, principal, OFFICE);
    const dismiss = new DismissOverrideCommand(applicationId(asked), overrideId, meta);
    return writtenApplicationView(writtenValue(reply, await this.commands.execute(dismiss)));
  }
}
