// What is known at a signature that may speak against it: an act of exclusion, services that are held, checks that the body asks.
import { Injectable } from '@nestjs/common';
import type { LocalDate } from '@buono/kernel';
import type { ApprovePaymentOrder } from '../../domain/payment-order/commands.js';
import type { KnownPaymentOrder } from '../../domain/payment-order/decider.js';
import { Exclusions } from '../exclusions.js';
import { HeldLines } from '../hold/held-lines.js';
import { BeforePayment } from './before-payment.js';

@Injectable()
export class SigningFacts {
  constructor(
    private readonly exclusions: Exclusions,
    private readonly lines: HeldLines,
    private readonly before: BeforePayment,
  ) {}

  async of(
    { draft: { claimId, zone, payee } }: KnownPaymentOrder,
    on: LocalDate,
  ): Promise<Pick<ApprovePaymentOrder, 'excluded' | 'held' | 'rules'>> {
    const excluded = await this.exclusions.excludesPayee(payee, on);
    // What was raised since the order was drafted stops it.
    const held = await this.lines.areIn(claimId, zone);
    return { excluded, held, rules: this.before.asked };
  }
}
