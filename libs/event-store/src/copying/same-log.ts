// Two logs read side by side: the same events in the same order, soundly chained, and where each position is in the other.
import { createHash, type Hash } from 'node:crypto';
import { ChainChecker } from '../chain.js';
import type { EventStore, Position, StoredEvent } from '../port.js';

/** What is read of a log. */
export type ReadableLog = Pick<EventStore, 'readAll'>;

/** An event as it is named to people: nothing of what it says. */
export type EventName = Pick<StoredEvent, 'id' | 'stream' | 'revision' | 'position'>;

/** The target does not hold what the source holds, from some event on. */
export class LogsDiffer extends Error {
  override readonly name = 'LogsDiffer';
  constructor(
    /** How many events are the same before it. */
    readonly same: number,
    /** What differs first: a text of the event, or that one log has no event there. */
    readonly what: (typeof TEXTS)[number] | 'missing in the source' | 'missing in the target',
    readonly source: EventName | undefined,
    readonly target: EventName | undefined,
  ) {
    super(`after ${same} same events: ${what}; the source has ${said(source)}, the target ${said(target)}`);
  }
}

/** An event of the source is not what was written once; its copy is of no use. */
export class SourceUnsound extends Error {
  override readonly name = 'SourceUnsound';
  constructor(
    readonly event: EventName,
    readonly why: string,
  ) {
    super(`the source is unsound at ${said(event)}: ${why}`);
  }
}

const TEXTS = ['id', 'stream', 'revision', 'type', 'data', 'meta'] as const;
const PAGE = 2_000;

const said = (event: EventName | undefined): string =>
  event === undefined
    ? 'nothing'
    : `event ${event.id} (${event.stream}, revision ${event.revision}, position ${event.position})`;

/** How far two logs were found to be the same. */
export class SameLog {
  /** Events found the same. */
  events = 0;
  /** Up to where, in each. */
  source: Position = 0;
  target: Position = 0;
  private readonly checker = new ChainChecker();
  private readonly digesting: Hash = createHash('sha256');
  private readonly asked: Position[];
  private readonly found = new Map<Position, Position>();

  /** `positions` of the source whose places in the target are wanted. */
  constructor(
    private readonly from: ReadableLog,
    private readonly to: ReadableLog,
    positions: readonly Position[] = [],
  ) {
    this.asked = [...new Set(positions)].sort((a, b) => a - b);
  }

  /** Compares up to the target's end. @throws LogsDiffer, SourceUnsound at the first event that is not the same, or not sound */
  async toEndOfTarget(): Promise<void> {
    for (;;) {
      const theirs = await this.to.readAll(this.target, PAGE);
      if (theirs.length === 0) return;
      const ours = await this.from.readAll(this.source, theirs.length);
      if (ours.length === 0) throw new LogsDiffer(this.events, 'missing in the source', undefined, theirs[0]);
      for (const [place, own] of ours.entries()) {
        const other = theirs[place];
        if (other !== undefined) this.compare(own, other);
      }
    }
  }

  /** Compares up to the end of both. @throws LogsDiffer, SourceUnsound */
  async toEndOfBoth(): Promise<void> {
    await this.toEndOfTarget();
    const [more] = await this.from.readAll(this.source, 1);
    if (more !== undefined) throw new LogsDiffer(this.events, 'missing in the target', more, undefined);
  }

  /** Where whoever had done everything up to a position of the source goes on in the target. */
  get positions(): ReadonlyMap<Position, Position> {
    return new Map(this.asked.map((position) => [position, this.found.get(position) ?? this.target]));
  }

  /** SHA-256, in hex, of all that the port tells of the events, but for their positions. */
  digest(): string {
    return this.digesting.copy().digest('hex');
  }

  private compare(own: StoredEvent, other: StoredEvent): void {
    const what = TEXTS.find((text) => own[text] !== other[text]);
    if (what !== undefined) throw new LogsDiffer(this.events, what, own, other);
    const bad = this.checker.check(own);
    if (bad !== undefined) throw new SourceUnsound(bad, bad.why);
    this.mapBefore(own.position);
    for (const text of TEXTS) this.digesting.update(`${Buffer.byteLength(String(own[text]))}:${own[text]}`);
    this.events += 1;
    this.source = own.position;
    this.target = other.position;
  }

  // What is asked for before this event is mapped to the event before it: the target's positions may leave other gaps.
  private mapBefore(position: Position): void {
    for (const asked of this.asked.slice(this.found.size)) {
      if (asked >= position) return;
      this.found.set(asked, this.target);
    }
  }
}
