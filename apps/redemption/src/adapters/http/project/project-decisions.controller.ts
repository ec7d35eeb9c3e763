// What offices decide of projects, over HTTP: plans by act, advances and claims, what the wallet did not take.
import { Body, Controller, HttpCode, Param, Post, Res, UseGuards } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Allow, AsOnePerson, CurrentPrincipal, type Principal } from '@buono/access';
import { Command, writtenOrRefused, type CommandRequest, type Reply } from '@buono/http';
import { cents, voucherId } from '@buono/kernel';
import { DecideProjectCommand, type ProjectDecision } from '../../../application/project/decide-project.handler.js';
import { ProjectDoor } from './project-door.js';
import { projectProblemOf } from './project-requests.js';
import { ProjectView } from './project-views.dto.js';
import {
  ClaimApprovalDto,
  ClaimRefusalDto,
  PlanApprovalDto,
  PlanRefusalDto,
  ProjectClaimParams,
  ProjectParams,
} from './projects.dto.js';

interface By {
  readonly command: CommandRequest;
  readonly principal: Principal;
  readonly reply: Reply;
}

@ApiTags('projects')
@Controller('projects/:voucherId')
@UseGuards(AsOnePerson)
export class ProjectDecisionsController {
  constructor(
    private readonly commands: CommandBus,
    private readonly door: ProjectDoor,
  ) {}

  /** Approves by act the plan that was read. Never by who leads the project. */
  @Post('plans/approval')
  @HttpCode(200)
  @Allow('zone-officer', 'region-officer')
  @ApiOperation({ summary: 'Approva con atto il piano di un progetto', operationId: 'project-plan-approve' })
  @ApiOkResponse({ type: ProjectView })
  approvePlan(
    @Param() params: ProjectParams,
    @Body() { version, actNumber }: PlanApprovalDto,
    @Command() command: CommandRequest,
    @CurrentPrincipal() principal: Principal,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<ProjectView> {
    return this.#decided(params, { is: 'plan-approved', version, actNumber }, { command, principal, reply });
  }

  /** Sends a plan back, with a reason; the one before it stays in force. */
  @Post('plans/refusal')
  @HttpCode(200)
  @Allow('zone-officer', 'region-officer')
  @ApiOperation({ summary: 'Respinge il piano proposto di un progetto', operationId: 'project-plan-refuse' })
  @ApiOkResponse({ type: ProjectView })
  refusePlan(
    @Param() params: ProjectParams,
    @Body() { version, reason }: PlanRefusalDto,
    @Command() command: CommandRequest,
    @CurrentPrincipal() principal: Principal,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<ProjectView> {
    return this.#decided(params, { is: 'plan-refused', version, reason }, { command, principal, reply });
  }

  /** Approves an advance, or of a claim what is not cut: what is paid of it enters the wallet at once. */
  @Post('claims/:claimId/approval')
  @HttpCode(200)
  @Allow('zone-officer', 'region-officer')
  @ApiOperation({ summary: 'Approva un anticipo o un rendiconto', operationId: 'project-claim-approve' })
  @ApiOkResponse({ type: ProjectView })
  approve(
    @Param() { claimId, ...params }: ProjectClaimParams,
    @Body() { cuts = [] }: ClaimApprovalDto,
    @Command() command: CommandRequest,
    @CurrentPrincipal() principal: Principal,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<ProjectView> {
    const cut = cuts.map(({ expenseId, cutCents, reason }) => ({ expenseId, cutCents: cents(cutCents), reason }));
    return this.#decided(params, { is: 'claim-approved', claimId, cuts: cut }, { command, principal, reply });
  }

  /** Sends an advance or a claim back, with a reason: nothing of it counts, and it may be presented anew. */
  @Post('claims/:claimId/refusal')
  @HttpCode(200)
  @Allow('zone-officer', 'region-officer')
  @ApiOperation({ summary: 'Respinge un anticipo o un rendiconto', operationId: 'project-claim-refuse' })
  @ApiOkResponse({ type: ProjectView })
  refuse(
    @Param() { claimId, ...params }: ProjectClaimParams,
    @Body() { reason }: ClaimRefusalDto,
    @Command() command: CommandRequest,
    @CurrentPrincipal() principal: Principal,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<ProjectView> {
    return this.#decided(params, { is: 'claim-refused', claimId, reason }, { command, principal, reply });
  }

  /** Asks the wallet again for what it did not take, once its cause is mended. */
  @Post('claims/:claimId/entry')
  @HttpCode(200)
  @Allow('zone-officer', 'region-officer')
  @ApiOperation({ summary: 'Riprova a pagare quanto approvato', operationId: 'project-claim-enter' })
  @ApiOkResponse({ type: ProjectView })
  again(
    @Param() { claimId, ...params }: ProjectClaimParams,
    @Command() command: CommandRequest,
    @CurrentPrincipal() principal: Principal,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<ProjectView> {
    return this.#decided(params, { is: 'claim-sent-again', claimId }, { command, principal, reply });
  }

  async #decided({ voucherId: id }: ProjectParams, decision: ProjectDecision, by: By): Promise<ProjectView> {
    const project = voucherId(id);
    const asked = new DecideProjectCommand(project, decision, by.principal, by.command.meta);
    writtenOrRefused(by.reply, 'redemption', await this.commands.execute(asked), projectProblemOf);
    return (await this.door.seen(project, by.principal)).view;
  }
}
