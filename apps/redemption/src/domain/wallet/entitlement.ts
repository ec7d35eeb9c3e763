// The part of an entitlement (ciò che spetta) that the wallet's decisions read; formulas and numbers travel with it unread.
import type { LocalDate } from '@buono/kernel';

/** What eligibility granted: numbers and codes, no facts about the person (architecture §2). */
export interface WalletEntitlement {
  readonly action: string;
  /** 'voucher' and 'grant' pay a provider; 'refund' and 'indemnity' pay the family. */
  readonly deliveryModel: string;
  /** First and last civil date (Europe/Rome) on which a service may be delivered, both included. */
  readonly validFrom: LocalDate;
  readonly validTo: LocalDate;
  /** Days after the end of the service's month in which it may still be entered, the last included. */
  readonly entryDays: number;
  /** When less is left than the public share: pay what is left, or refuse. */
  readonly whenShort: 'partial' | 'refuse';
  /** Areas of the care plan, where the measure has one. */
  readonly areas?: readonly string[] | undefined;
  readonly services: readonly EntitledService[];
  readonly ceilings: readonly Ceiling[];
}

/** A service that may be paid, with its unit of count. */
export interface EntitledService {
  readonly code: string;
  readonly unit: string;
  readonly area?: string | undefined;
  readonly providerCategories: readonly string[];
  /** 'register': the provider's register proves it; 'code': the family shows a one-time code. */
  readonly evidence: 'register' | 'code';
}

/** A ceiling (massimale) in money, in entries, or in units (minutes for services by the hour), over one kind of period. */
export interface Ceiling {
  readonly id: string;
  readonly article: string;
  readonly per: 'event' | 'day' | 'month' | 'voucher' | 'area';
  readonly services?: readonly string[] | undefined;
  readonly area?: string | undefined;
  readonly amountCents?: number | undefined;
  readonly count?: number | undefined;
  readonly units?: number | undefined;
}
