// What banks and treasurers say of the account, over HTTP: files, and the entries in them that a person must look at.
import { Body, Controller, Get, Headers, HttpCode, Param, Post, Query, Res } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiBody, ApiConsumes, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Allow } from '@buono/access';
import {
  isTreasurerJournal,
  readCamt,
  readTreasurerCsv,
  readTreasurerJournal,
  StatementUnreadable,
  type BankMovement,
} from '@buono/bank-files';
import {
  AtLeast,
  Command,
  decodeCursor,
  IdParams,
  invalidBody,
  PAGE_SIZE,
  pageOf,
  waitForPosition,
  written,
  writtenOrRefused,
  type CommandRequest,
  type Reply,
} from '@buono/http';
import { paymentOrderId } from '@buono/kernel';
import { AssignBankEntryCommand } from '../../../application/payment/assign-bank-entry.handler.js';
import { DismissBankEntryCommand } from '../../../application/payment/dismiss-bank-entry.handler.js';
import { ImportStatementCommand } from '../../../application/payment/import-statement.handler.js';
import { BankEntries } from '../../../application/ports.js';
import { RedemptionLists } from '../../../application/lists.js';
import type { BankEntryState } from '../../../domain/bank-entry/decider.js';
import {
  AssignBankEntryDto,
  BankEntriesQuery,
  BankEntryPage,
  BankEntryView,
  DismissBankEntryDto,
  ImportedStatementView,
} from './bank-entries.dto.js';
import { paymentOrderProblem, statementProblem } from './payment-problems.js';

const FILES = ['application/xml', 'text/xml', 'text/csv'];
const SHOWN = 500;

@ApiTags('bank-entries')
@Controller()
export class BankEntriesController {
  constructor(
    private readonly commands: CommandBus,
    private readonly lists: RedemptionLists,
    private readonly entries: BankEntries,
  ) {}

  /** Takes a bank's statement (camt.053), a notification (camt.054) or the treasurer's journal (SIOPE+ XML, CSV). Sent twice, it counts once. */
  @Post('bank-statements')
  @HttpCode(200)
  @Allow('treasurer')
  @ApiOperation({ summary: 'Importa gli esiti della banca o del tesoriere', operationId: 'bank-statement-import' })
  @ApiConsumes(...FILES)
  @ApiBody({ schema: { type: 'string', format: 'binary', maxLength: 33_554_432 } })
  @ApiOkResponse({ type: ImportedStatementView })
  async import(
    @Body() body: unknown,
    @Headers('content-type') type: string | undefined,
    @Command() { meta }: CommandRequest,
  ): Promise<ImportedStatementView> {
    const asked = new ImportStatementCommand(movementsIn(body, type), meta);
    const { movements: results, others } = await this.commands.execute(asked);
    const held = results.filter(({ result }) => result === 'held');
    return {
      movements: results.length,
      settled: results.filter(({ result }) => result === 'settled').length,
      held: held.length,
      known: results.filter(({ result }) => result === 'known').length,
      others,
      heldMovements: held.slice(0, SHOWN).map(({ entryId, result, reason }) => ({
        ...{ entryId, result },
        ...(reason !== undefined && { reason }),
      })),
    };
  }

  /** Entries of the bank account; those held aside wait for a person. */
  @Get('bank-entries')
  @Allow('treasurer', 'region-officer', 'auditor')
  @ApiOperation({ summary: 'Elenca i movimenti bancari', operationId: 'bank-entry-list' })
  @ApiOkResponse({ type: BankEntryPage })
  async list(
    @Query() { status, limit = PAGE_SIZE, cursor }: BankEntriesQuery,
    @AtLeast('redemption') atLeast: number | undefined,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<BankEntryPage> {
    await waitForPosition(this.lists, atLeast, reply);
    const [after] = cursor === undefined ? [] : decodeCursor(cursor);
    const page = { limit: limit + 1, ...(after !== undefined && { after: String(after) }) };
    const shown = pageOf(
      await this.lists.bankEntries({ ...(status !== undefined && { status }) }, page),
      limit,
      (line) => ({ ...line, currency: 'EUR' as const }),
      (line) => [line.entryId],
    );
    return { ...shown, items: [...shown.items] };
  }

  /** One entry: what the bank told, and what became of it. */
  @Get('bank-entries/:id')
  @Allow('treasurer', 'region-officer', 'auditor')
  @ApiOperation({ summary: 'Mostra un movimento bancario', operationId: 'bank-entry-show' })
  @ApiOkResponse({ type: BankEntryView })
  async show(@Param() { id }: IdParams): Promise<BankEntryView> {
    return entryView((await this.entries.find(id)).state);
  }

  /** Says which payment order an entry held aside settles; its amount is the bank's. */
  @Post('bank-entries/:id/assignment')
  @HttpCode(200)
  @Allow('treasurer')
  @ApiOperation({ summary: 'Abbina un movimento a un mandato', operationId: 'bank-entry-assign' })
  @ApiOkResponse({ type: BankEntryView })
  async assign(
    @Param() { id }: IdParams,
    @Body() body: AssignBankEntryDto,
    @Command() { meta }: CommandRequest,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<BankEntryView> {
    const outcome = await this.commands.execute(
      new AssignBankEntryCommand(id, paymentOrderId(body.paymentOrderId), meta),
    );
    if (!outcome.accepted) throw paymentOrderProblem(outcome.refusal);
    written(reply, 'redemption', outcome);
    return entryView(outcome.state);
  }

  /** Sets an entry aside for good. */
  @Post('bank-entries/:id/dismissal')
  @HttpCode(200)
  @Allow('treasurer')
  @ApiOperation({ summary: 'Archivia un movimento che non riguarda i mandati', operationId: 'bank-entry-dismiss' })
  @ApiOkResponse({ type: BankEntryView })
  async dismiss(
    @Param() { id }: IdParams,
    @Body() { reason }: DismissBankEntryDto,
    @Command() { meta }: CommandRequest,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<BankEntryView> {
    const outcome = await this.commands.execute(new DismissBankEntryCommand(id, reason, meta));
    return entryView(writtenOrRefused(reply, 'redemption', outcome, paymentOrderProblem).state);
  }
}

const movementsIn = (body: unknown, type = ''): readonly BankMovement[] => {
  if (typeof body !== 'string')
    throw invalidBody([{ field: 'body', detail: `Manda il file com’è, con Content-Type ${FILES.join(', ')}.` }]);
  try {
    if (type.startsWith('text/csv')) return readTreasurerCsv(body);
    return isTreasurerJournal(body) ? readTreasurerJournal(body) : readCamt(body);
  } catch (error) {
    if (error instanceof StatementUnreadable) throw statementProblem(error);
    throw error;
  }
};

const entryView = (state: BankEntryState): BankEntryView => {
  if (state.status === 'unknown') throw paymentOrderProblem('bank-entry-unknown');
  const { entryId, account, kind, reference, amountCents, bookedOn, paymentOrderId: order } = state.entry;
  const reason = state.status === 'dismissed' ? state.dismissal.reason : state.status === 'held' && state.entry.reason;
  return {
    ...{ entryId, status: state.status, account, kind, reference, bookedOn, currency: 'EUR' },
    ...(amountCents !== undefined && { amountCents }),
    ...(order !== undefined && { paymentOrderId: order }),
    ...(reason !== false && { reason }),
  };
};
