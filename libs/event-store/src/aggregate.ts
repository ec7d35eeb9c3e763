// What the executor is given and what it answers.
import type { Decider } from '@buono/kernel';
import type { Codec } from './codec.js';
import type { ExpectedRevision, Position, Revision } from './port.js';
import type { SnapshotPolicy } from './snapshots.js';

/** A decider with its place in the log. Make one constant of it: folded states are kept per aggregate object. */
export interface Aggregate<S, C, E, R> {
  /** The part of the stream's name before the id. */
  readonly category: string;
  readonly decider: Decider<S, C, E, R>;
  readonly codec: Codec<E>;
  /** For streams that may pass 1,000 events. */
  readonly snapshots?: SnapshotPolicy<S>;
}

export interface CommandMeta {
  /** Names the command for ever, and its events' ids: one id serves one stream. */
  readonly commandId: string;
  readonly actor: string;
  readonly onBehalfOf?: string;
  readonly correlationId: string;
  readonly causationId?: string;
  /** Keyed digest of the body: the same id with another tag is refused. */
  readonly bodyTag?: string;
  /** The revision that the stream must have: no retry on another. */
  readonly ifMatch?: Revision;
  /** Milliseconds within which it must be decided; 5,000 unless told otherwise. */
  readonly deadlineMs?: number;
}

/** What became of a command. `state` and `revision` are those right after it. */
export type Outcome<S, E, R> =
  | {
      readonly accepted: true;
      readonly events: readonly E[];
      readonly state: S;
      readonly revision: ExpectedRevision;
      /** A projection at this position has seen the command. */
      readonly position: Position;
      /** The command was known: this is its first outcome, told again. */
      readonly repeated: boolean;
    }
  | { readonly accepted: false; readonly refusal: R; readonly state: S; readonly revision: ExpectedRevision };
