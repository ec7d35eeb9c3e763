// Asks the register whether anything stands against paying somebody.
import { Injectable } from '@nestjs/common';
import { uuidV5, type CommandMeta } from '@buono/event-store';
import type { KnownPaymentOrder } from '../../domain/payment-order/decider.js';
import { BeforePayment, type CheckSaid } from './before-payment.js';
import { PayeeCodes } from './payee-codes.js';

/** Why the register could not be asked, or said nothing. */
export type NotAsked = 'register-missing' | 'payee-code-missing' | 'register-silent' | 'check-not-asked';

@Injectable()
export class AskPayeeRegister {
  constructor(
    readonly before: BeforePayment,
    private readonly codes: PayeeCodes,
  ) {}

  async ask(
    kind: string,
    { draft: { payee, amountCents } }: KnownPaymentOrder,
    meta: CommandMeta,
  ): Promise<CheckSaid | { readonly refusal: NotAsked }> {
    const { asked, register } = this.before;
    // Nobody's code goes out for a check that nobody asks.
    if (asked.every((rule) => rule.kind !== kind)) return { refusal: 'check-not-asked' };
    if (register === undefined) return { refusal: 'register-missing' };
    const code = await this.codes.of(payee, meta);
    if (code === undefined) return { refusal: 'payee-code-missing' };
    const requestId = uuidV5('payee-check', meta.commandId);
    const told = await register.check({ requestId, kind, payee: code, amountCents });
    return told.outcome === 'done' ? told.value : { refusal: 'register-silent' };
  }
}
