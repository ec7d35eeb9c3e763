// A provider and the calls that want it to join, over HTTP: it reads them, accepts their terms, leaves.
import { Body, Controller, Get, HttpCode, Param, Post, Query, Res } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Allow, can, CurrentPrincipal, notFound, type Principal } from '@buono/access';
import {
  AtLeast,
  Command,
  decodeCursor,
  encodeCursor,
  IdParams,
  PAGE_SIZE,
  PageQuery,
  UuidPipe,
  waitForPosition,
  written,
  type CommandRequest,
  type Reply,
} from '@buono/http';
import { callId, cents, localDate, providerId } from '@buono/kernel';
import { RedemptionLists } from '../../../application/lists.js';
import { JoinCallCommand, type Adhering } from '../../../application/provider/join-call.handler.js';
import { AdhesionDoor } from './adhesion-door.js';
import { AdhesionView, CallToJoinPage, JoinCallDto, LeaveCallDto } from './adhesions.dto.js';
import { adhesionView } from './adhesion-view.js';
import { providerProblem } from './provider-problems.js';

/** Who says it, of which provider, and where the answer goes. */
interface Saying {
  readonly id: string;
  readonly command: CommandRequest;
  readonly principal: Principal;
  readonly reply: Reply;
}

@ApiTags('providers')
@Controller('providers')
export class ProviderAdhesionsController {
  constructor(
    private readonly commands: CommandBus,
    private readonly door: AdhesionDoor,
    private readonly lists: RedemptionLists,
  ) {}

  /** The calls that want providers to join, with what this one accepted; for who works for it, and for offices. */
  @Get(':id/adhesions')
  @Allow('provider-admin', 'provider-operator', 'region-officer', 'zone-officer', 'auditor')
  @ApiOperation({ summary: 'Elenca gli avvisi a cui un ente può aderire', operationId: 'provider-adhesion-list' })
  @ApiOkResponse({ type: CallToJoinPage })
  async list(
    @Param() { id }: IdParams,
    @Query() { cursor, limit = PAGE_SIZE }: PageQuery,
    @CurrentPrincipal() principal: Principal,
    @AtLeast('redemption') atLeast: number | undefined,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<CallToJoinPage> {
    await waitForPosition(this.lists, atLeast, reply);
    const [after] = cursor === undefined ? [] : decodeCursor(cursor);
    const page = { limit, ...(after !== undefined && { after: String(after) }) };
    const { items, next } = await this.door.callsOf(providerId(id), principal, page);
    return { items: [...items], ...(next !== undefined && { next: encodeCursor([next]) }) };
  }

  /**
   * Joins a call: accepts this very text of its terms, for all that the provider offers or for a part, from today or a later
   * day. Joining again accepts new terms, or changes the part: what is given up is given up with the notice of the call.
   */
  @Post(':id/adhesions')
  @Allow('provider-admin')
  @ApiOperation({ summary: 'Aderisce a un avviso', operationId: 'provider-join-call' })
  @ApiCreatedResponse({ type: AdhesionView })
  join(
    @Param() { id }: IdParams,
    @Body() { callId: call, terms, from, services, sites, offers, tariffs, places }: JoinCallDto,
    @Command() command: CommandRequest,
    @CurrentPrincipal() principal: Principal,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<AdhesionView> {
    const part = {
      ...(services !== undefined && { services }),
      ...(sites !== undefined && { sites }),
      ...(offers !== undefined && { offers }),
    };
    const asked = {
      ...({ type: 'JoinCall', callId: callId(call), terms } as const),
      ...(from !== undefined && { from: localDate(from) }),
      ...(Object.keys(part).length > 0 && { part }),
      ...(tariffs !== undefined && {
        tariffs: tariffs.map(({ service, amountCents }) => ({ service, amountCents: cents(amountCents) })),
      }),
      ...(places !== undefined && { places }),
    };
    return this.#adhere(asked, { id, command, principal, reply });
  }

  /** Leaves a call, with its notice: services before that day stay payable, and families may choose another provider. */
  @Post(':id/adhesions/:callId/withdrawal')
  @HttpCode(200)
  @Allow('provider-admin')
  @ApiOperation({ summary: 'Recede da un avviso', operationId: 'provider-leave-call' })
  @ApiOkResponse({ type: AdhesionView })
  leave(
    @Param('id', UuidPipe) id: string,
    @Param('callId', UuidPipe) call: string,
    @Body() { from, reason }: LeaveCallDto,
    @Command() command: CommandRequest,
    @CurrentPrincipal() principal: Principal,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<AdhesionView> {
    const day = from === undefined ? {} : { from: localDate(from) };
    const asked = { type: 'LeaveCall', callId: callId(call), ...day, reason } as const;
    return this.#adhere(asked, { id, command, principal, reply });
  }

  async #adhere(asked: Adhering, { id, command, principal, reply }: Saying): Promise<AdhesionView> {
    const provider = providerId(id);
    if (!can(principal, 'provider-admin', { providerId: provider })) throw notFound();
    const outcome = await this.commands.execute(new JoinCallCommand(provider, asked, command.meta));
    if (!outcome.accepted) throw providerProblem(outcome.refusal);
    written(reply, 'redemption', outcome);
    const view = outcome.state.status === 'unknown' ? undefined : adhesionView(outcome.state.adhesions, asked.callId);
    if (view === undefined) throw providerProblem('call-not-joined');
    return view;
  }
}
