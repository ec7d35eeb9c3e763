// The public catalogue of services: for whom, what, where to ask, whether or not a call pays for it; searched by need.
import { Controller, Get, Query, Res } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Public } from '@buono/access';
import { AtLeast, decodeCursor, PAGE_SIZE, pageOf, waitForPosition, type Page, type Reply } from '@buono/http';
import { Lists } from '../../../application/ports.js';
import { ShowCatalogueQuery } from '../../../application/call/show-catalogue.handler.js';
import { CataloguePage, CatalogueQuery, type CatalogueEntryView } from './catalogue.dto.js';

@ApiTags('catalogue')
@Controller('catalogue')
export class CatalogueController {
  constructor(
    private readonly queries: QueryBus,
    private readonly lists: Lists,
  ) {}

  /** Services that no call pays, then published calls, closed ones too; all of them, or what answers a need. */
  @Get()
  @Public()
  @ApiOperation({ summary: 'Cerca nel catalogo dei servizi', operationId: 'catalogue-list' })
  @ApiOkResponse({ type: CataloguePage })
  async list(
    @Query() { need, state, limit = PAGE_SIZE, cursor }: CatalogueQuery,
    @AtLeast('eligibility') atLeast: number | undefined,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<Page<CatalogueEntryView>> {
    await waitForPosition(this.lists, atLeast, reply);
    const asked = { ...(need !== undefined && { need }), ...(state !== undefined && { state }) };
    const found = await this.queries.execute(new ShowCatalogueQuery(asked));
    const [after] = cursor === undefined ? [] : decodeCursor(cursor);
    const from = after === undefined ? 0 : found.findIndex(({ code }) => code === after) + 1;
    return pageOf(
      found.slice(from, from + limit + 1),
      limit,
      ({ forWhom, what, ...entry }) => ({ ...entry, forWhom: [...forWhom], what: [...what] }),
      ({ code }) => [code],
    );
  }
}
