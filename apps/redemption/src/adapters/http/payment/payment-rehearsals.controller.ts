// Files of payments rehearsed over HTTP: totals and exceptions, before one is made.
import { Body, Controller, HttpCode, Post, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Allow, CurrentPrincipal, type Principal } from '@buono/access';
import { AtLeast, Command, waitForPosition, type CommandRequest, type Reply } from '@buono/http';
import { RedemptionLists } from '../../../application/lists.js';
import { RehearsePaymentFile, type RunSum } from '../../../application/payment/rehearse-payment-file.js';
import { PaymentFileRehearsalView, RehearsePaymentFileDto, type RunPartView } from './payment-files.dto.js';

@ApiTags('payment-files')
@Controller('payment-files/rehearsal')
export class PaymentRehearsalsController {
  constructor(
    private readonly rehearsing: RehearsePaymentFile,
    private readonly lists: RedemptionLists,
  ) {}

  /** Says what a file made now would take and leave out, by the same rules. Payees' names are opened with a record, as by the file. */
  @Post()
  @HttpCode(200)
  @Allow('treasurer', 'auditor')
  @ApiOperation({ summary: 'Prova un file di pagamenti, senza prepararlo', operationId: 'payment-file-rehearse' })
  @ApiOkResponse({ type: PaymentFileRehearsalView })
  async rehearse(
    @Body() { callId }: RehearsePaymentFileDto,
    @Command() { meta }: CommandRequest,
    @CurrentPrincipal() { actorId: actor }: Principal,
    @AtLeast('redemption') atLeast: number | undefined,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<PaymentFileRehearsalView> {
    await waitForPosition(this.lists, atLeast, reply);
    const told = await this.rehearsing.rehearse(callId, { actor, correlationId: meta.correlationId });
    const { count, totalCents, zones, calls, leftOut } = told;
    return {
      ...{ asked: count + leftOut.length, count, totalCents, zones: partsOf(zones), calls: partsOf(calls) },
      leftOut: leftOut.map(({ order: { paymentOrderId, zone, month, amountCents }, reason }) => ({
        ...{ paymentOrderId, reason, zone, month, amountCents },
      })),
      currency: 'EUR',
    };
  }
}

const partsOf = (sums: ReadonlyMap<string, RunSum>): RunPartView[] =>
  [...sums].map(([of, { count, totalCents }]) => ({ of, count, totalCents }));
