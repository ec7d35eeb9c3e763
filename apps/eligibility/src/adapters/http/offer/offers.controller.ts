// The checks before offers over HTTP: the office sees why one is held, has it checked again, or refuses it by an act.
import { Body, Controller, Get, HttpCode, Param, Post, Res } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Allow, CurrentPrincipal, notFound, type Principal } from '@buono/access';
import { Command, revisionTag, type CommandRequest, type Reply } from '@buono/http';
import { voucherId } from '@buono/kernel';
import { CheckOfferCommand } from '../../../application/offer/check-offer.handler.js';
import { Offers } from '../../../application/offer/offer-streams.js';
import { RefuseOfferCommand } from '../../../application/offer/refuse-offer.handler.js';
import type { CheckedOffer, Offer } from '../../../domain/offer/decider.js';
import { ApplicationDoor } from '../application/application-door.js';
import { OfferCheckView, OfferParams, RefuseOfferDto } from './offers.dto.js';
import { eligibilityProblem, writtenValue } from '../problems.js';

@ApiTags('offers')
@Controller('offer-checks/:voucherId')
export class OffersController {
  constructor(
    private readonly commands: CommandBus,
    private readonly offers: Offers,
    private readonly door: ApplicationDoor,
  ) {}

  /** What was found before a voucher is offered to who waited. For its people and the staff. */
  @Get()
  @Allow()
  @ApiOperation({ summary: 'Mostra la verifica prima di un’offerta', operationId: 'offer-check-show' })
  @ApiOkResponse({ type: OfferCheckView })
  async show(
    @Param() params: OfferParams,
    @CurrentPrincipal() principal: Principal,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<OfferCheckView> {
    const { state: offer, revision } = await this.offers.find(voucherId(params.voucherId));
    if (offer === undefined) throw notFound();
    await this.door.seen(offer.applicationId, principal);
    revisionTag(reply, revision);
    return viewOf(offer);
  }

  /** Checks a held offer again, by machine. */
  @Post()
  @HttpCode(200)
  @Allow('zone-officer')
  @ApiOperation({ summary: 'Ripeti la verifica prima di un’offerta', operationId: 'offer-check-again' })
  @ApiOkResponse({ type: OfferCheckView })
  async again(
    @Param() params: OfferParams,
    @CurrentPrincipal() principal: Principal,
    @Command() { meta }: CommandRequest,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<OfferCheckView> {
    await this.atTheOffice(params, principal);
    const asked = new CheckOfferCommand(voucherId(params.voucherId), meta);
    return writtenView(writtenValue(reply, await this.commands.execute(asked)).state);
  }

  /** Refuses a held offer by an act, with its reason; place and money go to the next. */
  @Post('refusal')
  @HttpCode(200)
  @Allow('zone-officer')
  @ApiOperation({ summary: 'Escludi chi non ha più i requisiti, prima di un’offerta', operationId: 'offer-refuse' })
  @ApiOkResponse({ type: OfferCheckView })
  async refuse(
    @Param() params: OfferParams,
    @Body() { actNumber, text }: RefuseOfferDto,
    @CurrentPrincipal() principal: Principal,
    @Command() { meta }: CommandRequest,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<OfferCheckView> {
    await this.atTheOffice(params, principal);
    const refuse = new RefuseOfferCommand(voucherId(params.voucherId), { actNumber, text }, meta);
    return writtenView(writtenValue(reply, await this.commands.execute(refuse)).state);
  }

  private async atTheOffice({ voucherId: id }: OfferParams, principal: Principal): Promise<void> {
    const { state: offer } = await this.offers.find(voucherId(id));
    if (offer === undefined) throw notFound();
    await this.door.office(offer.applicationId, principal, ['zone-officer']);
  }
}

const writtenView = (offer: Offer): OfferCheckView => {
  if (offer === undefined) throw eligibilityProblem('offer-unknown');
  return viewOf(offer);
};

const viewOf = ({ on: checkedOn, refusedBy, criteria, missing, ...offer }: CheckedOffer): OfferCheckView => ({
  ...offer,
  criteria: criteria.map((one) => ({ ...one })),
  missing: [...missing],
  checkedOn,
  ...(refusedBy !== undefined && { actNumber: refusedBy.actNumber }),
});
