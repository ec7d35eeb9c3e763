// Who holds which file over HTTP: taken, assigned, handed over; for staff only, the family is told of the office.
import { Body, Controller, Get, HttpCode, Param, Post, Query, Res } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Allow, can, CurrentPrincipal, type Principal } from '@buono/access';
import { Command, type CommandRequest, type Reply } from '@buono/http';
import { applicationId, personId } from '@buono/kernel';
import { AssignApplicationCommand } from '../../../application/procedure/assign-application.handler.js';
import { ApplicationDoor } from '../application/application-door.js';
import { writtenApplicationView } from '../application/application-view.js';
import { ApplicationParams, ApplicationWrittenView } from '../application/applications.dto.js';
import { writtenValue } from '../problems.js';
import { HoldersReading, READS_HOLDERS } from './holders-reading.js';
import { AssignApplicationDto, ColleaguesView, HoldersView, OfficeQuery } from './holders.dto.js';

@ApiTags('applications')
@Controller('applications')
export class HoldersController {
  constructor(
    private readonly commands: CommandBus,
    private readonly reading: HoldersReading,
    private readonly door: ApplicationDoor,
  ) {}

  /** The officers of a zone today: who may hold its files. */
  @Get('colleagues')
  @Allow(...READS_HOLDERS)
  @ApiOperation({
    summary: 'Elenca chi può avere in carico le domande di una zona',
    operationId: 'application-colleagues',
  })
  @ApiOkResponse({ type: ColleaguesView })
  colleagues(@Query() { zone }: OfficeQuery, @CurrentPrincipal() principal: Principal): Promise<ColleaguesView> {
    return this.reading.colleagues(this.reading.zone(zone, principal), principal);
  }

  /** Who held the file of an application, with the reasons; the opening is recorded. */
  @Get(':applicationId/holders')
  @Allow('zone-officer', 'region-officer', 'auditor')
  @ApiOperation({ summary: 'Mostra chi ha avuto in carico una domanda', operationId: 'application-holders' })
  @ApiOkResponse({ type: HoldersView })
  holders(
    @Param() { applicationId: id }: ApplicationParams,
    @CurrentPrincipal() principal: Principal,
  ): Promise<HoldersView> {
    return this.reading.ofApplication(id, principal);
  }

  /**
   * Takes a file that nobody holds, or hands the own over. Who coordinates the office of the zone gives any of its files to any
   * of its officers. What somebody holds goes to another with a reason only.
   */
  @Post(':applicationId/assignment')
  @HttpCode(200)
  @Allow('zone-officer', 'zone-coordinator')
  @ApiOperation({ summary: 'Prende in carico o assegna una domanda', operationId: 'application-assign' })
  @ApiOkResponse({ type: ApplicationWrittenView })
  async assign(
    @Param() { applicationId: id }: ApplicationParams,
    @Body() { holder, reason }: AssignApplicationDto,
    @CurrentPrincipal() principal: Principal,
    @Command() { meta }: CommandRequest,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<ApplicationWrittenView> {
    const { zone } = await this.door.office(id, principal, ['zone-officer', 'zone-coordinator']);
    const input = {
      holder: holder === undefined ? principal.actorId : personId(holder),
      ...{ zone, byCoordinator: can(principal, 'zone-coordinator', { zone }) },
      ...(reason !== undefined && { reason }),
    };
    const done = await this.commands.execute(new AssignApplicationCommand(applicationId(id), input, meta));
    return writtenApplicationView(writtenValue(reply, done));
  }
}
