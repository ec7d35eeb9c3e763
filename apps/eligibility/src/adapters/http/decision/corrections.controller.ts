// Corrections of facts over HTTP: by an officer of the zone, with a reason.
import { Body, Controller, Param, Post, Res } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiCreatedResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Allow, CurrentPrincipal, type Principal } from '@buono/access';
import { Command, type CommandRequest, type Reply } from '@buono/http';
import { applicationId } from '@buono/kernel';
import { CorrectFactsCommand } from '../../../application/decision/correct-facts.handler.js';
import { ApplicationDoor } from '../application/application-door.js';
import { writtenApplicationView } from '../application/application-view.js';
import { ApplicationParams, ApplicationWrittenView } from '../application/applications.dto.js';
import { CorrectionDto } from './corrections.dto.js';
import { writtenValue } from '../problems.js';

@ApiTags('applications')
@Controller('applications/:applicationId/corrections')
export class CorrectionsController {
  constructor(
    private readonly commands: CommandBus,
    private readonly door: ApplicationDoor,
  ) {}

  /** Corrects facts of a received application; what was declared stays beside them, and `provenance` shows all of it. */
  @Post()
  @Allow('zone-officer')
  @ApiOperation({ summary: 'Corregge dati di una domanda', operationId: 'application-correct-facts' })
  @ApiCreatedResponse({ type: ApplicationWrittenView })
  async correct(
    @Param() params: ApplicationParams,
    @Body() body: CorrectionDto,
    @CurrentPrincipal() principal: Principal,
    @Command() { meta }: CommandRequest,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<ApplicationWrittenView> {
    await this.door.office(params.applicationId, principal, ['zone-officer']);
    const id = applicationId(params.applicationId);
    const done = await this.commands.execute(new CorrectFactsCommand(id, { ...body }, meta));
    return writtenApplicationView(writtenValue(reply, done));
  }
}
