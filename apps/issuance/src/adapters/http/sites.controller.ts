// The sites of providers over HTTP: a provider says where it serves, anybody reads it.
import { Body, Controller, Get, HttpCode, Param, Post, Query, Res } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Allow, can, CurrentPrincipal, notFound, Public, type Principal } from '@buono/access';
import { Command, decodeCursor, encodeCursor, PAGE_SIZE, written, type CommandRequest, type Reply } from '@buono/http';
import { localDate, providerId, zoneCode } from '@buono/kernel';
import { ChangeSiteCommand, type SiteOutcome } from '../../application/change-site.handler.js';
import { SiteLines, Sites } from '../../application/ports.js';
import type { KnownSite, SiteCommand } from '../../domain/site/site.js';
import { siteProblem } from './site-problems.js';
import { ChangeSiteDto, CloseSiteDto, OpenSiteDto, SitePage, SiteParams, SitesQuery, SiteView } from './sites.dto.js';

interface By {
  readonly command: CommandRequest;
  readonly principal: Principal;
  readonly reply: Reply;
}

@ApiTags('offers')
@Controller('sites')
export class SitesController {
  constructor(
    private readonly commands: CommandBus,
    private readonly sites: Sites,
    private readonly lines: SiteLines,
  ) {}

  /** The sites of a provider, closed ones among them. */
  @Get()
  @Public()
  @ApiOperation({ summary: 'Elenca le sedi di un ente', operationId: 'site-list' })
  @ApiOkResponse({ type: SitePage })
  async list(@Query() { providerId: of, cursor, limit = PAGE_SIZE }: SitesQuery): Promise<SitePage> {
    const [after] = cursor === undefined ? [] : decodeCursor(cursor);
    const found = await this.lines.list(of, { limit: limit + 1, ...(after !== undefined && { after: String(after) }) });
    const last = found[limit - 1];
    return {
      items: found.slice(0, limit),
      ...(found.length > limit && last !== undefined && { next: encodeCursor([last.siteId]) }),
    };
  }

  /** One site. */
  @Get(':siteId')
  @Public()
  @ApiOperation({ summary: 'Mostra la sede di un ente', operationId: 'site-show' })
  @ApiOkResponse({ type: SiteView })
  async show(@Param() { siteId }: SiteParams): Promise<SiteView> {
    return siteView(await this.#found(siteId));
  }

  /** Says where the provider serves: offers may name the site, in whose Comune and zone they are then. */
  @Post()
  @Allow('provider-admin')
  @ApiOperation({ summary: 'Apre una sede di un ente', operationId: 'site-open' })
  @ApiCreatedResponse({ type: SiteView })
  async open(
    @Body() { zone, ...body }: OpenSiteDto,
    @Command() command: CommandRequest,
    @CurrentPrincipal() principal: Principal,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<SiteView> {
    const provider = providerId(body.providerId);
    if (!can(principal, 'provider-admin', { providerId: provider })) throw notFound();
    const siteId = command.meta.commandId;
    const opening = { type: 'OpenSite', siteId, ...body, providerId: provider, zone: zoneCode(zone) } as const;
    return this.#written(await this.commands.execute(new ChangeSiteCommand(siteId, opening, command.meta)), reply);
  }

  /** Says anew what a site is called, its address and how many it holds; offers that stand there are not touched. */
  @Post(':siteId/changes')
  @HttpCode(200)
  @Allow('provider-admin')
  @ApiOperation({ summary: 'Cambia nome, indirizzo o capienza di una sede', operationId: 'site-change' })
  @ApiOkResponse({ type: SiteView })
  change(
    @Param() { siteId }: SiteParams,
    @Body() body: ChangeSiteDto,
    @Command() command: CommandRequest,
    @CurrentPrincipal() principal: Principal,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<SiteView> {
    return this.#change(siteId, { type: 'ChangeSite', ...body }, { command, principal, reply });
  }

  /** From a day on no offer may begin there; those that stand go on until they are withdrawn. */
  @Post(':siteId/closure')
  @HttpCode(200)
  @Allow('provider-admin')
  @ApiOperation({ summary: 'Chiude una sede di un ente', operationId: 'site-close' })
  @ApiOkResponse({ type: SiteView })
  close(
    @Param() { siteId }: SiteParams,
    @Body() { from }: CloseSiteDto,
    @Command() command: CommandRequest,
    @CurrentPrincipal() principal: Principal,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<SiteView> {
    return this.#change(siteId, { type: 'CloseSite', from: localDate(from) }, { command, principal, reply });
  }

  async #found(siteId: string): Promise<KnownSite> {
    const { state } = await this.sites.find(siteId);
    if (state.status === 'unknown') throw notFound();
    return state;
  }

  async #change(siteId: string, change: SiteCommand, { command, principal, reply }: By): Promise<SiteView> {
    const { providerId: of } = await this.#found(siteId);
    if (!can(principal, 'provider-admin', { providerId: of })) throw notFound();
    return this.#written(await this.commands.execute(new ChangeSiteCommand(siteId, change, command.meta)), reply);
  }

  #written(outcome: SiteOutcome, reply: Reply): SiteView {
    if (!outcome.accepted) throw siteProblem(outcome.refusal);
    if (outcome.state.status === 'unknown') throw siteProblem('site-unknown');
    written(reply, 'issuance', outcome);
    return siteView(outcome.state);
  }
}

const siteView = ({ status: _, ...site }: KnownSite): SiteView => site;
