// Reading a stream back: its folded state (kept for a while), its past outcomes, its events.
import type { Aggregate, Outcome } from './aggregate.js';
import { foldOn, unwritten, type Folded } from './folded.js';
import { metaOf, type EventMeta } from './meta.js';
import type { ExecutorParts } from './parts.js';
import { nextRevision, type Position, type Revision, type StoredEvent } from './port.js';
import { RecentlyUsed } from './recently-used.js';
import type { RememberedCommand } from './snapshots.js';

/** An event of a stream, decoded, with what stands beside it. */
export interface PastEvent<E> {
  readonly event: E;
  readonly meta: EventMeta;
  readonly revision: Revision;
  readonly position: Position;
  readonly id: string;
}

/** The streams of one aggregate, folded. The most recently used stay in memory. */
export class History<S, C, E, R> {
  private readonly kept: RecentlyUsed<Folded<S>>;

  constructor(
    private readonly aggregate: Aggregate<S, C, E, R>,
    private readonly parts: ExecutorParts,
  ) {
    this.kept = new RecentlyUsed(parts.cachedStreams);
  }

  /** A fold of the stream: the one in memory unless `newest` is asked for. `fresh` says that the log was just read. */
  async folded(stream: string, newest: boolean): Promise<{ readonly folded: Folded<S>; readonly fresh: boolean }> {
    const known = this.kept.get(stream);
    if (known && !newest) return { folded: known, fresh: false };
    const before = known ?? (await this.fromSnapshot(stream)) ?? unwritten(this.aggregate.decider.initial, stream);
    const { events } = await this.parts.store.read(stream, nextRevision(before.revision));
    const folded = foldOn(this.aggregate, before, events);
    // Another reader may have come further meanwhile.
    if (this.kept.get(stream) === known) this.kept.set(stream, folded);
    return { folded, fresh: true };
  }

  /** Whether the log holds nothing after this fold. */
  async isNewest(stream: string, { revision }: Folded<S>): Promise<boolean> {
    return (await this.parts.store.read(stream, nextRevision(revision))).events.length === 0;
  }

  /** The fold in memory, if there is one; it may not be the newest. */
  inMemory(stream: string): { readonly folded: Folded<S>; readonly fresh: boolean } | undefined {
    const folded = this.kept.get(stream);
    return folded && { folded, fresh: false };
  }

  /** Keeps a durable fold. */
  keep(stream: string, folded: Folded<S>): void {
    this.kept.set(stream, folded);
  }

  isSnapshotDue({ revision, snapshotAt }: Folded<S>): boolean {
    const { snapshots: policy } = this.aggregate;
    if (!policy || !this.parts.snapshots || revision === 'no-stream') return false;
    return nextRevision(revision) - nextRevision(snapshotAt) >= policy.every;
  }

  /** Writes a snapshot of a durable fold, from which the stream's commands are then remembered. */
  async saveSnapshot(stream: string, folded: Folded<S>): Promise<void> {
    const { snapshots: policy } = this.aggregate;
    const { snapshots, onSnapshotFault } = this.parts;
    const { revision } = folded;
    if (!policy || !snapshots || revision === 'no-stream') return;
    try {
      const state = JSON.stringify(policy.toJson(folded.state));
      const snapshot = { version: policy.version, revision, chain: folded.chain, state };
      await snapshots.save(stream, snapshot, folded.commands);
      this.kept.set(stream, { ...folded, commands: new Map(), snapshotAt: revision });
    } catch (error) {
      onSnapshotFault(error);
    }
  }

  forget(stream: string): void {
    this.kept.delete(stream);
  }

  /** The first outcome of a command that the stream remembers, with the state as it was then. */
  async outcomeOf(stream: string, { from, to }: RememberedCommand): Promise<Outcome<S, E, R>> {
    const start = unwritten(this.aggregate.decider.initial, stream);
    const snapshot = await this.fromSnapshot(stream);
    const before = snapshot && nextRevision(snapshot.revision) <= from ? snapshot : start;
    const { events: later } = await this.parts.store.read(stream, nextRevision(before.revision));
    const past = later.filter((event) => event.revision <= to);
    const { state, revision, position } = foldOn(this.aggregate, before, past);
    if (revision !== to) throw new Error(`${stream} ends before revision ${to}, which a command wrote`);
    const events = past.filter((event) => event.revision >= from).map((event) => this.decoded(event));
    return { accepted: true, events, state, revision, position, repeated: true };
  }

  async events(stream: string): Promise<PastEvent<E>[]> {
    const { events } = await this.parts.store.read(stream);
    return events.map((event) => {
      const { revision, position, id } = event;
      return { event: this.decoded(event), meta: metaOf(event), revision, position, id };
    });
  }

  private decoded({ type, data }: StoredEvent): E {
    return this.aggregate.codec.decode(type, data);
  }

  /** The snapshot, if it is of this version and of this very history. */
  private async fromSnapshot(stream: string): Promise<Folded<S> | undefined> {
    const { snapshots: policy } = this.aggregate;
    const { snapshots, store, onSnapshotFault } = this.parts;
    if (!policy || !snapshots) return undefined;
    try {
      const snapshot = await snapshots.load(stream);
      if (snapshot?.version !== policy.version) return undefined;
      const { revision, chain } = snapshot;
      const [at] = (await store.read(stream, revision)).events;
      if (at?.revision !== revision || metaOf(at).chain !== chain) {
        await snapshots.discard(stream);
        return undefined;
      }
      const state = policy.fromJson(JSON.parse(snapshot.state));
      return { state, revision, position: at.position, chain, commands: new Map(), snapshotAt: revision };
    } catch (error) {
      onSnapshotFault(error);
      return undefined;
    }
  }
}
