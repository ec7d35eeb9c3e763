// What happens to the shadow (prova in ombra) of a call: other rules run beside those in force, and what they answer otherwise.
import type { ApplicationId, CallId, Instant, LocalDate, PersonId } from '@buono/kernel';

/** Switched on by an act: from then on what is evaluated or decided is evaluated under `document` too, until `until`, included. */
export interface ShadowSwitchedOn {
  readonly type: 'ShadowSwitchedOn';
  readonly shadowId: string;
  readonly callId: CallId;
  readonly document: string;
  readonly until: LocalDate;
  readonly actNumber: string;
  readonly by: PersonId;
  readonly at: Instant;
}

/** What the rules say of one application: outcome, amount in cents, points, outcome of each criterion. No facts. */
export interface ShadowAnswer {
  readonly outcome: string;
  readonly valueCents: number;
  readonly score?: number;
  readonly criteria: Readonly<Record<string, string>>;
}

/** The rules in force and those of the shadow answer otherwise; only criteria that differ are named. */
export interface ShadowDiffered {
  readonly type: 'ShadowDiffered';
  readonly shadowId: string;
  readonly applicationId: ApplicationId;
  readonly about: 'evaluation' | 'decision';
  readonly callVersion: number;
  readonly inForce: ShadowAnswer;
  readonly shadow: ShadowAnswer;
  readonly on: LocalDate;
}

/** Switched off by an act, before its last day. */
export interface ShadowSwitchedOff {
  readonly type: 'ShadowSwitchedOff';
  readonly shadowId: string;
  readonly actNumber: string;
  readonly by: PersonId;
  readonly at: Instant;
}

export type ShadowEvent = ShadowSwitchedOn | ShadowDiffered | ShadowSwitchedOff;
