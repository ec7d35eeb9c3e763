// The price of one service under an entitlement: what is asked and what is answered.
import type { JsonValue } from './facts.js';

/** One service to be priced. servedOn is a civil date, times are 'HH:mm', all Europe/Rome. */
export interface ServiceRequest {
  readonly service: string;
  readonly servedOn: string;
  readonly startedAt?: string;
  readonly endedAt?: string;
  /** Whole units; 1 when absent. Not for hour services. */
  readonly units?: number;
  /** Whole minutes, for hour services; taken from startedAt and endedAt when absent. */
  readonly minutes?: number;
  /** The price of the whole entry, for services whose price is asked. */
  readonly askedCents?: number;
  readonly inputs?: Readonly<Record<string, JsonValue>>;
}

/** What formulas may know of the provider. */
export interface ServiceProvider {
  readonly category: string;
}

/** Why a service has no price. */
export type NotPricedReason =
  | 'service-not-covered'
  | 'quantity-out-of-range'
  | 'price-missing'
  | 'price-too-high'
  | 'input-missing'
  | 'input-wrong'
  | 'condition-not-met'
  | 'category-not-allowed'
  | 'rule-fault';

/** One line of how the price was made. */
export interface PriceStep {
  readonly sentence: string;
  readonly cents: number;
}

/** The price: publicCents never exceeds costCents, familyCents is the difference. */
export interface Priced {
  readonly ok: true;
  readonly costCents: number;
  readonly publicCents: number;
  readonly familyCents: number;
  /** Units, or minutes for hour services: what unit ceilings count. */
  readonly quantity: number;
  readonly steps: readonly PriceStep[];
}

/** No price, and why; `field` names the part of the request. */
export interface NotPriced {
  readonly ok: false;
  readonly reason: NotPricedReason;
  readonly field?: string;
  readonly sentence: string;
}
