// One machine of a town: an executor of its own on every log, and, where it is told so, all the background work.
import { InMemoryVault } from '@buono/documents';
import { InMemoryGrants } from '@buono/access';
import { Executor, InMemoryCheckpoints, type EventStore } from '@buono/event-store';
import type { SettableClock } from '@buono/event-store/testing';
import { InMemoryBus, type InMemoryMessageLog } from '@buono/messaging';
import { AccessLog, Boxes, type InMemoryKeyStore } from '@buono/privacy';
import { ReadDatabase } from '@buono/read-model';
import { BackgroundWork, type ContextParts } from '@buono/service';
import type { VoucherCodeSigner } from '@buono/voucher-code';
import { IssuanceModule } from '../../../apps/issuance/src/issuance.module.js';
import { RedemptionModule } from '../../../apps/redemption/src/redemption.module.js';
import { recordWhatNeighboursSay } from '../../../apps/reporting/src/adapters/messaging/record-what-neighbours-say.js';
import { EventSourcedMessages } from '../../../apps/reporting/src/adapters/persistence/event-sourced-messages.js';
import type { Chance } from './chance.js';
import { checkOffersWhenDue } from './check-offers.js';
import { ContestedStore } from './contested-store.js';
import { UnrulyBus } from './unruly-bus.js';
import { issuanceUseCases, redemptionUseCases } from './use-cases.js';

export const CONTEXTS = ['issuance', 'redemption', 'reporting'] as const;
export type ContextName = (typeof CONTEXTS)[number];

/** What all machines of a town share. */
export interface Ground {
  readonly clock: SettableClock;
  readonly stores: Readonly<Record<ContextName, EventStore>>;
  readonly messages: InMemoryMessageLog;
  readonly keys: InMemoryKeyStore;
  readonly signer: VoucherCodeSigner;
  readonly chance: Chance;
  /** Told of faults of background work, in words. */
  readonly note: (fault: string) => void;
}

type Reads = Readonly<Record<ContextName, ReadDatabase>>;

/** Waits patiently: a message that another one must come before is tried again until it has. */
const RETRY_DELAYS = Array.from({ length: 400 }, () => 2);

/** A machine. It answers from its own folded states and contends with the others for the same streams. */
export class Machine {
  readonly bus: UnrulyBus;
  readonly work = new BackgroundWork();
  readonly reads: Reads;
  readonly issuance: ReturnType<typeof issuanceUseCases>;
  readonly redemption: ReturnType<typeof redemptionUseCases>;
  readonly #stores: Readonly<Record<ContextName, ContestedStore>>;

  /** `follower`: the machine that does the background work, for one that only answers requests. */
  constructor(
    private readonly ground: Ground,
    private readonly follower?: Machine,
  ) {
    const { clock, chance, messages, signer } = ground;
    this.bus = new UnrulyBus(new InMemoryBus({ clock, retryDelays: RETRY_DELAYS }, messages), chance);
    const contested = (name: ContextName) => new ContestedStore(ground.stores[name], chance);
    this.#stores = {
      issuance: contested('issuance'),
      redemption: contested('redemption'),
      reporting: contested('reporting'),
    };
    const own = () => ReadDatabase.open(':memory:');
    this.reads = follower?.reads ?? { issuance: own(), redemption: own(), reporting: own() };
    const [issuance, redemption] = [this.#partsOf('issuance'), this.#partsOf('redemption')];
    const { work } = follower ?? this;
    const filled = (timeoutMs: number) => work.caughtUp(timeoutMs);
    this.issuance = issuanceUseCases(issuance, filled);
    this.redemption = redemptionUseCases(redemption, signer.publicKey, filled);
    if (follower !== undefined) return;
    const onFault = (error: unknown, where: string) => ground.note(`${where}: ${String(error)}`);
    IssuanceModule.with(issuance, { signer, onFault });
    RedemptionModule.with(redemption, { codeKeys: [signer.publicKey], onFault });
    const received = new EventSourcedMessages(this.#partsOf('reporting').executor);
    this.work.add('eligibility', () => checkOffersWhenDue(this.bus, clock));
    this.work.add('reporting', () => recordWhatNeighboursSay(this.bus, received));
  }

  /** How often a rival was faster. */
  get conflicts(): number {
    return Object.values(this.#stores).reduce((sum, { conflicts }) => sum + conflicts, 0);
  }

  async close(): Promise<void> {
    await this.work.stopAll();
    await this.bus.close();
    if (this.follower === undefined) await Promise.all(Object.values(this.reads).map((reads) => reads.close()));
  }

  #partsOf(context: ContextName): ContextParts {
    const { clock, keys } = this.ground;
    const store = this.#stores[context];
    const executor = new Executor(store, clock);
    const boxes = new Boxes(keys);
    return {
      context,
      store,
      executor,
      checkpoints: new InMemoryCheckpoints(),
      bus: this.bus,
      reads: this.reads[context],
      vault: new InMemoryVault(),
      keys,
      boxes,
      access: new AccessLog(executor, boxes, clock),
      clock,
      grants: new InMemoryGrants(clock),
      work: this.work,
    };
  }
}
