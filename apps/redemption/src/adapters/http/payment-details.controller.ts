// Where a family is paid back: told once, sealed, never shown again.
import { Body, Controller, Post, Res } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiCreatedResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Allow, CurrentPrincipal, type Principal } from '@buono/access';
import { Command, written, type CommandRequest, type Reply } from '@buono/http';
import { TellPaymentDetailsCommand } from '../../application/tell-payment-details.handler.js';
import { paymentDetailsProblem } from './problems.js';
import { IbanDto, PaymentDetailsView } from './providers.dto.js';

@ApiTags('payment-details')
@Controller('payment-details')
export class PaymentDetailsController {
  constructor(private readonly commands: CommandBus) {}

  /** Tells the own IBAN for refunds; the last one told is used. */
  @Post()
  @Allow()
  @ApiOperation({ summary: 'Indica l’IBAN su cui ricevere i rimborsi', operationId: 'payment-details-tell' })
  @ApiCreatedResponse({ type: PaymentDetailsView })
  async tell(
    @Body() { iban }: IbanDto,
    @Command() command: CommandRequest,
    @CurrentPrincipal() { actorId }: Principal,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<PaymentDetailsView> {
    const outcome = await this.commands.execute(new TellPaymentDetailsCommand(iban, command.meta));
    if (!outcome.accepted) throw paymentDetailsProblem(outcome.refusal);
    written(reply, 'redemption', outcome);
    return { personId: actorId, known: true };
  }
}
