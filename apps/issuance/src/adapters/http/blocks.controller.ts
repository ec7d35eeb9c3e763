// Places bought in a block over HTTP: the zone buys them, names each to who is next, and gives back what nobody has.
import { Body, Controller, Get, Param, Post, Query, Res } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Allow, canAny, CurrentPrincipal, notFound, withinScope, type Principal } from '@buono/access';
import {
  Command,
  decodeCursor,
  PAGE_SIZE,
  pageOf,
  PageQuery,
  revisionTag,
  written,
  type CommandRequest,
  type Reply,
} from '@buono/http';
import { applicationId, callId, cents, Clock, dateInRome, localDate, providerId, zoneCode } from '@buono/kernel';
import {
  BuyBlockCommand,
  type BlockOutcome,
  type EnteredBlock,
  type ZoneOfCall,
} from '../../application/buy-block.handler.js';
import { allocationIdOf, blockOf } from '../../application/ids.js';
import { NamePlaceCommand, type EnteredNaming } from '../../application/name-place.handler.js';
import { Allocations } from '../../application/ports.js';
import { ReturnPlacesCommand } from '../../application/return-places.handler.js';
import type { AllocationEvent } from '../../domain/allocation/events.js';
import { AllocationParams } from './allocations.dto.js';
import { blockProblem } from './allocation-problems.js';
import { blockDetailView, blockView, type BlockSeen } from './blocks-view.js';
import {
  BlockDetailView,
  BlockPage,
  BlockParams,
  BlockView,
  BuyBlockDto,
  NamedPlaceView,
  NamePlaceDto,
  ReturnedPlacesView,
  ReturnPlacesDto,
} from './blocks.dto.js';
import { providerNotHereYet } from './problems.js';

@ApiTags('allocations')
@Controller('calls/:callId/allocations/:zone/blocks')
export class BlocksController {
  constructor(
    private readonly commands: CommandBus,
    private readonly allocations: Allocations,
    private readonly clock: Clock,
  ) {}

  /** The blocks that a zone bought, in the order in which it did. */
  @Get()
  @Allow('zone-officer', 'region-officer', 'auditor')
  @ApiOperation({ summary: 'Elenca i posti acquistati in blocco da una zona', operationId: 'block-list' })
  @ApiOkResponse({ type: BlockPage })
  async list(
    @Param() params: AllocationParams,
    @Query() { cursor, limit = PAGE_SIZE }: PageQuery,
    @CurrentPrincipal() principal: Principal,
  ): Promise<BlockPage> {
    const seen = this.#seen(params, principal);
    const { state } = await this.allocations.find(allocationIdOf(seen.callId, seen.zone));
    const after = cursor === undefined ? -1 : Number(decodeCursor(cursor)[0]);
    const blocks = [...state.blocks].map(([, block]) => block).filter(({ nth }) => nth > after);
    const rows = blocks.toSorted((a, b) => a.nth - b.nth).slice(0, limit + 1);
    const page = pageOf(
      rows,
      limit,
      (block) => blockView(block, seen),
      ({ nth }) => [nth],
    );
    return { ...page, items: [...page.items] };
  }

  /** One block: each place, who has it and all that happened to it. */
  @Get(':blockId')
  @Allow('zone-officer', 'region-officer', 'auditor')
  @ApiOperation({ summary: 'Mostra un blocco con i suoi posti', operationId: 'block-show' })
  @ApiOkResponse({ type: BlockDetailView })
  async show(
    @Param() { blockId, ...params }: BlockParams,
    @CurrentPrincipal() principal: Principal,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<BlockDetailView> {
    const seen = this.#seen(params, principal);
    const { state, revision } = await this.allocations.find(allocationIdOf(seen.callId, seen.zone));
    const block = state.blocks.get(blockId);
    if (block === undefined) throw notFound();
    revisionTag(reply, revision);
    return blockDetailView(block, seen);
  }

  /**
   * Buys places in a block from an accredited provider: as many times the value of one are set aside from what the zone has free,
   * all of it or nothing. Nobody has them yet.
   */
  @Post()
  @Allow('zone-officer')
  @ApiOperation({ summary: 'Acquista posti in blocco da un ente', operationId: 'block-buy' })
  @ApiCreatedResponse({ type: BlockView })
  async buy(
    @Param() params: AllocationParams,
    @Body() body: BuyBlockDto,
    @CurrentPrincipal() principal: Principal,
    @Command() { meta }: CommandRequest,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<BlockView> {
    const [seen, of] = this.#own(params, principal);
    const outcome = accepted(await this.commands.execute(new BuyBlockCommand(of, enteredBlock(body), meta)), reply);
    const block = outcome.state.blocks.get(blockOf(meta.commandId, of.zone));
    if (block === undefined) throw notFound();
    return blockView(block, seen);
  }

  /**
   * Names a place: to who is next in the waiting list for the action, or by an act to another application that is admitted. Its
   * voucher is of that provider alone, worth what is left of the place and no more than is due; the conditions are checked again
   * before it is offered.
   */
  @Post(':blockId/namings')
  @Allow('zone-officer')
  @ApiOperation({ summary: 'Assegna un posto a chi è in attesa', operationId: 'block-name' })
  @ApiCreatedResponse({ type: NamedPlaceView })
  async name(
    @Param() { blockId, ...params }: BlockParams,
    @Body() body: NamePlaceDto,
    @CurrentPrincipal() principal: Principal,
    @Command() { meta }: CommandRequest,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<NamedPlaceView> {
    const [, of] = this.#own(params, principal);
    const naming = new NamePlaceCommand(of, { blockId, ...enteredNaming(body) }, meta);
    const { events } = accepted(await this.commands.execute(naming), reply);
    const { place, voucherId, applicationId: named, amountCents, from } = happened(events, 'PlaceNamed');
    return { blockId, place, voucherId, applicationId: named, amountCents, from, currency: 'EUR' };
  }

  /** Gives back places that nobody has, by an act: their money is free again in the zone, once. */
  @Post(':blockId/returns')
  @Allow('zone-officer')
  @ApiOperation({ summary: 'Restituisce i posti che nessuno ha', operationId: 'block-return' })
  @ApiCreatedResponse({ type: ReturnedPlacesView })
  async giveBack(
    @Param() { blockId, ...params }: BlockParams,
    @Body() { places, actNumber, actDate, reason }: ReturnPlacesDto,
    @CurrentPrincipal() principal: Principal,
    @Command() { meta }: CommandRequest,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<ReturnedPlacesView> {
    const [, of] = this.#own(params, principal);
    const act = { actNumber, actDate: localDate(actDate), reason };
    const returning = new ReturnPlacesCommand(of, { blockId, ...(places && { places }), act }, meta);
    const { events } = accepted(await this.commands.execute(returning), reply);
    const { returnId, places: given, amountCents, parts } = happened(events, 'PlacesReturned');
    return { returnId, blockId, places: [...given], amountCents, sources: [...parts], currency: 'EUR' };
  }

  #seen({ callId: call, zone: code }: AllocationParams, principal: Principal): BlockSeen {
    const zone = zoneCode(code);
    if (!canAny(principal, ['region-officer', 'auditor'])) withinScope(principal, ['zone-officer'], { zone });
    return { callId: callId(call), zone, on: dateInRome(this.clock.now()) };
  }

  #own(params: AllocationParams, principal: Principal): readonly [BlockSeen, ZoneOfCall] {
    const zone = zoneCode(params.zone);
    withinScope(principal, ['zone-officer'], { zone });
    const call = callId(params.callId);
    return [
      { callId: call, zone, on: dateInRome(this.clock.now()) },
      { call, zone },
    ];
  }
}

const accepted = (outcome: BlockOutcome, reply: Reply): Extract<BlockOutcome, { accepted: true }> => {
  if (outcome.accepted) {
    written(reply, 'issuance', outcome);
    return outcome;
  }
  if (outcome.refusal === 'block-unknown') throw notFound();
  throw outcome.refusal === 'provider-not-here-yet' ? providerNotHereYet() : blockProblem(outcome.refusal);
};

const happened = <T extends AllocationEvent['type']>(events: readonly AllocationEvent[], type: T) => {
  const found = events.find((event): event is Extract<AllocationEvent, { type: T }> => event.type === type);
  if (found === undefined) throw new Error(`${type} was accepted and did not happen`);
  return found;
};

const enteredBlock = (body: BuyBlockDto): EnteredBlock => {
  const { providerId: provider, action, category, places, unitCents, from, to, actNumber, actDate, reason } = body;
  return {
    ...{ providerId: providerId(provider), action, category, places, unitCents: cents(unitCents) },
    ...{ from: localDate(from), to: localDate(to), actNumber, actDate: localDate(actDate), reason },
  };
};

const enteredNaming = ({ place, applicationId: id, from, act }: NamePlaceDto): Omit<EnteredNaming, 'blockId'> => ({
  ...(place !== undefined && { place }),
  ...(id !== undefined && { applicationId: applicationId(id) }),
  ...(from !== undefined && { from: localDate(from) }),
  ...(act !== undefined && { act: { ...act, actDate: localDate(act.actDate) } }),
});
