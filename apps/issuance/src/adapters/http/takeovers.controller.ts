// Vouchers that another scheme had issued, taken over by an act of the region: their money, one at a time.
import { Body, Controller, Post, Res } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiCreatedResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Allow } from '@buono/access';
import { Command, written, type CommandRequest, type Reply } from '@buono/http';
import { addParts, applicationId, cents, type FundPart } from '@buono/kernel';
import { TakeOverVoucherCommand } from '../../application/take-over-voucher.handler.js';
import type { FundPartDto } from './allocations.dto.js';
import { takeOverProblem, voucherProblem } from './problems.js';
import { TakeOverVoucherDto } from './takeovers.dto.js';
import { voucherView } from './voucher-view.js';
import { VoucherView } from './vouchers.dto.js';

@ApiTags('vouchers')
@Controller('vouchers/takeovers')
export class TakeoversController {
  constructor(private readonly commands: CommandBus) {}

  /** Goes on with a voucher that another scheme had issued, its money taken from the zone's, source by source. */
  @Post()
  @Allow('region-officer')
  @ApiOperation({ summary: 'Prende in carico un buono emesso altrove', operationId: 'voucher-take-over' })
  @ApiCreatedResponse({ type: VoucherView })
  async takeOver(
    @Body() { applicationId: id, sources, spentBefore = [], actNumber }: TakeOverVoucherDto,
    @Command({ about: ({ applicationId }) => applicationId }) { meta }: CommandRequest,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<VoucherView> {
    const money = { parts: partsOf(sources), spentBefore: partsOf(spentBefore), actNumber };
    const outcome = await this.commands.execute(new TakeOverVoucherCommand(applicationId(id), money, meta));
    if (!outcome.accepted) throw takeOverProblem(outcome.refusal);
    written(reply, 'issuance', outcome);
    if (outcome.state.status === 'unknown') throw voucherProblem('voucher-unknown');
    return voucherView(outcome.state);
  }
}

// One part for each source, as everything after wants them.
const partsOf = (sources: readonly FundPartDto[]): readonly FundPart[] =>
  addParts(
    [],
    sources.map(({ source, year, amountCents }) => ({ source, year, amountCents: cents(amountCents) })),
  );
