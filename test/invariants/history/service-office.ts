// What becomes of services after they were entered: a family confirms or disputes, an office decides late entries and holds,
// and somebody else enters for the same day what a claim was approved for already.
import type { RedemptionId } from '@buono/kernel';
import { AnswerConfirmationCommand } from '../../../apps/redemption/src/application/confirmation/answer-confirmation.handler.js';
import { DecideHoldCommand } from '../../../apps/redemption/src/application/hold/decide-hold.handler.js';
import { holdIdOf } from '../../../apps/redemption/src/application/hold/find-hold.js';
import { DecideLateEntryCommand } from '../../../apps/redemption/src/application/late-entry/decide-late-entry.handler.js';
import type { WalletEventOf } from '../facts/services.js';
import type { Answer } from './asking.js';
import type { Families } from './families.js';
import type { HoldNamed } from './named.js';
import type { Answering, Asking, Contradicting, Deciding } from './plan.js';
import { answerOf, requestOf } from './requests.js';
import { oneOf, type Scene } from './scene.js';

type Service = WalletEventOf<'ServiceRedeemed'>;
/** Codes of contradictions are none of those that vouchers show otherwise. */
const FRESH_CODES = 1_000;

/** Who answers for services, and who decides of them. */
export class ServiceOffice {
  constructor(
    private readonly scene: Scene,
    private readonly families: Families,
  ) {}

  /** The family of the service confirms it or disputes it; an office decides. */
  async answer(service: Service, { says, ...asking }: Answering & Asking): Promise<Answer | undefined> {
    const { people, admitted, asker } = this.scene;
    const voucher = admitted.find(({ voucherId }) => voucherId === service.voucherId);
    if (voucher === undefined) return undefined;
    const isFamily = says === 'confirmed' || says === 'disputed';
    const principal = isFamily ? oneOf(people.families, voucher.family) : oneOf(people.officers, 0);
    const answer = says === 'confirmed' ? ({ is: says } as const) : ({ is: says, reason: 'not-delivered' } as const);
    return asker.ask(
      {
        actor: principal.actorId,
        operation: says,
        run: ({ redemption }, meta): Promise<Answer> =>
          redemption.answer.execute(new AnswerConfirmationCommand(service.redemptionId, answer, principal, meta)),
      },
      asking,
    );
  }

  /** An office admits a late entry, or refuses it. */
  decideLate(lateEntryId: RedemptionId, { favourably: admitted, ...asking }: Deciding & Asking): Promise<Answer> {
    const principal = oneOf(this.scene.people.officers, 1);
    const asked = { lateEntryId, admitted, reason: 'not-documented' };
    return this.scene.asker.ask(
      {
        actor: principal.actorId,
        operation: admitted ? 'admit late' : 'refuse late',
        run: async ({ redemption }, meta) =>
          answerOf(await redemption.decideLate.execute(new DecideLateEntryCommand(asked, principal, meta))),
      },
      asking,
    );
  }

  /** An office lets all services of a hold stand, or strikes the last of them. */
  decideHold({ watchId, key, entries }: HoldNamed, { favourably, ...asking }: Deciding & Asking): Promise<Answer> {
    const principal = oneOf(this.scene.people.officers, 2);
    const struck = favourably ? [] : entries.slice(-1);
    const asked = { holdId: holdIdOf(watchId, key), struck, reason: 'not-delivered' };
    return this.scene.asker.ask(
      {
        actor: principal.actorId,
        operation: favourably ? 'release hold' : 'confirm hold',
        run: ({ redemption }, meta): Promise<Answer> =>
          redemption.decideHold.execute(new DecideHoldCommand(asked, principal, meta)),
      },
      asking,
    );
  }

  /** Another provider enters the same for the same day and hour; late, where its window is past. */
  async contradict(service: Service, { redemption: turn, ...asking }: Contradicting & Asking): Promise<void> {
    const { town, people, admitted } = this.scene;
    const voucher = admitted.find(({ voucherId }) => voucherId === service.voucherId);
    const wished = voucher?.entitlement.services.find(({ code }) => code === service.service);
    const other = people.providers.find(({ providerId }) => providerId !== service.payee.id);
    if (voucher === undefined || wished === undefined || other === undefined) return;
    const request = requestOf(town, voucher, {
      ...{ service: wished, servedOn: service.servedOn, askedCents: Math.max(1, service.costCents) },
      ...{ nonce: FRESH_CODES + turn, operator: false, hour: Number((service.startedAt ?? '09:00').slice(0, 2)) },
      quantity: service.units ?? Math.max(1, Math.floor((service.minutes ?? 0) / 50)),
    });
    await this.families.enter(request, other.principal, { ...asking, operation: 'contradict' });
  }
}
