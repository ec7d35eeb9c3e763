// Plays a history on a town: acts of one round at once, round after round, and the end of the calls where they end.
import { claimId } from '@buono/kernel';
import { factOf } from '../../../apps/redemption/src/adapters/persistence/aggregates.js';
import type { Town } from '../town/town.js';
import { Asker } from './asking.js';
import { Families } from './families.js';
import { Offices } from './offices.js';
import { settleIn } from './people.js';
import type { Act, History, Shares } from './plan.js';
import { Region } from './region.js';
import { nth, type Scene } from './scene.js';

const FIRST_MONEY: Shares = [180_000, 126_000, 81_001];
/** Days after which every voucher's validity has ended, and then its last day for entries. */
const DAYS_TO_THE_END = [130, 60];
const TO_THE_END = { act: 'pursue', steps: 40, approved: 999, everyLine: 2, officers: 0, paid: 600, times: 2 } as const;

/** What there is to name, as the log of redemption has it. */
interface Named {
  readonly wallets: ReadonlySet<string>;
  readonly redemptions: readonly string[];
  readonly claims: readonly string[];
}

/** Plays one history. */
export class Player {
  readonly region: Region;
  readonly #families: Families;
  readonly #offices: Offices;
  #named: Named = { wallets: new Set(), redemptions: [], claims: [] };

  private constructor(
    readonly scene: Scene,
    seed: number,
  ) {
    this.region = new Region(scene, seed);
    this.#families = new Families(scene);
    this.#offices = new Offices(scene);
  }

  /** Plays it all and waits until nothing follows any more. */
  static async play(town: Town, history: History): Promise<Player> {
    const scene: Scene = { town, people: await settleIn(town), asker: new Asker(town), admitted: [] };
    const player = new Player(scene, history.seed);
    await player.#open(history);
    for (const { days, acts } of history.rounds) await player.#round(days, acts);
    if (history.ends) await player.#end(history);
    await town.quiet();
    return player;
  }

  async #open({ start, admissions }: History): Promise<void> {
    const { town, admitted } = this.scene;
    for (const call of [0, 1]) await this.region.publish({ call, shares: FIRST_MONEY });
    await town.quiet();
    await this.#all(start);
    await this.#all(admissions);
    await town.quiet();
    await Promise.all(admitted.map((one, n) => this.#families.answer(one, n)));
  }

  async #round(days: number, acts: readonly Act[]): Promise<void> {
    this.scene.town.pass(days);
    this.#named = await this.#lookAround();
    await this.#all(acts);
  }

  // Offers lapse, vouchers close, claims are taken as far as they go; then redemptions are undone, and claims go on.
  async #end({ rounds }: History): Promise<void> {
    await this.scene.town.quiet();
    await this.#untilNoneIsOffered();
    await this.#pursueAll(true);
    const undoing = rounds.flatMap(({ acts }) => acts).filter((act) => act.act === 'reverse');
    await this.#all(undoing.map((act) => ({ ...act, redemption: act.redemption * 7 + 1 })));
    await this.#pursueAll(false);
    // What was undone after its voucher had closed is free again, and is offered to whoever still waits.
    await this.scene.town.quiet();
    await this.#untilNoneIsOffered();
  }

  // What lapses is offered to the next, whose offer must come to its end as well.
  async #untilNoneIsOffered(): Promise<void> {
    for (let before = -1, offers = 0; offers > before; offers = await this.#offers()) {
      before = await this.#offers();
      await this.#untilOver();
    }
  }

  async #untilOver(): Promise<void> {
    const { town } = this.scene;
    for (const days of DAYS_TO_THE_END) {
      town.pass(days);
      await this.#all([0, 1].map((machine) => ({ act: 'tick', machine, times: 1 })));
      await town.quiet();
    }
  }

  async #offers(): Promise<number> {
    return (await this.scene.town.log('issuance')).filter(({ type }) => type === 'voucher-issued.v1').length;
  }

  async #pursueAll(sentBack: boolean): Promise<void> {
    await this.scene.town.quiet();
    this.#named = await this.#lookAround();
    await this.#all(this.#named.claims.map((_, claim) => ({ ...TO_THE_END, claim, sentBack, machine: claim })));
  }

  async #all(acts: readonly Act[]): Promise<void> {
    const { chance } = this.scene.town;
    await Promise.all(acts.map((act) => chance.turns(4).then(() => this.#do(act))));
  }

  async #do(act: Act): Promise<unknown> {
    const { town, admitted } = this.scene;
    switch (act.act) {
      case 'publish':
        return this.region.publish(act);
      case 'allocate':
        return this.region.allocate(act);
      case 'integrate': {
        const one = nth(admitted, act.voucher);
        return one === undefined ? undefined : this.region.integrate(one, act);
      }
      case 'transfer':
        return this.region.transfer(act);
      case 'admit':
        return this.region.admit(act);
      case 'reverse':
        return this.#families.reverse(this.#named.redemptions, act.redemption, act);
      case 'pursue': {
        const claim = nth(this.#named.claims, act.claim);
        return claim === undefined ? undefined : this.#offices.pursue(claimId(claim), act);
      }
      case 'tick':
        return this.#tick(act.machine).catch((error: unknown) => town.note(`tick: ${String(error)}`));
      case 'redeem': {
        const inUse = admitted.filter(({ voucherId }) => this.#named.wallets.has(voucherId));
        const one = nth(inUse.length > 0 ? inUse : admitted, act.voucher);
        return one === undefined ? undefined : this.#families.redeem(one, act);
      }
      default: {
        const one = nth(admitted, act.voucher);
        if (one === undefined) return undefined;
        return act.act === 'withdraw' ? this.region.withdraw(one) : this.#families.change(one, act);
      }
    }
  }

  async #tick(machine: number): Promise<void> {
    const { town } = this.scene;
    await town.machine(machine).issuance.ended.run();
    await town.machine(machine + 1).redemption.lapsing.run();
    await town.machine(machine + 1).redemption.closing.run();
  }

  async #lookAround(): Promise<Named> {
    const facts = (await this.scene.town.log('redemption')).flatMap((stored) => factOf(stored) ?? []);
    return {
      wallets: new Set(facts.flatMap((fact) => (fact.of === 'wallet' ? [fact.id] : []))),
      redemptions: facts.flatMap((fact) =>
        fact.of === 'wallet' && fact.event.type === 'ServiceRedeemed' ? [fact.event.redemptionId] : [],
      ),
      claims: facts.flatMap((fact) => (fact.of === 'claim' && fact.event.type === 'ClaimOpened' ? [fact.id] : [])),
    };
  }
}
