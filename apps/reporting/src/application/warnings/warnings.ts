// The ports of warnings: what is about to run out at a day, and whom it concerns.
import { Streams, type Position } from '@buono/event-store';
import type { LocalDate } from '@buono/kernel';
import type { Warning, WarningKind } from '../../domain/warning/warning.js';
import type { FamilyWarned, Warned, WarnFamily } from '../../domain/warned/warned.js';

/** Whose warnings: those of these zones, or those of these persons and providers; all of them where nothing is said. */
export interface WarningScope {
  readonly callId?: string;
  readonly voucherId?: string;
  readonly zones?: readonly string[];
  readonly own?: { readonly persons: readonly string[]; readonly providers: readonly string[] };
}

/** A warning with its place in the list of its kind. */
export interface PlacedWarning extends Warning {
  readonly place: string;
}

/** At most so many after a place. */
export interface WarningPage {
  readonly after?: string;
  readonly limit: number;
}

/** A voucher whose family is to be told at a day. */
export type FamilyToWarn = Omit<WarnFamily, 'type' | 'on'>;

/** What is about to run out, derived from what was told. */
export abstract class Warnings {
  /** Of one kind, in order of place: what ends first comes first. */
  abstract of(
    kind: WarningKind,
    scope: WarningScope,
    today: LocalDate,
    page: WarningPage,
  ): Promise<readonly PlacedWarning[]>;
  /** The vouchers that reached a threshold of which their families were not told; at most `limit`. */
  abstract untold(today: LocalDate, limit: number): Promise<readonly FamilyToWarn[]>;
  /** Whether it has seen reporting's log up to this position, within the time. */
  abstract waitFor(position: Position, timeoutMs: number): Promise<boolean>;
  /** Up to where it has seen the log. */
  abstract position(): Promise<Position>;
}

/** What families were warned of, `warned-{voucherId}`. */
export abstract class WarnedStreams extends Streams<Warned, WarnFamily, FamilyWarned, never> {}
