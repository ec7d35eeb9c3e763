// Batches of services over HTTP: a file of rows, and what became of each, as it becomes known. Safe to send twice.
import { Readable } from 'node:stream';
import { Body, Controller, Headers, HttpCode, Logger, Post, Res, UseGuards } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiBody, ApiConsumes, ApiOkResponse, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Allow, AsOnePerson, CurrentPrincipal, type Principal } from '@buono/access';
import {
  Command,
  CompiledValidationPipe,
  commandIdReused,
  internalFault,
  invalidBody,
  problemOf,
  type CommandRequest,
  type FieldError,
} from '@buono/http';
import { RecentlyUsed, uuidV5, type CommandMeta } from '@buono/event-store';
import { FindLateEntry } from '../../../application/late-entry/find-late-entry.js';
import { RequestLateEntryCommand } from '../../../application/late-entry/request-late-entry.handler.js';
import { lateStatusOf } from '../../../domain/wallet/late-entries.js';
import { walletProblem } from '../problems.js';
import { RedeemServiceCommand } from '../../../application/service/redeem-service.handler.js';
import { madeIn, requestOf, saying } from '../service/redeeming.js';
import { BatchKeys } from './batch-keys.js';
import { rowsOf, workbookRows, XLSX, type BatchRow } from './batch-rows.js';
import { BatchRowDto, BatchRowView, ROW_STATUSES, type RowStatus } from './batch.dto.js';

const FILES = ['text/csv', 'application/x-ndjson', XLSX];
/** How many rows are under way at once; those of one voucher one after the other. */
const AT_ONCE = 64;
const REFERENCES_REMEMBERED = 10_000;

/** Who sends, and how each row becomes a command. */
interface Sending {
  readonly principal: Principal;
  readonly command: CommandRequest;
  readonly keys: BatchKeys;
}

/** A row that may be asked for, with the id of its command. */
interface Ready {
  readonly row: number;
  readonly dto: BatchRowDto;
  readonly commandId: string;
  /** What its reference is known by. */
  readonly name: string | undefined;
}

/** What names a row in the answer. */
type Named = Pick<BatchRowView, 'row' | 'reference'>;

const TOO_LATE = walletProblem('entry-too-late').body.type;
const NOT_ADMITTED =
  'La zona non ha ammesso questo servizio fuori termine: il perché è in GET /late-entries/{lateEntryId}.';

@ApiTags('redemptions')
@Controller('redemption-batches')
@UseGuards(AsOnePerson)
export class BatchesController {
  private readonly log = new Logger('Batches');
  private readonly validation = new CompiledValidationPipe();
  // A reference that was given to another voucher is told to who sends it as long as it is remembered, as keys are.
  readonly #references = new RecentlyUsed<string>(REFERENCES_REMEMBERED);

  constructor(
    private readonly commands: CommandBus,
    private readonly late: FindLateEntry,
  ) {}

  /**
   * Registers the services of a file (CSV, NDJSON or the first sheet of an XLSX), each by itself. The answer has a line of JSON per row, in their
   * order, and at last a summary. Rows that were registered before, by this file or another, are told as known; rows that are
   * late and say why are queued for the zone.
   */
  @Post()
  @HttpCode(200)
  @Allow()
  @ApiOperation({ summary: 'Registra un file di servizi', operationId: 'redemption-batch' })
  @ApiConsumes(...FILES)
  @ApiBody({ schema: { type: 'string', format: 'binary', maxLength: 33_554_432 } })
  @ApiProduces('application/x-ndjson')
  @ApiOkResponse({ type: BatchRowView })
  async send(
    @Body() body: unknown,
    @Headers('content-type') type: string | undefined,
    @Command() command: CommandRequest,
    @CurrentPrincipal() principal: Principal,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    if (typeof body !== 'string' && !Buffer.isBuffer(body))
      throw invalidBody([{ field: 'body', detail: `Manda il file com’è, con Content-Type ${FILES.join(' o ')}.` }]);
    const rows = typeof body === 'string' ? rowsOf(body, type ?? '') : await workbookRows(body);
    const sending = { principal, command, keys: new BatchKeys(principal.actorId) };
    void reply
      .code(200)
      .type('application/x-ndjson; charset=utf-8')
      .header('X-Accel-Buffering', 'no')
      .send(Readable.from(this.#told(rows, sending)));
  }

  async *#told(rows: readonly BatchRow[], sending: Sending): AsyncGenerator<string> {
    const counts = new Map<RowStatus, number>();
    for (let from = 0; from < rows.length; from += AT_ONCE) {
      const views = await this.#together(rows.slice(from, from + AT_ONCE), sending);
      for (const { status } of views) counts.set(status, (counts.get(status) ?? 0) + 1);
      yield views.map((view) => `${JSON.stringify(view)}\n`).join('');
    }
    const summary = Object.fromEntries(ROW_STATUSES.map((status) => [status, counts.get(status) ?? 0]));
    yield `${JSON.stringify({ summary: { rows: rows.length, ...summary } })}\n`;
  }

  /** Vouchers beside one another, the rows of each one after another: which of them is too much must not be chance. */
  async #together(rows: readonly BatchRow[], sending: Sending): Promise<readonly BatchRowView[]> {
    const lanes = new Map<string, Promise<BatchRowView>>();
    return Promise.all(
      rows.map((row) => {
        const ready = this.#ready(row, sending);
        if ('status' in ready) return Promise.resolve(ready);
        const lane = ready.dto.voucherId ?? ready.dto.code ?? '';
        const told = (lanes.get(lane) ?? Promise.resolve()).then(() => this.#redeem(ready, sending));
        lanes.set(lane, told);
        return told;
      }),
    );
  }

  #ready(read: BatchRow, { keys }: Sending): Ready | BatchRowView {
    const { row } = read;
    const wrong = (errors: readonly FieldError[]): BatchRowView => ({ row, status: 'unreadable', errors: [...errors] });
    if ('errors' in read) return wrong(read.errors);
    try {
      const dto = this.validation.transform(read.fields, { type: 'body', metatype: BatchRowDto }) as BatchRowDto;
      if (keys.isTaken(dto))
        return this.#refused({ row, reference: dto.reference ?? '' }, commandIdReused(), undefined);
      return { row, dto, commandId: keys.commandIdOf(dto), name: keys.nameOf(dto) };
    } catch (error) {
      const errors = problemOf(error)?.body['errors'];
      if (errors === undefined) throw error;
      return wrong(errors as readonly FieldError[]);
    }
  }

  async #redeem({ row, dto, commandId, name }: Ready, { principal, command }: Sending): Promise<BatchRowView> {
    const { reference, lateReason, ...said } = dto;
    const named = { row, ...(reference !== undefined && { reference }) };
    const meta = { ...command.meta, commandId, bodyTag: command.tagOf(said) };
    if (name !== undefined && (this.#references.get(name) ?? commandId) !== commandId)
      return this.#refused(named, commandIdReused(), undefined);
    try {
      const asked = new RedeemServiceCommand(requestOf(said), principal, meta);
      const { outcome, state, event } = madeIn(await saying(() => this.commands.execute(asked)), 'ServiceRedeemed');
      if (name !== undefined) this.#references.set(name, commandId);
      const { redemptionId, costCents, publicCents, familyCents } = event;
      const amounts = { costCents, publicCents, familyCents, remainingCents: state.balance };
      return { ...named, status: outcome.repeated ? 'known' : 'redeemed', redemptionId, ...amounts };
    } catch (error) {
      const problem = problemOf(error);
      if (lateReason !== undefined && problem?.body.type === TOO_LATE) {
        const asked = new RequestLateEntryCommand(requestOf(said), lateReason, principal, lateMeta(meta));
        return this.#queued(named, asked);
      }
      return this.#refused(named, problem, error);
    }
  }

  /** Hands a late row in, or tells what became of it since. */
  async #queued(named: Named, asked: RequestLateEntryCommand): Promise<BatchRowView> {
    try {
      const { event, outcome } = madeIn(await saying(() => this.commands.execute(asked)), 'LateEntryRequested');
      const { lateEntryId, decideBy, entry } = event;
      const now = outcome.repeated ? await this.late.find(lateEntryId) : undefined;
      const { costCents, publicCents, familyCents } = now?.wallet.entries.get(lateEntryId)?.redeemed ?? entry;
      const amounts = { costCents, publicCents, familyCents };
      switch (now === undefined ? 'waiting' : lateStatusOf(now.late)) {
        case 'waiting':
          return { ...named, status: 'queued', lateEntryId, decideBy, ...amounts };
        case 'admitted':
          return { ...named, status: 'known', redemptionId: lateEntryId, ...amounts };
        case 'refused':
          return { ...named, status: 'refused', lateEntryId, refusal: 'late-entry-refused', detail: NOT_ADMITTED };
      }
    } catch (error) {
      return this.#refused(named, problemOf(error), error);
    }
  }

  #refused(named: Named, problem: ReturnType<typeof problemOf>, error: unknown): BatchRowView {
    // The places of a fault, never its words: they could hold what a person wrote.
    if (problem === undefined)
      this.log.error({ fault: error instanceof Error ? error.name : typeof error, row: named.row });
    const { type, detail, status, errors } = (problem ?? internalFault()).body;
    const refusal = type.split(':').at(-1) ?? type;
    return {
      ...named,
      status: status >= 500 ? 'failed' : 'refused',
      ...{ refusal, detail },
      ...(Array.isArray(errors) && { errors: errors as FieldError[] }),
    };
  }
}

/** The late entry of a row is asked under an id of its own, which follows from the row's. */
const lateMeta = (meta: CommandMeta): CommandMeta => ({ ...meta, commandId: uuidV5('late-entry', meta.commandId) });
