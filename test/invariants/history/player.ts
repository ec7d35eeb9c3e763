// Plays a history on a town: acts of one round at once, round after round, and the end of the calls where they end.
import { claimId } from '@buono/kernel';
import type { Town } from '../town/town.js';
import { Asker } from './asking.js';
import { Families } from './families.js';
import { Offices } from './offices.js';
import { namedIn, NOTHING, type Named } from './named.js';
import { openCatalogue, settleIn } from './people.js';
import type { Act, Asking, History, Round, Shares } from './plan.js';
import { ProviderOffice } from './provider-office.js';
import { Region } from './region.js';
import { nth, type Scene } from './scene.js';
import { ServiceOffice } from './service-office.js';

const FIRST_MONEY: Shares = [180_000, 126_000, 81_001];
/** Days after which every voucher's validity has ended, and then its last day for entries. */
const DAYS_TO_THE_END = [130, 60];
const TO_THE_END = { act: 'pursue', steps: 40, approved: 999, everyLine: 2, officers: 0, paid: 600, times: 2 } as const;

/** Presented, checked, ordered; and then signed. */
const [TO_THE_ORDER, TO_THE_SIGNATURE] = [3, 2];

/** An act, however it is asked. */
type Unasked = Act extends infer A ? (A extends Act ? Omit<A, keyof Asking> : never) : never;

/** Plays one history. */
export class Player {
  readonly region: Region;
  readonly #families: Families;
  readonly #offices: Offices;
  readonly #services: ServiceOffice;
  readonly #providers: ProviderOffice;
  #named: Named = NOTHING;

  private constructor(
    readonly scene: Scene,
    seed: number,
  ) {
    this.region = new Region(scene, seed);
    this.#families = new Families(scene);
    this.#offices = new Offices(scene);
    this.#services = new ServiceOffice(scene, this.#families);
    this.#providers = new ProviderOffice(scene);
  }

  /** Plays it all and waits until nothing follows any more. */
  static async play(town: Town, history: History): Promise<Player> {
    const scene: Scene = { town, people: await settleIn(town), asker: new Asker(town), admitted: [] };
    const player = new Player(scene, history.seed);
    await player.#open(history);
    for (const round of history.rounds) await player.#round(round);
    if (history.contested) await player.#contest();
    if (history.ends) await player.#end(history);
    await town.quiet();
    return player;
  }

  async #open({ start, admissions }: History): Promise<void> {
    const { town, admitted, people } = this.scene;
    for (const call of [0, 1]) await this.region.publish({ call, shares: FIRST_MONEY });
    await town.quiet();
    await openCatalogue(town, people);
    await this.#all(start);
    await this.#all(admissions);
    await town.quiet();
    await Promise.all(admitted.map((one, n) => this.#families.answer(one, n)));
  }

  async #round({ days, calm, acts }: Round): Promise<void> {
    if (calm) await this.scene.town.quiet();
    this.scene.town.pass(days);
    this.#named = await this.#lookAround();
    await this.#all(acts);
  }

  // Claims are checked and ordered; others enter the same again for what was approved; what is held by that is decided in part, then paid.
  async #contest(): Promise<void> {
    const upTo = (steps: number) => this.#pursueAll({ steps, sentBack: false });
    await upTo(TO_THE_ORDER);
    await this.#again(({ settled }) => settled.map((_, redemption) => ({ act: 'contradict', redemption })));
    await this.#decideLate();
    this.scene.town.pass(1);
    await upTo(TO_THE_SIGNATURE);
    await this.#again(({ asked }) =>
      asked.flatMap((_, redemption) => [
        { act: 'answer', redemption, says: redemption % 2 === 0 ? 'disputed' : 'confirmed' },
        { act: 'answer', redemption, says: redemption % 4 === 0 ? 'upheld' : 'rejected' },
      ]),
    );
    await this.#again(({ holds }) =>
      holds.map((_, which) => ({ act: 'decide-hold', which, favourably: which % 2 > 0 })),
    );
    await upTo(TO_THE_SIGNATURE);
  }

  // Some are admitted; what cannot be, and the others, are refused: a wallet waits for what its office has not decided.
  async #decideLate(): Promise<void> {
    const decided = (favourably: boolean) => (_: unknown, which: number) =>
      ({ act: 'decide-late', which, favourably: favourably && which % 3 > 0 }) as const;
    for (const favourably of [true, false]) await this.#again(({ late }) => late.map(decided(favourably)));
  }

  async #again(acts: (named: Named) => readonly Unasked[]): Promise<void> {
    await this.scene.town.quiet();
    this.#named = await this.#lookAround();
    await this.#all(acts(this.#named).map((act, machine) => ({ ...act, machine, times: 1 })));
  }

  // Offers lapse, vouchers close, claims are taken as far as they go; then redemptions are undone, and claims go on.
  async #end({ rounds }: History): Promise<void> {
    await this.#decideLate();
    await this.scene.town.quiet();
    await this.#untilNoneIsOffered();
    await this.#pursueAll({ sentBack: true });
    const undoing = rounds.flatMap(({ acts }) => acts).filter((act) => act.act === 'reverse');
    await this.#all(undoing.map((act) => ({ ...act, redemption: act.redemption * 7 + 1 })));
    await this.#pursueAll({ sentBack: false });
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

  async #pursueAll(how: { readonly sentBack: boolean; readonly steps?: number }): Promise<void> {
    await this.scene.town.quiet();
    this.#named = await this.#lookAround();
    await this.#all(this.#named.claims.map((_, claim) => ({ ...TO_THE_END, ...how, claim, machine: claim })));
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
      case 'reverse': {
        const service = nth(this.#named.services, act.redemption);
        return service === undefined ? undefined : this.#families.reverse(service, act);
      }
      case 'answer': {
        const service = nth(this.#named.asked, act.redemption);
        return service === undefined ? undefined : this.#services.answer(service, act);
      }
      case 'contradict': {
        const service = nth(this.#named.settled, act.redemption);
        return service === undefined ? undefined : this.#services.contradict(service, act);
      }
      case 'decide-late': {
        const late = nth(this.#named.late, act.which);
        return late === undefined ? undefined : this.#services.decideLate(late, act);
      }
      case 'decide-hold': {
        const hold = nth(this.#named.holds, act.which);
        return hold === undefined ? undefined : this.#services.decideHold(hold, act);
      }
      case 'rest':
      case 'go-on':
      case 'merge':
        return this.#providers.change(act);
      case 'join':
      case 'part':
        return this.region.join(act);
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
    await town.machine(machine + 1).redemption.holdsOver.run();
    await town.machine(machine).redemption.silences.run();
    await town.machine(machine + 1).redemption.closing.run();
  }

  async #lookAround(): Promise<Named> {
    return namedIn(await this.scene.town.log('redemption'));
  }
}
