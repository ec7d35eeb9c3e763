// The catalogue of offers over HTTP: providers offer, anybody searches, a family asks what it would pay.
import { Body, Controller, Get, HttpCode, Param, Post, Query, Res } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Allow, can, CurrentPrincipal, notFound, Public, type Principal } from '@buono/access';
import { Command, written, type CommandRequest, type Reply } from '@buono/http';
import { cents, localDate, providerId, zoneCode } from '@buono/kernel';
import {
  ChangeOfferingCommand,
  PublishOfferingCommand,
  type OfferingOutcome,
} from '../../application/publish-offering.handler.js';
import type { OfferingCommand } from '../../domain/offering/offering.js';
import { Catalogue } from './catalogue.js';
import {
  ChangeOfferDto,
  OfferPage,
  OfferParams,
  OffersQuery,
  OfferView,
  OwnOfferPage,
  OwnOffersQuery,
  PublishOfferDto,
  QuoteQuery,
  QuoteView,
  WithdrawOfferDto,
} from './offers.dto.js';
import { offerView } from './offers-view.js';
import { offeringProblem } from './problems.js';
import { VoucherDoor } from './voucher-door.js';

@ApiTags('offers')
@Controller('offers')
export class OffersController {
  constructor(
    private readonly commands: CommandBus,
    private readonly catalogue: Catalogue,
    private readonly door: VoucherDoor,
  ) {}

  /** The offers of accredited providers, by Comune, zone and category; a page may be shorter than asked and have a next one. */
  @Get()
  @Public()
  @ApiOperation({ summary: 'Cerca nel catalogo delle offerte', operationId: 'offer-list' })
  @ApiOkResponse({ type: OfferPage })
  list(@Query() query: OffersQuery): Promise<OfferPage> {
    return this.catalogue.page(query);
  }

  /** Every offer of one's own provider: those to come, over and withdrawn too, with how many places are taken. */
  @Get('mine')
  @Allow('provider-admin', 'provider-operator')
  @ApiOperation({ summary: 'Elenca le offerte del proprio ente', operationId: 'offer-list-own' })
  @ApiOkResponse({ type: OwnOfferPage })
  mine(@Query() query: OwnOffersQuery, @CurrentPrincipal() principal: Principal): Promise<OwnOfferPage> {
    const at = { providerId: providerId(query.providerId) };
    if (!can(principal, 'provider-admin', at) && !can(principal, 'provider-operator', at)) throw notFound();
    return this.catalogue.own(query);
  }

  /** One offer. */
  @Get(':offerId')
  @Public()
  @ApiOperation({ summary: 'Mostra un’offerta del catalogo', operationId: 'offer-show' })
  @ApiOkResponse({ type: OfferView })
  async show(@Param() { offerId }: OfferParams): Promise<OfferView> {
    return offerView(await this.catalogue.found(offerId));
  }

  /** What one unit of each service costs the voucher and the family there; for the people of the voucher and their office. */
  @Get(':offerId/quote')
  @Allow()
  @ApiOperation({ summary: 'Calcola quanto pagano il buono e la famiglia', operationId: 'offer-quote' })
  @ApiOkResponse({ type: QuoteView })
  async quote(
    @Param() { offerId }: OfferParams,
    @Query() { voucherId, servedOn }: QuoteQuery,
    @CurrentPrincipal() principal: Principal,
  ): Promise<QuoteView> {
    const { voucher } = await this.door.seen(voucherId, principal);
    return this.catalogue.quote(offerId, voucher, servedOn);
  }

  /** Offers a service in the catalogue, where the provider is accredited. */
  @Post()
  @Allow('provider-admin')
  @ApiOperation({ summary: 'Pubblica un’offerta nel catalogo', operationId: 'offer-publish' })
  @ApiCreatedResponse({ type: OfferView })
  async publish(
    @Body() { to, from, zone, ...body }: PublishOfferDto,
    @Command() command: CommandRequest,
    @CurrentPrincipal() principal: Principal,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<OfferView> {
    const provider = providerId(body.providerId);
    if (!can(principal, 'provider-admin', { providerId: provider })) throw notFound();
    const until = to === undefined ? {} : { to: localDate(to) };
    const where = { zone: zoneCode(zone), from: localDate(from), ...until };
    const terms = { ...body, providerId: provider, tariffCents: cents(body.tariffCents), ...where };
    return this.#written(await this.commands.execute(new PublishOfferingCommand(terms, command.meta)), reply);
  }

  /** Says anew what an offer costs, how many places it has and until when it stands; who has a place keeps it. */
  @Post(':offerId/changes')
  @HttpCode(200)
  @Allow('provider-admin')
  @ApiOperation({ summary: 'Cambia tariffa, posti o termine di un’offerta', operationId: 'offer-change' })
  @ApiOkResponse({ type: OfferView })
  async change(
    @Param() { offerId }: OfferParams,
    @Body() { to, tariffCents, places }: ChangeOfferDto,
    @Command() command: CommandRequest,
    @CurrentPrincipal() principal: Principal,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<OfferView> {
    const terms = { tariffCents: cents(tariffCents), ...(places !== undefined && { places }) };
    const until = to === undefined ? {} : { to: localDate(to) };
    return this.#change(offerId, { type: 'ChangeOffering', ...terms, ...until }, { command, principal, reply });
  }

  /** Takes an offer out of the catalogue from a service date on; who has a place keeps it until they choose again. */
  @Post(':offerId/withdrawal')
  @HttpCode(200)
  @Allow('provider-admin')
  @ApiOperation({ summary: 'Ritira un’offerta dal catalogo', operationId: 'offer-withdraw' })
  @ApiOkResponse({ type: OfferView })
  withdraw(
    @Param() { offerId }: OfferParams,
    @Body() { from }: WithdrawOfferDto,
    @Command() command: CommandRequest,
    @CurrentPrincipal() principal: Principal,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<OfferView> {
    return this.#change(offerId, { type: 'WithdrawOffering', from: localDate(from) }, { command, principal, reply });
  }

  async #change(
    offerId: string,
    change: OfferingCommand,
    by: { readonly command: CommandRequest; readonly principal: Principal; readonly reply: Reply },
  ): Promise<OfferView> {
    const offering = await this.catalogue.found(offerId);
    if (!can(by.principal, 'provider-admin', { providerId: offering.providerId })) throw notFound();
    const asked = new ChangeOfferingCommand(offerId, change, by.command.meta);
    return this.#written(await this.commands.execute(asked), by.reply);
  }

  #written(outcome: OfferingOutcome, reply: Reply): OfferView {
    if (!outcome.accepted) throw offeringProblem(outcome.refusal);
    if (outcome.state.status === 'unknown') throw offeringProblem('offering-unknown');
    written(reply, 'issuance', outcome);
    return offerView(outcome.state);
  }
}
