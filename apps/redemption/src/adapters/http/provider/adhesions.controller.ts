// The joinings of calls over HTTP, as offices list them.
import { Controller, Get, Query, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Allow } from '@buono/access';
import { AtLeast, decodeCursor, PAGE_SIZE, pageOf, waitForPosition, type Reply } from '@buono/http';
import { RedemptionLists } from '../../../application/lists.js';
import { AdhesionLists } from '../../../application/provider/adhesion-lists.js';
import { adhesionLine } from './adhesion-view.js';
import { AdhesionPage, AdhesionsQuery } from './adhesions.dto.js';

@ApiTags('providers')
@Controller('adhesions')
export class AdhesionsController {
  constructor(
    private readonly adhesions: AdhesionLists,
    private readonly lists: RedemptionLists,
  ) {}

  /** The providers that joined calls, those that leave or left among them: of one call, of one provider, or all. */
  @Get()
  @Allow('region-officer', 'zone-officer', 'auditor')
  @ApiOperation({ summary: 'Elenca gli enti che hanno aderito agli avvisi', operationId: 'adhesion-list' })
  @ApiOkResponse({ type: AdhesionPage })
  async list(
    @Query() { callId, providerId, cursor, limit = PAGE_SIZE }: AdhesionsQuery,
    @AtLeast('redemption') atLeast: number | undefined,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<AdhesionPage> {
    await waitForPosition(this.lists, atLeast, reply);
    const [after] = cursor === undefined ? [] : decodeCursor(cursor);
    const filter = { ...(callId !== undefined && { callId }), ...(providerId !== undefined && { providerId }) };
    const page = { limit: limit + 1, ...(after !== undefined && { after: String(after) }) };
    const rows = await this.adhesions.list(filter, page);
    const shown = pageOf(rows, limit, adhesionLine, (row) => [`${row.callId}|${row.providerId}`]);
    return { ...shown, items: [...shown.items] };
  }
}
