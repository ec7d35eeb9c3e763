// Checks at the registries over HTTP: asked by the office, and the queue of those that wait.
import { Body, Controller, Get, HttpCode, Param, Post, Query, Res } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiAcceptedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Allow, CurrentPrincipal, type Principal } from '@buono/access';
import { Command, decodeCursor, PAGE_SIZE, pageOf, type CommandRequest, type Page, type Reply } from '@buono/http';
import { applicationId } from '@buono/kernel';
import { AskChecksCommand } from '../../../application/registry/ask-checks.handler.js';
import { CheckQueue } from '../../../application/registry/check-queue.js';
import { ApplicationDoor, staffZones } from '../application/application-door.js';
import { writtenApplicationView } from '../application/application-view.js';
import { ApplicationParams, ApplicationWrittenView } from '../application/applications.dto.js';
import { writtenValue } from '../problems.js';
import { AskChecksDto, CheckPage, ChecksQuery, type CheckLineView } from './registry-checks.dto.js';

@ApiTags('applications')
@Controller()
export class RegistryChecksController {
  constructor(
    private readonly commands: CommandBus,
    private readonly door: ApplicationDoor,
    private readonly queue: CheckQueue,
  ) {}

  /**
   * Puts questions to registries in the queue. Until a registry answers, what was declared of its facts is not known: the
   * application keeps its place and is not decided.
   */
  @Post('applications/:applicationId/registry-checks')
  @HttpCode(202)
  @Allow('zone-officer')
  @ApiOperation({ summary: 'Chiede una verifica alle banche dati', operationId: 'application-check-registries' })
  @ApiAcceptedResponse({ type: ApplicationWrittenView })
  async ask(
    @Param() params: ApplicationParams,
    @Body() { services }: AskChecksDto,
    @CurrentPrincipal() principal: Principal,
    @Command() { meta }: CommandRequest,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<ApplicationWrittenView> {
    await this.door.office(params.applicationId, principal, ['zone-officer']);
    const id = applicationId(params.applicationId);
    const done = await this.commands.execute(new AskChecksCommand(id, [...new Set(services)], meta));
    return writtenApplicationView(writtenValue(reply, done));
  }

  /** The queue of checks: those that wait, unless told; zone staff see their zones'. */
  @Get('registry-checks')
  @Allow('zone-officer', 'region-officer', 'auditor')
  @ApiOperation({ summary: 'Elenca le verifiche alle banche dati', operationId: 'registry-checks' })
  @ApiOkResponse({ type: CheckPage })
  async list(@Query() query: ChecksQuery, @CurrentPrincipal() principal: Principal): Promise<Page<CheckLineView>> {
    const limit = query.limit ?? PAGE_SIZE;
    const [after] = query.cursor === undefined ? [] : decodeCursor(query.cursor);
    const held = staffZones(principal);
    const { zone } = query;
    const zones = zone === undefined ? held : held === 'all' ? [zone] : held.filter((own) => own === zone);
    const filter = {
      status: query.status ?? 'waiting',
      ...(query.service !== undefined && { service: query.service }),
      ...(zones !== 'all' && { zones }),
    };
    const stretch = { limit: limit + 1, ...(after !== undefined && { after: String(after) }) };
    const lines = await this.queue.list(filter, stretch);
    return pageOf(
      lines,
      limit,
      (line) => line,
      ({ checkId }) => [checkId],
    );
  }
}
