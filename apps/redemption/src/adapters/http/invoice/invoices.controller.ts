// Invoices and debit notes over HTTP: presented for a claim, checked at once, taken or refused by the offices.
import { createHash } from 'node:crypto';
import { Body, Controller, Get, HttpCode, Param, Post, Query, Res } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiBody, ApiConsumes, ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Allow, CurrentPrincipal, type Principal } from '@buono/access';
import { InvoiceUnreadable, readInvoice, type Invoice } from '@buono/bank-files';
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
import { cents, claimId, localDate } from '@buono/kernel';
import { DecideInvoiceCommand } from '../../../application/invoice/decide-invoice.handler.js';
import { InvoiceLists } from '../../../application/invoice/invoice-lists.js';
import { PresentInvoiceCommand } from '../../../application/invoice/present-invoice.handler.js';
import type { Presented } from '../../../application/invoice/present-invoices.js';
import { ClaimDoor } from '../claim/claim-door.js';
import { InvoiceDoor } from './invoice-door.js';
import { invoiceProblem, invoiceUnreadable } from './invoice-words.js';
import {
  ClaimInvoicesView,
  DebitNoteDto,
  InvoicePage,
  InvoiceReasonDto,
  InvoicesQuery,
  InvoiceView,
} from './invoices.dto.js';

/** The exchange system (SdI) takes no larger file. */
const MOST_BYTES = 5_242_880;
const FILES = ['application/xml', 'text/xml'];

@ApiTags('invoices')
@Controller()
export class InvoicesController {
  constructor(
    private readonly commands: CommandBus,
    private readonly door: InvoiceDoor,
    private readonly claims: ClaimDoor,
    private readonly lists: InvoiceLists,
  ) {}

  /** Presents an electronic invoice or credit note (FatturaPA 1.2) for a presented claim: its payee, or the region for it. */
  @Post('claims/:id/invoices')
  @Allow()
  @ApiOperation({ summary: 'Presenta la fattura di un rendiconto', operationId: 'claim-invoice-present' })
  @ApiConsumes(...FILES)
  @ApiBody({ schema: { type: 'string', format: 'binary', maxLength: MOST_BYTES } })
  @ApiCreatedResponse({ type: InvoiceView })
  async present(
    @Param() { id }: IdParams,
    @Body() body: unknown,
    @Command() command: CommandRequest,
    @CurrentPrincipal() principal: Principal,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<InvoiceView> {
    const text = textOf(body);
    return this.#presented(id, { file: invoiceIn(text), digest: digestOf(text) }, { command, principal, reply });
  }

  /** Presents a debit note of a body without VAT. */
  @Post('claims/:id/debit-notes')
  @Allow()
  @ApiOperation({ summary: 'Presenta la nota di debito di un rendiconto', operationId: 'claim-debit-note-present' })
  @ApiCreatedResponse({ type: InvoiceView })
  async presentNote(
    @Param() { id }: IdParams,
    @Body() { number, date, amountCents }: DebitNoteDto,
    @Command() command: CommandRequest,
    @CurrentPrincipal() principal: Principal,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<InvoiceView> {
    const note = { number, date: localDate(date), amountCents: cents(amountCents) };
    const digest = digestOf(JSON.stringify(note));
    return this.#presented(id, { note, digest }, { command, principal, reply });
  }

  /** The invoices of a claim, with what was expected and found, beside what is paid of it. */
  @Get('claims/:id/invoices')
  @Allow()
  @ApiOperation({ summary: 'Mostra le fatture di un rendiconto', operationId: 'claim-invoice-list' })
  @ApiOkResponse({ type: ClaimInvoicesView })
  ofClaim(@Param() { id }: IdParams, @CurrentPrincipal() principal: Principal): Promise<ClaimInvoicesView> {
    return this.door.ofClaim(claimId(id), principal);
  }

  /** The invoices that the caller may see; a blocked one once for each claim. */
  @Get('invoices')
  @Allow()
  @ApiOperation({ summary: 'Elenca le fatture', operationId: 'invoice-list' })
  @ApiOkResponse({ type: InvoicePage })
  async list(
    @Query() { status, limit = PAGE_SIZE, cursor }: InvoicesQuery,
    @CurrentPrincipal() principal: Principal,
    @AtLeast('redemption') atLeast: number | undefined,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<InvoicePage> {
    await waitForPosition(this.lists, atLeast, reply);
    const [after] = cursor === undefined ? [] : decodeCursor(cursor);
    const page = { limit: limit + 1, ...(after !== undefined && { after: String(after) }) };
    const filter = { ...(status !== undefined && { status }), ...this.claims.filterFor(principal) };
    const shown = pageOf(
      await this.lists.invoices(filter, page),
      limit,
      (row) => ({ ...row, currency: 'EUR' as const }),
      (row) => [`${row.invoiceId}|${row.claimId}`],
    );
    return { ...shown, items: [...shown.items] };
  }

  /** One invoice. */
  @Get('invoices/:id')
  @Allow()
  @ApiOperation({ summary: 'Mostra una fattura', operationId: 'invoice-show' })
  @ApiOkResponse({ type: InvoiceView })
  show(@Param() { id }: IdParams, @CurrentPrincipal() principal: Principal): Promise<InvoiceView> {
    return this.door.seen(id, principal);
  }

  /** Takes an invoice as it is, and the difference to what is due, with a reason. */
  @Post('invoices/:id/acceptance')
  @HttpCode(200)
  @Allow('zone-officer', 'region-officer')
  @ApiOperation({ summary: 'Accetta una fattura che non torna', operationId: 'invoice-accept' })
  @ApiOkResponse({ type: InvoiceView })
  accept(
    @Param() { id }: IdParams,
    @Body() { reason }: InvoiceReasonDto,
    @Command() command: CommandRequest,
    @CurrentPrincipal() principal: Principal,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<InvoiceView> {
    return this.#decided({ invoiceId: id, decision: 'accept', reason }, { command, principal, reply });
  }

  /** Refuses an invoice, with a reason: it counts no more, and its supplier may present it again. */
  @Post('invoices/:id/refusal')
  @HttpCode(200)
  @Allow('zone-officer', 'region-officer')
  @ApiOperation({ summary: 'Rifiuta una fattura', operationId: 'invoice-refuse' })
  @ApiOkResponse({ type: InvoiceView })
  refuse(
    @Param() { id }: IdParams,
    @Body() { reason }: InvoiceReasonDto,
    @Command() command: CommandRequest,
    @CurrentPrincipal() principal: Principal,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<InvoiceView> {
    return this.#decided({ invoiceId: id, decision: 'refuse', reason }, { command, principal, reply });
  }

  async #presented(id: string, presented: Presented, { command, principal, reply }: Asked): Promise<InvoiceView> {
    const asked = new PresentInvoiceCommand(claimId(id), presented, principal, command.meta);
    const outcome = await this.commands.execute(asked);
    if (!outcome.accepted) throw invoiceProblem(outcome.refusal);
    written(reply, 'redemption', outcome);
    return this.door.written(outcome.state, id, principal);
  }

  async #decided(asked: DecideInvoiceCommand['asked'], { command, principal, reply }: Asked): Promise<InvoiceView> {
    const outcome = await this.commands.execute(new DecideInvoiceCommand(asked, principal, command.meta));
    const { state } = writtenOrRefused(reply, 'redemption', outcome, invoiceProblem);
    return this.door.written(state, state.status === 'unknown' ? '' : state.presented.claimId, principal);
  }
}

interface Asked {
  readonly command: CommandRequest;
  readonly principal: Principal;
  readonly reply: Reply;
}

const textOf = (body: unknown): string => {
  if (typeof body !== 'string')
    throw invalidBody([{ field: 'body', detail: `Manda il file XML com’è, con Content-Type ${FILES.join(' o ')}.` }]);
  if (Buffer.byteLength(body) > MOST_BYTES)
    throw invalidBody([{ field: 'body', detail: 'Il file supera 5 MB, il limite del Sistema di Interscambio.' }]);
  return body;
};

const invoiceIn = (text: string): Invoice => {
  try {
    return readInvoice(text);
  } catch (error) {
    if (error instanceof InvoiceUnreadable) throw invoiceUnreadable(error);
    throw error;
  }
};

const digestOf = (text: string): string => createHash('sha256').update(text).digest('hex');
