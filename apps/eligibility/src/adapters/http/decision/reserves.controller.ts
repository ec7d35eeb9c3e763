// Reserves over HTTP: another person resolves by an act what an admission left open.
import { Body, Controller, HttpCode, Param, Post, Res } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Allow, CurrentPrincipal, type Principal } from '@buono/access';
import { Command, type CommandRequest, type Reply } from '@buono/http';
import { applicationId } from '@buono/kernel';
import { ResolveReserveCommand } from '../../../application/decision/resolve-reserve.handler.js';
import { ApplicationDoor } from '../application/application-door.js';
import { writtenApplicationView } from '../application/application-view.js';
import { ApplicationParams, ApplicationWrittenView } from '../application/applications.dto.js';
import { ResolveReserveDto } from './decisions.dto.js';
import { writtenValue } from '../problems.js';

const OFFICE = ['zone-officer', 'region-officer'] as const;

@ApiTags('applications')
@Controller('applications/:applicationId/reserve')
export class ReservesController {
  constructor(
    private readonly commands: CommandBus,
    private readonly door: ApplicationDoor,
  ) {}

  /** Lifts the reserve on what is known now, or says that it is not met: then nothing is due. Not by who admitted. */
  @Post('resolution')
  @HttpCode(200)
  @Allow(...OFFICE)
  @ApiOperation({ summary: 'Sciogli la riserva di un’ammissione', operationId: 'application-resolve-reserve' })
  @ApiOkResponse({ type: ApplicationWrittenView })
  async resolve(
    @Param() params: ApplicationParams,
    @Body() { facts = {}, ...body }: ResolveReserveDto,
    @CurrentPrincipal() principal: Principal,
    @Command() { meta }: CommandRequest,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<ApplicationWrittenView> {
    await this.door.office(params.applicationId, principal, OFFICE);
    const resolve = new ResolveReserveCommand(applicationId(params.applicationId), { ...body, facts }, meta);
    return writtenApplicationView(writtenValue(reply, await this.commands.execute(resolve)));
  }
}
