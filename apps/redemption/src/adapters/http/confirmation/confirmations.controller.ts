// Services to confirm over HTTP: the family confirms or disputes, who is silent accepts, an office decides disputes.
import { Body, Controller, Get, HttpCode, Param, Post, Query, Res, UseGuards } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Allow, AsOnePerson, CurrentPrincipal, type Principal } from '@buono/access';
import {
  AtLeast,
  Command,
  decodeCursor,
  IdParams,
  PAGE_SIZE,
  pageOf,
  revisionTag,
  waitForPosition,
  writtenOrRefused,
  type CommandRequest,
  type Reply,
} from '@buono/http';
import { redemptionId } from '@buono/kernel';
import {
  AnswerConfirmationCommand,
  type Answer,
} from '../../../application/confirmation/answer-confirmation.handler.js';
import { ConfirmationLists } from '../../../application/confirmation/confirmation-lists.js';
import { RedemptionLists } from '../../../application/lists.js';
import { ConfirmationDoor } from './confirmation-door.js';
import {
  ConfirmationsQuery,
  DisputeDecisionDto,
  DisputeDto,
  ServiceConfirmationView,
  ServiceToConfirmPage,
} from './confirmations.dto.js';
import { walletProblem } from '../problems.js';

/** Who says it, and where the answer goes. */
interface Saying {
  readonly command: CommandRequest;
  readonly principal: Principal;
  readonly reply: Reply;
}

@ApiTags('service-confirmations')
@Controller('service-confirmations')
@UseGuards(AsOnePerson)
export class ConfirmationsController {
  constructor(
    private readonly commands: CommandBus,
    private readonly door: ConfirmationDoor,
    private readonly confirmations: ConfirmationLists,
    private readonly lists: RedemptionLists,
  ) {}

  /** The services that a family is asked to confirm: families see theirs, providers those they gave, zones their own. */
  @Get()
  @Allow()
  @ApiOperation({ summary: 'Elenca i servizi da confermare', operationId: 'service-confirmation-list' })
  @ApiOkResponse({ type: ServiceToConfirmPage })
  async list(
    @Query() { status, limit = PAGE_SIZE, cursor }: ConfirmationsQuery,
    @CurrentPrincipal() principal: Principal,
    @AtLeast('redemption') atLeast: number | undefined,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<ServiceToConfirmPage> {
    await waitForPosition(this.lists, atLeast, reply);
    const [after] = cursor === undefined ? [] : decodeCursor(cursor);
    const page = { limit: limit + 1, ...(after !== undefined && { after: String(after) }) };
    const filter = { ...(status !== undefined && { status }), ...this.door.filterFor(principal) };
    const shown = pageOf(
      await this.confirmations.list(filter, page, this.door.today()),
      limit,
      (row) => ({ ...row, currency: 'EUR' as const }),
      (row) => [`${row.until}|${row.redemptionId}`],
    );
    return { ...shown, items: [...shown.items] };
  }

  /** One service to confirm, with the dispute and what was decided, for the family, its payee and the offices. */
  @Get(':id')
  @Allow()
  @ApiOperation({ summary: 'Mostra un servizio da confermare', operationId: 'service-confirmation-show' })
  @ApiOkResponse({ type: ServiceConfirmationView })
  async show(
    @Param() { id }: IdParams,
    @CurrentPrincipal() principal: Principal,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<ServiceConfirmationView> {
    const { view, revision } = await this.door.seen(redemptionId(id), principal);
    revisionTag(reply, revision);
    return view;
  }

  /** Confirms that the service was as it was entered: it is payable. By the family, until the last day. */
  @Post(':id/confirmation')
  @HttpCode(200)
  @Allow()
  @ApiOperation({ summary: 'Conferma un servizio ricevuto', operationId: 'service-confirm' })
  @ApiOkResponse({ type: ServiceConfirmationView })
  confirm(
    @Param() { id }: IdParams,
    @Command() command: CommandRequest,
    @CurrentPrincipal() principal: Principal,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<ServiceConfirmationView> {
    return this.#said(id, { is: 'confirmed' }, { command, principal, reply });
  }

  /** Disputes it: it is not payable until an office decides. By the family, until the last day. */
  @Post(':id/dispute')
  @HttpCode(200)
  @Allow()
  @ApiOperation({ summary: 'Contesta un servizio', operationId: 'service-dispute' })
  @ApiOkResponse({ type: ServiceConfirmationView })
  dispute(
    @Param() { id }: IdParams,
    @Body() { reason }: DisputeDto,
    @Command() command: CommandRequest,
    @CurrentPrincipal() principal: Principal,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<ServiceConfirmationView> {
    return this.#said(id, { is: 'disputed', reason }, { command, principal, reply });
  }

  /** Decides a dispute: upheld, the service is reversed; rejected, it is payable. Not by who is paid, nor by the family. */
  @Post(':id/decision')
  @HttpCode(200)
  @Allow('zone-officer', 'region-officer')
  @ApiOperation({ summary: 'Decide su un servizio contestato', operationId: 'service-dispute-decide' })
  @ApiOkResponse({ type: ServiceConfirmationView })
  decide(
    @Param() { id }: IdParams,
    @Body() { upheld, reason }: DisputeDecisionDto,
    @Command() command: CommandRequest,
    @CurrentPrincipal() principal: Principal,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<ServiceConfirmationView> {
    return this.#said(id, { is: upheld ? 'upheld' : 'rejected', reason }, { command, principal, reply });
  }

  async #said(id: string, answer: Answer, { command, principal, reply }: Saying): Promise<ServiceConfirmationView> {
    const asked = new AnswerConfirmationCommand(redemptionId(id), answer, principal, command.meta);
    writtenOrRefused(reply, 'redemption', await this.commands.execute(asked), walletProblem);
    return (await this.door.seen(redemptionId(id), principal)).view;
  }
}
