// Recoveries over HTTP: what is owed back, its instalments, what came in, what two persons give up.
import { Body, Controller, Get, HttpCode, Param, Post, Query, Res, UseGuards } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Allow, AsOnePerson, CurrentPrincipal, type Principal } from '@buono/access';
import {
  AtLeast,
  Command,
  decodeCursor,
  IdParams,
  invalidBody,
  PAGE_SIZE,
  pageOf,
  revisionTag,
  waitForPosition,
  writtenOrRefused,
  type CommandRequest,
  type Reply,
} from '@buono/http';
import { cents, localDate } from '@buono/kernel';
import {
  DecideRecoveryCommand,
  type RecoveryAct,
  type RecoveryOutcome,
} from '../../../application/recovery/decide-recovery.handler.js';
import { RedemptionLists } from '../../../application/lists.js';
import { RecordReceiptCommand } from '../../../application/recovery/record-receipt.handler.js';
import { TREASURY } from '../payment/bank-words.js';
import { recoveryProblem } from '../payment/payment-problems.js';
import {
  RecoveriesQuery,
  RecoveryPage,
  RecoveryPlanDto,
  RecoveryReceiptDto,
  RecoveryView,
  WaiverDto,
} from './recoveries.dto.js';
import { RecoveryDoor } from './recovery-door.js';
import { ShowRecovery } from './show-recovery.js';

@ApiTags('recoveries')
@Controller('recoveries')
@UseGuards(AsOnePerson)
export class RecoveriesController {
  constructor(
    private readonly commands: CommandBus,
    private readonly door: RecoveryDoor,
    private readonly lists: RedemptionLists,
    private readonly shown: ShowRecovery,
  ) {}

  /** The recoveries that the caller may see: payees their own. */
  @Get()
  @Allow()
  @ApiOperation({ summary: 'Elenca i recuperi', operationId: 'recovery-list' })
  @ApiOkResponse({ type: RecoveryPage })
  async list(
    @Query() { status, payeeId, limit = PAGE_SIZE, cursor }: RecoveriesQuery,
    @CurrentPrincipal() principal: Principal,
    @AtLeast('redemption') atLeast: number | undefined,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<RecoveryPage> {
    await waitForPosition(this.lists, atLeast, reply);
    const [after] = cursor === undefined ? [] : decodeCursor(cursor);
    const page = { limit: limit + 1, ...(after !== undefined && { after: String(after) }) };
    const seen = this.door.filterFor(principal);
    const payees = payeeId === undefined ? {} : { payees: (seen.payees ?? [payeeId]).filter((one) => one === payeeId) };
    const filter = { ...(status !== undefined && { status }), ...seen, ...payees };
    const shown = pageOf(
      await this.lists.recoveries(filter, page),
      limit,
      (row) => ({ ...row, currency: 'EUR' as const }),
      (row) => [row.recoveryId],
    );
    return { ...shown, items: [...shown.items] };
  }

  /** One recovery, its instalments as they stand today. */
  @Get(':id')
  @Allow()
  @ApiOperation({ summary: 'Mostra un recupero', operationId: 'recovery-show' })
  @ApiOkResponse({ type: RecoveryView })
  async show(
    @Param() { id }: IdParams,
    @CurrentPrincipal() principal: Principal,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<RecoveryView> {
    const { recovery, revision } = await this.door.seen(id, principal);
    revisionTag(reply, revision);
    return this.shown.view(recovery);
  }

  /** Grants instalments over all that is still owed; a later act takes the place of an earlier. */
  @Post(':id/instalments')
  @HttpCode(200)
  @Allow('zone-officer', 'region-officer')
  @ApiOperation({ summary: 'Concede la rateizzazione di un recupero', operationId: 'recovery-plan' })
  @ApiOkResponse({ type: RecoveryView })
  plan(
    @Param() { id }: IdParams,
    @Body() { actNumber, instalments }: RecoveryPlanDto,
    @Command() command: CommandRequest,
    @CurrentPrincipal() principal: Principal,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<RecoveryView> {
    const granted = instalments.map(({ dueOn, amountCents }) => ({
      dueOn: localDate(dueOn),
      amountCents: cents(amountCents),
    }));
    return this.#decided(id, { type: 'PlanRecovery', actNumber, instalments: granted }, { command, principal, reply });
  }

  /** Records money that came back. Each entry of the account counts once. */
  @Post(':id/receipts')
  @Allow('treasurer')
  @ApiOperation({ summary: 'Registra un incasso di un recupero', operationId: 'recovery-receive' })
  @ApiCreatedResponse({ type: RecoveryView })
  async receive(
    @Param() { id }: IdParams,
    @Body() { account = TREASURY, reference, receivedCents, receivedOn }: RecoveryReceiptDto,
    @Command() command: CommandRequest,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<RecoveryView> {
    const on = localDate(receivedOn);
    if (on > this.shown.today())
      throw invalidBody([{ field: 'receivedOn', detail: 'receivedOn non può essere una data futura' }]);
    const receipt = { account, reference, receivedCents: cents(receivedCents), receivedOn: on };
    return this.#written(await this.commands.execute(new RecordReceiptCommand(id, receipt, command.meta)), reply);
  }

  /** Proposes to give up what is owed, by an act; a second person must sign. */
  @Post(':id/waiver')
  @HttpCode(200)
  @Allow('zone-officer', 'region-officer')
  @ApiOperation({ summary: 'Propone il discarico di un recupero', operationId: 'recovery-waiver-propose' })
  @ApiOkResponse({ type: RecoveryView })
  propose(
    @Param() { id }: IdParams,
    @Body() { actNumber, waivedCents, reason }: WaiverDto,
    @Command() command: CommandRequest,
    @CurrentPrincipal() principal: Principal,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<RecoveryView> {
    const act = { type: 'ProposeWaiver', actNumber, waivedCents: cents(waivedCents), reason } as const;
    return this.#decided(id, act, { command, principal, reply });
  }

  /** Signs that what was proposed is given up. */
  @Post(':id/waiver/approval')
  @HttpCode(200)
  @Allow('second-approver')
  @ApiOperation({ summary: 'Firma il discarico di un recupero', operationId: 'recovery-waiver-approve' })
  @ApiOkResponse({ type: RecoveryView })
  approve(
    @Param() { id }: IdParams,
    @Command() command: CommandRequest,
    @CurrentPrincipal() principal: Principal,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<RecoveryView> {
    return this.#decided(id, { type: 'ApproveWaiver' }, { command, principal, reply });
  }

  /** Leaves the proposal unsigned. */
  @Post(':id/waiver/dismissal')
  @HttpCode(200)
  @Allow('second-approver')
  @ApiOperation({ summary: 'Non firma il discarico di un recupero', operationId: 'recovery-waiver-dismiss' })
  @ApiOkResponse({ type: RecoveryView })
  dismiss(
    @Param() { id }: IdParams,
    @Command() command: CommandRequest,
    @CurrentPrincipal() principal: Principal,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<RecoveryView> {
    return this.#decided(id, { type: 'DismissWaiver' }, { command, principal, reply });
  }

  async #decided(
    id: string,
    act: RecoveryAct,
    { command, principal, reply }: { command: CommandRequest; principal: Principal; reply: Reply },
  ): Promise<RecoveryView> {
    return this.#written(
      await this.commands.execute(new DecideRecoveryCommand(id, act, principal, command.meta)),
      reply,
    );
  }

  #written(outcome: RecoveryOutcome, reply: Reply): Promise<RecoveryView> {
    return this.shown.view(writtenOrRefused(reply, 'redemption', outcome, recoveryProblem).state);
  }
}
