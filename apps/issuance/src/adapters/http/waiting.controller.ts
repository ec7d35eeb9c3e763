// The waiting list over HTTP: the office sees who waits and why, a family its own place and what it may expect.
import { Controller, Get, Param, Query, UseGuards } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import {
  Allow,
  AsOnePerson,
  can,
  canAny,
  CurrentPrincipal,
  isSelf,
  notFound,
  withinScope,
  type Principal,
} from '@buono/access';
import { decodeCursor, PAGE_SIZE, pageOf, PageQuery } from '@buono/http';
import { applicationId, callId, sumParts, zoneCode } from '@buono/kernel';
import { allocationIdOf } from '../../application/ids.js';
import { Admissions, Allocations } from '../../application/ports.js';
import type { Admission } from '../../domain/admission/admission.js';
import { checksOf, expectationOf, reasonsOf } from '../../domain/allocation/expectation.js';
import { compareWaiting, type Waiting } from '../../domain/allocation/line.js';
import { AllocationParams } from './allocations.dto.js';
import { expectationView, underCheckView, waitingLineView } from './waiting-view.js';
import { ExpectationView, WaitingPage, WaitingParams } from './waiting.dto.js';

@ApiTags('waiting')
@Controller()
@UseGuards(AsOnePerson)
export class WaitingController {
  constructor(
    private readonly admissions: Admissions,
    private readonly allocations: Allocations,
  ) {}

  /** Who waits for a zone's money, in the order in which they are served, and why; before them the offers under check. */
  @Get('calls/:callId/allocations/:zone/waiting')
  @Allow('zone-officer', 'region-officer', 'auditor')
  @ApiOperation({ summary: 'Elenca chi attende le risorse di una zona', operationId: 'waiting-list' })
  @ApiOkResponse({ type: WaitingPage })
  async list(
    @Param() params: AllocationParams,
    @Query() query: PageQuery,
    @CurrentPrincipal() principal: Principal,
  ): Promise<WaitingPage> {
    const zone = zoneCode(params.zone);
    if (!canAny(principal, ['region-officer', 'auditor'])) withinScope(principal, ['zone-officer'], { zone });
    const { state: allocation } = await this.allocations.find(allocationIdOf(callId(params.callId), zone));
    const limit = query.limit ?? PAGE_SIZE;
    const whole = reasonsOf(allocation);
    const from =
      query.cursor === undefined ? 0 : whole.findIndex(([one]) => isAfter(one, decodeCursor(query.cursor ?? '')));
    const start = from < 0 ? whole.length : from;
    const rows = whole.slice(start, start + limit + 1).map((one, index) => ({ one, position: start + index + 1 }));
    const page = pageOf(
      rows,
      limit,
      ({ one, position }) => waitingLineView(one, position),
      ({ one: [{ round, list, place, bis, turn }] }) => [round, list, place, bis, turn],
    );
    const underCheck = checksOf(allocation).map(underCheckView);
    return { ...page, items: [...page.items], underCheck, freeCents: sumParts(allocation.free), currency: 'EUR' };
  }

  /** The place of an application, how many stand before it, and what may be expected. For its people and the office. */
  @Get('waiting-places/:applicationId')
  @Allow()
  @ApiOperation({ summary: 'Mostra il posto di una domanda nella lista d’attesa', operationId: 'waiting-place' })
  @ApiOkResponse({ type: ExpectationView })
  async place(@Param() params: WaitingParams, @CurrentPrincipal() principal: Principal): Promise<ExpectationView> {
    const id = applicationId(params.applicationId);
    const { state: admission } = await this.admissions.find(id);
    if (admission === undefined || !maySee(admission, principal)) throw notFound();
    const { state: allocation } = await this.allocations.find(allocationIdOf(admission.callId, admission.zone));
    const found = expectationOf(allocation, id);
    if (found === undefined) throw notFound('La domanda non è ancora arrivata all’assegnazione delle risorse.');
    return expectationView(admission, found);
  }
}

const maySee = ({ recipientId, applicantId, zone }: Admission, principal: Principal): boolean =>
  isSelf(principal, recipientId) ||
  isSelf(principal, applicantId) ||
  can(principal, 'zone-officer', { zone }) ||
  canAny(principal, ['region-officer', 'auditor']);

const isAfter = (one: Waiting, [round, list, place, bis, turn]: readonly (string | number)[]): boolean =>
  compareWaiting(one, {
    ...one,
    ...{ round: Number(round), list: Number(list), place: Number(place), bis: Number(bis) },
    turn: Number(turn),
  }) > 0;
