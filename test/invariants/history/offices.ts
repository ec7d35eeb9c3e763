// Takes a claim on its way: presented, checked zone by zone, ordered, signed, paid in one or two goes, sent back by the bank;
// or, where it owes more than it is owed, recovered.
import type { Principal } from '@buono/access';
import { zoneCode, type ClaimId } from '@buono/kernel';
import { linesOf, type KnownClaim } from '../../../apps/redemption/src/domain/claim/state.js';
import type { KnownPaymentOrder } from '../../../apps/redemption/src/domain/payment-order/decider.js';
import { ApprovePaymentOrderCommand } from '../../../apps/redemption/src/application/payment/approve-payment-order.handler.js';
import { DraftPaymentOrderCommand } from '../../../apps/redemption/src/application/payment/draft-payment-order.handler.js';
import { paymentOrderOf, recoveryOf } from '../../../apps/redemption/src/application/ids.js';
import {
  RecordPaymentOutcomeCommand,
  type PaymentOutcome,
} from '../../../apps/redemption/src/application/payment/record-payment-outcome.handler.js';
import { SettleClaimCommand } from '../../../apps/redemption/src/application/claim/settle-claim.handler.js';
import { SubmitClaimCommand } from '../../../apps/redemption/src/application/claim/submit-claim.handler.js';
import type { Answer, Request } from './asking.js';
import type { Asking, Pursuing } from './plan.js';
import { RecoveryOffice } from './recovery-office.js';
import { oneOf, type Scene } from './scene.js';

type Pursuit = Pursuing & Asking;

/** Where the bank has come with an order: it pays no more than it was asked, and numbers its entries. */
interface AtTheBank {
  entries: number;
  sentBack: boolean;
  queue: Promise<unknown>;
}

/** The offices that handle claims, and the bank. */
export class Offices {
  readonly #bank = new Map<string, AtTheBank>();
  readonly #recovery: RecoveryOffice;

  constructor(private readonly scene: Scene) {
    this.#recovery = new RecoveryOffice(scene);
  }

  /** Takes so many steps; stops where there is none left, or one is refused. */
  async pursue(id: ClaimId, pursuit: Pursuit): Promise<void> {
    for (let step = 0; step < pursuit.steps; step += 1) {
      const answer = await this.#step(id, pursuit);
      if (answer?.accepted !== true) return;
    }
  }

  async #step(id: ClaimId, pursuit: Pursuit): Promise<Answer | undefined> {
    const { claims, orders } = this.scene.town.machine(pursuit.machine).redemption;
    const { state: claim } = await claims.find(id);
    if (claim.status === 'unknown') return undefined;
    if (claim.status === 'open') return this.#submit(claim, pursuit);
    for (const [zone, { settlement }] of Object.entries(claim.zones)) {
      if (settlement === undefined) return this.#settle(claim, zone, pursuit);
      if (settlement.approvedCents <= 0) {
        const recovered = await this.#recovery.pursue(recoveryOf(id, zone), pursuit);
        if (recovered !== undefined) return recovered;
        continue;
      }
      const { state: order } = await orders.find(paymentOrderOf(id, zone));
      if (order.status === 'unknown' || order.status === 'returned') return this.#draft(claim, zone, pursuit);
      if (order.status === 'drafted') return this.#sign(order, pursuit);
      const paid = await this.#atTheBank(order, pursuit);
      if (paid !== undefined) return paid;
    }
    return undefined;
  }

  #officer(pursuit: Pursuit, turn: number): Principal {
    return oneOf(this.scene.people.officers, pursuit.officers + turn);
  }

  #submit({ place: { claimId, payee } }: KnownClaim, pursuit: Pursuit): Promise<Answer> {
    const { families, providers } = this.scene.people;
    const principal =
      payee.kind === 'person'
        ? families.find(({ actorId }) => actorId === payee.id)
        : providers.find(({ providerId }) => providerId === payee.id)?.principal;
    if (principal === undefined) throw new Error(`nobody is the payee ${payee.id}`);
    return this.scene.asker.ask(
      {
        actor: principal.actorId,
        operation: 'submit',
        run: ({ redemption }, meta) => redemption.submit.execute(new SubmitClaimCommand(claimId, principal, meta)),
      },
      pursuit,
    );
  }

  #settle(claim: KnownClaim, zone: string, pursuit: Pursuit): Promise<Answer> {
    const principal = this.#officer(pursuit, 0);
    const lines = linesOf(claim)
      .filter((line) => line.kind === 'service' && line.zone === zone)
      .filter((_, n) => n % pursuit.everyLine === 0)
      .map(({ redemptionId, amountCents }) => ({
        redemptionId,
        approvedCents: Math.floor((amountCents * pursuit.approved) / 1_000),
        reason: 'not-documented',
      }));
    const asked = { claimId: claim.place.claimId, zone: zoneCode(zone), lines };
    return this.scene.asker.ask(
      {
        actor: principal.actorId,
        operation: 'settle',
        run: ({ redemption }, meta) => redemption.settle.execute(new SettleClaimCommand(asked, principal, meta)),
      },
      pursuit,
    );
  }

  #draft({ place: { claimId } }: KnownClaim, zone: string, pursuit: Pursuit): Promise<Answer> {
    const principal = this.#officer(pursuit, 1);
    const asked = { claimId, zone: zoneCode(zone) };
    return this.scene.asker.ask(
      {
        actor: principal.actorId,
        operation: 'draft',
        run: ({ redemption }, meta) => redemption.draft.execute(new DraftPaymentOrderCommand(asked, principal, meta)),
      },
      pursuit,
    );
  }

  #sign({ draft: { paymentOrderId } }: KnownPaymentOrder, pursuit: Pursuit): Promise<Answer> {
    const principal = this.#officer(pursuit, 2);
    return this.scene.asker.ask(
      {
        actor: principal.actorId,
        operation: 'sign',
        run: ({ redemption }, meta) =>
          redemption.approve.execute(new ApprovePaymentOrderCommand(paymentOrderId, principal, meta)),
      },
      pursuit,
    );
  }

  // The bank does one thing after the other; what it did is told by several people, again and again.
  #atTheBank({ draft: { paymentOrderId } }: KnownPaymentOrder, pursuit: Pursuit): Promise<Answer | undefined> {
    const bank = this.#bank.get(paymentOrderId) ?? { entries: 0, sentBack: false, queue: Promise.resolve() };
    this.#bank.set(paymentOrderId, bank);
    const done = bank.queue.then(async () => {
      const { state: order } = await this.scene.town.machine(pursuit.machine).redemption.orders.find(paymentOrderId);
      if (order.status !== 'ordered' && order.status !== 'paid') return undefined;
      const left = order.draft.amountCents - order.paidCents;
      if (left > 0) {
        const paidCents = order.paidCents > 0 ? left : Math.max(1, Math.floor((left * pursuit.paid) / 1_000));
        return this.#told(bank, { paymentOrderId, outcome: 'paid', paidCents }, pursuit);
      }
      if (!pursuit.sentBack || bank.sentBack) return undefined;
      bank.sentBack = true;
      return this.#told(bank, { paymentOrderId, outcome: 'returned', reason: 'AC04' }, pursuit);
    });
    bank.queue = done;
    return done;
  }

  #told(
    bank: AtTheBank,
    entry: Omit<PaymentOutcome, 'account' | 'reference' | 'executedOn'>,
    pursuit: Pursuit,
  ): Promise<Answer> {
    const principal = this.#officer(pursuit, 3);
    const reference = `${entry.paymentOrderId}-${(bank.entries += 1)}`;
    const said: PaymentOutcome = { ...entry, account: 'tesoreria', reference, executedOn: this.scene.town.today };
    const telling: Request<Answer> = {
      actor: principal.actorId,
      operation: entry.outcome,
      run: ({ redemption }, meta) => redemption.record.execute(new RecordPaymentOutcomeCommand(said, principal, meta)),
    };
    return this.scene.asker.ask(telling, pursuit).then(async (answer) => {
      await this.scene.asker.ask(telling, { ...pursuit, machine: pursuit.machine + 1 });
      return answer;
    });
  }
}
