// What the protocol server keeps: one log in memory, with the revisions, positions and repetitions of a KurrentDB.

/** An event as a client proposes it. */
export interface Proposed {
  readonly id: string;
  readonly type: string;
  readonly contentType: string;
  readonly data: Uint8Array;
  readonly metadata: Uint8Array;
}

/** An event as the log has it. `position` is at once its commit and its prepare position. */
export interface Recorded extends Proposed {
  readonly stream: string;
  readonly revision: bigint;
  readonly position: bigint;
}

/** What a writer may expect of a stream. */
export type Expected = bigint | 'no-stream' | 'any' | 'stream-exists';

export type Appended =
  | { readonly is: 'written'; readonly revision: bigint; readonly position: bigint }
  | { readonly is: 'conflict'; readonly actual: bigint | undefined }
  | { readonly is: 'deleted' };

/** Bytes of a record besides its texts: positions are places in a file, so they leave gaps. */
const FRAME = 120n;

export class KurrentLog {
  private readonly events: Recorded[] = [];
  private readonly streams = new Map<string, Recorded[]>();
  private readonly hidden = new Map<string, bigint>();
  private readonly tombstones = new Set<string>();
  private readonly listeners = new Set<() => void>();

  /** @param end where the next event will stand. */
  constructor(private end = 0n) {
    // A real server writes streams of its own before anybody else does.
    for (const id of ['00000000-0000-4000-8000-000000000001', '00000000-0000-4000-8000-000000000002'])
      this.append('$settings', [systemEvent(id)], 'any');
  }

  /** The last revision of a stream, if there is one. */
  lastOf(stream: string): bigint | undefined {
    return this.streams.get(stream)?.at(-1)?.revision;
  }

  isDeleted(stream: string): boolean {
    return this.tombstones.has(stream);
  }

  append(stream: string, proposed: readonly Proposed[], expected: Expected): Appended {
    if (this.isDeleted(stream)) return { is: 'deleted' };
    const actual = this.lastOf(stream);
    if (!meets(expected, actual)) return this.repeated(stream, proposed, expected) ?? { is: 'conflict', actual };
    const written = this.streams.get(stream) ?? [];
    this.streams.set(stream, written);
    for (const event of proposed) {
      const recorded = { ...event, stream, revision: BigInt(written.length), position: this.end };
      this.end += FRAME + BigInt(event.data.length + event.metadata.length);
      written.push(recorded);
      this.events.push(recorded);
    }
    for (const listener of [...this.listeners]) listener();
    return this.placeOf(stream, BigInt(written.length - 1));
  }

  /** Hides a stream for ever behind a tombstone. */
  tombstone(stream: string): void {
    this.append(stream, [systemEvent('00000000-0000-4000-8000-000000000003', '$streamDeleted')], 'any');
    this.tombstones.add(stream);
  }

  /** Hides the events of a stream before a revision, as a maximum count or age in its metadata would. */
  truncate(stream: string, before: bigint): void {
    this.hidden.set(stream, before);
  }

  /** What a reader of the stream is shown. */
  shownOf(stream: string): readonly Recorded[] {
    return this.ofStream(stream).filter(({ revision }) => revision >= (this.hidden.get(stream) ?? 0n));
  }

  private ofStream(stream: string): readonly Recorded[] {
    return this.streams.get(stream) ?? [];
  }

  all(): readonly Recorded[] {
    return this.events;
  }

  /** Whether a record begins here, or the log ends here: a reader may start nowhere else. */
  isPlace(position: bigint): boolean {
    return position >= this.end || this.events.some((event) => event.position === position);
  }

  /** Calls back after each append, until told to stop. */
  listen(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  // The server recognises a repetition by the ids alone, at the revision that was expected: it does not compare bytes.
  private repeated(stream: string, proposed: readonly Proposed[], expected: Expected): Appended | undefined {
    if (expected === 'any' || expected === 'stream-exists' || proposed.length === 0) return undefined;
    const first = expected === 'no-stream' ? 0n : expected + 1n;
    const there = this.ofStream(stream).slice(Number(first), Number(first) + proposed.length);
    const isSame = there.length === proposed.length && there.every(({ id }, index) => id === proposed[index]?.id);
    return isSame ? this.placeOf(stream, first + BigInt(proposed.length - 1)) : undefined;
  }

  private placeOf(stream: string, revision: bigint): Appended {
    const position = this.ofStream(stream)[Number(revision)]?.position ?? 0n;
    return { is: 'written', revision, position };
  }
}

const meets = (expected: Expected, actual: bigint | undefined): boolean => {
  if (expected === 'any') return true;
  if (expected === 'stream-exists') return actual !== undefined;
  return expected === 'no-stream' ? actual === undefined : actual === expected;
};

const systemEvent = (id: string, type = '$settings'): Proposed => ({
  id,
  type,
  contentType: 'application/json',
  data: new TextEncoder().encode('{}'),
  metadata: new Uint8Array(),
});
