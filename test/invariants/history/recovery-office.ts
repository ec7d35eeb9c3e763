// What becomes of money that is owed back: a part comes in, a part is given up by two officers, the rest comes in.
import { cents } from '@buono/kernel';
import {
  DecideRecoveryCommand,
  type RecoveryAct,
} from '../../../apps/redemption/src/application/recovery/decide-recovery.handler.js';
import { RecordReceiptCommand } from '../../../apps/redemption/src/application/recovery/record-receipt.handler.js';
import { owedOf } from '../../../apps/redemption/src/domain/recovery/decider.js';
import type { Answer, Request } from './asking.js';
import type { Asking, Pursuing } from './plan.js';
import { oneOf, type Scene } from './scene.js';

type Pursuit = Pursuing & Asking;

/** The office that recovers. */
export class RecoveryOffice {
  #entries = 0;

  constructor(private readonly scene: Scene) {}

  /** The next step; undefined where nothing is owed (yet) any more. */
  async pursue(recoveryId: string, pursuit: Pursuit): Promise<Answer | undefined> {
    const { state } = await this.scene.town.machine(pursuit.machine).redemption.recoveries.find(recoveryId);
    if (state.status !== 'open') return undefined;
    const owed = owedOf(state);
    if (state.proposal !== undefined) return this.#decide(recoveryId, { type: 'ApproveWaiver' }, pursuit, 1);
    if (state.receivedCents === 0)
      return this.#receive(recoveryId, Math.max(1, Math.floor((owed * pursuit.paid) / 1_000)), pursuit);
    if (state.waivedCents > 0) return this.#receive(recoveryId, owed, pursuit);
    const waivedCents = cents(Math.ceil(owed / 3));
    const waiver = { actNumber: 'P-9', waivedCents, reason: 'uneconomical' } as const;
    return this.#decide(recoveryId, { type: 'ProposeWaiver', ...waiver }, pursuit, 0);
  }

  #decide(recoveryId: string, act: RecoveryAct, pursuit: Pursuit, turn: number): Promise<Answer> {
    const principal = oneOf(this.scene.people.officers, pursuit.officers + turn);
    return this.scene.asker.ask(
      {
        actor: principal.actorId,
        operation: act.type,
        run: ({ redemption }, meta) =>
          redemption.decide.execute(new DecideRecoveryCommand(recoveryId, act, principal, meta)),
      },
      pursuit,
    );
  }

  // Told again by somebody else, on the other machine: it counts once.
  async #receive(recoveryId: string, amount: number, pursuit: Pursuit): Promise<Answer> {
    const { actorId } = oneOf(this.scene.people.officers, pursuit.officers + 3);
    const reference = `INC-${(this.#entries += 1)}`;
    const receipt = {
      ...{ account: 'tesoreria', reference },
      ...{ receivedCents: cents(amount), receivedOn: this.scene.town.today },
    };
    const telling: Request<Answer> = {
      actor: actorId,
      operation: 'receive',
      run: ({ redemption }, meta) => redemption.receive.execute(new RecordReceiptCommand(recoveryId, receipt, meta)),
    };
    const answer = await this.scene.asker.ask(telling, pursuit);
    await this.scene.asker.ask(telling, { ...pursuit, machine: pursuit.machine + 1 });
    return answer;
  }
}
