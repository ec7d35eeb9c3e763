// Whose drafts an outage left unsent, over HTTP: for the offices of the zones and the region, who may help them to send.
import { Controller, Get, Param, Query, Res } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Allow, canAny, CurrentPrincipal, zonesOf, type Principal } from '@buono/access';
import {
  AtLeast,
  decodeCursor,
  PAGE_SIZE,
  pageOf,
  PageQuery,
  waitForPosition,
  type Page,
  type Reply,
} from '@buono/http';
import { callId } from '@buono/kernel';
import { Lists } from '../../../application/ports.js';
import { UnsentDraftsQuery } from '../../../application/call/unsent-drafts.handler.js';
import { valueOf } from '../problems.js';
import { OutageParams, UnsentDraftsPage, type UnsentDraftView } from './unsent-drafts.dto.js';

@ApiTags('calls')
@Controller('calls/:callId/outages/:version/drafts')
export class UnsentDraftsController {
  constructor(
    private readonly queries: QueryBus,
    private readonly lists: Lists,
  ) {}

  /** The drafts begun by the last day of an outage and not sent yet, in the caller's zones. No names: what a draft says stays closed. */
  @Get()
  @Allow('zone-officer', 'region-officer')
  @ApiOperation({ summary: 'Elenca le bozze non inviate dopo un’interruzione', operationId: 'call-outage-drafts' })
  @ApiOkResponse({ type: UnsentDraftsPage })
  async list(
    @Param() { callId: call, version }: OutageParams,
    @Query() { limit = PAGE_SIZE, cursor }: PageQuery,
    @CurrentPrincipal() principal: Principal,
    @AtLeast('eligibility') atLeast: number | undefined,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<Page<UnsentDraftView>> {
    await waitForPosition(this.lists, atLeast, reply);
    const [after] = cursor === undefined ? [] : decodeCursor(cursor);
    const zones = canAny(principal, ['region-officer']) ? 'all' : zonesOf(principal, 'zone-officer');
    const stretch = { limit: limit + 1, ...(after !== undefined && { after: String(after) }) };
    const asked = { call: callId(call), version, zones };
    return pageOf(
      valueOf(await this.queries.execute(new UnsentDraftsQuery(asked, stretch))),
      limit,
      (draft) => draft,
      ({ applicationId }) => [applicationId],
    );
  }
}
