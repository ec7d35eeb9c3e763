// Whether a copy of a receipt says what the register says: for whoever is handed one.
import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { notFound, Public } from '@buono/access';
import { applicationId } from '@buono/kernel';
import { PastReceipts, receiptOf } from '../../../application/application/past-receipts.js';
import { ApplicationParams } from './applications.dto.js';
import { copyIn, GivenReceiptView, ReceiptCopyQuery } from './receipts.dto.js';

@ApiTags('applications')
@Controller('receipts')
export class ReceiptsController {
  constructor(private readonly receipts: PastReceipts) {}

  /**
   * The receipt with this number and this digest, also after its application was withdrawn; 404 where there is none, whatever is
   * wrong: a number alone tells nobody anything.
   */
  @Get(':applicationId')
  @Public()
  @ApiOperation({ summary: 'Verifica la copia di una ricevuta', operationId: 'receipt-verify' })
  @ApiOkResponse({ type: GivenReceiptView })
  async verify(@Param() params: ApplicationParams, @Query() query: ReceiptCopyQuery): Promise<GivenReceiptView> {
    const given = receiptOf(await this.receipts.of(applicationId(params.applicationId)), copyIn(query));
    if (given === undefined) throw notFound('Nessuna ricevuta ha questo numero e questa impronta: controlla la copia.');
    const { callId, receiptNumber, arrivedAt, registeredAt, digest } = given;
    return { callId, receiptNumber, arrivedAt, registeredAt, digest };
  }
}
