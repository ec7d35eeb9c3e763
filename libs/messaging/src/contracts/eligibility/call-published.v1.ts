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
  /** Which lines of a claim are drawn and examined before it is settled; percentages as text, from 0 to 100. */
  readonly sampling?: {
    readonly share: string;
    readonly atLeast?: WholeNumber;
    readonly wholeAbove?: string;
  };
  /** At which thresholds those concerned are warned, where the call says so itself; days, and percentages as text. */
  readonly warnings?: {
    readonly offerDays?: readonly WholeNumber[];
    readonly voucherDays?: readonly WholeNumber[];
    readonly voucherLeft?: readonly string[];
    readonly zoneLeft?: readonly string[];
    readonly accreditationDays?: readonly WholeNumber[];
    readonly entryClosingDays?: readonly WholeNumber[];
  };
  /** What providers accept when they join the call, where only those that joined are paid; dates are inclusive. */
  readonly providers?: {
    /** SHA-256 of the text that is accepted, 64 hexadecimal digits. */
    readonly terms: string;
    /** The codes of the services for which one can join. */
    readonly services: readonly string[];
    /** First service date for which joining is asked. */
    readonly from?: DateText;
    readonly joinFrom?: DateText;
    readonly joinTo?: DateText;
    readonly noticeDays?: WholeNumber;
    /** Last service date of who accepted an earlier text only. */
    readonly acceptBy?: DateText;
  };
  readonly actNumber: string;
  readonly publishedOn: DateText;
}
