// Redemptions over HTTP: checked without consuming, made, shown, undone.
import { Body, Controller, Get, HttpCode, Param, Post, Res, UseGuards } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Allow, AsOnePerson, CurrentPrincipal, ReadOnly, type Principal } from '@buono/access';
import {
  Command,
  IdParams,
  revisionTag,
  written,
  writtenOrRefused,
  type CommandRequest,
  type Reply,
} from '@buono/http';
import { redemptionId } from '@buono/kernel';
import { CheckRedemptionQuery, type Checked } from '../../../application/service/check-redemption.handler.js';
import type { Redeemed } from '../../../application/service/enter-service.js';
import { MissingProofs } from '../../../application/service/missing-proofs.js';
import { RedeemServiceCommand } from '../../../application/service/redeem-service.handler.js';
import { ReverseRedemptionCommand } from '../../../application/service/reverse-redemption.handler.js';
import { voucherNotHereYet, walletProblem } from '../problems.js';
import { madeIn, requestOf, saying, voucherIn } from './redeeming.js';
import { HoldDoor } from '../hold/hold-door.js';
import { RedemptionDoor } from './redemption-door.js';
import { redemptionView, remainingIn, stepsView } from './redemption-view.js';
import { CheckView, RedeemDto, RedeemedView, RedemptionView, ReversedView, ReverseDto } from './redemptions.dto.js';

@ApiTags('redemptions')
@Controller('redemptions')
@UseGuards(AsOnePerson)
export class RedemptionsController {
  constructor(
    private readonly commands: CommandBus,
    private readonly queries: QueryBus,
    private readonly door: RedemptionDoor,
    private readonly holds: HoldDoor,
    private readonly proofs: MissingProofs,
  ) {}

  /** What a redemption would be, without consuming anything. */
  @Post('checks')
  @HttpCode(200)
  @Allow()
  @ReadOnly()
  @ApiOperation({ summary: 'Verifica un servizio senza registrarlo', operationId: 'redemption-check' })
  @ApiOkResponse({ type: CheckView })
  async check(@Body() body: RedeemDto, @CurrentPrincipal() principal: Principal): Promise<CheckView> {
    return checkView(await saying(() => this.queries.execute(new CheckRedemptionQuery(requestOf(body), principal))));
  }

  /** Pays a service with a voucher. The same key gives the same answer. */
  @Post()
  @Allow()
  @ApiOperation({ summary: 'Registra un servizio e usa il buono', operationId: 'redemption-register' })
  @ApiCreatedResponse({ type: RedeemedView })
  async redeem(
    @Body() body: RedeemDto,
    @Command({ about: voucherIn }) command: CommandRequest,
    @CurrentPrincipal() principal: Principal,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<RedeemedView> {
    const asked = new RedeemServiceCommand(requestOf(body), principal, command.meta);
    return redeemedView(await saying(() => this.commands.execute(asked)), reply);
  }

  /** One redemption, for its people, its payee and the offices. */
  @Get(':id')
  @Allow()
  @ApiOperation({ summary: 'Mostra un utilizzo del buono', operationId: 'redemption-show' })
  @ApiOkResponse({ type: RedemptionView })
  async show(
    @Param() { id }: IdParams,
    @CurrentPrincipal() principal: Principal,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<RedemptionView> {
    const { entry, revision } = await this.door.entrySeen(redemptionId(id), principal);
    revisionTag(reply, revision);
    const holds = await this.holds.openOn(entry.redeemed, principal);
    const missing = (await this.proofs.of([id])).get(id) ?? [];
    return {
      ...redemptionView(entry),
      ...(missing.length > 0 && { missingProofs: [...missing] }),
      ...(holds.length > 0 && { holds: [...holds] }),
    };
  }

  /** Undoes a redemption as a whole. */
  @Post(':id/reversal')
  @HttpCode(200)
  @Allow()
  @ApiOperation({ summary: 'Storna un utilizzo del buono', operationId: 'redemption-reverse' })
  @ApiOkResponse({ type: ReversedView })
  async reverse(
    @Param() { id }: IdParams,
    @Body() body: ReverseDto,
    @Command() command: CommandRequest,
    @CurrentPrincipal() principal: Principal,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<ReversedView> {
    const asked = new ReverseRedemptionCommand(redemptionId(id), body.reason, principal, command.meta);
    const { state } = writtenOrRefused(reply, 'redemption', await this.commands.execute(asked), walletProblem);
    const reversal = state.status === 'unknown' ? undefined : state.entries.get(id)?.reversal;
    if (state.status === 'unknown' || reversal === undefined) throw new Error(`redemption ${id} was not reversed`);
    const { reversalId, voucherId: voucher, reason, reversedOn, costCents, publicCents, familyCents } = reversal;
    const amounts = { costCents, publicCents, familyCents, remainingCents: remainingIn(state) };
    return { redemptionId: id, reversalId, voucherId: voucher, reason, reversedOn, ...amounts, currency: 'EUR' };
  }
}

const redeemedView = (redeemed: Redeemed, reply: Reply): RedeemedView => {
  const { state, event, steps, outcome } = madeIn(redeemed, 'ServiceRedeemed');
  written(reply, 'redemption', outcome);
  return { ...redemptionView({ redeemed: event }), remainingCents: state.balance, steps: stepsView(steps, event) };
};

const checkView = (checked: Checked): CheckView => {
  switch (checked.is) {
    case 'payable': {
      const { costCents, publicCents, familyCents } = checked.would;
      const amounts = { costCents, publicCents, familyCents, remainingCents: checked.remainingCents };
      return { payable: true, ...amounts, steps: stepsView(checked.steps, checked.would), currency: 'EUR' };
    }
    case 'refused': {
      const { detail } = walletProblem(checked.refusal).body;
      const ceiling = checked.ceiling === undefined ? {} : { ceiling: checked.ceiling.id };
      return { payable: false, refusal: checked.refusal, detail, ...ceiling, currency: 'EUR' };
    }
    case 'not-priced': {
      const { reason, sentence } = checked.notPriced;
      return { payable: false, refusal: reason, detail: sentence, currency: 'EUR' };
    }
    case 'voucher-not-here-yet':
      throw voucherNotHereYet();
    case 'voucher-unknown':
    case 'code-expired':
    case 'code-not-valid-yet':
    case 'code-read-another-day':
      throw walletProblem(checked.is);
  }
};
