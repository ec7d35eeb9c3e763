// Money between the zones of a call over HTTP: the acts that move it, and where all of it is.
import { Body, Controller, Get, Param, Post, Res } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Allow, canAny, CurrentPrincipal, notFound, zonesOf, type Principal } from '@buono/access';
import { Command, written, type CommandRequest, type Reply } from '@buono/http';
import { callId, cents, localDate, sumParts, zoneCode } from '@buono/kernel';
import { allocationIdOf, transferOf } from '../../application/ids.js';
import { Allocations, Budgets } from '../../application/ports.js';
import { TransferBetweenZonesCommand, type EnteredTransfer } from '../../application/transfer-between-zones.handler.js';
import { zonesOfBudget } from '../../domain/budget/decider.js';
import { partsOf } from './allocations.controller.js';
import { CallParams } from './allocations.dto.js';
import { transferProblem } from './allocation-problems.js';
import { CallAllocationsView, TransferDto, TransferView } from './transfers.dto.js';
import { zoneMoneyView } from './transfers-view.js';

@ApiTags('allocations')
@Controller('calls/:callId')
export class TransfersController {
  constructor(
    private readonly commands: CommandBus,
    private readonly budgets: Budgets,
    private readonly allocations: Allocations,
  ) {}

  /** The money of the call in every zone: by source and year, with the acts that moved it. An officer sees their zones. */
  @Get('allocations')
  @Allow('zone-officer', 'region-officer', 'auditor')
  @ApiOperation({ summary: 'Elenca le risorse di un avviso zona per zona', operationId: 'allocation-list' })
  @ApiOkResponse({ type: CallAllocationsView })
  async list(@Param() params: CallParams, @CurrentPrincipal() principal: Principal): Promise<CallAllocationsView> {
    const call = callId(params.callId);
    const { state: budget } = await this.budgets.find(call);
    const zones = await Promise.all(
      zonesOfBudget(budget).map(async (zone) => {
        const { state } = await this.allocations.find(allocationIdOf(call, zoneCode(zone)));
        return [zone, state] as const;
      }),
    );
    const seen = canAny(principal, ['region-officer', 'auditor']) ? 'all' : zonesOf(principal, 'zone-officer');
    const shown = zones.filter(([zone]) => seen === 'all' || seen.some((own) => own === zone));
    if (shown.length === 0) throw notFound();
    return {
      callId: call,
      zones: shown.map(([zone, allocation]) => zoneMoneyView(zone, allocation, zones)),
      currency: 'EUR',
    };
  }

  /** Moves free money from one zone to another (trasferimento): what is booked, assigned or reserved stays. */
  @Post('transfers')
  @Allow('region-officer')
  @ApiOperation({ summary: 'Trasferisce risorse da una zona a un’altra', operationId: 'allocation-transfer' })
  @ApiCreatedResponse({ type: TransferView })
  async transfer(
    @Param() params: CallParams,
    @Body() body: TransferDto,
    @Command({ about: ({ fromZone, toZone }) => [fromZone, toZone] }) command: CommandRequest,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<TransferView> {
    const act = actOf(body);
    const transfer = new TransferBetweenZonesCommand(callId(params.callId), act, command.meta);
    const outcome = await this.commands.execute(transfer);
    if (!outcome.accepted) throw transferProblem(outcome.refusal);
    written(reply, 'issuance', outcome);
    const { fromZone, toZone, sources, actNumber, actDate } = body;
    return {
      ...{ transferId: transferOf(command.meta.commandId, act.from), callId: params.callId, fromZone, toZone },
      ...{ totalCents: sumParts(act.parts), sources, actNumber, actDate, currency: 'EUR' },
    };
  }
}

const actOf = ({ fromZone, toZone, sources, reservedTo, actNumber, actDate, reason }: TransferDto): EnteredTransfer => {
  const own = reservedTo?.map(({ action, amountCents }) => ({ action, amountCents: cents(amountCents) }));
  return {
    ...{ from: zoneCode(fromZone), to: zoneCode(toZone), parts: partsOf(sources) },
    ...(own && { own }),
    ...{ actNumber, actDate: localDate(actDate), reason },
  };
};
