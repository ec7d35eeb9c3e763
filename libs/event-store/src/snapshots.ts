// Snapshots of long streams: disposable, checked against the log before use, kept beside the read models.
import type { Revision } from './port.js';

/** How an aggregate's state is written down. A change of `evolve` or of the form needs another version. */
export interface SnapshotPolicy<S> {
  readonly version: number;
  /** Events between two snapshots; 500 in this house. */
  readonly every: number;
  toJson(state: S): unknown;
  fromJson(json: unknown): S;
}

/** A command that a stream remembers: its body's tag and the revisions of its events. */
export interface RememberedCommand {
  readonly bodyTag?: string;
  readonly from: Revision;
  readonly to: Revision;
}

export interface Snapshot {
  readonly version: number;
  readonly revision: Revision;
  /** The chain at that revision: a snapshot of another history is recognised by it. */
  readonly chain: string;
  /** JSON. */
  readonly state: string;
}

/**
 * Keeps the newest snapshot of each stream and, so that a state need not carry them, the commands its events remember.
 */
export abstract class SnapshotStore {
  abstract load(stream: string): Promise<Snapshot | undefined>;
  /** Saves a snapshot with the commands since the one before, all or nothing. */
  abstract save(stream: string, snapshot: Snapshot, commands: ReadonlyMap<string, RememberedCommand>): Promise<void>;
  /** Those of the commands that are known up to the stream's snapshot. */
  abstract commands(stream: string, ids: readonly string[]): Promise<ReadonlyMap<string, RememberedCommand>>;
  /** Forgets a stream: its snapshot is not of this log. */
  abstract discard(stream: string): Promise<void>;
}

export class InMemorySnapshots extends SnapshotStore {
  private readonly kept = new Map<string, { snapshot: Snapshot; commands: Map<string, RememberedCommand> }>();

  override load(stream: string): Promise<Snapshot | undefined> {
    return Promise.resolve(this.kept.get(stream)?.snapshot);
  }

  override save(stream: string, snapshot: Snapshot, commands: ReadonlyMap<string, RememberedCommand>): Promise<void> {
    const known = this.kept.get(stream)?.commands ?? new Map<string, RememberedCommand>();
    this.kept.set(stream, { snapshot, commands: new Map([...known, ...commands]) });
    return Promise.resolve();
  }

  override commands(stream: string, ids: readonly string[]): Promise<ReadonlyMap<string, RememberedCommand>> {
    const known = this.kept.get(stream)?.commands;
    const found = ids.flatMap((id) => {
      const command = known?.get(id);
      return command ? [[id, command] as const] : [];
    });
    return Promise.resolve(new Map(found));
  }

  override discard(stream: string): Promise<void> {
    this.kept.delete(stream);
    return Promise.resolve();
  }
}
