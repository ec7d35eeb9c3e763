// Acts of the office that make a voucher worth more or less, over HTTP.
import { Body, Controller, HttpCode, Param, Post, Res } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Allow, CurrentPrincipal, type Principal } from '@buono/access';
import { Command, written, type CommandRequest, type Reply } from '@buono/http';
import { addParts, cents, localDate, voucherId } from '@buono/kernel';
import { IntegrateVoucherCommand, type EnteredIntegration } from '../../application/integrate-voucher.handler.js';
import { partsOf } from './allocations.controller.js';
import { integrationProblem, voucherProblem } from './problems.js';
import { VoucherDoor } from './voucher-door.js';
import { voucherView } from './voucher-view.js';
import { IntegrateVoucherDto, VoucherParams, VoucherView } from './vouchers.dto.js';

@ApiTags('vouchers')
@Controller('vouchers')
export class VoucherIntegrationsController {
  constructor(
    private readonly commands: CommandBus,
    private readonly door: VoucherDoor,
  ) {}

  /**
   * Integrates or reduces the value of an offered or active voucher by an act: more only from what its zone has free, all of it or
   * nothing; less never below what was spent or set aside, which its wallet says. Its `amendments` tell what became of it.
   */
  @Post(':voucherId/integrations')
  @HttpCode(200)
  @Allow('zone-officer')
  @ApiOperation({ summary: 'Integra o riduce il valore del buono con un atto', operationId: 'voucher-integrate' })
  @ApiOkResponse({ type: VoucherView })
  async integrate(
    @Param() params: VoucherParams,
    @Body() body: IntegrateVoucherDto,
    @CurrentPrincipal() principal: Principal,
    @Command() command: CommandRequest,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<VoucherView> {
    await this.door.office(params.voucherId, principal);
    const asked = new IntegrateVoucherCommand(voucherId(params.voucherId), actOf(body), command.meta);
    const outcome = await this.commands.execute(asked);
    if (!outcome.accepted) throw integrationProblem(outcome.refusal);
    if (outcome.state.status === 'unknown') throw voucherProblem('voucher-unknown');
    written(reply, 'issuance', outcome);
    return voucherView(outcome.state);
  }
}

const actOf = (body: IntegrateVoucherDto): EnteredIntegration => {
  const { direction, amountCents, sources, reason, actNumber, effectiveFrom } = body;
  return {
    ...{ direction, amountCents: cents(amountCents), reason, actNumber, effectiveFrom: localDate(effectiveFrom) },
    ...(sources && { parts: addParts([], partsOf(sources)) }),
  };
};
