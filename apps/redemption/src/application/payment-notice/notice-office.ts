// Who is paid through the node of payments (pagoPA), under which numbers, as far as the installation is connected to it.
import type { PaymentNode } from '@buono/registries/money';
import type { NumberSeries } from '../../domain/payment-notice/numbers.js';

/** The body to which money is owed back, and the node that knows it. */
export interface NoticeOffice {
  readonly node: PaymentNode;
  /** `taxCode`: eleven figures; `name`: as payers know it. */
  readonly creditor: { readonly taxCode: string; readonly name: string };
  readonly series: NumberSeries;
  /** How often receipts are asked for, in seconds. */
  readonly everySeconds: number;
}

/** The office, where there is one. */
export abstract class NoticeOffices {
  abstract readonly office?: NoticeOffice;
}

/** An installation that is not connected to the node: what is owed back is paid by transfer. */
export const NO_NOTICES: NoticeOffices = {};

/** What receipts of the node are called among the entries of accounts. */
export const PAGOPA = 'pagopa';
