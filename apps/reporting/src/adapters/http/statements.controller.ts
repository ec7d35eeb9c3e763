// Statements of expenditure over HTTP: opened by one person, signed by another, the same bytes for ever.
import { Body, Controller, Get, HttpCode, Param, Post, Query, Res } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import { Allow, notFound } from '@buono/access';
import { Command, invalidBody, written, type CommandRequest, type Reply } from '@buono/http';
import { cents, Clock, dateInRome, localDate } from '@buono/kernel';
import { ChangeStatementsCommand, type StatementChange } from '../../application/change-statements.handler.js';
import { ALL_PROGRAMMES, DeclaredStreams, Hearing, ProgrammeStreams, StatementLines } from '../../application/ports.js';
import { between, bridgeOver } from '../../domain/declared/bridge.js';
import type { Declared, Statement } from '../../domain/declared/state.js';
import { tableOf } from '../../domain/declared/table.js';
import { ProgrammeParams } from './programmes.dto.js';
import { paymentsStillComing, statementProblem } from './statement-problems.js';
import {
  BridgeQuery,
  BridgeView,
  OpenStatementDto,
  SpendingCorrectionDto,
  SpendingCorrectionView,
  StatementList,
  StatementParams,
  StatementView,
} from './statements.dto.js';

const READERS = ['region-officer', 'second-approver', 'treasurer', 'auditor'] as const;

@ApiTags('expenditure-statements')
@Controller('programmes/:programmeId')
export class StatementsController {
  constructor(
    private readonly commands: CommandBus,
    private readonly programmes: ProgrammeStreams,
    private readonly declared: DeclaredStreams,
    private readonly lines: StatementLines,
    private readonly clock: Clock,
    private readonly hearing: Hearing,
  ) {}

  /** Opens a statement of what was paid by a day, when it was asked, and not declared yet; it is filled in the background. */
  @Post('expenditure-statements')
  @Allow('region-officer')
  @ApiOperation({ summary: 'Apre una dichiarazione di spesa', operationId: 'statement-open' })
  @ApiCreatedResponse({ type: StatementView })
  async open(
    @Param() { programmeId }: ProgrammeParams,
    @Body() body: OpenStatementDto,
    @Command() command: CommandRequest,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<StatementView> {
    const paidUpTo = localDate(body.paidUpTo);
    if (paidUpTo > dateInRome(this.clock.now()))
      throw invalidBody([{ field: 'paidUpTo', detail: 'paidUpTo non può essere una data futura' }]);
    const knownAt = await this.hearing.now();
    if (knownAt === undefined) throw paymentsStillComing();
    return this.#changed(programmeId, { change: 'open', paidUpTo, knownAt }, command, reply);
  }

  /** The statements of a programme, in their order. */
  @Get('expenditure-statements')
  @Allow(...READERS)
  @ApiOperation({ summary: 'Elenca le dichiarazioni di spesa', operationId: 'statement-list' })
  @ApiOkResponse({ type: StatementList })
  async list(@Param() { programmeId }: ProgrammeParams): Promise<StatementList> {
    const declared = await this.#declaredOf(programmeId);
    return { items: declared.statements.map((statement) => statementView(statement, declared)) };
  }

  /** One statement. */
  @Get('expenditure-statements/:statementId')
  @Allow(...READERS)
  @ApiOperation({ summary: 'Mostra una dichiarazione di spesa', operationId: 'statement-show' })
  @ApiOkResponse({ type: StatementView })
  async show(@Param() { programmeId, statementId }: StatementParams): Promise<StatementView> {
    const declared = await this.#declaredOf(programmeId);
    return statementView(statementIn(declared, statementId), declared);
  }

  /** Its table (CSV): the same bytes whenever it is asked for. */
  @Get('expenditure-statements/:statementId/content')
  @Allow(...READERS)
  @ApiOperation({ summary: 'Scarica le righe di una dichiarazione di spesa', operationId: 'statement-content' })
  @ApiProduces('text/csv')
  @ApiOkResponse({ schema: { type: 'string' } })
  async content(
    @Param() { programmeId, statementId }: StatementParams,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<string> {
    const { number, status } = statementIn(await this.#declaredOf(programmeId), statementId);
    if (status === 'filling') throw statementProblem('statement-not-drafted');
    reply.header('content-type', 'text/csv; charset=utf-8');
    reply.header('content-disposition', `attachment; filename="dichiarazione-${number}.csv"`);
    return tableOf(await this.lines.of(programmeId, [statementId]));
  }

  /** Every movement between an earlier statement and this one. */
  @Get('expenditure-statements/:statementId/bridge')
  @Allow(...READERS)
  @ApiOperation({ summary: 'Confronta due dichiarazioni di spesa', operationId: 'statement-bridge' })
  @ApiOkResponse({ type: BridgeView })
  async bridge(
    @Param() { programmeId, statementId }: StatementParams,
    @Query() { from }: BridgeQuery,
  ): Promise<BridgeView> {
    const declared = await this.#declaredOf(programmeId);
    const [earlier, later] = [statementIn(declared, from), statementIn(declared, statementId)];
    const bridged = between(earlier, later, declared.statements);
    if (bridged === undefined)
      throw invalidBody([{ field: 'from', detail: 'from deve essere una dichiarazione firmata, precedente a questa' }]);
    const lines = await this.lines.of(
      programmeId,
      bridged.map((statement) => statement.statementId),
    );
    return {
      fromNumber: earlier.number,
      toNumber: later.number,
      fromCumulatedCents: cumulatedTo(earlier, declared),
      toCumulatedCents: cumulatedTo(later, declared),
      movements: bridgeOver(lines).map((movement) => ({ ...movement })),
      currency: 'EUR',
    };
  }

  /** Signs a statement: its lines are declared for ever. */
  @Post('expenditure-statements/:statementId/signature')
  @HttpCode(200)
  @Allow('second-approver')
  @ApiOperation({ summary: 'Firma una dichiarazione di spesa', operationId: 'statement-sign' })
  @ApiOkResponse({ type: StatementView })
  sign(
    @Param() { programmeId, statementId }: StatementParams,
    @Command() command: CommandRequest,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<StatementView> {
    return this.#changed(programmeId, { change: 'sign', statementId }, command, reply);
  }

  /** Leaves a statement unsigned: nothing of it was declared. */
  @Post('expenditure-statements/:statementId/dismissal')
  @HttpCode(200)
  @Allow('second-approver')
  @ApiOperation({ summary: 'Non firma una dichiarazione di spesa', operationId: 'statement-dismiss' })
  @ApiOkResponse({ type: StatementView })
  dismiss(
    @Param() { programmeId, statementId }: StatementParams,
    @Command() command: CommandRequest,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<StatementView> {
    return this.#changed(programmeId, { change: 'dismiss', statementId }, command, reply);
  }

  /** Books what a control cuts from a paid line: it is not declared, or the next statement takes it back. */
  @Post('spending-corrections')
  @Allow('region-officer')
  @ApiOperation({ summary: 'Registra una rettifica finanziaria', operationId: 'spending-correct' })
  @ApiCreatedResponse({ type: SpendingCorrectionView })
  async correct(
    @Param() { programmeId }: ProgrammeParams,
    @Body() { cutCents, ...body }: SpendingCorrectionDto,
    @Command() { meta }: CommandRequest,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<SpendingCorrectionView> {
    const change = { change: 'correct', ...body, cutCents: cents(cutCents) } as const;
    const { id, outcome } = await this.commands.execute(new ChangeStatementsCommand(programmeId, change, meta));
    if (!outcome.accepted) throw statementProblem(outcome.refusal);
    written(reply, 'reporting', outcome);
    return { correctionId: id };
  }

  async #changed(
    programmeId: string,
    change: StatementChange,
    { meta }: CommandRequest,
    reply: Reply,
  ): Promise<StatementView> {
    const { id, outcome } = await this.commands.execute(new ChangeStatementsCommand(programmeId, change, meta));
    if (!outcome.accepted) throw statementProblem(outcome.refusal);
    written(reply, 'reporting', outcome);
    return statementView(statementIn(outcome.state, id), outcome.state);
  }

  async #declaredOf(programmeId: string): Promise<Declared> {
    const { state: programmes } = await this.programmes.find(ALL_PROGRAMMES);
    if (!programmes.has(programmeId)) throw notFound('Non abbiamo trovato questo programma.');
    return (await this.declared.find(programmeId)).state;
  }
}

const statementIn = ({ statements }: Declared, id: string): Statement => {
  const statement = statements.find(({ statementId }) => statementId === id);
  if (statement === undefined) throw statementProblem('statement-unknown');
  return statement;
};

/** What was declared up to and with a statement; of one that was not declared, with what it would add. */
const cumulatedTo = (statement: Statement, { statements }: Declared): number =>
  statements
    .filter(({ status, number }) => status === 'declared' && number < statement.number)
    .reduce((sum, { totalCents }) => sum + totalCents, statement.totalCents);

const statementView = (statement: Statement, declared: Declared): StatementView => {
  const { openedBy: _, count, shares, excluded, ...shown } = statement;
  return {
    ...shown,
    lines: count,
    shares: shares.map((share) => ({ ...share })),
    ...(excluded !== undefined && { excluded: { ...excluded } }),
    cumulatedCents: cumulatedTo(statement, declared),
    currency: 'EUR',
  };
};
