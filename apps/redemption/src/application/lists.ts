// The lists of redemption, asked of its read models: many things at once, a moment behind.
import type { Position } from '@buono/event-store';
import type { Instant, LocalDate } from '@buono/kernel';
import type { HoldRule } from '../domain/watch/events.js';

/** From where a page goes on, and how many rows it may have. */
export interface PageAsked {
  readonly after?: string;
  readonly limit: number;
}

/** A claim in a list; amounts in cents, `approvedCents` and `paidCents` of the zones done so far. */
export interface ClaimRow {
  readonly claimId: string;
  readonly callId: string;
  readonly payeeKind: 'provider' | 'person';
  readonly payeeId: string;
  readonly month: string;
  readonly status: 'open' | 'submitted';
  readonly lines: number;
  readonly askedCents: number;
  readonly approvedCents: number;
  readonly paidCents: number;
  readonly submittedOn?: string;
}

/** Which claims; what is not said does not count. `zones`: claims with lines of one of them. */
export interface ClaimFilter {
  readonly callId?: string;
  readonly month?: string;
  readonly zones?: readonly string[];
  readonly payees?: readonly string[];
}

export interface ProviderRow {
  readonly providerId: string;
  readonly category: string;
  /** None for natural persons, whose name is sealed. */
  readonly legalName?: string;
  readonly accreditations: readonly {
    readonly category: string;
    readonly zone: string;
    readonly from: string;
    readonly to?: string;
    readonly suspendedFrom?: string;
  }[];
}

/** `ibanPending`: a change of IBAN waits for a second person. */
export interface ProviderFilter {
  readonly category?: string;
  readonly zone?: string;
  readonly ibanPending?: boolean;
}

export interface PaymentOrderRow {
  readonly paymentOrderId: string;
  readonly claimId: string;
  readonly callId: string;
  readonly payeeKind: 'provider' | 'person';
  readonly payeeId: string;
  readonly month: string;
  readonly zone: string;
  readonly status: 'drafted' | 'ordered' | 'paid' | 'returned';
  readonly amountCents: number;
  readonly paidCents: number;
  /** The file for the bank in which this attempt stands. */
  readonly fileId?: string;
}

/** The payment orders that stand in a file for the bank now; cents. */
export interface PaymentFileRow {
  readonly fileId: string;
  readonly orders: number;
  readonly amountCents: number;
  readonly paidCents: number;
}

/** `unsent`: in no file for the bank. */
export interface PaymentOrderFilter {
  readonly status?: string;
  readonly callId?: string;
  readonly fileId?: string;
  readonly unsent?: boolean;
  readonly zones?: readonly string[];
}

/** A file of orders for a treasurer: which numbers its orders may have in the accounts of the body, that of the last one included. */
export interface TreasuryFileRow {
  readonly fileId: string;
  /** How the treasurer calls the body (codice_ente_BT). */
  readonly treasurerCode: string;
  /** The paying account: an IBAN. */
  readonly account: string;
  readonly firstNumber: number;
  readonly lastNumber: number;
}

/** An entry of the bank account; cents. `reason`: why it is held aside, or was dismissed. */
export interface BankEntryLine {
  readonly entryId: string;
  readonly status: 'recorded' | 'held' | 'dismissed';
  readonly account: string;
  readonly kind: 'paid' | 'returned';
  readonly reference: string;
  readonly amountCents?: number;
  readonly bookedOn: string;
  readonly paymentOrderId?: string;
  readonly reason?: string;
}

/** What a payee owes back; cents. `owedCents`: what is left of it. */
export interface RecoveryRow {
  readonly recoveryId: string;
  readonly claimId: string;
  readonly callId: string;
  readonly payeeKind: 'provider' | 'person';
  readonly payeeId: string;
  readonly month: string;
  readonly zone: string;
  readonly status: 'open' | 'closed';
  readonly amountCents: number;
  readonly owedCents: number;
  readonly openedOn: string;
}

export interface RecoveryFilter {
  readonly status?: string;
  readonly zones?: readonly string[];
  readonly payees?: readonly string[];
}

/** A service that is or was held, once for each hold. */
export interface HeldLine {
  readonly holdId: string;
  readonly rule: HoldRule;
  readonly redemptionId: string;
  readonly voucherId: string;
  readonly zone: string;
  readonly payeeKind: 'provider' | 'person';
  readonly payeeId: string;
  readonly status: 'open' | 'released' | 'confirmed' | 'lapsed' | 'lifted';
  readonly raisedOn: string;
  readonly until: string;
}

export interface HeldFilter {
  readonly status?: string;
  readonly rule?: string;
  readonly zones?: readonly string[];
  /** Paid to these, who do not see what families said of them before an office found it true. */
  readonly payees?: readonly string[];
}

/** The lists of this context, and up to where they have seen its log. */
export abstract class RedemptionLists {
  /** Resolves when the lists hold all that is in the log, or a moment later. */
  abstract newest(): Promise<void>;
  /** Whether the lists have seen the log up to this position, within the time. */
  abstract waitFor(position: Position, timeoutMs: number): Promise<boolean>;
  abstract claims(filter: ClaimFilter, page: PageAsked): Promise<readonly ClaimRow[]>;
  abstract providers(filter: ProviderFilter, page: PageAsked): Promise<readonly ProviderRow[]>;
  abstract paymentOrders(filter: PaymentOrderFilter, page: PageAsked): Promise<readonly PaymentOrderRow[]>;
  /** The files for the bank with orders in them. */
  abstract paymentFiles(page: PageAsked): Promise<readonly PaymentFileRow[]>;
  /** The files for treasurers whose orders are of a year's budget; waits for the newest. */
  abstract treasuryFiles(year: number): Promise<readonly TreasuryFileRow[]>;
  abstract bankEntries(filter: { readonly status?: string }, page: PageAsked): Promise<readonly BankEntryLine[]>;
  abstract recoveries(filter: RecoveryFilter, page: PageAsked): Promise<readonly RecoveryRow[]>;
  /** The voucher that a redemption was made on; waits for the newest entries before it says that there is none. */
  abstract voucherOf(redemptionId: string): Promise<string | undefined>;
  /** Wallets in closing whose last day for entries is past; at most `limit`. */
  abstract closable(today: LocalDate, limit: number): Promise<readonly { voucherId: string; entriesUntil: string }[]>;
  /** Reservations whose time was over at `at`, and that nobody wrote down as ended; at most `limit`. */
  abstract reservationsOver(
    at: Instant,
    limit: number,
  ): Promise<readonly { reservationId: string; voucherId: string }[]>;
  /** Held lines by their last day, those of one hold together; `today` judges which are over. */
  abstract holds(filter: HeldFilter, page: PageAsked, today: LocalDate): Promise<readonly HeldLine[]>;
  /** The holds on a service that are open on a day. */
  abstract holdsOn(redemptionId: string, on: LocalDate): Promise<readonly HeldLine[]>;
  /** Where a hold is found; waits for the newest before it says that there is none. */
  abstract hold(holdId: string): Promise<{ readonly watchId: string; readonly key: string } | undefined>;
  /** The services of a payee that are held on a day; waits for the newest. */
  abstract heldServicesOf(payeeId: string, on: LocalDate): Promise<ReadonlySet<string>>;
  /** Holds whose last day is past, and that nobody wrote down as ended; at most `limit`. */
  abstract holdsOver(
    today: LocalDate,
    limit: number,
  ): Promise<readonly { watchId: string; key: string; until: string }[]>;
}
