// Where a family, or a body, is paid: told once, sealed, never shown again.
import { Body, Controller, Post, Res } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiCreatedResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Allow } from '@buono/access';
import { voucherId } from '@buono/kernel';
import { Command, written, type CommandRequest, type Reply } from '@buono/http';
import { TellPaymentDetailsCommand } from '../../../application/payment/tell-payment-details.handler.js';
import { paymentDetailsProblem } from '../problems.js';
import { PaymentDetailsDto, PaymentDetailsView } from '../provider/providers.dto.js';

@ApiTags('payment-details')
@Controller('payment-details')
export class PaymentDetailsController {
  constructor(private readonly commands: CommandBus) {}

  /** Tells the own IBAN for refunds, or that of the body of a voucher; the last one told is used. */
  @Post()
  @Allow()
  @ApiOperation({ summary: 'Indica l’IBAN su cui ricevere i rimborsi', operationId: 'payment-details-tell' })
  @ApiCreatedResponse({ type: PaymentDetailsView })
  async tell(
    @Body() { iban, holder, voucherId: named }: PaymentDetailsDto,
    @Command({ about: ({ voucherId }) => voucherId }) command: CommandRequest,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<PaymentDetailsView> {
    const outcome = await this.commands.execute(
      new TellPaymentDetailsCommand(
        { iban, ...(holder !== undefined && { holder }) },
        command.meta,
        ...(named === undefined ? [] : [voucherId(named)]),
      ),
    );
    if (!outcome.accepted) throw paymentDetailsProblem(outcome.refusal);
    written(reply, 'redemption', outcome);
    if (outcome.state.status === 'unknown') throw new Error('payment details were told and are not there');
    return { personId: outcome.state.personId, known: true };
  }
}
