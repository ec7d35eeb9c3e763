// The household in which a recipient is counted, over HTTP: the office sees with whom, and says it where lists leave it open.
import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Allow, CurrentPrincipal, type Principal } from '@buono/access';
import { CleanLine, Command, type CommandRequest } from '@buono/http';
import { applicationId } from '@buono/kernel';
import { CountedHouseholds, type ShownHousehold } from '../../../application/application/counted-households.js';
import { MoveHouseholdCommand } from '../../../application/application/move-household.handler.js';
import { CallVersions } from '../../../application/call/call-versions.js';
import { ApplicationDoor } from '../application/application-door.js';
import { ApplicationParams } from '../application/applications.dto.js';
import { valueOf } from '../problems.js';
import { CountedHouseholdDto } from './decision-corrections.dto.js';

/** In which household somebody is counted, by which act. */
export class HouseholdMoveDto extends CountedHouseholdDto {
  /** The act, or the certificate that shows it. */
  @CleanLine(80)
  actNumber!: string;
}

/** The household of an application, for ceilings that its members share. */
export class ApplicationHouseholdView {
  /** Its id; absent where nothing is counted by household, or an office has to say which. */
  household?: string;
  /** The households that it has somebody in common with, where it is more than one and an office has to say which. */
  between?: string[];
  /** The other applications that are counted in it. */
  applications!: string[];
}

const OFFICES = ['zone-officer', 'region-officer', 'auditor'] as const;

@ApiTags('applications')
@Controller('applications/:applicationId/household')
export class CountedHouseholdsController {
  constructor(
    private readonly commands: CommandBus,
    private readonly door: ApplicationDoor,
    private readonly calls: CallVersions,
    private readonly households: CountedHouseholds,
  ) {}

  /** In which household the recipient is counted, and with which other applications. */
  @Get()
  @Allow(...OFFICES)
  @ApiOperation({ summary: 'Mostra il nucleo di una domanda', operationId: 'application-household' })
  @ApiOkResponse({ type: ApplicationHouseholdView })
  async show(
    @Param() params: ApplicationParams,
    @CurrentPrincipal() principal: Principal,
  ): Promise<ApplicationHouseholdView> {
    const application = await this.door.office(params.applicationId, principal, OFFICES);
    if (!('callVersion' in application)) return { applications: [] };
    const { compiled } = await this.calls.numbered(application.callId, application.callVersion);
    return householdView(await this.households.shown(compiled, application));
  }

  /** Says it of an application that is not decided: with whom, or in a household of its own. After that, a correction does. */
  @Post()
  @HttpCode(200)
  @Allow('zone-officer')
  @ApiOperation({ summary: 'Indica il nucleo di una domanda', operationId: 'application-household-move' })
  @ApiOkResponse({ type: ApplicationHouseholdView })
  async move(
    @Param() params: ApplicationParams,
    @Body() { with: other, actNumber }: HouseholdMoveDto,
    @CurrentPrincipal() principal: Principal,
    @Command() { meta }: CommandRequest,
  ): Promise<ApplicationHouseholdView> {
    await this.door.office(params.applicationId, principal, ['zone-officer']);
    const asked = { actNumber, ...(other !== undefined && { with: applicationId(other) }) };
    const command = new MoveHouseholdCommand(applicationId(params.applicationId), asked, meta);
    return householdView(valueOf(await this.commands.execute(command)));
  }
}

const householdView = ({ placement, others }: ShownHousehold): ApplicationHouseholdView => ({
  ...(placement?.household !== undefined && { household: placement.household }),
  ...(placement?.between !== undefined && { between: [...placement.between] }),
  applications: [...others],
});
