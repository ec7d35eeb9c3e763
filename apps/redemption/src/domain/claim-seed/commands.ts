// What may be asked of the seeds of a call and zone, and why it may be refused. Digests are worked out by who asks.
import type { CallId, LocalDate, PersonId } from '@buono/kernel';

export interface BindSeed {
  readonly type: 'BindSeed';
  readonly callId: CallId;
  readonly zone: string;
  readonly commitment: string;
  readonly actNumber: string;
  readonly by: PersonId;
  readonly on: LocalDate;
}

export interface ShowSeed {
  readonly type: 'ShowSeed';
  readonly seed: string;
  /** The commitment that this seed has. */
  readonly commitment: string;
  readonly by: PersonId;
  readonly on: LocalDate;
}

export type ClaimSeedCommand = BindSeed | ShowSeed;

export type ClaimSeedRefusal = 'seed-used' | 'seed-not-bound' | 'seed-needed' | 'seed-wrong';
