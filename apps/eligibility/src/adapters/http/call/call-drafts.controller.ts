// The drafts of calls over HTTP, for who writes and approves them.
import { Controller, Get, Query, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Allow } from '@buono/access';
import { AtLeast, PageQuery, type Page, type Reply } from '@buono/http';
import type { DraftLine } from '../../../application/ports.js';
import { CallReading } from './call-reading.js';
import { CallDraftPage } from './calls.dto.js';

@ApiTags('calls')
@Controller('call-drafts')
export class CallDraftsController {
  constructor(private readonly reading: CallReading) {}

  /** The calls that are not published yet, with whether a second person has approved them. */
  @Get()
  @Allow('region-officer', 'second-approver', 'auditor')
  @ApiOperation({ summary: 'Elenca le bozze di avviso', operationId: 'call-draft-list' })
  @ApiOkResponse({ type: CallDraftPage })
  list(
    @Query() query: PageQuery,
    @AtLeast('eligibility') atLeast: number | undefined,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<Page<DraftLine>> {
    return this.reading.drafts(query, atLeast, reply);
  }
}
