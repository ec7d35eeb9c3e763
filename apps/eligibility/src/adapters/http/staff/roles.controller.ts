// One's own roles over HTTP: what somebody may do, what they are asked to take on, what they leave.
import { Controller, Get, HttpCode, Param, Post, Res } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Allow, CurrentPrincipal, isSelf, notFound, type Principal } from '@buono/access';
import { AtLeast, Command, waitForPosition, type CommandRequest, type Reply } from '@buono/http';
import { StaffDesk, type PlainStep } from '../../../application/staff/staff-desk.js';
import { StaffLists } from '../../../application/staff/staff-ports.js';
import { TakeStaffStepCommand } from '../../../application/staff/take-staff-step.handler.js';
import { writtenValue } from '../problems.js';
import { StaffReading } from './staff-reading.js';
import { OwnRolesView, StaffInvitationParams, StaffMemberParams } from './staff.dto.js';

@ApiTags('staff')
@Controller('roles')
export class RolesController {
  constructor(
    private readonly commands: CommandBus,
    private readonly desk: StaffDesk,
    private readonly lists: StaffLists,
    private readonly reading: StaffReading,
  ) {}

  /** The roles of the caller, the invitations that wait for their answer, the bodies whose staff they run. */
  @Get('mine')
  @Allow()
  @ApiOperation({ summary: 'Mostra i tuoi ruoli e i tuoi inviti', operationId: 'roles-mine' })
  @ApiOkResponse({ type: OwnRolesView })
  async mine(
    @CurrentPrincipal() principal: Principal,
    @AtLeast('eligibility') atLeast: number | undefined,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<OwnRolesView> {
    await waitForPosition(this.lists, atLeast, reply);
    return this.reading.mine(principal);
  }

  /** Takes on a role that the caller is asked to take on. */
  @Post(':body/invitations/:invitationId/acceptance')
  @HttpCode(200)
  @Allow()
  @ApiOperation({ summary: 'Accetta un invito', operationId: 'role-accept' })
  @ApiOkResponse({ type: OwnRolesView })
  accept(
    @Param() { body, invitationId }: StaffInvitationParams,
    @CurrentPrincipal() principal: Principal,
    @Command() command: CommandRequest,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<OwnRolesView> {
    const step = { type: 'AnswerInvitation', invitationId, accepted: true } as const;
    return this.#take(body, step, { principal, command, reply });
  }

  /** Says no to an invitation. */
  @Post(':body/invitations/:invitationId/refusal')
  @HttpCode(200)
  @Allow()
  @ApiOperation({ summary: 'Rifiuta un invito', operationId: 'role-decline' })
  @ApiOkResponse({ type: OwnRolesView })
  decline(
    @Param() { body, invitationId }: StaffInvitationParams,
    @CurrentPrincipal() principal: Principal,
    @Command() command: CommandRequest,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<OwnRolesView> {
    const step = { type: 'AnswerInvitation', invitationId, accepted: false } as const;
    return this.#take(body, step, { principal, command, reply });
  }

  /** Leaves a role of one's own, at once. */
  @Post(':body/members/:memberId/leaving')
  @HttpCode(200)
  @Allow()
  @ApiOperation({ summary: 'Lascia un ruolo', operationId: 'role-leave' })
  @ApiOkResponse({ type: OwnRolesView })
  async leave(
    @Param() { body, memberId }: StaffMemberParams,
    @CurrentPrincipal() principal: Principal,
    @Command() command: CommandRequest,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<OwnRolesView> {
    const member = (await this.desk.staffOf(body)).members.get(memberId);
    if (!isSelf(principal, member?.person)) throw notFound();
    return this.#take(body, { type: 'EndMember', memberId }, { principal, command, reply });
  }

  async #take(
    body: string,
    step: PlainStep,
    taking: { readonly principal: Principal; readonly command: CommandRequest; readonly reply: Reply },
  ): Promise<OwnRolesView> {
    const command = new TakeStaffStepCommand(body, { ask: 'step', step }, taking.command.meta);
    writtenValue(taking.reply, await this.commands.execute(command));
    return this.reading.mine(taking.principal);
  }
}
