// Programmes over HTTP: under which of them the spending of which calls is declared.
import { Body, Controller, Get, HttpCode, Param, Post, Res } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Allow } from '@buono/access';
import { Command, written, type CommandRequest, type Reply } from '@buono/http';
import { localDate } from '@buono/kernel';
import { ChangeProgrammesCommand, type ProgrammeChange } from '../../application/change-programmes.handler.js';
import { ALL_PROGRAMMES, ProgrammeStreams } from '../../application/ports.js';
import type { Programme } from '../../domain/programme/decider.js';
import { AttachCallDto, DefineProgrammeDto, ProgrammeList, ProgrammeParams, ProgrammeView } from './programmes.dto.js';
import { programmeProblem } from './statement-problems.js';

@ApiTags('programmes')
@Controller('programmes')
export class ProgrammesController {
  constructor(
    private readonly commands: CommandBus,
    private readonly programmes: ProgrammeStreams,
  ) {}

  /** Defines a programme and the period of its spending. */
  @Post()
  @Allow('region-officer')
  @ApiOperation({ summary: 'Definisce un programma', operationId: 'programme-define' })
  @ApiCreatedResponse({ type: ProgrammeView })
  define(
    @Body() { name, eligibleFrom, eligibleTo, actNumber }: DefineProgrammeDto,
    @Command() command: CommandRequest,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<ProgrammeView> {
    const period = { eligibleFrom: localDate(eligibleFrom), eligibleTo: localDate(eligibleTo) };
    return this.#change({ change: 'define', name, ...period, actNumber }, command, reply);
  }

  /** All programmes. */
  @Get()
  @Allow('region-officer', 'second-approver', 'treasurer', 'auditor')
  @ApiOperation({ summary: 'Elenca i programmi', operationId: 'programme-list' })
  @ApiOkResponse({ type: ProgrammeList })
  async list(): Promise<ProgrammeList> {
    const { state } = await this.programmes.find(ALL_PROGRAMMES);
    return { items: [...state.values()].map(programmeView) };
  }

  /** Attaches a call: its spending is declared under this programme and no other. */
  @Post(':programmeId/calls')
  @HttpCode(200)
  @Allow('region-officer')
  @ApiOperation({ summary: 'Collega un avviso a un programma', operationId: 'programme-attach-call' })
  @ApiOkResponse({ type: ProgrammeView })
  attach(
    @Param() { programmeId }: ProgrammeParams,
    @Body() { callId, actNumber }: AttachCallDto,
    @Command() command: CommandRequest,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<ProgrammeView> {
    return this.#change({ change: 'attach-call', programmeId, callId, actNumber }, command, reply);
  }

  async #change(change: ProgrammeChange, { meta }: CommandRequest, reply: Reply): Promise<ProgrammeView> {
    const { programmeId, outcome } = await this.commands.execute(new ChangeProgrammesCommand(change, meta));
    if (!outcome.accepted) throw programmeProblem(outcome.refusal);
    written(reply, 'reporting', outcome);
    const programme = outcome.state.get(programmeId);
    if (programme === undefined) throw programmeProblem('programme-unknown');
    return programmeView(programme);
  }
}

const programmeView = ({ callIds, ...programme }: Programme): ProgrammeView => ({
  ...programme,
  callIds: [...callIds],
});
