// Projects of grants over HTTP: what the lead plans, asks and claims; what offices approve by act.
import { Body, Controller, Get, HttpCode, Param, Post, Query, Res, UseGuards } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Allow, AsOnePerson, CurrentPrincipal, type Principal } from '@buono/access';
import {
  AtLeast,
  Command,
  decodeCursor,
  PAGE_SIZE,
  pageOf,
  revisionTag,
  waitForPosition,
  written,
  type CommandRequest,
  type Reply,
} from '@buono/http';
import { voucherId } from '@buono/kernel';
import { RedemptionLists } from '../../../application/lists.js';
import { AskOfProjectCommand, type AskedOfProject } from '../../../application/project/ask-of-project.handler.js';
import { ProjectLists } from '../../../application/project/project-lists.js';
import { ProjectDoor } from './project-door.js';
import { advanceIn, planIn, projectProblemOf, spendingIn } from './project-requests.js';
import { ProjectPage, ProjectView } from './project-views.dto.js';
import {
  AdvanceDto,
  ProjectPlanDto,
  ProjectClaimParams,
  ProjectParams,
  ProjectsQuery,
  SpendingDto,
} from './projects.dto.js';

@ApiTags('projects')
@Controller('projects')
@UseGuards(AsOnePerson)
export class ProjectsController {
  constructor(
    private readonly commands: CommandBus,
    private readonly door: ProjectDoor,
    private readonly projects: ProjectLists,
    private readonly lists: RedemptionLists,
  ) {}

  /** The projects that the caller may see, once something was said of them: who leads theirs, offices those of their zones. */
  @Get()
  @Allow()
  @ApiOperation({ summary: 'Elenca i progetti finanziati', operationId: 'project-list' })
  @ApiOkResponse({ type: ProjectPage })
  async list(
    @Query() { waiting, limit = PAGE_SIZE, cursor }: ProjectsQuery,
    @CurrentPrincipal() principal: Principal,
    @AtLeast('redemption') atLeast: number | undefined,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<ProjectPage> {
    await waitForPosition(this.lists, atLeast, reply);
    const [after] = cursor === undefined ? [] : decodeCursor(cursor);
    const page = { limit: limit + 1, ...(after !== undefined && { after: String(after) }) };
    const filter = { ...(waiting !== undefined && { waiting }), ...this.door.filterFor(principal) };
    const shown = pageOf(
      await this.projects.list(filter, page),
      limit,
      (line) => ({ ...line }),
      ({ voucherId: id }) => [id],
    );
    return { ...shown, items: [...shown.items] };
  }

  /** The project of a voucher that grants money to a body: budget, plans, claims, where the money stands. */
  @Get(':voucherId')
  @Allow()
  @ApiOperation({ summary: 'Mostra il progetto di un contributo', operationId: 'project-show' })
  @ApiOkResponse({ type: ProjectView })
  async show(
    @Param() params: ProjectParams,
    @CurrentPrincipal() principal: Principal,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<ProjectView> {
    const { view, revision } = await this.door.seen(voucherId(params.voucherId), principal);
    revisionTag(reply, revision);
    return view;
  }

  /**
   * Says the plan, or another one. Between lines money moves at once within what the call leaves free, measured from the plan
   * that an act approved last; everything else waits for an act. No line falls below what was claimed.
   */
  @Post(':voucherId/plans')
  @Allow()
  @ApiOperation({ summary: 'Propone o modifica il piano di un progetto', operationId: 'project-plan-propose' })
  @ApiCreatedResponse({ type: ProjectView })
  plan(
    @Param() params: ProjectParams,
    @Body() body: ProjectPlanDto,
    @Command() command: CommandRequest,
    @CurrentPrincipal() principal: Principal,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<ProjectView> {
    return this.#asked(params, planIn(body), { command, principal, reply });
  }

  /** Asks for the advance, with a surety where the call wants one. */
  @Post(':voucherId/advances')
  @Allow()
  @ApiOperation({ summary: 'Chiede l’anticipo di un contributo', operationId: 'project-advance-ask' })
  @ApiCreatedResponse({ type: ProjectView })
  advance(
    @Param() params: ProjectParams,
    @Body() body: AdvanceDto,
    @Command() command: CommandRequest,
    @CurrentPrincipal() principal: Principal,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<ProjectView> {
    return this.#asked(params, advanceIn(body), { command, principal, reply });
  }

  /** Claims what was spent in a period: each expense by line and partner, at real cost with its document or by units. */
  @Post(':voucherId/claims')
  @Allow()
  @ApiOperation({ summary: 'Rendiconta la spesa di un progetto', operationId: 'project-claim' })
  @ApiCreatedResponse({ type: ProjectView })
  claim(
    @Param() params: ProjectParams,
    @Body() body: SpendingDto,
    @Command() command: CommandRequest,
    @CurrentPrincipal() principal: Principal,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<ProjectView> {
    return this.#asked(params, spendingIn(body), { command, principal, reply });
  }

  /** Takes back an advance or a claim that no office has decided. */
  @Post(':voucherId/claims/:claimId/withdrawal')
  @HttpCode(200)
  @Allow()
  @ApiOperation({ summary: 'Ritira un anticipo o un rendiconto', operationId: 'project-claim-withdraw' })
  @ApiOkResponse({ type: ProjectView })
  withdraw(
    @Param() { claimId, ...params }: ProjectClaimParams,
    @Command() command: CommandRequest,
    @CurrentPrincipal() principal: Principal,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<ProjectView> {
    return this.#asked(params, { is: 'withdrawal', claimId }, { command, principal, reply });
  }

  async #asked(
    { voucherId: id }: ProjectParams,
    asked: AskedOfProject,
    { command, principal, reply }: { command: CommandRequest; principal: Principal; reply: Reply },
  ): Promise<ProjectView> {
    const project = voucherId(id);
    const outcome = await this.commands.execute(new AskOfProjectCommand(project, asked, principal, command.meta));
    if (!outcome.accepted) throw projectProblemOf(outcome.refusal);
    written(reply, 'redemption', outcome);
    return (await this.door.seen(project, principal)).view;
  }
}
