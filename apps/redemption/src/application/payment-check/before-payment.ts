// What the body asks of whom it pays before it pays, and the register that answers, as far as the installation has one.
import type { LocalDate } from '@buono/kernel';
import type { PayeeRegister } from '@buono/registries/money';
import type { CheckRule } from '../../domain/payment-order/checks.js';

/** The body's list of checks, none unless told, and the register that is asked. */
export interface PaymentChecking {
  readonly asked: readonly CheckRule[];
  readonly register?: PayeeRegister;
}

/** The same, as what is handed out. */
export abstract class BeforePayment implements PaymentChecking {
  abstract readonly asked: readonly CheckRule[];
  abstract readonly register?: PayeeRegister;
}

/** An installation that asks for no check. */
export const NO_CHECKS: PaymentChecking = { asked: [] };

/** What a paper, or a register, says. */
export interface CheckSaid {
  readonly outcome: 'clear' | 'adverse';
  readonly checkedOn: LocalDate;
  /** As the paper says; where it says none, as the body's list does. */
  readonly validUntil?: LocalDate | undefined;
  readonly reference: string;
  readonly owedCents?: number | undefined;
}
