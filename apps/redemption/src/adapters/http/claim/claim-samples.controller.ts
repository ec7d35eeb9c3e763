// The lines of a claim that are examined before it is settled, over HTTP: drawn, then examined by the zone.
import { Body, Controller, Param, Post, Res } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiCreatedResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Allow, CurrentPrincipal, type Principal } from '@buono/access';
import { Command, IdParams, MAX_PAGE_SIZE, written, type CommandRequest, type Reply } from '@buono/http';
import { claimId, zoneCode } from '@buono/kernel';
import { DrawSampleCommand, type SampleOutcome } from '../../../application/claim/draw-sample.handler.js';
import { ExamineLinesCommand } from '../../../application/claim/examine-lines.handler.js';
import { claimProblem } from '../payment/payment-problems.js';
import { claimSampleProblem } from './claim-sample-problems.js';
import { claimView } from './claim-view.js';
import { DrawSampleDto, ExamineLinesDto } from './claim-samples.dto.js';
import { ClaimView } from './claims.dto.js';

@ApiTags('claims')
@Controller('claims')
export class ClaimSamplesController {
  constructor(private readonly commands: CommandBus) {}

  /** Draws which lines of a zone are examined, once; with the seed that was bound, or all of them. */
  @Post(':id/samples')
  @Allow('zone-officer')
  @ApiOperation({ summary: 'Estrae le righe da esaminare', operationId: 'claim-sample-draw' })
  @ApiCreatedResponse({ type: ClaimView })
  async draw(
    @Param() { id }: IdParams,
    @Body() { zone, seed, whole }: DrawSampleDto,
    @Command() command: CommandRequest,
    @CurrentPrincipal() principal: Principal,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<ClaimView> {
    const asked = { claimId: claimId(id), zone: zoneCode(zone), seed, whole };
    return shown(await this.commands.execute(new DrawSampleCommand(asked, principal, command.meta)), reply, zone);
  }

  /** Notes what was found of lines that were drawn. */
  @Post(':id/findings')
  @Allow('zone-officer')
  @ApiOperation({ summary: 'Registra l’esito dell’esame di righe estratte', operationId: 'claim-lines-examine' })
  @ApiCreatedResponse({ type: ClaimView })
  async examine(
    @Param() { id }: IdParams,
    @Body() { zone, lines }: ExamineLinesDto,
    @Command() command: CommandRequest,
    @CurrentPrincipal() principal: Principal,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<ClaimView> {
    const asked = { claimId: claimId(id), zone: zoneCode(zone), lines };
    return shown(await this.commands.execute(new ExamineLinesCommand(asked, principal, command.meta)), reply, zone);
  }
}

const shown = (outcome: SampleOutcome, reply: Reply, zone: string): ClaimView => {
  if (!outcome.accepted) throw claimSampleProblem(outcome.refusal);
  written(reply, 'redemption', outcome);
  const { state } = outcome;
  if (state.status === 'unknown') throw claimProblem('claim-unknown');
  return claimView(state, { zones: [zone], after: undefined, limit: MAX_PAGE_SIZE });
};
