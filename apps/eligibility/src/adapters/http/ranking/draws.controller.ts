// The lot of a call over HTTP: bound by an act, read by anybody.
import { Body, Controller, Get, Param, Post, Res } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Allow, Public } from '@buono/access';
import { Command, notFound, type CommandRequest, type Reply } from '@buono/http';
import { callId } from '@buono/kernel';
import { CommitDrawCommand } from '../../../application/ranking/commit-draw.handler.js';
import { Draws } from '../../../application/ports.js';
import type { Draw } from '../../../domain/draw/decider.js';
import { CallParams } from '../call/calls.dto.js';
import { CommitDrawDto, DrawView } from './draws.dto.js';
import { writtenValue } from '../problems.js';

@ApiTags('rankings')
@Controller('calls/:callId/draw')
export class DrawsController {
  constructor(
    private readonly commands: CommandBus,
    private readonly draws: Draws,
  ) {}

  /** Binds the seed of the lot: its digest is published by an act before the window closes, the seed is shown at the ranking. */
  @Post()
  @Allow('region-officer')
  @ApiOperation({ summary: 'Impegna il seme del sorteggio', operationId: 'draw-commit' })
  @ApiCreatedResponse({ type: DrawView })
  async commit(
    @Param() params: CallParams,
    @Body() { commitment, actNumber }: CommitDrawDto,
    @Command() { meta }: CommandRequest,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<DrawView> {
    const commit = new CommitDrawCommand(callId(params.callId), { commitment, actNumber }, meta);
    return drawView(writtenValue(reply, await this.commands.execute(commit)).state);
  }

  /** What was bound, by which act and when; the seed once a ranking has used it. */
  @Get()
  @Public()
  @ApiOperation({ summary: 'Mostra il sorteggio di un avviso', operationId: 'draw-show' })
  @ApiOkResponse({ type: DrawView })
  async show(@Param() params: CallParams): Promise<DrawView> {
    return drawView((await this.draws.find(params.callId)).state);
  }
}

const drawView = (draw: Draw): DrawView => {
  if (draw.status === 'none') throw notFound('Per questo avviso non è stato impegnato nessun seme.');
  const { callId, status, commitment, actNumber, committedAt } = draw;
  const shown = draw.status === 'revealed' && { seed: draw.seed, revealedOn: draw.revealedOn };
  return { callId, status, commitment, actNumber, committedAt, ...shown };
};
