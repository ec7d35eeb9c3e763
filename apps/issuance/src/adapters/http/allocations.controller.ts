// The money of a call over HTTP: its budget, the shares of its zones, what is left of them.
import { Body, Controller, Get, Param, Post, Res } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Allow, canAny, CurrentPrincipal, withinScope, type Principal } from '@buono/access';
import { Command, notFound, writtenOrRefused, type CommandRequest, type Reply } from '@buono/http';
import { callId, cents, sumParts, zoneCode, type CallId, type FundPart, type ZoneCode } from '@buono/kernel';
import { AllocateToZoneCommand } from '../../application/allocate-to-zone.handler.js';
import { allocationIdOf } from '../../application/ids.js';
import { Allocations, Budgets } from '../../application/ports.js';
import type { Allocation } from '../../domain/allocation/allocation.js';
import { roomFor } from '../../domain/allocation/own-money.js';
import { moneyOf } from '../../domain/allocation/waiting.js';
import { unallocated } from '../../domain/budget/decider.js';
import {
  AllocateDto,
  AllocatedView,
  AllocationParams,
  AllocationView,
  BudgetView,
  CallParams,
  type FundPartDto,
} from './allocations.dto.js';
import { budgetProblem } from './problems.js';

@ApiTags('allocations')
@Controller('calls/:callId')
export class AllocationsController {
  constructor(
    private readonly commands: CommandBus,
    private readonly budgets: Budgets,
    private readonly allocations: Allocations,
  ) {}

  /** The call's money (stanziamento) and what no zone has been given yet. */
  @Get('budget')
  @Allow('zone-officer', 'region-officer', 'auditor')
  @ApiOperation({ summary: 'Mostra lo stanziamento di un avviso', operationId: 'budget-show' })
  @ApiOkResponse({ type: BudgetView })
  async budget(@Param() params: CallParams): Promise<BudgetView> {
    const { state } = await this.budgets.find(params.callId);
    if (state.status === 'none') throw notFound();
    const left = unallocated(state);
    return {
      callId: params.callId,
      appropriatedCents: sumParts(state.appropriated),
      unallocatedCents: sumParts(left),
      bySource: state.appropriated.map(({ source, year, amountCents }, index) => ({
        source,
        year,
        appropriatedCents: amountCents,
        unallocatedCents: left[index]?.amountCents ?? 0,
      })),
      currency: 'EUR',
    };
  }

  /** Gives a zone its share (riparto), within the call's money source by source. */
  @Post('allocations')
  @Allow('region-officer')
  @ApiOperation({ summary: 'Ripartisce risorse a una zona', operationId: 'allocation-add' })
  @ApiCreatedResponse({ type: AllocatedView })
  async allocate(
    @Param() params: CallParams,
    @Body() body: AllocateDto,
    @Command({ about: ({ zone }) => zone }) command: CommandRequest,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<AllocatedView> {
    const act = { zone: zoneCode(body.zone), parts: partsOf(body.sources), actNumber: body.actNumber };
    const outcome = await this.commands.execute(new AllocateToZoneCommand(callId(params.callId), act, command.meta));
    writtenOrRefused(reply, 'issuance', outcome, budgetProblem);
    return {
      changeId: command.meta.commandId,
      callId: params.callId,
      zone: body.zone,
      totalCents: sumParts(act.parts),
      sources: body.sources,
      actNumber: body.actNumber,
      currency: 'EUR',
    };
  }

  /** A zone's money for the call: allocated, reserved, assigned, free. */
  @Get('allocations/:zone')
  @Allow('zone-officer', 'region-officer', 'auditor')
  @ApiOperation({ summary: 'Mostra le risorse di una zona', operationId: 'allocation-show' })
  @ApiOkResponse({ type: AllocationView })
  async show(@Param() params: AllocationParams, @CurrentPrincipal() principal: Principal): Promise<AllocationView> {
    const zone = zoneCode(params.zone);
    if (!canAny(principal, ['region-officer', 'auditor'])) withinScope(principal, ['zone-officer'], { zone });
    const { state, revision } = await this.allocations.find(allocationIdOf(callId(params.callId), zone));
    if (revision === 'no-stream') throw notFound('A questa zona non sono state ripartite risorse per questo avviso.');
    return allocationView(callId(params.callId), zone, state);
  }
}

/** The parts that were sent. */
export const partsOf = (sources: readonly FundPartDto[]): readonly FundPart[] =>
  sources.map(({ source, year, amountCents }) => ({ source, year, amountCents: cents(amountCents) }));

const byAction = (allocation: Allocation): Pick<AllocationView, 'byAction'> => {
  const withOwn = [...allocation.accounts].filter(([, { own }]) => own > 0).sort(([a], [b]) => (a < b ? -1 : 1));
  if (withOwn.length === 0) return {};
  const money = moneyOf(allocation);
  return {
    byAction: withOwn.map(([action, { own, used }]) => ({
      ...{ action, reservedCents: own, usedCents: used, roomCents: roomFor(money, action) },
    })),
  };
};

const allocationView = (call: CallId, zone: ZoneCode, allocation: Allocation): AllocationView => ({
  callId: call,
  zone,
  allocatedCents: sumParts(allocation.allocated),
  reservedCents: allocation.reservedCents,
  assignedCents: allocation.assignedCents,
  freeCents: sumParts(allocation.free),
  waiting: allocation.line.length,
  bySource: allocation.allocated.map(({ source, year, amountCents }, index) => ({
    source,
    year,
    allocatedCents: amountCents,
    freeCents: allocation.free[index]?.amountCents ?? 0,
  })),
  ...byAction(allocation),
  currency: 'EUR',
});
