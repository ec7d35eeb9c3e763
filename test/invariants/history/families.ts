// Families and providers: what they do with vouchers, and the services that they enter and undo.
import type { Outcome } from '@buono/event-store';
import type { Principal } from '@buono/access';
import { addDays, localDate, redemptionId, type RedemptionId } from '@buono/kernel';
import type { Entitlement } from '@buono/rules';
import { ChangeVoucherCommand } from '../../../apps/issuance/src/application/change-voucher.handler.js';
import { ChooseProviderCommand } from '../../../apps/issuance/src/application/choose-provider.handler.js';
import type { VoucherCommand } from '../../../apps/issuance/src/domain/voucher/commands.js';
import { RedeemServiceCommand } from '../../../apps/redemption/src/application/service/redeem-service.handler.js';
import {
  EndReservationCommand,
  type Ended,
} from '../../../apps/redemption/src/application/service/end-reservation.handler.js';
import type { Redeemed } from '../../../apps/redemption/src/application/service/enter-service.js';
import type { RedemptionRequest } from '../../../apps/redemption/src/application/service/redemption-request.js';
import { ReserveServiceCommand } from '../../../apps/redemption/src/application/service/reserve-service.handler.js';
import { ReverseRedemptionCommand } from '../../../apps/redemption/src/application/service/reverse-redemption.handler.js';
import type { Answer, Request } from './asking.js';
import { VALID_TO } from './measures.js';
import type { Asking, OfAVoucher, Redeeming } from './plan.js';
import { nth, oneOf, type Admitted, type Scene } from './scene.js';
import type { WalletEvent } from '../../../apps/redemption/src/domain/wallet/events.js';

const CODE_SECONDS = 900;

const answerOf = (told: Redeemed | Ended): Answer => {
  if (told.is === 'decided') return told.outcome;
  return { accepted: false, refusal: told.is === 'not-priced' ? told.notPriced.reason : told.is };
};

const reservationsIn = ({ events = [] }: Answer): readonly RedemptionId[] =>
  (events as readonly WalletEvent[]).flatMap((event) =>
    event.type === 'ServiceReserved' ? [event.reservationId] : [],
  );

/** What families and providers ask for. */
export class Families {
  constructor(private readonly scene: Scene) {}

  /** Answers the offer as the plan says, twice at once. */
  async answer(admitted: Admitted, machine: number): Promise<void> {
    if (admitted.answer === 'none') return;
    const type = admitted.answer === 'accepted' ? 'AcceptVoucher' : 'RenounceVoucher';
    await this.#change(admitted, { type, on: this.scene.town.today }, { machine, times: 2 });
  }

  change(admitted: Admitted, act: OfAVoucher & Asking): Promise<Answer> {
    return act.act === 'choose'
      ? this.#choose(admitted, act.provider, act)
      : this.#change(admitted, this.#commandOf(act), act);
  }

  #choose({ voucherId, family }: Admitted, provider: number, asking: Asking): Promise<Answer> {
    const { actorId } = oneOf(this.scene.people.families, family);
    const { providerId } = oneOf(this.scene.people.providers, provider);
    const choice = { providerId, effectiveFrom: this.scene.town.today };
    return this.scene.asker.ask(
      {
        actor: actorId,
        operation: 'ChooseProvider',
        run: ({ issuance }, meta): Promise<Answer> =>
          issuance.choose.execute(new ChooseProviderCommand(voucherId, choice, meta)),
      },
      asking,
    );
  }

  #change({ voucherId, family }: Admitted, command: VoucherCommand, asking: Asking): Promise<Answer> {
    const { actorId } = oneOf(this.scene.people.families, family);
    return this.scene.asker.ask(
      {
        actor: actorId,
        operation: command.type,
        run: ({ issuance }, meta): Promise<Outcome<unknown, unknown, string>> =>
          issuance.change.execute(new ChangeVoucherCommand(voucherId, command, meta)),
      },
      asking,
    );
  }

  #commandOf(act: Exclude<OfAVoucher, { act: 'choose' }>): VoucherCommand {
    const { today } = this.scene.town;
    switch (act.act) {
      case 'suspend':
        return { type: 'SuspendVoucher', effectiveFrom: addDays(today, 0 - act.daysAgo), reason: 'absence' };
      case 'resume':
        return { type: 'ResumeVoucher', effectiveFrom: today };
      case 'close': {
        const lastServiceDate = today > VALID_TO ? localDate(VALID_TO) : today;
        const entriesUntil = addDays(lastServiceDate, act.entriesFor);
        return { type: 'StartClosing', reason: 'revoked', lastServiceDate, entriesUntil };
      }
      case 'accept':
        return { type: 'AcceptVoucher', on: today };
      case 'renounce':
        return { type: 'RenounceVoucher', on: today };
    }
  }

  /** Several providers (or the family, several times) enter the same service at once. */
  async redeem(admitted: Admitted, act: Redeeming & Asking): Promise<void> {
    const { town, people, asker } = this.scene;
    const request = this.#requestFor(admitted, oneOf(admitted.entitlement.services, act.service), act);
    const paysTheFamily = admitted.entitlement.deliveryModel === 'refund';
    const whoever = paysTheFamily
      ? [oneOf(people.families, admitted.family)]
      : people.providers.map(({ principal }) => principal);
    const entering = Array.from({ length: act.providers }, async (_, n) => {
      const principal = oneOf(whoever, act.voucher + n);
      await town.chance.turns(2);
      const asking = { ...act, machine: act.machine + n };
      const reserves = act.reserving !== 'no';
      const answer = await asker.ask(
        {
          actor: principal.actorId,
          operation: `${reserves ? 'reserve' : 'redeem'} ${admitted.entitlement.action}`,
          run: async ({ redemption }, meta): Promise<Answer> =>
            answerOf(
              reserves
                ? await redemption.reserve.execute(new ReserveServiceCommand(request, principal, meta))
                : await redemption.redeem.execute(new RedeemServiceCommand(request, principal, meta)),
            ),
        },
        asking,
      );
      for (const id of reservationsIn(answer)) await this.#endReservation(id, principal, { ...act, ...asking });
    });
    await Promise.all(entering);
  }

  /** Who reserved ends it as the plan says. */
  async #endReservation(id: RedemptionId, principal: Principal, act: Redeeming & Asking): Promise<void> {
    if (act.reserving === 'leave') return;
    const delivered = act.reserving === 'release' ? undefined : act.reserving === 'whole' ? {} : { askedCents: 1 };
    const run: Request<Answer>['run'] = async ({ redemption }, meta) =>
      answerOf(await redemption.endReservation.execute(new EndReservationCommand(id, delivered, principal, meta)));
    await this.scene.asker.ask({ actor: principal.actorId, operation: `reservation: ${act.reserving}`, run }, act);
  }

  #requestFor(
    { voucherId }: Admitted,
    { code, unit, tariffCents, evidence }: Entitlement['services'][number],
    { nonce, quantity, daysAgo, askedCents }: Redeeming,
  ): RedemptionRequest {
    const { signer, clock, today } = this.scene.town;
    const shown = () => signer.issue(voucherId, `${voucherId.slice(0, 8)}-${nonce}`, clock.now(), CODE_SECONDS);
    return {
      ...(evidence === 'code' ? { code: shown() } : { voucherId }),
      ...(unit === 'hour' && { minutes: quantity * 50 }),
      ...(unit === 'session' && { units: quantity }),
      ...(tariffCents === undefined && { askedCents }),
      service: code,
      servedOn: addDays(today, 0 - daysAgo),
    };
  }

  /** An officer undoes one of these redemptions, whatever became of it. */
  async reverse(redemptions: readonly string[], turn: number, asking: Asking): Promise<void> {
    const named = nth(redemptions, turn);
    if (named === undefined) return;
    const officer = oneOf(this.scene.people.officers, 0);
    await this.scene.asker.ask(
      {
        actor: officer.actorId,
        operation: 'reverse',
        run: ({ redemption }, meta) =>
          redemption.reverse.execute(
            new ReverseRedemptionCommand(redemptionId(named), 'entered-by-mistake', officer, meta),
          ),
      },
      asking,
    );
  }
}
