// Families and providers: what they do with vouchers, and the services that they enter and undo.
import type { Outcome } from '@buono/event-store';
import type { Principal } from '@buono/access';
import { addDays, localDate, type RedemptionId } from '@buono/kernel';
import { ChangeVoucherCommand } from '../../../apps/issuance/src/application/change-voucher.handler.js';
import { ChooseProviderCommand } from '../../../apps/issuance/src/application/choose-provider.handler.js';
import type { VoucherCommand } from '../../../apps/issuance/src/domain/voucher/commands.js';
import { RedeemServiceCommand } from '../../../apps/redemption/src/application/service/redeem-service.handler.js';
import { EndReservationCommand } from '../../../apps/redemption/src/application/service/end-reservation.handler.js';
import type { RedemptionRequest } from '../../../apps/redemption/src/application/service/redemption-request.js';
import { RequestLateEntryCommand } from '../../../apps/redemption/src/application/late-entry/request-late-entry.handler.js';
import { ReserveServiceCommand } from '../../../apps/redemption/src/application/service/reserve-service.handler.js';
import { ReverseRedemptionCommand } from '../../../apps/redemption/src/application/service/reverse-redemption.handler.js';
import type { Answer, Request } from './asking.js';
import { VALID_TO } from './measures.js';
import type { Asking, OfAVoucher, Redeeming } from './plan.js';
import { oneOf, type Admitted, type Scene } from './scene.js';
import type { WalletEventOf } from '../facts/services.js';
import { answerOf, requestOf } from './requests.js';
import type { WalletEvent } from '../../../apps/redemption/src/domain/wallet/events.js';

/** Why it came late, in words: they are sealed. */
const LATE = 'La rete non andava.';

/** An entry, under which name it is counted. */
interface Entering extends Asking {
  readonly operation: string;
}

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
    return act.act === 'choose' ? this.#choose(admitted, act, act) : this.#change(admitted, this.#commandOf(act), act);
  }

  #choose(
    { voucherId, family }: Admitted,
    { provider, offered }: { readonly provider: number; readonly offered: boolean },
    asking: Asking,
  ): Promise<Answer> {
    const { actorId } = oneOf(this.scene.people.families, family);
    const { providerId, offeringId } = oneOf(this.scene.people.providers, provider);
    const choice = { providerId, effectiveFrom: this.scene.town.today, ...(offered && { offeringId }) };
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
        return { type: 'StartClosing', reason: 'revoked', lastServiceDate, entriesUntil, on: today };
      }
      case 'accept':
        return { type: 'AcceptVoucher', on: today };
      case 'renounce':
        return { type: 'RenounceVoucher', on: today };
    }
  }

  /** Several providers (or the family, several times) enter the same service at once. */
  async redeem(admitted: Admitted, act: Redeeming & Asking): Promise<void> {
    const { town, people } = this.scene;
    const service = oneOf(admitted.entitlement.services, act.service);
    const request = requestOf(town, admitted, { ...act, service, servedOn: addDays(town.today, 0 - act.daysAgo) });
    const paysTheFamily = admitted.entitlement.deliveryModel === 'refund';
    const whoever = paysTheFamily
      ? [oneOf(people.families, admitted.family)]
      : people.providers.map(({ principal }) => principal);
    const entering = Array.from({ length: act.providers }, async (_, n) => {
      const principal = oneOf(whoever, act.voucher + n);
      await town.chance.turns(2);
      const asking = { ...act, machine: act.machine + n };
      const operation = admitted.entitlement.action;
      const answer =
        act.reserving === 'no'
          ? await this.enter(request, principal, { ...asking, operation: `redeem ${operation}` })
          : await this.#reserve(request, principal, { ...asking, operation: `reserve ${operation}` });
      for (const id of reservationsIn(answer)) await this.#endReservation(id, principal, { ...act, ...asking });
    });
    await Promise.all(entering);
  }

  /** Somebody enters a service; what comes after its window is handed in late, and waits for an office. */
  async enter(request: RedemptionRequest, principal: Principal, { operation, ...asking }: Entering): Promise<Answer> {
    const actor = principal.actorId;
    const answer = await this.scene.asker.ask(
      {
        ...{ actor, operation },
        run: async ({ redemption }, meta) =>
          answerOf(await redemption.redeem.execute(new RedeemServiceCommand(request, principal, meta))),
      },
      asking,
    );
    if (answer.refusal !== 'entry-too-late') return answer;
    return this.scene.asker.ask(
      {
        ...{ actor, operation: `late: ${operation}` },
        run: async ({ redemption }, meta) =>
          answerOf(await redemption.handIn.execute(new RequestLateEntryCommand(request, LATE, principal, meta))),
      },
      asking,
    );
  }

  #reserve(request: RedemptionRequest, principal: Principal, { operation, ...asking }: Entering): Promise<Answer> {
    return this.scene.asker.ask(
      {
        ...{ actor: principal.actorId, operation },
        run: async ({ redemption }, meta) =>
          answerOf(await redemption.reserve.execute(new ReserveServiceCommand(request, principal, meta))),
      },
      asking,
    );
  }

  /** Who reserved ends it as the plan says. */
  async #endReservation(id: RedemptionId, principal: Principal, act: Redeeming & Asking): Promise<void> {
    if (act.reserving === 'leave') return;
    const delivered = act.reserving === 'release' ? undefined : act.reserving === 'whole' ? {} : { askedCents: 1 };
    const run: Request<Answer>['run'] = async ({ redemption }, meta) =>
      answerOf(await redemption.endReservation.execute(new EndReservationCommand(id, delivered, principal, meta)));
    await this.scene.asker.ask({ actor: principal.actorId, operation: `reservation: ${act.reserving}`, run }, act);
  }

  /** An officer undoes a redemption, whatever became of it. */
  async reverse({ redemptionId }: WalletEventOf<'ServiceRedeemed'>, asking: Asking): Promise<void> {
    const officer = oneOf(this.scene.people.officers, 0);
    await this.scene.asker.ask(
      {
        actor: officer.actorId,
        operation: 'reverse',
        run: ({ redemption }, meta) =>
          redemption.reverse.execute(new ReverseRedemptionCommand(redemptionId, 'entered-by-mistake', officer, meta)),
      },
      asking,
    );
  }
}
