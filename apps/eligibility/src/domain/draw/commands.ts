// What may be asked of the lot of a call, and why it may be refused. Digests are worked out by who asks.
import type { CallId, Instant, LocalDate, PersonId } from '@buono/kernel';
import type { Window } from '../window.js';

export interface CommitDraw {
  readonly type: 'CommitDraw';
  readonly callId: CallId;
  readonly commitment: string;
  readonly actNumber: string;
  /** The window of the call as it is in force. */
  readonly window: Window;
  readonly by: PersonId;
  readonly at: Instant;
}

export interface RevealDraw {
  readonly type: 'RevealDraw';
  readonly seed: string;
  /** The commitment that this seed has. */
  readonly commitment: string;
  readonly window: Window;
  readonly by: PersonId;
  readonly at: Instant;
  readonly on: LocalDate;
}

export type DrawCommand = CommitDraw | RevealDraw;

export type DrawRefusal =
  | 'draw-not-foreseen'
  | 'draw-already-committed'
  | 'draw-too-late'
  | 'draw-not-committed'
  | 'draw-window-open'
  | 'draw-seed-needed'
  | 'draw-seed-wrong';
