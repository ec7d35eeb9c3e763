// The rankings of a call that are published: where a family finds its code.
import { Controller, Get, Param, Query, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Public } from '@buono/access';
import { AtLeast, decodeCursor, PAGE_SIZE, pageOf, waitForPosition, type Page, type Reply } from '@buono/http';
import { Lists, type RankingLine } from '../../../application/ports.js';
import { CallRankingsParams, CallRankingsQuery, PublishedRankingsPage } from './provisional-rankings.dto.js';

const PUBLISHED = ['provisional', 'approved'];

@ApiTags('rankings')
@Controller('calls/:callId/rankings')
export class CallRankingsController {
  constructor(private readonly lists: Lists) {}

  /** Provisional and approved rankings of a call, for anybody; the codes are in each one's published file. */
  @Get()
  @Public()
  @ApiOperation({ summary: 'Elenca le graduatorie pubblicate di un avviso', operationId: 'call-rankings' })
  @ApiOkResponse({ type: PublishedRankingsPage })
  async list(
    @Param() { callId }: CallRankingsParams,
    @Query() { status, limit = PAGE_SIZE, cursor }: CallRankingsQuery,
    @AtLeast('eligibility') atLeast: number | undefined,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<Page<RankingLine>> {
    await waitForPosition(this.lists, atLeast, reply);
    const [after] = cursor === undefined ? [] : decodeCursor(cursor);
    const statuses = status === undefined ? PUBLISHED : [status];
    const stretch = { limit: limit + 1, ...(after !== undefined && { after: String(after) }) };
    return pageOf(
      await this.lists.rankings({ callId, statuses }, stretch),
      limit,
      (line) => line,
      ({ rankingId }) => [rankingId],
    );
  }
}
