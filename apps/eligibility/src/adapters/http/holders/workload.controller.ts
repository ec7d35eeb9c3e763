// The work of a zone's office over HTTP, for who coordinates it: how much each holds, and many files given out at once.
import { Body, Controller, Get, HttpCode, Post, Query, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Allow, CurrentPrincipal, ReadOnly, type Principal } from '@buono/access';
import { AtLeast, Command, waitForPosition, type CommandRequest, type Reply } from '@buono/http';
import { ApplicationLines } from '../application/application-lines.js';
import { AssignedFilesView, AssignManyDto, OfficeQuery, WorkloadView } from './holders.dto.js';
import { ManyAssignments } from './many-assignments.js';
import { SEES_WORKLOAD, WorkloadReading } from './workload-reading.js';

@ApiTags('applications')
@Controller('applications')
export class WorkloadController {
  constructor(
    private readonly reading: WorkloadReading,
    private readonly many: ManyAssignments,
    private readonly lines: ApplicationLines,
  ) {}

  /** How many files each person of a zone's office holds, of which late and due within seven days; and what nobody holds. */
  @Get('workload')
  @Allow(...SEES_WORKLOAD)
  @ApiOperation({ summary: 'Mostra il carico di lavoro di una zona', operationId: 'application-workload' })
  @ApiOkResponse({ type: WorkloadView })
  async workload(
    @Query() { zone }: OfficeQuery,
    @CurrentPrincipal() principal: Principal,
    @AtLeast('eligibility') atLeast: number | undefined,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<WorkloadView> {
    await waitForPosition(this.lines, atLeast, reply);
    return this.reading.of(zone, principal);
  }

  /** What would become of these files if they were given out now: nothing is written. */
  @Post('assignments/rehearsal')
  @HttpCode(200)
  @Allow('zone-coordinator')
  @ReadOnly()
  @ApiOperation({ summary: 'Prova un’assegnazione di più domande', operationId: 'application-rehearse-assignments' })
  @ApiOkResponse({ type: AssignedFilesView })
  rehearse(@Body() body: AssignManyDto, @CurrentPrincipal() principal: Principal): Promise<AssignedFilesView> {
    return this.many.rehearsed(body, principal);
  }

  /** Gives out up to a hundred files, each as if it were asked for by itself: what is refused stands beside what was done. */
  @Post('assignments')
  @HttpCode(200)
  @Allow('zone-coordinator')
  @ApiOperation({ summary: 'Assegna più domande insieme', operationId: 'application-assign-many' })
  @ApiOkResponse({ type: AssignedFilesView })
  assign(
    @Body() body: AssignManyDto,
    @CurrentPrincipal() principal: Principal,
    @Command() { meta }: CommandRequest,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<AssignedFilesView> {
    return this.many.carriedOut(body, { principal, meta, reply });
  }
}
