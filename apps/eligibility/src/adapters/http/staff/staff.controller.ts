// The staff of a body over HTTP: its administrators invite, end and review; nobody else finds anything.
import { Body, Controller, Get, HttpCode, Param, Post, Query, Res } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Allow, CurrentPrincipal, notFound, type Principal } from '@buono/access';
import { Command, type CommandRequest, type Reply } from '@buono/http';
import { codiceFiscale, localDate } from '@buono/kernel';
import { uuidV5 } from '@buono/event-store';
import { StaffDesk } from '../../../application/staff/staff-desk.js';
import { TakeStaffStepCommand, type StaffAsked } from '../../../application/staff/take-staff-step.handler.js';
import { writtenValue } from '../problems.js';
import { StaffDoor } from './staff-door.js';
import { StaffReading } from './staff-reading.js';
import {
  InviteMemberDto,
  OpenStaffReviewDto,
  StaffActPage,
  StaffInvitationParams,
  StaffMemberParams,
  StaffMemberView,
  StaffNameDto,
  StaffPage,
  StaffParams,
  StaffQuery,
  StaffRightsDto,
  StaffTermDto,
} from './staff.dto.js';

/** What a step is taken with. */
interface Taking {
  readonly principal: Principal;
  readonly command: CommandRequest;
  readonly reply: Reply;
}

const RUN = ['staff-administrator', 'provider-admin'] as const;

@ApiTags('staff')
@Controller('staff/:body')
export class StaffController {
  constructor(
    private readonly commands: CommandBus,
    private readonly door: StaffDoor,
    private readonly reading: StaffReading,
    private readonly desk: StaffDesk,
  ) {}

  /** Who may do what in a body, who is asked, what is reviewed; the opening of the names is recorded. */
  @Get()
  @Allow(...RUN, 'second-approver', 'auditor')
  @ApiOperation({ summary: 'Mostra chi può fare che cosa in un ente', operationId: 'staff-show' })
  @ApiOkResponse({ type: StaffPage })
  show(
    @Param() { body }: StaffParams,
    @Query() query: StaffQuery,
    @CurrentPrincipal() principal: Principal,
  ): Promise<StaffPage> {
    return this.reading.page(this.door.look(body, principal), principal, query);
  }

  /** One role of a body; the opening of the name is recorded. */
  @Get('members/:memberId')
  @Allow(...RUN, 'second-approver', 'auditor')
  @ApiOperation({ summary: 'Mostra un ruolo di un ente', operationId: 'staff-member' })
  @ApiOkResponse({ type: StaffMemberView })
  member(
    @Param() { body, memberId }: StaffMemberParams,
    @CurrentPrincipal() principal: Principal,
  ): Promise<StaffMemberView> {
    return this.reading.member(this.door.look(body, principal), memberId, principal);
  }

  /** What was done with the staff of a body, by whom and when, the last first. */
  @Get('history')
  @Allow(...RUN, 'second-approver', 'auditor')
  @ApiOperation({ summary: 'Elenca gli atti sui ruoli di un ente', operationId: 'staff-history' })
  @ApiOkResponse({ type: StaffActPage })
  history(
    @Param() { body }: StaffParams,
    @Query() query: StaffQuery,
    @CurrentPrincipal() principal: Principal,
  ): Promise<StaffActPage> {
    return this.reading.history(this.door.look(body, principal), query);
  }

  /** Asks a person to take on a role; they have fourteen days. Roles that give roles wait for a second person. */
  @Post('invitations')
  @Allow(...RUN)
  @ApiOperation({ summary: 'Invita una persona a un ruolo', operationId: 'staff-invite' })
  @ApiCreatedResponse({ type: StaffPage })
  invite(
    @Param() { body }: StaffParams,
    @Body() { fiscalCode, from, to, rights, name, role }: InviteMemberDto,
    @CurrentPrincipal() principal: Principal,
    @Command() command: CommandRequest,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<StaffPage> {
    const input = {
      ...{ fiscalCode: codiceFiscale(fiscalCode), name, role, bySuperior: this.door.isSuperior(body, principal) },
      from: from === undefined ? this.desk.today() : localDate(from),
      ...(to !== undefined && { to: localDate(to) }),
      ...(rights !== undefined && { rights }),
    };
    return this.#run(body, { ask: 'invite', input }, { principal, command, reply });
  }

  /** The second of two persons agrees with an invitation. */
  @Post('invitations/:invitationId/confirmation')
  @HttpCode(200)
  @Allow(...RUN, 'second-approver')
  @ApiOperation({ summary: 'Conferma un invito come seconda persona', operationId: 'staff-confirm-invitation' })
  @ApiOkResponse({ type: StaffPage })
  confirmInvitation(
    @Param() { body, invitationId }: StaffInvitationParams,
    @CurrentPrincipal() principal: Principal,
    @Command() command: CommandRequest,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<StaffPage> {
    if (!this.door.maySecond(body, principal)) throw notFound();
    const step = { type: 'ConfirmInvitation', invitationId } as const;
    return this.#take(body, { ask: 'step', step }, { principal, command, reply });
  }

  /** Takes an invitation back before it is answered. */
  @Post('invitations/:invitationId/withdrawal')
  @HttpCode(200)
  @Allow(...RUN)
  @ApiOperation({ summary: 'Ritira un invito', operationId: 'staff-withdraw-invitation' })
  @ApiOkResponse({ type: StaffPage })
  withdraw(
    @Param() { body, invitationId }: StaffInvitationParams,
    @CurrentPrincipal() principal: Principal,
    @Command() command: CommandRequest,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<StaffPage> {
    const step = { type: 'WithdrawInvitation', invitationId } as const;
    return this.#run(body, { ask: 'step', step }, { principal, command, reply });
  }

  /** Ends a role at once: the next request under it is refused. */
  @Post('members/:memberId/ending')
  @HttpCode(200)
  @Allow(...RUN)
  @ApiOperation({ summary: 'Fa cessare un ruolo', operationId: 'staff-end' })
  @ApiOkResponse({ type: StaffPage })
  end(
    @Param() { body, memberId }: StaffMemberParams,
    @CurrentPrincipal() principal: Principal,
    @Command() command: CommandRequest,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<StaffPage> {
    const step = { type: 'EndMember', memberId } as const;
    return this.#run(body, { ask: 'step', step }, { principal, command, reply });
  }

  /** Changes the last day of a role. */
  @Post('members/:memberId/term')
  @HttpCode(200)
  @Allow(...RUN)
  @ApiOperation({ summary: 'Cambia la scadenza di un ruolo', operationId: 'staff-change-term' })
  @ApiOkResponse({ type: StaffPage })
  changeTerm(
    @Param() { body, memberId }: StaffMemberParams,
    @Body() { to }: StaffTermDto,
    @CurrentPrincipal() principal: Principal,
    @Command() command: CommandRequest,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<StaffPage> {
    const step = { type: 'ChangeMemberTerm', memberId, ...(to !== undefined && { to: localDate(to) }) } as const;
    return this.#run(body, { ask: 'step', step }, { principal, command, reply });
  }

  /** Changes what an operator of a provider may do, at once. */
  @Post('members/:memberId/rights')
  @HttpCode(200)
  @Allow(...RUN)
  @ApiOperation({ summary: 'Cambia le facoltà di un operatore', operationId: 'staff-change-rights' })
  @ApiOkResponse({ type: StaffPage })
  changeRights(
    @Param() { body, memberId }: StaffMemberParams,
    @Body() { rights }: StaffRightsDto,
    @CurrentPrincipal() principal: Principal,
    @Command() command: CommandRequest,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<StaffPage> {
    const step = { type: 'ChangeMemberRights', memberId, rights } as const;
    return this.#run(body, { ask: 'step', step }, { principal, command, reply });
  }

  /** Writes down who somebody is whose role came by another way. */
  @Post('members/:memberId/name')
  @HttpCode(200)
  @Allow(...RUN)
  @ApiOperation({ summary: 'Annota il nome di chi ha un ruolo', operationId: 'staff-name' })
  @ApiOkResponse({ type: StaffPage })
  name(
    @Param() { body, memberId }: StaffMemberParams,
    @Body() { name }: StaffNameDto,
    @CurrentPrincipal() principal: Principal,
    @Command() command: CommandRequest,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<StaffPage> {
    return this.#run(body, { ask: 'name', memberId, name }, { principal, command, reply });
  }

  /** Opens a review: every role is confirmed by its last day, or lapses. */
  @Post('reviews')
  @Allow(...RUN)
  @ApiOperation({ summary: 'Apre la revisione dei ruoli', operationId: 'staff-open-review' })
  @ApiCreatedResponse({ type: StaffPage })
  openReview(
    @Param() { body }: StaffParams,
    @Body() { dueOn }: OpenStaffReviewDto,
    @CurrentPrincipal() principal: Principal,
    @Command() command: CommandRequest,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<StaffPage> {
    const reviewId = uuidV5('staff-review', command.meta.commandId);
    const step = { type: 'OpenReview', reviewId, dueOn: localDate(dueOn) } as const;
    return this.#run(body, { ask: 'step', step }, { principal, command, reply });
  }

  /** Confirms a role in the running review: it goes on as it was given. */
  @Post('members/:memberId/confirmation')
  @HttpCode(200)
  @Allow(...RUN)
  @ApiOperation({ summary: 'Conferma un ruolo nella revisione', operationId: 'staff-confirm' })
  @ApiOkResponse({ type: StaffPage })
  confirm(
    @Param() { body, memberId }: StaffMemberParams,
    @CurrentPrincipal() principal: Principal,
    @Command() command: CommandRequest,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<StaffPage> {
    const step = { type: 'ConfirmMember', memberId } as const;
    return this.#run(body, { ask: 'step', step }, { principal, command, reply });
  }

  #run(body: string, asked: StaffAsked, taking: Taking): Promise<StaffPage> {
    return this.#take(this.door.run(body, taking.principal), asked, taking);
  }

  async #take(body: string, asked: StaffAsked, { principal, command, reply }: Taking): Promise<StaffPage> {
    writtenValue(reply, await this.commands.execute(new TakeStaffStepCommand(body, asked, command.meta)));
    return this.reading.page(body, principal, {});
  }
}
