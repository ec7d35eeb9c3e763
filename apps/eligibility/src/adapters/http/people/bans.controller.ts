// Bans over HTTP: the region records and lifts by an act; who is concerned and the offices read why, nobody else.
import { Body, Controller, Get, HttpCode, Param, Post, Res } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Allow, canAny, CurrentPrincipal, notFound, zonesOf, type Principal } from '@buono/access';
import { Command, type CommandRequest, type Reply } from '@buono/http';
import { Clock, dateInRome, localDate, personId, type PersonId } from '@buono/kernel';
import { AccessLog, asBox } from '@buono/privacy';
import { Shields } from '../../../application/protection/shields.js';
import { Exclusions } from '../../../application/people/exclusions.js';
import { LiftBanCommand, RecordBanCommand, type WrittenBan } from '../../../application/people/record-ban.handler.js';
import { holdsOn, type Ban, type BanCause } from '../../../domain/ban/bans.js';
import { BanParams, BansView, BanView, LiftBanDto, RecordBanDto } from './bans.dto.js';
import { PersonParams } from './persons.dto.js';
import { eligibilityProblem, writtenValue } from '../problems.js';

@ApiTags('bans')
@Controller()
export class BansController {
  constructor(
    private readonly commands: CommandBus,
    private readonly exclusions: Exclusions,
    private readonly access: AccessLog,
    private readonly clock: Clock,
    private readonly shields: Shields,
  ) {}

  /** Excludes a person or a body by an act: from then on nothing is admitted, offered, accredited or paid to them. */
  @Post('bans')
  @Allow('region-officer')
  @ApiOperation({ summary: 'Registra un’esclusione', operationId: 'ban-record' })
  @ApiCreatedResponse({ type: BanView })
  async record(
    @Body() { from, to, ...body }: RecordBanDto,
    @Command() { meta }: CommandRequest,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<BanView> {
    const dates = { from: localDate(from), ...(to !== undefined && { to: localDate(to) }) };
    return this.written(
      writtenValue(reply, await this.commands.execute(new RecordBanCommand({ ...body, ...dates }, meta))),
    );
  }

  /** Lifts an exclusion by another act, from today. */
  @Post('persons/:personId/bans/:banId/lifting')
  @HttpCode(200)
  @Allow('region-officer')
  @ApiOperation({ summary: 'Revoca un’esclusione', operationId: 'ban-lift' })
  @ApiOkResponse({ type: BanView })
  async lift(
    @Param() { personId: person, banId }: BanParams,
    @Body() { actNumber }: LiftBanDto,
    @Command() { meta }: CommandRequest,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<BanView> {
    const lift = new LiftBanCommand(personId(person), { banId, actNumber }, meta);
    return this.written(writtenValue(reply, await this.commands.execute(lift)));
  }

  /** The exclusions of a person or a body, with their reasons: for the offices, and for who is concerned. */
  @Get('persons/:personId/bans')
  @Allow()
  @ApiOperation({ summary: 'Elenca le esclusioni di una persona o di un ente', operationId: 'ban-list' })
  @ApiOkResponse({ type: BansView })
  list(@Param() params: PersonParams, @CurrentPrincipal() principal: Principal): Promise<BansView> {
    const person = personId(params.personId);
    const staff = canAny(principal, ['region-officer', 'auditor']) || zonesOf(principal, 'zone-officer').length > 0;
    const office = principal.secondFactor && staff;
    if (!office && principal.actorId !== person) throw notFound();
    return this.shown(person, principal, office ? 'examine-exclusions' : 'read-own-exclusions');
  }

  /** The caller's own exclusions, with their reasons. */
  @Get('bans')
  @Allow()
  @ApiOperation({ summary: 'Mostra le proprie esclusioni', operationId: 'ban-mine' })
  @ApiOkResponse({ type: BansView })
  mine(@CurrentPrincipal() principal: Principal): Promise<BansView> {
    return this.shown(principal.actorId, principal, 'read-own-exclusions');
  }

  private async shown(person: PersonId, { actorId }: Principal, purpose: string): Promise<BansView> {
    const { state: bans } = await this.exclusions.bans.find(person);
    // Words on somebody under protection are for those alone who are named.
    const closed = await this.shields.withholdsPerson(person, actorId);
    const boxes = closed ? [] : bans.map(({ sealed }) => asBox(sealed));
    const opened = await this.access.openPage(actorId, purpose, boxes);
    return {
      items: bans.map((ban, index) => {
        const said = opened[index];
        const erased = said === 'erased';
        return { ...this.view(ban), erased, ...(said !== undefined && !erased && { text: String(said['text']) }) };
      }),
    };
  }

  private written({ state, banId }: WrittenBan): BanView {
    const ban = state.find((one) => one.banId === banId);
    if (ban === undefined) throw eligibilityProblem('ban-unknown');
    return this.view(ban);
  }

  private view(ban: Ban): BanView {
    const { banId, personId: person, cause, actNumber, from, to, lifted } = ban;
    return {
      ...{ banId, personId: person, cause, sentence: SENTENCES[cause], actNumber, from },
      ...(to !== undefined && { to }),
      holds: holdsOn(ban, dateInRome(this.clock.now())),
      ...(lifted !== undefined && { liftedOn: lifted.on, liftedByAct: lifted.actNumber }),
    };
  }
}

const SENTENCES: Readonly<Record<BanCause, string>> = {
  'false-declaration': 'Dichiarazione non veritiera (DPR 445/2000, art. 75).',
  'unpaid-recovery': 'Somme da restituire e non restituite.',
  'court-order': 'Provvedimento di un giudice.',
  antimafia: 'Documentazione antimafia (D.Lgs. 159/2011).',
  'other-act': 'Altro provvedimento, indicato nell’atto.',
};
