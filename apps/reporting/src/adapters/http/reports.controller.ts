// Reports over HTTP: the budget, the reconciliation, and one voucher from assignment to payment.
import { Controller, Get, Param, Query, Res } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Allow, CurrentPrincipal, notFound, type Principal } from '@buono/access';
import { AtLeast, decodeCursor, MAX_PAGE_SIZE, waitForPosition, type Reply } from '@buono/http';
import { localDate } from '@buono/kernel';
import { CurrentLedger, type AsOf, type DifferencePage } from '../../application/ports.js';
import { ReconcileQuery } from '../../application/reconcile.handler.js';
import { ShowBudgetQuery } from '../../application/show-budget.handler.js';
import { ShowTimesQuery } from '../../application/show-times.handler.js';
import { TraceVoucherQuery } from '../../application/trace-voucher.handler.js';
import { instantOf } from './instant-field.js';
import { READERS, scopeFor, seesZone } from './report-door.js';
import { budgetView, reconciliationView, type Asked } from './report-views.js';
import {
  BudgetQuery,
  BudgetReportView,
  ReconciliationQuery,
  ReconciliationView,
  VoucherParams,
} from './reports.dto.js';
import { TimesQuery, TimesReportView, timesView } from './times.dto.js';
import { voucherTraceView } from './voucher-trace-view.js';
import { VoucherTraceView } from './voucher-trace.dto.js';

@ApiTags('reports')
@Controller('reports')
export class ReportsController {
  constructor(
    private readonly queries: QueryBus,
    private readonly ledger: CurrentLedger,
  ) {}

  /** The money of a call (or of all calls) by zone, fund source and year, at every step from appropriation to payment. */
  @Get('budget')
  @Allow(...READERS)
  @ApiOperation({ summary: 'Mostra lo stato delle risorse per zona e fonte', operationId: 'report-budget' })
  @ApiOkResponse({ type: BudgetReportView })
  async budget(
    @Query() query: BudgetQuery,
    @CurrentPrincipal() principal: Principal,
    @AtLeast('reporting') atLeast: number | undefined,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<BudgetReportView> {
    const scope = scopeFor(principal, query);
    await this.#upTo(atLeast, reply);
    const asked = askedIn(query);
    return budgetView(asked, await this.queries.execute(new ShowBudgetQuery(scope, asked.asOf)));
  }

  /** What stands at each step, and every difference between one step and the next, oldest first. */
  @Get('reconciliation')
  @Allow(...READERS)
  @ApiOperation({ summary: 'Riconcilia i passaggi dal buono al pagamento', operationId: 'report-reconciliation' })
  @ApiOkResponse({ type: ReconciliationView })
  async reconciliation(
    @Query() query: ReconciliationQuery,
    @CurrentPrincipal() principal: Principal,
    @AtLeast('reporting') atLeast: number | undefined,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<ReconciliationView> {
    const scope = scopeFor(principal, query);
    const limit = query.limit ?? MAX_PAGE_SIZE;
    const page = { ...afterOf(query.cursor), limit: limit + 1 };
    await this.#upTo(atLeast, reply);
    const asked = askedIn(query);
    const found = await this.queries.execute(new ReconcileQuery(scope, asked.asOf, page));
    return reconciliationView(asked, found, limit);
  }

  /** How long decisions and payments took, half of them at most, and how long claims have waited; as known now. */
  @Get('times')
  @Allow(...READERS)
  @ApiOperation({ summary: 'Mostra quanto si aspetta, zona per zona', operationId: 'report-times' })
  @ApiOkResponse({ type: TimesReportView })
  async times(
    @Query() query: TimesQuery,
    @CurrentPrincipal() principal: Principal,
    @AtLeast('reporting') atLeast: number | undefined,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<TimesReportView> {
    const scope = scopeFor(principal, query);
    await this.#upTo(atLeast, reply);
    const on = query.validAt === undefined ? undefined : localDate(query.validAt);
    return timesView(query, await this.queries.execute(new ShowTimesQuery(scope, on)));
  }

  /** One voucher from the money set aside to the money paid, service by service, with what does not agree. */
  @Get('vouchers/:voucherId')
  @Allow(...READERS)
  @ApiOperation({ summary: 'Segue un buono dall’assegnazione al pagamento', operationId: 'report-voucher' })
  @ApiOkResponse({ type: VoucherTraceView })
  async voucher(
    @Param() params: VoucherParams,
    @CurrentPrincipal() principal: Principal,
    @AtLeast('reporting') atLeast: number | undefined,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<VoucherTraceView> {
    await this.#upTo(atLeast, reply);
    const history = await this.queries.execute(new TraceVoucherQuery(params.voucherId));
    if (history === undefined || !seesZone(principal, history.voucher.zone)) throw notFound();
    return voucherTraceView(history);
  }

  async #upTo(atLeast: number | undefined, reply: Reply): Promise<void> {
    await waitForPosition(this.ledger, atLeast, reply);
    reply.header('Buono-Position', `reporting:${await this.ledger.position()}`);
  }
}

const askedIn = ({ callId, zone, validAt, knownAt }: BudgetQuery): Asked & { readonly asOf: AsOf } => {
  const known = knownAt === undefined ? undefined : instantOf(knownAt);
  return {
    ...(callId !== undefined && { callId }),
    ...(zone !== undefined && { zone }),
    asOf: {
      ...(validAt !== undefined && { validAt: localDate(validAt) }),
      ...(known !== undefined && { knownAt: known }),
    },
  };
};

const afterOf = (cursor: string | undefined): Pick<DifferencePage, 'after'> => {
  if (cursor === undefined) return {};
  const [since = '', id = ''] = decodeCursor(cursor);
  return { after: { since: String(since), id: String(id) } };
};
