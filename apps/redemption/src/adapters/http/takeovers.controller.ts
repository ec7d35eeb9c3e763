// Providers and unpaid services of another scheme, taken over by an act of the region: one at a time.
import { Body, Controller, Post, Res } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiCreatedResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Allow } from '@buono/access';
import { Command, written, type CommandRequest, type Reply } from '@buono/http';
import { addParts, cents, codiceFiscale, localDate, providerId, voucherId, type FundPart } from '@buono/kernel';
import { TakeOverProviderCommand } from '../../application/provider/take-over-provider.handler.js';
import { redemptionIdOf, TakeOverServiceCommand } from '../../application/service/take-over-service.handler.js';
import { voucherNotTakenOver, walletProblem } from './problems.js';
import { providerProblem } from './provider/provider-problems.js';
import { providerView } from './provider/provider-view.js';
import { ProviderDetailsView } from './provider/providers.dto.js';
import { redemptionView } from './service/redemption-view.js';
import { RedemptionView } from './service/redemptions.dto.js';
import { TakeOverProviderDto, TakeOverServiceDto, type ServicePartDto } from './takeovers.dto.js';

@ApiTags('providers', 'redemptions')
@Controller()
export class TakeoversController {
  constructor(private readonly commands: CommandBus) {}

  /** Takes over a provider of another scheme; one that is here already is answered as it is. */
  @Post('providers/takeovers')
  @Allow('region-officer')
  @ApiOperation({ summary: 'Prende in carico un ente di un altro sistema', operationId: 'provider-take-over' })
  @ApiCreatedResponse({ type: ProviderDetailsView })
  async provider(
    @Body() { fiscalCode, administrator, ...body }: TakeOverProviderDto,
    @Command({ about: ({ vatNumber, category }) => [vatNumber, category] }) { meta }: CommandRequest,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<ProviderDetailsView> {
    const persons = {
      ...(fiscalCode !== undefined && { fiscalCode: codiceFiscale(fiscalCode) }),
      ...(administrator !== undefined && { administrator: codiceFiscale(administrator) }),
    };
    const outcome = await this.commands.execute(new TakeOverProviderCommand({ ...body, ...persons }, meta));
    if (!outcome.accepted) throw providerProblem(outcome.refusal);
    written(reply, 'redemption', outcome);
    const { state } = outcome;
    if (state.status === 'unknown') throw providerProblem('provider-unknown');
    return providerView(state, state.registration.name);
  }

  /** Takes over a service that was entered elsewhere and waits to be paid: a line of the open claim of its month. */
  @Post('redemptions/takeovers')
  @Allow('region-officer')
  @ApiOperation({ summary: 'Prende in carico un servizio da pagare', operationId: 'redemption-take-over' })
  @ApiCreatedResponse({ type: RedemptionView })
  async service(
    @Body() { sources, ...body }: TakeOverServiceDto,
    @Command({ about: ({ voucherId }) => voucherId }) { meta }: CommandRequest,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<RedemptionView> {
    const ids = { voucherId: voucherId(body.voucherId), providerId: providerId(body.providerId) };
    const amounts = { costCents: cents(body.costCents), parts: partsOf(sources) };
    const taken = { ...body, ...ids, ...amounts, servedOn: localDate(body.servedOn) };
    const outcome = await this.commands.execute(new TakeOverServiceCommand(taken, meta));
    if (!outcome.accepted && outcome.refusal === 'voucher-not-taken-over') throw voucherNotTakenOver();
    if (!outcome.accepted) throw walletProblem(outcome.refusal);
    written(reply, 'redemption', outcome);
    const { state } = outcome;
    const entry = state.status === 'unknown' ? undefined : state.entries.get(redemptionIdOf(taken));
    if (entry === undefined) throw walletProblem('redemption-unknown');
    return redemptionView(entry);
  }
}

const partsOf = (sources: readonly ServicePartDto[]): readonly FundPart[] =>
  addParts(
    [],
    sources.map(({ source, year, amountCents }) => ({ source, year, amountCents: cents(amountCents) })),
  );
