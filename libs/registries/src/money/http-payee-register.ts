// The registers asked before a payment over plain HTTP: one `POST` of JSON by a bearer token.
import { createHash } from 'node:crypto';
import type { Done } from '../acts/offices.js';
import { officeNumber, type OfficeService } from '../acts/office-service.js';
import { civilDate, oneOf, whole } from '../pdnd/reading.js';
import { PayeeRegister, type PayeeCheckAsked, type PayeeCheckTold } from './payee-register.js';

type Outcome = PayeeCheckTold['outcome'];
const isOutcome = (told: string): told is Outcome => told === 'clear' || told === 'adverse';

export class HttpPayeeRegister extends PayeeRegister {
  constructor(private readonly service: OfficeService) {
    super();
  }

  /** `POST` of what is asked, answered by `{key, digest, outcome, checkedOn, validUntil?, reference, owedCents?}`. */
  override check(asked: PayeeCheckAsked): Promise<Done<PayeeCheckTold>> {
    const digest = createHash('sha256').update(JSON.stringify(asked)).digest('hex');
    const about = { key: asked.requestId, subject: asked.kind, digest };
    return this.service.ask(about, asked, ({ outcome, checkedOn, validUntil, reference, owedCents }) => ({
      outcome: oneOf(outcome, isOutcome),
      checkedOn: civilDate(checkedOn),
      ...(validUntil !== undefined && { validUntil: civilDate(validUntil) }),
      reference: officeNumber(reference),
      ...(owedCents !== undefined && { owedCents: whole(owedCents) }),
    }));
  }
}
