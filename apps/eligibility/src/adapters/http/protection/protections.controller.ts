// Protections over HTTP: recorded and lifted by acts of an office, read by the person and those who are named.
import { Body, Controller, Get, HttpCode, Param, Post, Res } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Allow, canAny, CurrentPrincipal, notFound, type Principal } from '@buono/access';
import { Command, type CommandRequest, type Reply } from '@buono/http';
import { Clock, dateInRome, localDate, personId, type PersonId } from '@buono/kernel';
import { AccessLog, asBox } from '@buono/privacy';
import {
  LiftProtectionCommand,
  ProtectPersonCommand,
  type WrittenProtection,
} from '../../../application/protection/protect-person.handler.js';
import { Shields } from '../../../application/protection/shields.js';
import { protectsOn, type Protection } from '../../../domain/protection/protections.js';
import { PersonParams } from '../people/persons.dto.js';
import { eligibilityProblem, writtenValue } from '../problems.js';
import {
  LiftProtectionDto,
  ProtectionParams,
  ProtectionsView,
  ProtectionView,
  ProtectPersonDto,
} from './protection.dto.js';

@ApiTags('protections')
@Controller()
export class ProtectionsController {
  constructor(
    private readonly commands: CommandBus,
    private readonly shields: Shields,
    private readonly access: AccessLog,
    private readonly clock: Clock,
  ) {}

  /** Puts a person under protection: identity and address are hidden from all who are not named, wherever they stand. */
  @Post('protections')
  @Allow('zone-officer', 'region-officer')
  @ApiOperation({ summary: 'Metti una persona sotto protezione', operationId: 'protection-record' })
  @ApiCreatedResponse({ type: ProtectionView })
  async protect(
    @Body() { from, to, desks = [], ...body }: ProtectPersonDto,
    @CurrentPrincipal() principal: Principal,
    @Command() { meta }: CommandRequest,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<ProtectionView> {
    const dates = { from: localDate(from), ...(to !== undefined && { to: localDate(to) }) };
    const input = { ...body, desks, ...dates, region: canAny(principal, ['region-officer']) };
    return this.#written(writtenValue(reply, await this.commands.execute(new ProtectPersonCommand(input, meta))));
  }

  /** Lifts a protection by another act: for the region, and officers whom it names. */
  @Post('persons/:personId/protections/:protectionId/lifting')
  @HttpCode(200)
  @Allow('zone-officer', 'region-officer')
  @ApiOperation({ summary: 'Revoca una protezione', operationId: 'protection-lift' })
  @ApiOkResponse({ type: ProtectionView })
  async lift(
    @Param() { personId: person, protectionId }: ProtectionParams,
    @Body() { actNumber }: LiftProtectionDto,
    @CurrentPrincipal() principal: Principal,
    @Command() { meta }: CommandRequest,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<ProtectionView> {
    const input = { protectionId, actNumber, region: canAny(principal, ['region-officer']) };
    const lift = new LiftProtectionCommand(input, personId(person), meta);
    return this.#written(writtenValue(reply, await this.commands.execute(lift)));
  }

  /** The protections of a person: for the person, those who are named, and the region. */
  @Get('persons/:personId/protections')
  @Allow()
  @ApiOperation({ summary: 'Elenca le protezioni di una persona', operationId: 'protection-list' })
  @ApiOkResponse({ type: ProtectionsView })
  async list(@Param() params: PersonParams, @CurrentPrincipal() principal: Principal): Promise<ProtectionsView> {
    const person = personId(params.personId);
    const region = principal.secondFactor && canAny(principal, ['region-officer']);
    const holders = await this.shields.holdersOf(principal.actorId);
    const own = holders.includes(person);
    const items = [...(await this.shields.known())]
      .map(([, protection]) => protection)
      .filter((one) => one.personId === person)
      .filter(({ allowed }) => region || own || allowed.some((holder) => holders.includes(holder)))
      .sort((a, b) => (a.from < b.from ? -1 : 1));
    if (items.length === 0 && !region && !own) throw notFound();
    return { items: await this.#opened(items, principal.actorId, own ? 'read-own-protection' : 'examine-protection') };
  }

  async #opened(items: readonly Protection[], actor: PersonId, purpose: string) {
    const boxes = items.map(({ sealed }) => asBox(sealed));
    const opened = boxes.length === 0 ? [] : await this.access.openPage(actor, purpose, boxes);
    return items.map((protection, index) => {
      const said = opened[index];
      const erased = said === undefined || said === 'erased';
      return { ...this.#view(protection), erased, ...(!erased && { reason: String(said['text']) }) };
    });
  }

  #written({ state, protectionId }: WrittenProtection): ProtectionView {
    const protection = state.get(protectionId);
    if (protection === undefined) throw eligibilityProblem('protection-unknown');
    return this.#view(protection);
  }

  #view(protection: Protection): ProtectionView {
    const { protectionId, personId: person, allowed, actNumber, from, to, lifted } = protection;
    return {
      ...{ protectionId, personId: person, allowed: [...allowed], actNumber, from },
      ...(to !== undefined && { to }),
      holds: protectsOn(protection, dateInRome(this.clock.now())),
      ...(lifted !== undefined && { liftedOn: lifted.on, liftedByAct: lifted.actNumber }),
    };
  }
}
