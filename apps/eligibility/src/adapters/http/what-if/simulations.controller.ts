// Simulations over HTTP: asked for a call, run in the background, followed while they run, read when they are done.
import { Readable } from 'node:stream';
import { Body, Controller, Get, Headers, HttpCode, Param, Post, Query, Res } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiAcceptedResponse, ApiHeader, ApiOkResponse, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import { Allow } from '@buono/access';
import { Command, PageQuery, type CommandRequest, type Page, type Reply } from '@buono/http';
import { callId, cents, zoneCode } from '@buono/kernel';
import { SimulateCallCommand } from '../../../application/what-if/simulate-call.handler.js';
import type { ZoneMoney } from '../../../domain/simulation/events.js';
import { CallParams } from '../call/calls.dto.js';
import { writtenValue } from '../problems.js';
import { SimulationEvents } from './simulation-events.js';
import { SimulationReading } from './simulation-reading.js';
import {
  MovePage,
  SimulateDto,
  SimulationParams,
  SimulationView,
  type MoveView,
  type SimulatedZoneMoneyDto,
} from './simulations.dto.js';

@ApiTags('simulations')
@Controller()
export class SimulationsController {
  constructor(
    private readonly commands: CommandBus,
    private readonly reading: SimulationReading,
    private readonly events: SimulationEvents,
  ) {}

  /** Tries other rules, weights or money on the stored applications of a call. Nothing changes; the result comes later. */
  @Post('calls/:callId/simulations')
  @HttpCode(202)
  @Allow('region-officer')
  @ApiOperation({ summary: 'Simula regole o fondi diversi sulle domande di un avviso', operationId: 'call-simulate' })
  @ApiAcceptedResponse({ type: SimulationView })
  async simulate(
    @Param() params: CallParams,
    @Body() { document, money, zones }: SimulateDto,
    @Command() { meta }: CommandRequest,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<SimulationView> {
    const input = {
      callId: callId(params.callId),
      document,
      zones: zones?.map(zoneCode),
      before: money?.before?.map(zoneMoney),
      after: money?.after?.map(zoneMoney),
    };
    const { state } = writtenValue(reply, await this.commands.execute(new SimulateCallCommand(input, meta)));
    if (state.status === 'none') throw new Error('a simulation was asked for and is not there');
    reply.header('Location', `/api/v1/simulations/${state.simulationId}`);
    return this.reading.view(state);
  }

  /** The job: how far it is and, when it has ended, the whole in figures. */
  @Get('simulations/:simulationId')
  @Allow('region-officer', 'auditor')
  @ApiOperation({ summary: 'Mostra una simulazione', operationId: 'simulation-show' })
  @ApiOkResponse({ type: SimulationView })
  show(@Param() params: SimulationParams, @Res({ passthrough: true }) reply: Reply): Promise<SimulationView> {
    return this.reading.show(params.simulationId, reply);
  }

  /**
   * The same as it moves: server-sent events named `running`, `finished` or `expired`, the last one ends the stream. It may end
   * earlier: go on with the id of the last event in `Last-Event-ID`, and nothing is told twice.
   */
  @Get('simulations/:simulationId/events')
  @Allow('region-officer', 'auditor')
  @ApiOperation({ summary: 'Segue una simulazione mentre procede', operationId: 'simulation-follow' })
  @ApiHeader({
    name: 'Last-Event-ID',
    description: 'L’id dell’ultimo evento ricevuto: si riprende da quello dopo.',
    required: false,
    schema: { type: 'string', pattern: '^[0-9]{1,15}$' },
  })
  @ApiProduces('text/event-stream')
  @ApiOkResponse({ schema: { type: 'string' } })
  async follow(
    @Param() params: SimulationParams,
    @Headers('last-event-id') lastId: string | undefined,
    @Res() reply: Reply,
  ): Promise<void> {
    const told = await this.events.of(params.simulationId, lastIdOf(lastId));
    void reply.type('text/event-stream; charset=utf-8').header('X-Accel-Buffering', 'no').send(Readable.from(told));
  }

  /** The applications that would fare otherwise: codes, outcomes, amounts and places. */
  @Get('simulations/:simulationId/moves')
  @Allow('region-officer', 'auditor')
  @ApiOperation({ summary: 'Elenca chi cambierebbe esito, posto o importo', operationId: 'simulation-moves' })
  @ApiOkResponse({ type: MovePage })
  moves(@Param() params: SimulationParams, @Query() query: PageQuery): Promise<Page<MoveView>> {
    return this.reading.moves(params.simulationId, query);
  }
}

// What is no id of ours is as good as none: everything is told.
const lastIdOf = (text = ''): number => (/^\d{1,15}$/.test(text) ? Number(text) : -1);

const zoneMoney = ({ zone, parts }: SimulatedZoneMoneyDto): ZoneMoney => ({
  zone: zoneCode(zone),
  parts: parts.map(({ source, year, amountCents }) => ({ source, year, amountCents: cents(amountCents) })),
});
