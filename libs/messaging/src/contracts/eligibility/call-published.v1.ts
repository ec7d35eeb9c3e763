// CallPublished, first version: what eligibility tells its neighbours.
import type { DateText, FundPartV1, UuidText, WholeCents, WholeNumber, ZoneText } from '../shared.js';

/** A call (avviso) version is in force. Amounts in cents; dates are civil dates of Europe/Rome. */
export interface CallPublishedV1 {
  readonly callId: UuidText;
  readonly code: string;
  readonly version: WholeNumber;
  readonly title: string;
  readonly order: 'arrival' | 'score' | 'isee' | 'draw';
  readonly zones: readonly ZoneText[];
  readonly useFrom: DateText;
  readonly useTo: DateText;
  readonly actions: readonly {
    readonly code: string;
    readonly title: string;
    readonly deliveryModel: string;
    /** What of the call's money is reserved to it. */
    readonly reservedCents?: WholeCents;
  }[];
  readonly funds: readonly FundPartV1[];
  /** Codice unico di progetto, 15 characters. */
  readonly cup?: string;
  /** What providers' invoices must say, and whether a claim waits for them before it is paid. */
  readonly invoicing?: {
    readonly required?: boolean;
    readonly taxCode?: string;
    readonly office?: string;
    readonly cig?: string;
  };
  readonly actNumber: string;
  readonly publishedOn: DateText;
}
