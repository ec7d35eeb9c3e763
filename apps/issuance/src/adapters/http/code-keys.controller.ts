// The public keys of the voucher codes: with them anybody verifies a code, also offline.
import { Controller, Get } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Public } from '@buono/access';
import { VoucherCodeSigner } from '@buono/voucher-code';
import { CodeKeysView } from './vouchers.dto.js';

@ApiTags('vouchers')
@Controller('voucher-code-keys')
export class CodeKeysController {
  constructor(private readonly signer: VoucherCodeSigner) {}

  /** The keys that sign today's codes. */
  @Get()
  @Public()
  @ApiOperation({ summary: 'Chiavi pubbliche dei codici dei buoni', operationId: 'voucher-code-keys' })
  @ApiOkResponse({ type: CodeKeysView })
  keys(): CodeKeysView {
    return { keys: [this.signer.publicKey] };
  }
}
