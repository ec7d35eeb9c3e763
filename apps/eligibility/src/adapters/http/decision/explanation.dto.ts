// The shapes of an explanation: what the engine says, criterion by criterion, and how the amount came about.
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { ApiCents } from '@buono/http';

/** A fact that a criterion looked at; null = known to be none. */
export class ShownFactView {
  name!: string;
  label!: string;
  @ApiProperty({
    nullable: true,
    oneOf: [{ type: 'string' }, { type: 'number' }, { type: 'boolean' }, { type: 'array', items: { type: 'string' } }],
  })
  value!: unknown;
  source!: string;
  /** When it was said. */
  at?: string;
  /** From what: the request to a registry, the paper that an officer looked at. */
  reference?: string;
}

/** A criterion with its outcome and the sentence that the family reads. */
export class CriterionView {
  id!: string;
  article!: string;
  outcome!: 'met' | 'not-met' | 'not-applicable' | 'cannot-check-yet' | 'needs-officer';
  sentence!: string;
  remedy?: string;
  values!: ShownFactView[];
  /** Names of the facts that are not known yet. */
  missing!: string[];
}

/** A step of the amount. */
export class AmountStepView {
  name!: string;
  article!: string;
  sentence!: string;
  formula!: string;
  /** The result as people read it. */
  result!: string;
}

/** A proof to hand in. */
export class ProofView {
  code!: string;
  label!: string;
}

/** An incompatible benefit that must be given up before the voucher. */
export class RenunciationView {
  id!: string;
  article!: string;
  sentence!: string;
}

/** Why the engine asks for a person's eye. */
export class FaultView {
  place!: string;
  reason!: string;
  sentence!: string;
}

/** What the engine says; amounts in cents. */
export class ExplanationView {
  callId!: string;
  callVersion!: number;
  action!: string;
  outcome!: 'qualifies' | 'does-not-qualify' | 'cannot-check-yet' | 'needs-officer';
  criteria!: CriterionView[];
  steps!: AmountStepView[];
  proofs!: ProofView[];
  renunciations!: RenunciationView[];
  missing!: string[];
  faults!: FaultView[];
  @ApiCents({ required: false })
  amountCents?: number;
  /** The call shares its money in proportion where it does not do for all: the amount is the most that may come. */
  sharesMoney?: boolean;
  validFrom?: string;
  validTo?: string;
  /** What would be due: figures, services and ceilings, without facts. */
  @ApiPropertyOptional({ type: 'object', additionalProperties: true })
  entitlement?: object;
  engineVersion!: string;
  currency!: 'EUR';
}
