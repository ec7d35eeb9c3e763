// Which providers joined which calls, and which calls want that: asked of the read models, a moment behind.
import type { PageAsked } from '../lists.js';

/** The last thing that a provider decided about a call, with what it had accepted; `leftFrom`: it leaves from that day. */
export interface AdhesionRow {
  readonly callId: string;
  readonly providerId: string;
  readonly callVersion: number;
  readonly terms: string;
  readonly from: string;
  readonly services?: readonly string[];
  readonly sites?: readonly string[];
  readonly offers?: readonly string[];
  readonly tariffs?: readonly { readonly service: string; readonly amountCents: number }[];
  readonly places?: number;
  readonly acceptedOn: string;
  readonly leftFrom?: string;
  readonly reason?: string;
}

/** What is not said does not count. */
export interface AdhesionFilter {
  readonly callId?: string;
  readonly providerId?: string;
}

export abstract class AdhesionLists {
  /** By call and provider; `after` is `callId|providerId`. */
  abstract list(filter: AdhesionFilter, page: PageAsked): Promise<readonly AdhesionRow[]>;
  /** The ids of the calls that want providers to join, in their order. */
  abstract callsToJoin(page: PageAsked): Promise<readonly string[]>;
}
