// The late entries of many vouchers, asked of the read models: an office's queue, a provider's own requests.
import type { LocalDate } from '@buono/kernel';
import type { LateStatus } from '../../domain/wallet/late-entries.js';
import type { PageAsked } from '../lists.js';

/** A late entry in a list; `overdue`: it waits beyond its term. Cents, as priced when it was handed in. */
export interface LateEntryLine {
  readonly lateEntryId: string;
  readonly voucherId: string;
  readonly callId: string;
  readonly zone: string;
  readonly payeeKind: 'provider' | 'person';
  readonly payeeId: string;
  readonly service: string;
  readonly servedOn: string;
  readonly status: LateStatus;
  readonly requestedOn: string;
  readonly decideBy: string;
  readonly overdue: boolean;
  readonly publicCents: number;
}

/** Which late entries; what is not said does not count. */
export interface LateEntryFilter {
  readonly status?: string;
  readonly overdue?: boolean;
  readonly zones?: readonly string[];
  readonly payees?: readonly string[];
}

export abstract class LateEntryLists {
  /** Those of the nearest term first; `today` says which are overdue. */
  abstract list(filter: LateEntryFilter, page: PageAsked, today: LocalDate): Promise<readonly LateEntryLine[]>;
}
