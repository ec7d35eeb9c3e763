// Papers over HTTP: acts and what came in, with the numbers of the protocol register, signatures and postings.
import { Controller, Get, Param, Query, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Allow, CurrentPrincipal, Public, type Principal } from '@buono/access';
import { AtLeast, type Page, type Reply } from '@buono/http';
import { Clock, dateInRome } from '@buono/kernel';
import { ApplicationParams } from '../application/applications.dto.js';
import { PaperReading } from './paper-reading.js';
import {
  PaperDetailView,
  PaperPage,
  PaperParams,
  PapersQuery,
  PapersView,
  PostedActsQuery,
  type PaperView,
} from './papers.dto.js';

@ApiTags('papers')
@Controller()
export class PapersController {
  constructor(
    private readonly reading: PaperReading,
    private readonly clock: Clock,
  ) {}

  /** Acts and incoming papers of the caller's zones, oldest first; `status=waiting`: what an office has still to do. */
  @Get('papers')
  @Allow('zone-officer', 'assessment-unit', 'region-officer', 'auditor')
  @ApiOperation({ summary: 'Elenca atti e documenti protocollati o in attesa', operationId: 'papers' })
  @ApiOkResponse({ type: PaperPage })
  list(
    @Query() query: PapersQuery,
    @CurrentPrincipal() principal: Principal,
    @AtLeast('eligibility') atLeast: number | undefined,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<Page<PaperView>> {
    return this.reading.list({ query, principal, atLeast }, reply);
  }

  /** A paper with its words and its signature, verified on the moment. */
  @Get('papers/:paperId')
  @Allow()
  @ApiOperation({ summary: 'Mostra un atto o un documento', operationId: 'paper-show' })
  @ApiOkResponse({ type: PaperDetailView })
  show(@Param() { paperId }: PaperParams, @CurrentPrincipal() principal: Principal): Promise<PaperDetailView> {
    return this.reading.show(paperId, principal);
  }

  /** What came in and what was written for one application, with protocol numbers. */
  @Get('applications/:applicationId/papers')
  @Allow()
  @ApiOperation({ summary: 'Elenca atti e documenti di una domanda', operationId: 'application-papers' })
  @ApiOkResponse({ type: PapersView })
  ofApplication(
    @Param() { applicationId }: ApplicationParams,
    @CurrentPrincipal() principal: Principal,
  ): Promise<PapersView> {
    return this.reading.ofApplication(applicationId, principal);
  }

  /** The acts that are on the notice board (albo) today. */
  @Get('posted-acts')
  @Public()
  @ApiOperation({ summary: 'Elenca gli atti all’albo', operationId: 'posted-acts' })
  @ApiOkResponse({ type: PaperPage })
  posted(@Query() query: PostedActsQuery): Promise<Page<PaperView>> {
    return this.reading.posted(query, dateInRome(this.clock.now()));
  }

  /** An act that is or was on the notice board, with its words and its signature. */
  @Get('posted-acts/:paperId')
  @Public()
  @ApiOperation({ summary: 'Mostra un atto pubblicato all’albo', operationId: 'posted-act-show' })
  @ApiOkResponse({ type: PaperDetailView })
  showPosted(@Param() { paperId }: PaperParams): Promise<PaperDetailView> {
    return this.reading.showPosted(paperId);
  }
}
