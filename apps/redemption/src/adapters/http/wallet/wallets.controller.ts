// Wallets over HTTP: what a voucher still holds, and what it was used for.
import { Controller, Get, Param, Res, UseGuards } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Allow, AsOnePerson, CurrentPrincipal, type Principal } from '@buono/access';
import { IsUuidId, revisionTag, type Reply } from '@buono/http';
import { voucherId } from '@buono/kernel';
import { RedemptionDoor } from '../service/redemption-door.js';
import { walletView } from '../service/redemption-view.js';
import { WalletView } from '../service/redemptions.dto.js';

class WalletParams {
  @IsUuidId()
  voucherId!: string;
}

@ApiTags('wallets')
@Controller('wallets')
@UseGuards(AsOnePerson)
export class WalletsController {
  constructor(private readonly door: RedemptionDoor) {}

  /** One wallet, as its stream has it now. */
  @Get(':voucherId')
  @Allow()
  @ApiOperation({ summary: 'Mostra la disponibilità di un buono', operationId: 'wallet-show' })
  @ApiOkResponse({ type: WalletView })
  async show(
    @Param() params: WalletParams,
    @CurrentPrincipal() principal: Principal,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<WalletView> {
    const { wallet, maySee, revision } = await this.door.walletSeen(voucherId(params.voucherId), principal);
    revisionTag(reply, revision);
    return walletView(wallet, maySee);
  }
}
