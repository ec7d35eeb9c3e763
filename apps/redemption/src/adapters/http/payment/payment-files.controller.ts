// Files of payments over HTTP: asked for, filled in the background, downloaded by the treasurer who sends them to the bank.
import { Readable } from 'node:stream';
import { Body, Controller, Get, HttpCode, Param, Post, Query, Res, StreamableFile } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiAcceptedResponse, ApiOkResponse, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import { Allow, CurrentPrincipal, notFound, type Principal } from '@buono/access';
import {
  AtLeast,
  Command,
  decodeCursor,
  IdParams,
  invalidBody,
  PAGE_SIZE,
  pageOf,
  PageQuery,
  waitForPosition,
  written,
  type CommandRequest,
  type Reply,
} from '@buono/http';
import { addYears, Clock, dateInRome, iban, localDate } from '@buono/kernel';
import { RedemptionLists } from '../../../application/lists.js';
import { MakePaymentFileCommand } from '../../../application/payment/make-payment-file.handler.js';
import { PaymentFiles } from '../../../application/ports.js';
import { WritePaymentFile } from '../../../application/payment/write-payment-file.js';
import { sumsOf, type KnownPaymentFile, type PaymentFile } from '../../../domain/payment-file/decider.js';
import { MakePaymentFileDto, PaymentFilePage, PaymentFileView } from './payment-files.dto.js';
import { paymentFileProblem } from './payment-problems.js';

@ApiTags('payment-files')
@Controller('payment-files')
export class PaymentFilesController {
  constructor(
    private readonly commands: CommandBus,
    private readonly files: PaymentFiles,
    private readonly writing: WritePaymentFile,
    private readonly lists: RedemptionLists,
    private readonly clock: Clock,
  ) {}

  /** Asks for a file of the signed orders that stand in none yet, at most 1,000; each stands in one file only. */
  @Post()
  @HttpCode(202)
  @Allow('treasurer')
  @ApiOperation({ summary: 'Prepara un file di bonifici SEPA o di mandati OPI', operationId: 'payment-file-make' })
  @ApiAcceptedResponse({ type: PaymentFileView })
  async make(
    @Body() { callId, debtorName, debtorIban, executionDate, treasury }: MakePaymentFileDto,
    @Command() { meta }: CommandRequest,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<PaymentFileView> {
    const on = localDate(executionDate);
    const today = dateInRome(this.clock.now());
    if (on < today)
      throw invalidBody([{ field: 'executionDate', detail: 'executionDate non può essere una data passata' }]);
    // What is in a file waits for its day: a slip in the year would keep its orders from every other file.
    if (on > addYears(today, 1))
      throw invalidBody([{ field: 'executionDate', detail: 'executionDate deve essere entro un anno da oggi' }]);
    const payer = { debtorName, debtorIban: iban(debtorIban), executionDate: on };
    const asked = {
      ...payer,
      ...(callId !== undefined && { callId }),
      ...(treasury !== undefined && { treasury: { ...treasury } }),
    };
    const outcome = await this.commands.execute(new MakePaymentFileCommand(asked, meta));
    if (!outcome.accepted) throw paymentFileProblem(outcome.refusal);
    written(reply, 'redemption', outcome);
    return fileView(known(outcome.state));
  }

  /** The files with orders in them, each with what of it was paid. */
  @Get()
  @Allow('treasurer', 'auditor')
  @ApiOperation({ summary: 'Elenca i file di bonifici', operationId: 'payment-file-list' })
  @ApiOkResponse({ type: PaymentFilePage })
  async list(
    @Query() { limit = PAGE_SIZE, cursor }: PageQuery,
    @AtLeast('redemption') atLeast: number | undefined,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<PaymentFilePage> {
    await waitForPosition(this.lists, atLeast, reply);
    const [after] = cursor === undefined ? [] : decodeCursor(cursor);
    const rows = await this.lists.paymentFiles({
      limit: limit + 1,
      ...(after !== undefined && { after: String(after) }),
    });
    const shown = pageOf(
      rows,
      limit,
      (row) => ({ ...row, currency: 'EUR' as const }),
      (row) => [row.fileId],
    );
    return { ...shown, items: [...shown.items] };
  }

  /** A file: what is in it, what was left out and why. */
  @Get(':id')
  @Allow('treasurer', 'auditor')
  @ApiOperation({ summary: 'Mostra un file di bonifici', operationId: 'payment-file-show' })
  @ApiOkResponse({ type: PaymentFileView })
  async show(@Param() { id }: IdParams): Promise<PaymentFileView> {
    return fileView(known((await this.files.find(id)).state));
  }

  /** The file as the bank takes it (pain.001.001.09), or the treasurer (OPI): the same bytes whenever it is asked for. */
  @Get(':id/content')
  @Allow('treasurer')
  @ApiOperation({ summary: 'Scarica un file di bonifici', operationId: 'payment-file-content' })
  @ApiProduces('application/xml')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async content(@Param() { id }: IdParams, @CurrentPrincipal() { actorId }: Principal): Promise<StreamableFile> {
    const file = known((await this.files.find(id)).state);
    if (file.status !== 'closed') throw paymentFileProblem('payment-file-not-ready');
    if (file.lines.length === 0) throw paymentFileProblem('nothing-to-send');
    const text = await this.writing.write(file, actorId);
    if (text === 'erased') throw paymentFileProblem('payee-erased');
    const kind = file.opened.treasury === undefined ? 'bonifici' : 'mandati';
    const disposition = `attachment; filename="${kind}-${file.opened.executionDate}.xml"`;
    return new StreamableFile(Readable.from(text), { type: 'application/xml', disposition });
  }
}

const known = (file: PaymentFile): KnownPaymentFile => {
  if (file.status === 'unknown') throw notFound('Non abbiamo trovato questo file di bonifici.');
  return file;
};

const fileView = (file: KnownPaymentFile): PaymentFileView => {
  const { count, totalCents } = sumsOf(file);
  const { fileId, executionDate, paymentOrderIds } = file.opened;
  return {
    format: file.opened.treasury === undefined ? 'pain.001.001.09' : 'opi',
    ...{ fileId, status: file.status, executionDate, asked: paymentOrderIds.length, count, totalCents },
    currency: 'EUR',
    leftOut: [...file.leftOut],
  };
};
