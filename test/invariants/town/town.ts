// A town: three logs, the messages between them, and two machines that contend for them.
import { InMemoryEventStore, type StoredEvent } from '@buono/event-store';
import { SettableClock } from '@buono/event-store/testing';
import { addDays, dateInRome, instant, type LocalDate } from '@buono/kernel';
import { InMemoryMessageLog, type DeadLetter } from '@buono/messaging';
import { InMemoryKeyStore } from '@buono/privacy';
import { VoucherCodeSigner } from '@buono/voucher-code';
import { Chance } from './chance.js';
import { CONTEXTS, Machine, type ContextName, type Ground } from './machine.js';

const FIRST_DAY = '2026-03-02T09:00:00.000Z';
const QUIET_WITHIN_MS = 30_000;
const SLICE_MS = 500;

/** How the machines of a town run. */
export interface TownPlan {
  readonly seed: number;
  /** Both machines follow the logs and consume the messages, as when one takes over from one that is not dead yet. */
  readonly bothFollow: boolean;
}

export class Town {
  readonly clock = new SettableClock(FIRST_DAY);
  readonly chance: Chance;
  readonly faults: string[] = [];
  readonly keys = new InMemoryKeyStore();
  readonly signer = new VoucherCodeSigner('town', new Uint8Array(32).fill(7));
  readonly machines: readonly [Machine, Machine];
  readonly #stores = {
    issuance: new InMemoryEventStore(),
    redemption: new InMemoryEventStore(),
    reporting: new InMemoryEventStore(),
  };

  private constructor({ seed, bothFollow }: TownPlan) {
    const { clock, keys, signer, note } = this;
    this.chance = new Chance(seed);
    const ground: Ground = {
      clock,
      stores: this.#stores,
      messages: new InMemoryMessageLog(),
      keys,
      signer,
      chance: this.chance,
      note,
    };
    const first = new Machine(ground);
    const second = bothFollow ? new Machine(ground) : new Machine(ground, first);
    first.bus.alsoTell(second.bus);
    second.bus.alsoTell(first.bus);
    this.machines = [first, second];
  }

  static async open(plan: TownPlan): Promise<Town> {
    const town = new Town(plan);
    for (const machine of town.machines) await machine.work.startAll();
    return town;
  }

  /** Today in Rome. */
  get today(): LocalDate {
    return dateInRome(this.clock.now());
  }

  /** Nine in the morning, so many days later. */
  pass(days: number): void {
    this.clock.set(instant(`${addDays(this.today, days)}T09:00:00.000Z`));
  }

  /** One of the machines, by any number. */
  machine(which: number): Machine {
    return this.machines[which % 2 === 0 ? 0 : 1];
  }

  /**
   * Waits until nothing follows from anything any more. A fault ends the waiting: what failed is tried for ever, and what
   * follows from it never comes.
   */
  async quiet(): Promise<void> {
    const deadline = performance.now() + QUIET_WITHIN_MS;
    for (let heads = ''; this.faults.length === 0;) {
      const isCaughtUp = await this.#caughtUp();
      if (!isCaughtUp && performance.now() > deadline) this.note('the background work did not catch up');
      if (!isCaughtUp) continue;
      const now = JSON.stringify(await Promise.all([...this.#heads(), this.machines[0].bus.head()]));
      if (now === heads) return;
      heads = now;
    }
  }

  async #caughtUp(): Promise<boolean> {
    for (const { work } of this.machines) if (!(await work.caughtUp(SLICE_MS))) return false;
    return true;
  }

  /** Notes a fault, in words, once. */
  readonly note = (fault: string): void => {
    if (!this.faults.includes(fault)) this.faults.push(fault);
  };

  /** A log from its beginning. */
  log(context: ContextName): Promise<readonly StoredEvent[]> {
    return this.#stores[context].readAll(0, Number.MAX_SAFE_INTEGER);
  }

  store(context: ContextName): InMemoryEventStore {
    return this.#stores[context];
  }

  deadLetters(): Promise<readonly DeadLetter[]> {
    return this.machines[0].bus.deadLetters();
  }

  async close(): Promise<void> {
    await Promise.all(this.machines.map((machine) => machine.close()));
    await Promise.all(CONTEXTS.map((name) => this.#stores[name].close()));
  }

  #heads(): Promise<number>[] {
    return CONTEXTS.map((name) => this.#stores[name].head());
  }
}
