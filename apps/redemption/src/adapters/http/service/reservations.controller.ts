// Reservations over HTTP: a voucher's money set aside while a service is under way, then confirmed, in part too, or given up.
import { Body, Controller, Get, HttpCode, Param, Post, Res, UseGuards } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Allow, AsOnePerson, CurrentPrincipal, type Principal } from '@buono/access';
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
import { EndReservationCommand } from '../../../application/service/end-reservation.handler.js';
import { ReserveServiceCommand } from '../../../application/service/reserve-service.handler.js';
import { reservationIn } from '../../../domain/wallet/reservations.js';
import { notPriced, walletProblem } from '../problems.js';
import { madeIn, requestOf, saying, voucherIn } from './redeeming.js';
import { RedemptionDoor } from './redemption-door.js';
import { redemptionView, reservationView, stepsView } from './redemption-view.js';
import { RedeemDto, RedeemedView } from './redemptions.dto.js';
import { ReservationView } from './reservation.view.js';
import { ConfirmDto, ReservedView } from './reservations.dto.js';

@ApiTags('redemptions')
@Controller('redemptions/reservations')
@UseGuards(AsOnePerson)
export class ReservationsController {
  constructor(
    private readonly commands: CommandBus,
    private readonly door: RedemptionDoor,
  ) {}

  /**
   * Sets aside what a service takes of a voucher, for as long as `expiresAt` says; the code shown is used by it. A service that
   * was confirmed is a redemption under the reservation's id.
   */
  @Post()
  @Allow()
  @ApiOperation({ summary: 'Prenota un servizio sul buono', operationId: 'reservation-make' })
  @ApiCreatedResponse({ type: ReservedView })
  async reserve(
    @Body() body: RedeemDto,
    @Command({ about: voucherIn }) command: CommandRequest,
    @CurrentPrincipal() principal: Principal,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<ReservedView> {
    const asked = new ReserveServiceCommand(requestOf(body), principal, command.meta);
    const { state, event, steps, outcome } = madeIn(
      await saying(() => this.commands.execute(asked)),
      'ServiceReserved',
    );
    written(reply, 'redemption', outcome);
    const reservation = reservationIn(state.reservations, event.reservationId);
    if (reservation === undefined) throw new Error(`reservation ${event.reservationId} is gone from its wallet`);
    const shown = reservationView(reservation);
    return {
      ...shown,
      remainingCents: state.balance,
      steps: stepsView(steps, { type: 'ServiceRedeemed', ...event.entry }),
    };
  }

  /** One reservation as it is now, for the voucher's people, its payee and the offices. */
  @Get(':id')
  @Allow()
  @ApiOperation({ summary: 'Mostra una prenotazione', operationId: 'reservation-show' })
  @ApiOkResponse({ type: ReservationView })
  async show(
    @Param() { id }: IdParams,
    @CurrentPrincipal() principal: Principal,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<ReservationView> {
    const { reservation, revision } = await this.door.reservationSeen(redemptionId(id), principal);
    revisionTag(reply, revision);
    return reservationView(reservation);
  }

  /** Enters the reserved service, whole or for what was delivered of it; the rest is free again. Said twice, it is entered once. */
  @Post(':id/confirmation')
  @Allow()
  @ApiOperation({ summary: 'Conferma un servizio prenotato, anche in parte', operationId: 'reservation-confirm' })
  @ApiCreatedResponse({ type: RedeemedView })
  async confirm(
    @Param() { id }: IdParams,
    @Body() body: ConfirmDto,
    @Command() command: CommandRequest,
    @CurrentPrincipal() principal: Principal,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<RedeemedView> {
    const ended = await this.commands.execute(
      new EndReservationCommand(redemptionId(id), { ...body }, principal, command.meta),
    );
    if (ended.is === 'not-priced') throw notPriced(ended.notPriced);
    const { state } = writtenOrRefused(reply, 'redemption', ended.outcome, walletProblem);
    const entry = state.status === 'unknown' ? undefined : state.entries.get(id);
    if (state.status === 'unknown' || entry === undefined) throw new Error(`reservation ${id} was not confirmed`);
    const steps = stepsView(ended.steps, entry.redeemed);
    return { ...redemptionView(entry), remainingCents: state.balance, steps };
  }

  /** Gives the reservation up: its money is free again. The code stays used. */
  @Post(':id/release')
  @HttpCode(200)
  @Allow()
  @ApiOperation({ summary: 'Rinuncia a una prenotazione', operationId: 'reservation-release' })
  @ApiOkResponse({ type: ReservationView })
  async release(
    @Param() { id }: IdParams,
    @Command() command: CommandRequest,
    @CurrentPrincipal() principal: Principal,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<ReservationView> {
    const ended = await this.commands.execute(
      new EndReservationCommand(redemptionId(id), undefined, principal, command.meta),
    );
    if (ended.is === 'not-priced') throw notPriced(ended.notPriced);
    const { state } = writtenOrRefused(reply, 'redemption', ended.outcome, walletProblem);
    const reservation = state.status === 'unknown' ? undefined : reservationIn(state.reservations, id);
    if (reservation === undefined) throw new Error(`reservation ${id} is gone from its wallet`);
    return reservationView(reservation);
  }
}
