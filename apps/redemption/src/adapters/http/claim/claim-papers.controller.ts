// Papers about lines of a claim, over HTTP: asked for by the zone, handed in by the payee.
import { Body, Controller, HttpCode, Param, Post, Res } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Allow, CurrentPrincipal, type Principal } from '@buono/access';
import { Command, IdParams, MAX_PAGE_SIZE, writtenOrRefused, type CommandRequest, type Reply } from '@buono/http';
import { claimId, zoneCode } from '@buono/kernel';
import { AskPapersCommand, GivePapersCommand } from '../../../application/claim/claim-papers.handler.js';
import type { ClaimOutcome } from '../../../application/claim/submit-claim.handler.js';
import { claimProblem } from '../payment/payment-problems.js';
import { AskPapersDto, GivePapersDto } from './claim-papers.dto.js';
import { claimView } from './claim-view.js';
import { ClaimView } from './claims.dto.js';

const USUAL_DAYS = 10;

@ApiTags('claims')
@Controller('claims')
export class ClaimPapersController {
  constructor(private readonly commands: CommandBus) {}

  /** Asks the payee once for papers about lines of a zone: until they come, or the last day is over, terms stand still. */
  @Post(':id/papers-requests')
  @Allow('zone-officer')
  @ApiOperation({ summary: 'Chiede documenti su righe di un rendiconto', operationId: 'claim-papers-ask' })
  @ApiCreatedResponse({ type: ClaimView })
  async ask(
    @Param() { id }: IdParams,
    @Body() { zone, redemptionIds, papers, days = USUAL_DAYS }: AskPapersDto,
    @Command() command: CommandRequest,
    @CurrentPrincipal() principal: Principal,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<ClaimView> {
    const asked = { claimId: claimId(id), zone: zoneCode(zone), lines: [...new Set(redemptionIds)], papers, days };
    return shown(await this.commands.execute(new AskPapersCommand(asked, principal, command.meta)), reply, [zone]);
  }

  /** The payee says where the papers are: their protocol number. */
  @Post(':id/papers')
  @HttpCode(200)
  @Allow()
  @ApiOperation({ summary: 'Consegna i documenti chiesti su un rendiconto', operationId: 'claim-papers-give' })
  @ApiOkResponse({ type: ClaimView })
  async give(
    @Param() { id }: IdParams,
    @Body() { zone, reference }: GivePapersDto,
    @Command() command: CommandRequest,
    @CurrentPrincipal() principal: Principal,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<ClaimView> {
    const given = { claimId: claimId(id), zone: zoneCode(zone), reference };
    return shown(await this.commands.execute(new GivePapersCommand(given, principal, command.meta)), reply, 'all');
  }
}

const shown = (outcome: ClaimOutcome, reply: Reply, zones: readonly string[] | 'all'): ClaimView => {
  const { state } = writtenOrRefused(reply, 'redemption', outcome, claimProblem);
  if (state.status === 'unknown') throw claimProblem('claim-unknown');
  return claimView(state, { zones, after: undefined, limit: MAX_PAGE_SIZE });
};
