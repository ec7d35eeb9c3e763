// My data, and who looked at them: every person may ask (GDPR art. 15).
import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Allow, CurrentPrincipal, type Principal } from '@buono/access';
import { decodeCursor, PAGE_SIZE, pageOf, PageQuery } from '@buono/http';
import { AccessHistories } from './access-histories.js';
import { OpeningPage } from './access-history.dto.js';

@ApiTags('access-history')
@Controller('access-history')
export class AccessHistoryController {
  constructor(private readonly histories: AccessHistories) {}

  /** When somebody opened my data, what for and which classes; not which person it was. Newest first. */
  @Get('mine')
  @Allow()
  @ApiOperation({ summary: 'Elenca chi ha visto i miei dati, quando e perché', operationId: 'access-history-mine' })
  @ApiOkResponse({ type: OpeningPage })
  async mine(
    @Query() { limit = PAGE_SIZE, cursor }: PageQuery,
    @CurrentPrincipal() { actorId }: Principal,
  ): Promise<OpeningPage> {
    const [before] = cursor === undefined ? [] : decodeCursor(cursor);
    const openings = await this.histories.of(actorId, limit + 1, before === undefined ? before : String(before));
    const { items, ...next } = pageOf(
      openings,
      limit,
      ({ key: _, classes, ...opening }) => ({ ...opening, classes: [...classes] }),
      ({ key }) => [key],
    );
    return { ...next, items: [...items] };
  }
}
