// Correcting a decision over HTTP: tried, proposed on an act by one person, approved or dismissed by another.
import { Body, Controller, Get, HttpCode, Param, Post, Res } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Allow, CurrentPrincipal, ReadOnly, type Principal } from '@buono/access';
import { Command, type CommandRequest, type Reply } from '@buono/http';
import { applicationId, localDate } from '@buono/kernel';
import type { AskedCorrection } from '../../../application/correction/asked-correction.js';
import type { AskedHousehold } from '../../../application/application/counted-households.js';
import { PreviewCorrectionQuery } from '../../../application/correction/preview-correction.handler.js';
import { correctionOf, ProposeCorrectionCommand } from '../../../application/correction/propose-correction.handler.js';
import { ResolveCorrectionCommand } from '../../../application/correction/resolve-correction.handler.js';
import type { KnownApplication } from '../../../domain/application/state.js';
import { ApplicationDoor } from '../application/application-door.js';
import { ApplicationParams } from '../application/applications.dto.js';
import { correctionPreviewView, correctionsView, correctionView } from './correction-view.js';
import {
  CorrectionParams,
  CountedHouseholdDto,
  CorrectionPreviewView,
  DecisionCorrectionDto,
  DecisionCorrectionsView,
  DecisionCorrectionView,
} from './decision-corrections.dto.js';
import { valueOf, writtenValue } from '../problems.js';

@ApiTags('applications')
@Controller('applications/:applicationId/decision/corrections')
export class DecisionCorrectionsController {
  constructor(
    private readonly commands: CommandBus,
    private readonly queries: QueryBus,
    private readonly door: ApplicationDoor,
  ) {}

  /** The corrections of a decision, proposed, dismissed and booked. */
  @Get()
  @Allow('zone-officer', 'region-officer', 'auditor')
  @ApiOperation({ summary: 'Elenca le rettifiche di una decisione', operationId: 'decision-correction-list' })
  @ApiOkResponse({ type: DecisionCorrectionsView })
  async list(
    @Param() params: ApplicationParams,
    @CurrentPrincipal() principal: Principal,
  ): Promise<DecisionCorrectionsView> {
    const roles = ['zone-officer', 'region-officer', 'auditor'] as const;
    return correctionsView(await this.door.office(params.applicationId, principal, roles));
  }

  /** What a correction would come to: what is due, the worth, the place in the ranking. Writes nothing. */
  @Post('preview')
  @HttpCode(200)
  @Allow('zone-officer', 'region-officer')
  @ReadOnly()
  @ApiOperation({ summary: 'Mostra l’effetto di una rettifica', operationId: 'decision-correction-preview' })
  @ApiOkResponse({ type: CorrectionPreviewView })
  async preview(
    @Param() params: ApplicationParams,
    @Body() body: DecisionCorrectionDto,
    @CurrentPrincipal() principal: Principal,
  ): Promise<CorrectionPreviewView> {
    await this.door.office(params.applicationId, principal, ['zone-officer', 'region-officer']);
    const id = applicationId(params.applicationId);
    const query = new PreviewCorrectionQuery(id, correctionIn(body), principal.actorId);
    return correctionPreviewView(valueOf(await this.queries.execute(query)));
  }

  /** Proposes a correction on an act; nothing moves before another person approves it. */
  @Post()
  @Allow('zone-officer')
  @ApiOperation({ summary: 'Propone la rettifica di una decisione', operationId: 'decision-correction-propose' })
  @ApiCreatedResponse({ type: DecisionCorrectionView })
  async propose(
    @Param() params: ApplicationParams,
    @Body() body: DecisionCorrectionDto,
    @CurrentPrincipal() principal: Principal,
    @Command() { meta }: CommandRequest,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<DecisionCorrectionView> {
    await this.door.office(params.applicationId, principal, ['zone-officer']);
    const id = applicationId(params.applicationId);
    const done = await this.commands.execute(new ProposeCorrectionCommand(id, correctionIn(body), meta));
    return correctionView(writtenValue(reply, done).state as KnownApplication, correctionOf(meta.commandId));
  }

  /** Approves a correction that somebody else proposed: from now on the decision is this, and money moves. */
  @Post(':correctionId/approval')
  @HttpCode(200)
  @Allow('zone-officer', 'region-officer')
  @ApiOperation({ summary: 'Approva una rettifica', operationId: 'decision-correction-approve' })
  @ApiOkResponse({ type: DecisionCorrectionView })
  approve(
    @Param() params: CorrectionParams,
    @CurrentPrincipal() principal: Principal,
    @Command() command: CommandRequest,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<DecisionCorrectionView> {
    return this.resolve(params, principal, { approve: true, command, reply });
  }

  /** Dismisses a correction that was proposed: nothing moves. */
  @Post(':correctionId/dismissal')
  @HttpCode(200)
  @Allow('zone-officer', 'region-officer')
  @ApiOperation({ summary: 'Respinge una rettifica proposta', operationId: 'decision-correction-dismiss' })
  @ApiOkResponse({ type: DecisionCorrectionView })
  dismiss(
    @Param() params: CorrectionParams,
    @CurrentPrincipal() principal: Principal,
    @Command() command: CommandRequest,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<DecisionCorrectionView> {
    return this.resolve(params, principal, { approve: false, command, reply });
  }

  private async resolve(
    params: CorrectionParams,
    principal: Principal,
    asked: { readonly approve: boolean; readonly command: CommandRequest; readonly reply: Reply },
  ): Promise<DecisionCorrectionView> {
    const { approve, command, reply } = asked;
    await this.door.office(params.applicationId, principal, ['zone-officer', 'region-officer']);
    const id = applicationId(params.applicationId);
    const resolve = new ResolveCorrectionCommand(id, params.correctionId, approve, command.meta);
    const done = writtenValue(reply, await this.commands.execute(resolve));
    return correctionView(done.state as KnownApplication, params.correctionId);
  }
}

const correctionIn = ({
  facts,
  nothingDue,
  effectiveFrom,
  change,
  note,
  household,
  ...said
}: DecisionCorrectionDto): AskedCorrection => ({
  ...said,
  ...(effectiveFrom !== undefined && { effectiveFrom: localDate(effectiveFrom) }),
  ...(change !== undefined && { change: { id: change.id, happenedOn: localDate(change.happenedOn) } }),
  ...(household !== undefined && { household: householdIn(household) }),
  facts: facts ?? {},
  nothingDue: nothingDue ?? false,
  ...(note !== undefined && { note }),
});

const householdIn = ({ with: other }: CountedHouseholdDto): AskedHousehold =>
  other === undefined ? {} : { with: applicationId(other) };
