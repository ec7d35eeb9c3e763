// Trying a correction on a wallet over HTTP: what would move, before anybody decides.
import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Allow, CurrentPrincipal, ReadOnly, type Principal } from '@buono/access';
import { IsUuidId, ProblemException } from '@buono/http';
import { cents, Clock, dateInRome, localDate, voucherId } from '@buono/kernel';
import { readEntitlement } from '../../../application/wallet/entitlement-given.js';
import { PreviewAmendmentQuery, type AmendmentPreview } from '../../../application/wallet/preview-amendment.handler.js';
import { spentOf, type KnownWallet } from '../../../domain/wallet/state.js';
import { AmendmentPreviewView, TryAmendmentDto, type AmendedWorthView } from './amendment-previews.dto.js';
import { walletProblem } from '../problems.js';
import { RedemptionDoor } from '../service/redemption-door.js';

class WalletParams {
  @IsUuidId()
  voucherId!: string;
}

@ApiTags('wallets')
@Controller('wallets')
export class AmendmentPreviewsController {
  constructor(
    private readonly queries: QueryBus,
    private readonly door: RedemptionDoor,
    private readonly clock: Clock,
  ) {}

  /** Every amount and line that a correction of what is due would move on this voucher. */
  @Post(':voucherId/amendment-previews')
  @HttpCode(200)
  @Allow('zone-officer', 'region-officer')
  @ReadOnly()
  @ApiOperation({
    summary: 'Mostra che cosa sposterebbe la correzione di ciò che spetta, senza scrivere nulla',
    operationId: 'wallet-amendment-preview',
  })
  @ApiOkResponse({ type: AmendmentPreviewView })
  async preview(
    @Param() params: WalletParams,
    @Body() body: TryAmendmentDto,
    @CurrentPrincipal() principal: Principal,
  ): Promise<AmendmentPreviewView> {
    const voucher = voucherId(params.voucherId);
    await this.door.walletOfOffice(voucher, principal);
    const entitlement = readEntitlement(body.entitlement);
    if (entitlement === undefined) throw entitlementWrong();
    const { effectiveFrom, entitled, valueCents } = body;
    const on = dateInRome(this.clock.now());
    const correction = {
      effectiveFrom: localDate(effectiveFrom),
      entitled,
      entitlement,
      valueCents: cents(valueCents),
    };
    const pricing = { actor: principal.actorId, purpose: 'preview-correction' };
    const preview = await this.queries.execute(new PreviewAmendmentQuery(voucher, { ...correction, on }, pricing));
    if ('refusal' in preview) throw walletProblem(preview.refusal);
    return previewView(preview);
  }
}

const entitlementWrong = (): ProblemException =>
  new ProblemException(
    422,
    'entitlement-wrong',
    'Ciò che spetta non si legge',
    'entitlement non è ciò che spetta come lo scrive la piattaforma: copialo dall’anteprima della decisione.',
    { errors: [{ field: 'entitlement', detail: 'copialo dall’anteprima della decisione' }] },
  );

const previewView = ({ before, after, services, ...amounts }: AmendmentPreview): AmendmentPreviewView => ({
  voucherId: before.opening.voucherId,
  before: worthView(before),
  after: worthView(after),
  ...amounts,
  services: services.map(({ before: { redeemed }, ...moved }) => ({
    redemptionId: redeemed.redemptionId,
    service: redeemed.service,
    servedOn: redeemed.servedOn,
    payeeKind: redeemed.payee.kind,
    payeeId: redeemed.payee.id,
    costCents: redeemed.costCents,
    publicCents: redeemed.publicCents,
    ...moved,
  })),
  currency: 'EUR',
});

const worthView = (wallet: KnownWallet): AmendedWorthView => ({
  valueCents: wallet.worth.valueCents,
  spentCents: spentOf(wallet),
  remainingCents: wallet.balance,
});
