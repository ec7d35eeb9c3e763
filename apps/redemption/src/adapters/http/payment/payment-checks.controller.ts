// Checks due before a payment over HTTP: asked of their register, or read from a paper, and recorded on the order.
import { Body, Controller, Param, Post, Res, UseGuards } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiCreatedResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Allow, AsOnePerson, CurrentPrincipal, type Principal } from '@buono/access';
import { Command, IdParams, written, type CommandRequest, type Reply } from '@buono/http';
import { localDate, paymentOrderId } from '@buono/kernel';
import { RecordPaymentCheckCommand } from '../../../application/payment-check/record-payment-check.handler.js';
import { PaymentCheckDto, type CheckPaperDto } from './payment-checks.dto.js';
import { PaymentOrderView } from './payment-orders.dto.js';
import { paymentOrderProblem } from './payment-problems.js';
import { ShowPaymentOrder } from './show-payment-order.js';

@ApiTags('payment-orders')
@Controller('payment-orders/:id/checks')
@UseGuards(AsOnePerson)
export class PaymentChecksController {
  constructor(
    private readonly commands: CommandBus,
    private readonly shown: ShowPaymentOrder,
  ) {}

  /** The last of each kind counts. Without `paper` the register is asked, and told the payee's code and the amount. */
  @Post()
  @Allow('zone-officer', 'region-officer')
  @ApiOperation({ summary: 'Registra una verifica prima del pagamento', operationId: 'payment-check-record' })
  @ApiCreatedResponse({ type: PaymentOrderView })
  async record(
    @Param() { id }: IdParams,
    @Body() { kind, paper }: PaymentCheckDto,
    @Command() command: CommandRequest,
    @CurrentPrincipal() principal: Principal,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<PaymentOrderView> {
    const said = { kind, ...(paper !== undefined && { paper: saidOn(paper) }) };
    const asked = new RecordPaymentCheckCommand(paymentOrderId(id), said, principal, command.meta);
    const outcome = await this.commands.execute(asked);
    if (!outcome.accepted) throw paymentOrderProblem(outcome.refusal);
    written(reply, 'redemption', outcome);
    return this.shown.view(outcome.state, command.meta);
  }
}

const saidOn = ({ outcome, reference, checkedOn, validUntil, owedCents }: CheckPaperDto) => ({
  ...{ outcome, reference, checkedOn: localDate(checkedOn) },
  ...(validUntil !== undefined && { validUntil: localDate(validUntil) }),
  ...(owedCents !== undefined && { owedCents }),
});
