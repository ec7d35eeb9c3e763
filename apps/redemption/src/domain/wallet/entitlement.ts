// The part of an entitlement (ciò che spetta) that the wallet's decisions read; formulas and numbers travel with it unread.
import type { LocalDate } from '@buono/kernel';
import type { ProjectSettings } from '../project/settings.js';

/** What eligibility granted: numbers and codes, no facts about the person (architecture §2). */
export interface WalletEntitlement {
  readonly action: string;
  readonly deliveryModel: string;
  /** Who receives; a person unless said. */
  readonly recipient?: 'person' | 'household' | 'body' | undefined;
  /** First and last civil date (Europe/Rome) on which a service may be delivered, both included. */
  readonly validFrom: LocalDate;
  readonly validTo: LocalDate;
  /** Days after the end of the service's month in which it may still be entered, the last included. */
  readonly entryDays: number;
  /** Who is asked to confirm services, and after how many days their silence accepts one. */
  readonly confirmation?: { readonly by: 'family'; readonly silentAfterDays: number } | undefined;
  /** When less is left than the public share: pay what is left, or refuse. */
  readonly whenShort: 'partial' | 'refuse';
  /** Areas of the care plan, where the measure has one. */
  readonly areas?: readonly string[] | undefined;
  readonly services: readonly EntitledService[];
  readonly ceilings: readonly Ceiling[];
  /** The project of the body that is granted the money, where there is one: it alone enters what it is paid as. */
  readonly project?: ProjectSettings | undefined;
}

/** Whether a service is entered by a project's approved claims only. */
export const isPaidByProject = ({ project }: WalletEntitlement, service: string): boolean =>
  project !== undefined && (project.claims === service || project.advance?.service === service);

/** Whether the recipient is paid and no provider: refunds and indemnities, and grants to the body that receives them. */
export const paysRecipient = ({ deliveryModel, recipient }: WalletEntitlement): boolean =>
  deliveryModel === 'refund' || deliveryModel === 'indemnity' || (deliveryModel === 'grant' && recipient === 'body');

/** A service that may be paid, with its unit of count. */
export interface EntitledService {
  readonly code: string;
  readonly unit: string;
  readonly area?: string | undefined;
  readonly providerCategories: readonly string[];
  /** What is handed in for each entry before anything of it is approved. */
  readonly proofs?: readonly { readonly code: string }[] | undefined;
  /** 'register': the provider's register proves it; 'code': the family shows a one-time code. */
  readonly evidence: 'register' | 'code';
}

/** A ceiling (massimale) in money, in entries, or in units (minutes for services by the hour), over one kind of period. */
export interface Ceiling {
  readonly id: string;
  readonly article: string;
  readonly per:
    'event' | 'day' | 'week' | 'month' | 'two-months' | 'quarter' | 'half-year' | 'year' | 'voucher' | 'area';
  readonly services?: readonly string[] | undefined;
  readonly area?: string | undefined;
  readonly amountCents?: number | undefined;
  readonly count?: number | undefined;
  readonly units?: number | undefined;
  /** First and last service date under the ceiling, both included; absent = as the voucher. */
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  /** Between areas of one group money may move: `movableCents` in all above their amounts. */
  readonly group?: string | undefined;
  readonly movableCents?: number | undefined;
  /** Until when what a month left unused may still be used: `months` more after its year; absent = it lapses with its month. */
  readonly unused?: { readonly until: 'year' | 'voucher'; readonly months?: number | undefined } | undefined;
  /** What of the public part the family bears first in the period, in place of a limit (franchigia). */
  readonly deductibleCents?: number | undefined;
  /** One ceiling for all vouchers of the recipient that name it so. */
  readonly shared?: string | undefined;
}
