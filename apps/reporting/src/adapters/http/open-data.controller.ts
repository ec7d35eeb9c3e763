// Open data: how a call goes, for everybody, with nothing from which a person could be told.
import { Controller, Get, Param, Res } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiOkResponse, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import { notFound, Public } from '@buono/access';
import type { Reply } from '@buono/http';
import { ShowOpenFiguresQuery, type OpenReport } from '../../application/show-open-figures.handler.js';
import { OpenCallParams, OpenFiguresView, type OpenRowView } from './open-data.dto.js';
import { openTable } from './open-table.js';

const HOUR = 'public, max-age=3600';

@ApiTags('open-data')
@Controller('open-data/calls/:callId')
export class OpenDataController {
  constructor(private readonly queries: QueryBus) {}

  /** Money left, people waiting, days to decide and to pay, by zone. */
  @Get()
  @Public()
  @ApiOperation({ summary: 'Mostra le cifre di un avviso a chiunque', operationId: 'open-data-call' })
  @ApiOkResponse({ type: OpenFiguresView })
  async show(@Param() { callId }: OpenCallParams, @Res({ passthrough: true }) reply: Reply): Promise<OpenFiguresView> {
    const view = viewOf(await this.#reportOn(callId));
    reply.header('cache-control', HOUR);
    return view;
  }

  /** The same as CSV: semicolons, UTF-8, amounts in euro with a comma. */
  @Get('table.csv')
  @Public()
  @ApiOperation({ summary: 'Scarica le cifre di un avviso in CSV', operationId: 'open-data-call-csv' })
  @ApiProduces('text/csv')
  @ApiOkResponse({ schema: { type: 'string' } })
  async table(@Param() { callId }: OpenCallParams, @Res({ passthrough: true }) reply: Reply): Promise<string> {
    const report = await this.#reportOn(callId);
    reply.header('cache-control', HOUR);
    reply.header('content-type', 'text/csv; charset=utf-8');
    reply.header('content-disposition', `attachment; filename="avviso-${callId}.csv"`);
    return openTable(report);
  }

  async #reportOn(callId: string): Promise<OpenReport> {
    const report = await this.queries.execute(new ShowOpenFiguresQuery(callId));
    if (report === undefined) throw notFound();
    return report;
  }
}

const rowView = ({ zones, ...row }: OpenReport['total']): OpenRowView => ({ zones: [...zones], ...row });

const viewOf = ({ call, upTo, appropriatedCents, total, rows }: OpenReport): OpenFiguresView => ({
  callId: call.callId,
  code: call.code,
  title: call.title,
  upTo,
  appropriatedCents,
  currency: 'EUR',
  licence: 'CC-BY-4.0',
  total: rowView(total),
  rows: rows.map(rowView),
});
