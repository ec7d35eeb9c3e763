// A run: commands of one stream decided one after another, each on the state that the ones before it leave.
import type { Instant } from '@buono/kernel';
import type { Aggregate, CommandMeta } from './aggregate.js';
import { chainOf, withChain } from './chain.js';
import { admittedBytes, MAX_APPEND_BYTES } from './door.js';
import { CommandIdReused, RevisionMismatch } from './errors.js';
import type { Folded } from './folded.js';
import { eventIdFor } from './identity.js';
import type { EventMeta } from './meta.js';
import { nextRevision, type EventToAppend, type ExpectedRevision } from './port.js';
import type { RememberedCommand } from './snapshots.js';

export interface Asked<C> {
  readonly command: C;
  readonly meta: CommandMeta;
}

/** What a command is to be told once the run is durable. */
export type Verdict<S, E, R> =
  | {
      readonly is: 'written' | 'unchanged';
      readonly events: readonly E[];
      readonly state: S;
      readonly revision: ExpectedRevision;
    }
  | { readonly is: 'refused'; readonly refusal: R; readonly state: S; readonly revision: ExpectedRevision }
  | { readonly is: 'known'; readonly remembered: RememberedCommand }
  | { readonly is: 'twin'; readonly of: number }
  | { readonly is: 'fault'; readonly error: unknown };

/** The decided run. Commands past the verdicts did not fit into the append: they are of the next run. */
export interface Run<S, E, R> {
  readonly verdicts: readonly Verdict<S, E, R>[];
  readonly events: readonly EventToAppend[];
  /** What the stream folds to when the events are written (their position is not known yet). */
  readonly after: Pick<Folded<S>, 'state' | 'revision' | 'chain'>;
  readonly remembered: ReadonlyMap<string, RememberedCommand>;
}

interface Progress<S> {
  state: S;
  revision: ExpectedRevision;
  chain: string;
  bytes: number;
}

const metaText = (meta: CommandMeta, recordedAt: Instant): string => {
  const { actor, onBehalfOf, commandId, bodyTag, correlationId, causationId } = meta;
  const stored = { recordedAt, actor, onBehalfOf, commandId, bodyTag, correlationId, causationId };
  return JSON.stringify(stored satisfies { [Key in keyof Omit<EventMeta, 'chain'>]: unknown });
};

/** Decides commands in order. Pure but for the clock it is handed. */
export class RunOfCommands<S, C, E, R> {
  private readonly verdicts: Verdict<S, E, R>[] = [];
  private readonly events: EventToAppend[] = [];
  private readonly remembered = new Map<string, RememberedCommand>();
  private readonly writers = new Map<string, number>();
  private readonly now: Progress<S>;

  constructor(
    private readonly aggregate: Aggregate<S, C, E, R>,
    private readonly stream: string,
    private readonly from: Folded<S>,
    private readonly stamp: () => Instant,
  ) {
    const { state, revision, chain } = from;
    this.now = { state, revision, chain, bytes: 0 };
  }

  /** Decides as many commands as one append can hold. `older` are commands that only a snapshot remembers. */
  decide(asked: readonly Asked<C>[], older: ReadonlyMap<string, RememberedCommand>): Run<S, E, R> {
    for (const one of asked) {
      const verdict = this.verdictOn(one, older);
      if (verdict === 'full') break;
      this.verdicts.push(verdict);
    }
    const { state, revision, chain } = this.now;
    return {
      verdicts: this.verdicts,
      events: this.events,
      after: { state, revision, chain },
      remembered: this.remembered,
    };
  }

  private verdictOn(asked: Asked<C>, older: ReadonlyMap<string, RememberedCommand>): Verdict<S, E, R> | 'full' {
    const { commandId, bodyTag, ifMatch } = asked.meta;
    const before = this.from.commands.get(commandId) ?? older.get(commandId) ?? this.remembered.get(commandId);
    if (before) {
      if (before.bodyTag !== bodyTag) return { is: 'fault', error: new CommandIdReused(this.stream, commandId) };
      const twin = this.writers.get(commandId);
      return twin === undefined ? { is: 'known', remembered: before } : { is: 'twin', of: twin };
    }
    if (ifMatch !== undefined && ifMatch !== this.now.revision)
      return { is: 'fault', error: new RevisionMismatch(this.stream, ifMatch, this.now.revision) };
    try {
      return this.decideOne(asked);
    } catch (error) {
      return { is: 'fault', error };
    }
  }

  private decideOne({ command, meta }: Asked<C>): Verdict<S, E, R> | 'full' {
    const { state, revision } = this.now;
    const decision = this.aggregate.decider.decide(command, state);
    if (!decision.accepted) return { is: 'refused', refusal: decision.refusal, state, revision };
    const { events } = decision;
    if (events.length === 0) return { is: 'unchanged', events, state, revision };
    // Folded before anything is kept: an event that evolve cannot take must not reach the log.
    const after = events.reduce((folded, event) => this.aggregate.decider.evolve(folded, event), state);
    const linked = this.link(events, meta);
    const bytes = this.now.bytes + admittedBytes(linked.events);
    if (bytes > MAX_APPEND_BYTES) return 'full';
    this.keep(linked, meta, { ...linked, state: after, bytes });
    return { is: 'written', events, state: after, revision: linked.revision };
  }

  private link(events: readonly E[], meta: CommandMeta) {
    const metaWithoutChain = metaText(meta, this.stamp());
    let { chain } = this.now;
    let revision = nextRevision(this.now.revision);
    const linked = events.map((event, index): EventToAppend => {
      const { type, data } = this.aggregate.codec.encode(event);
      const id = eventIdFor(meta.commandId, index);
      chain = chainOf(chain, { id, stream: this.stream, revision, type, data, metaWithoutChain });
      revision += 1;
      return { id, type, data, meta: withChain(metaWithoutChain, chain) };
    });
    return { events: linked, chain, revision: revision - 1 };
  }

  private keep({ events }: { events: readonly EventToAppend[] }, meta: CommandMeta, after: Progress<S>): void {
    const { commandId, bodyTag } = meta;
    const from = nextRevision(this.now.revision);
    const to = from + events.length - 1;
    this.remembered.set(commandId, { from, to, ...(bodyTag === undefined ? {} : { bodyTag }) });
    this.writers.set(commandId, this.verdicts.length);
    this.events.push(...events);
    this.now.state = after.state;
    this.now.revision = after.revision;
    this.now.chain = after.chain;
    this.now.bytes = after.bytes;
  }
}
