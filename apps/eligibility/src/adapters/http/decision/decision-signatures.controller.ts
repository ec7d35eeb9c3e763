// The second signature over HTTP, where a call wants two persons for every decision: read, signed or dismissed by another.
import { Controller, Get, HttpCode, Param, Post, Res } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Allow, CurrentPrincipal, type Principal } from '@buono/access';
import { Command, notFound, type CommandRequest, type Reply } from '@buono/http';
import { applicationId } from '@buono/kernel';
import { Sealing } from '../../../application/sealing.js';
import { SignDecisionCommand } from '../../../application/decision/sign-decision.handler.js';
import { ApplicationDoor } from '../application/application-door.js';
import { proposalView, writtenApplicationView } from '../application/application-view.js';
import { ApplicationParams, ApplicationWrittenView } from '../application/applications.dto.js';
import { writtenValue } from '../problems.js';
import { ProposedDecisionView } from './proposals.dto.js';

const SIGNERS = ['zone-officer', 'region-officer'] as const;

@ApiTags('applications')
@Controller('applications/:applicationId/decision')
export class DecisionSignaturesController {
  constructor(
    private readonly commands: CommandBus,
    private readonly door: ApplicationDoor,
    private readonly sealing: Sealing,
  ) {}

  /** What waits for its second signature, with the words of who proposed it; the opening is recorded. */
  @Get('proposal')
  @Allow('zone-officer', 'region-officer', 'auditor')
  @ApiOperation({ summary: 'Mostra la decisione che aspetta la seconda firma', operationId: 'decision-proposal' })
  @ApiOkResponse({ type: ProposedDecisionView })
  async show(
    @Param() params: ApplicationParams,
    @CurrentPrincipal() principal: Principal,
  ): Promise<ProposedDecisionView> {
    const roles = ['zone-officer', 'region-officer', 'auditor'] as const;
    const application = await this.door.office(params.applicationId, principal, roles);
    const proposed = application.status === 'received' ? application.proposed : undefined;
    if (proposed === undefined) throw notFound();
    const boxes = proposed.sealed === undefined ? [] : [proposed.sealed];
    const looking = { actor: principal.actorId, purpose: 'sign-decision' };
    const { note } = await this.sealing.open(boxes, looking);
    return { ...proposalView(proposed), ...(note !== undefined && { reasons: note }) };
  }

  /** Signs it: the engine is asked once more, and what was proposed is decided. Not by who proposed it. */
  @Post('signature')
  @HttpCode(200)
  @Allow(...SIGNERS)
  @ApiOperation({ summary: 'Firma la decisione proposta', operationId: 'decision-sign' })
  @ApiOkResponse({ type: ApplicationWrittenView })
  sign(
    @Param() params: ApplicationParams,
    @CurrentPrincipal() principal: Principal,
    @Command() command: CommandRequest,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<ApplicationWrittenView> {
    return this.#answer(params, principal, { signs: true, command, reply });
  }

  /** Dismisses it, or takes it back: another may be proposed. */
  @Post('dismissal')
  @HttpCode(200)
  @Allow(...SIGNERS)
  @ApiOperation({ summary: 'Respinge la decisione proposta', operationId: 'decision-dismiss' })
  @ApiOkResponse({ type: ApplicationWrittenView })
  dismiss(
    @Param() params: ApplicationParams,
    @CurrentPrincipal() principal: Principal,
    @Command() command: CommandRequest,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<ApplicationWrittenView> {
    return this.#answer(params, principal, { signs: false, command, reply });
  }

  async #answer(
    params: ApplicationParams,
    principal: Principal,
    { signs, command, reply }: { readonly signs: boolean; readonly command: CommandRequest; readonly reply: Reply },
  ): Promise<ApplicationWrittenView> {
    await this.door.office(params.applicationId, principal, SIGNERS);
    const sign = new SignDecisionCommand(applicationId(params.applicationId), signs, command.meta);
    return writtenApplicationView(writtenValue(reply, await this.commands.execute(sign)));
  }
}
