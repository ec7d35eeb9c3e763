// What happens to a simulation (simulazione): other rules or other money over stored applications, and who would move.
import type { ApplicationId, CallId, FundPart, LocalDate, PersonId, ZoneCode } from '@buono/kernel';

/** Money of one zone, by source and year. */
export interface ZoneMoney {
  readonly zone: ZoneCode;
  readonly parts: readonly FundPart[];
}

/**
 * What is tried. Without a document the rules are those of the version in force; `document` is its text otherwise. `before` and
 * `after` are the money of the zones: without it nobody is left out for lack of it.
 */
export interface SimulationAsked {
  readonly simulationId: string;
  readonly callId: CallId;
  readonly callVersion: number;
  readonly document?: string;
  readonly zones?: readonly ZoneCode[];
  readonly before?: readonly ZoneMoney[];
  readonly after?: readonly ZoneMoney[];
}

/** Asked for by a person, who owns it; its results may be read until `expiresOn`, included. */
export interface SimulationRequested extends SimulationAsked {
  readonly type: 'SimulationRequested';
  readonly requestedBy: PersonId;
  readonly requestedOn: LocalDate;
  readonly expiresOn: LocalDate;
}

/** So many applications were tried. */
export interface SimulationProgressed {
  readonly type: 'SimulationProgressed';
  readonly done: number;
}

/** How an application would fare. `place` among those who qualify in its action and zone; `served` = the money reaches it. */
export interface Fare {
  readonly outcome: 'qualifies' | 'does-not-qualify' | 'cannot-check-yet' | 'needs-officer';
  readonly valueCents: number;
  readonly place?: number;
  readonly served?: boolean;
  /** Where the call shares its money among all: what of the value it would get, in cents. */
  readonly sharedCents?: number;
}

/** An application that would fare otherwise: codes, places and amounts only (domain.md §7). */
export interface Move {
  readonly applicationId: ApplicationId;
  readonly zone: ZoneCode;
  readonly action: string;
  readonly receiptNumber: number;
  readonly before: Fare;
  readonly after: Fare;
}

/** What a set of applications costs, in cents: all who qualify, and those whom the money reaches, by source. */
export interface Cost {
  readonly qualify: number;
  readonly costCents: number;
  readonly served: number;
  readonly servedCents: number;
  readonly servedParts: readonly { readonly source: string; readonly year: number; readonly amountCents: number }[];
}

/** A zone beside itself. */
export interface ZoneCompared {
  readonly zone: ZoneCode;
  readonly before: Cost;
  readonly after: Cost;
}

/** The whole in figures. `erased` applications keep what was decided of them on both sides. */
export interface SimulationSummary {
  readonly applications: number;
  readonly erased: number;
  readonly gained: number;
  readonly lost: number;
  readonly undecided: number;
  readonly up: number;
  readonly down: number;
  readonly amountChanged: number;
  readonly zones: readonly ZoneCompared[];
  /** Facts that the other rules ask for and nobody gave, with how many applications lack them. */
  readonly missing: readonly { readonly fact: string; readonly applications: number }[];
}

/** Done: so many moves on so many pages, and their digest (SHA-256). */
export interface SimulationFinished {
  readonly type: 'SimulationFinished';
  readonly summary: SimulationSummary;
  readonly moves: number;
  readonly pages: number;
  readonly digest: string;
  readonly engineVersion: string;
}

export type SimulationEvent = SimulationRequested | SimulationProgressed | SimulationFinished;

/** One page of moves, in a stream of its own: `moves-{simulation and page}`. */
export interface MovesKept {
  readonly type: 'MovesKept';
  readonly simulationId: string;
  readonly page: number;
  readonly moves: readonly Move[];
}
