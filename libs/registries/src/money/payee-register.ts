// The registers that are asked before a payment (DURC online, the check of art. 48-bis d.P.R. 602/1973) as a port.
import type { LocalDate } from '@buono/kernel';
import type { Done } from '../acts/offices.js';

/** What is asked of a payee. */
export interface PayeeCheckAsked {
  /** The same however often the same check is asked for. */
  readonly requestId: string;
  /** `regularity`, `tax-debts`, or a name of the body's own. */
  readonly kind: string;
  /** Codice fiscale or partita IVA of who is to be paid. */
  readonly payee: string;
  /** What is to be paid, in cents. */
  readonly amountCents: number;
}

/** What the register says. */
export interface PayeeCheckTold {
  readonly outcome: 'clear' | 'adverse';
  readonly checkedOn: LocalDate;
  /** The last day on which it is good, where the register says one. */
  readonly validUntil?: LocalDate;
  /** Number of the paper (numero di protocollo del DURC, identificativo della verifica). */
  readonly reference: string;
  /** What the payee owes, in cents, where it says so. */
  readonly owedCents?: number;
}

export abstract class PayeeRegister {
  abstract check(asked: PayeeCheckAsked): Promise<Done<PayeeCheckTold>>;
}
