// The absences of a zone's office over HTTP: recorded by who is away or who coordinates, covered by a colleague, cut short.
import { Body, Controller, Get, HttpCode, Param, Post, Res } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Allow, can, CurrentPrincipal, type Principal, type Role } from '@buono/access';
import { Command, type CommandRequest, type Reply } from '@buono/http';
import { localDate, personId, type PersonId } from '@buono/kernel';
import type { AbsenceAsked } from '../../../application/absence/absence-desk.js';
import { TakeAbsenceStepCommand } from '../../../application/absence/take-absence-step.handler.js';
import { HoldersReading, READS_HOLDERS } from '../holders/holders-reading.js';
import { writtenValue } from '../problems.js';
import { AbsencesReading } from './absences-reading.js';
import {
  AbsenceCoverDto,
  AbsenceEndDto,
  AbsenceParams,
  AbsencesParams,
  AbsencesView,
  RecordAbsenceDto,
} from './absences.dto.js';

/** What a step is taken with. */
interface Taking {
  readonly principal: Principal;
  readonly command: CommandRequest;
  readonly reply: Reply;
}

const RECORDS: readonly Role[] = ['zone-officer', 'zone-coordinator'];

@ApiTags('staff')
@Controller('staff/:zone/absences')
export class AbsencesController {
  constructor(
    private readonly commands: CommandBus,
    private readonly reading: AbsencesReading,
    private readonly holders: HoldersReading,
  ) {}

  /** Who of a zone's office is away now or will be, who covers, and what falls due meanwhile. */
  @Get()
  @Allow(...READS_HOLDERS)
  @ApiOperation({ summary: 'Elenca le assenze dell’ufficio di una zona', operationId: 'absences-list' })
  @ApiOkResponse({ type: AbsencesView })
  list(@Param() { zone }: AbsencesParams, @CurrentPrincipal() principal: Principal): Promise<AbsencesView> {
    return this.reading.of(this.holders.zone(zone, principal), principal);
  }

  /** Records an absence from day to day, with who covers: one's own, or of anybody for who coordinates the office. */
  @Post()
  @Allow(...RECORDS)
  @ApiOperation({ summary: 'Registra un’assenza', operationId: 'absence-record' })
  @ApiCreatedResponse({ type: AbsencesView })
  record(
    @Param() { zone }: AbsencesParams,
    @Body() { personId: person, kind, from, to, cover }: RecordAbsenceDto,
    @CurrentPrincipal() principal: Principal,
    @Command() command: CommandRequest,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<AbsencesView> {
    const input = {
      person: person === undefined ? principal.actorId : personId(person),
      ...{ kind, from: localDate(from), to: localDate(to) },
      ...covering(cover),
    };
    return this.#take(zone, { ask: 'record', input }, { principal, command, reply });
  }

  /** Somebody else covers for the days that are left, or nobody. */
  @Post(':absenceId/cover')
  @HttpCode(200)
  @Allow(...RECORDS)
  @ApiOperation({ summary: 'Cambia chi copre un’assenza', operationId: 'absence-change-cover' })
  @ApiOkResponse({ type: AbsencesView })
  changeCover(
    @Param() { zone, absenceId }: AbsenceParams,
    @Body() { cover }: AbsenceCoverDto,
    @CurrentPrincipal() principal: Principal,
    @Command() command: CommandRequest,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<AbsencesView> {
    return this.#take(zone, { ask: 'cover', absenceId, ...covering(cover) }, { principal, command, reply });
  }

  /** Cuts an absence short: who is back today was away until yesterday; one that has not begun is taken back. */
  @Post(':absenceId/end')
  @HttpCode(200)
  @Allow(...RECORDS)
  @ApiOperation({ summary: 'Fa finire prima un’assenza', operationId: 'absence-cut-short' })
  @ApiOkResponse({ type: AbsencesView })
  end(
    @Param() { zone, absenceId }: AbsenceParams,
    @Body() { lastDay }: AbsenceEndDto,
    @CurrentPrincipal() principal: Principal,
    @Command() command: CommandRequest,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<AbsencesView> {
    const last = lastDay === undefined ? {} : { lastDay: localDate(lastDay) };
    return this.#take(zone, { ask: 'end', absenceId, ...last }, { principal, command, reply });
  }

  async #take(code: string, asked: AbsenceAsked, { principal, command, reply }: Taking): Promise<AbsencesView> {
    const zone = this.holders.zone(code, principal, RECORDS);
    const office = { zone, byCoordinator: can(principal, 'zone-coordinator', { zone }) };
    writtenValue(reply, await this.commands.execute(new TakeAbsenceStepCommand(office, asked, command.meta)));
    return this.reading.of(zone, principal);
  }
}

const covering = (cover: string | undefined): { readonly cover?: PersonId } =>
  cover === undefined ? {} : { cover: personId(cover) };
