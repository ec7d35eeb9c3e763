// The services that families are asked to confirm, asked of the read models.
import type { LocalDate } from '@buono/kernel';
import type { ConfirmationStatus } from '../../domain/wallet/confirmations.js';
import type { PageAsked } from '../lists.js';

/** A service to confirm, in a list; cents. `withdrawn`: it was reversed before anybody answered. */
export interface ConfirmationLine {
  readonly redemptionId: string;
  readonly voucherId: string;
  readonly callId: string;
  readonly zone: string;
  readonly payeeKind: 'provider' | 'person';
  readonly payeeId: string;
  readonly service: string;
  readonly servedOn: string;
  readonly publicCents: number;
  readonly status: ConfirmationStatus | 'withdrawn';
  readonly askedOn: string;
  readonly until: string;
}

/** Which services; what is not said does not count. `family`: of vouchers of these persons; `payees`: paid to these. */
export interface ConfirmationFilter {
  readonly status?: string;
  readonly zones?: readonly string[];
  readonly family?: readonly string[];
  readonly payees?: readonly string[];
}

export abstract class ConfirmationLists {
  /** Those of the nearest last day first; `today` says which were accepted by silence. */
  abstract list(filter: ConfirmationFilter, page: PageAsked, today: LocalDate): Promise<readonly ConfirmationLine[]>;
  /** Those whose last day is past, and that nobody wrote down as accepted; at most `limit`. */
  abstract over(
    today: LocalDate,
    limit: number,
  ): Promise<readonly { readonly redemptionId: string; readonly voucherId: string; readonly until: string }[]>;
}
