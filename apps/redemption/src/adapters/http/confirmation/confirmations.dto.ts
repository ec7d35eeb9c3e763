// The shapes of services to confirm, at the door.
import { IsBoolean, IsIn, IsOptional } from 'class-validator';
import { CleanText, PageOf, PageQuery } from '@buono/http';

const STATUSES = ['asked', 'confirmed', 'silent', 'disputed', 'upheld', 'rejected', 'withdrawn'] as const;
type Status = (typeof STATUSES)[number];

/** Which services to confirm a list shows. */
export class ConfirmationsQuery extends PageQuery {
  @IsOptional()
  @IsIn(STATUSES, { message: `lo stato deve essere uno tra ${STATUSES.join(', ')}` })
  status?: string;
}

/** Why the family does not recognise a service. */
export class DisputeDto {
  /** A code or a sentence, which is kept sealed. */
  @CleanText(300)
  reason!: string;
}

/** What an office decides of a dispute. */
export class DisputeDecisionDto {
  /** True: the service was not as it was entered, and is reversed. False: it stands and is payable. */
  @IsBoolean({ message: 'upheld deve essere true o false' })
  upheld!: boolean;

  /** A code or a sentence, which is kept sealed; family and provider read it. */
  @CleanText(300)
  reason!: string;
}

/**
 * A service that a family is asked to confirm; cents. `asked` until `until`, included; then `silent`: accepted. `disputed`: not
 * payable until an office decides. `withdrawn`: reversed before anybody answered.
 */
export class ServiceToConfirmView {
  redemptionId!: string;
  voucherId!: string;
  callId!: string;
  zone!: string;
  payeeKind!: 'provider' | 'person';
  payeeId!: string;
  service!: string;
  servedOn!: string;
  publicCents!: number;
  status!: Status;
  askedOn!: string;
  until!: string;
  currency!: 'EUR';
}

export class ServiceToConfirmPage extends PageOf(ServiceToConfirmView) {}

/** What was said against a service, or decided of it: a code, or words. */
export class DisputeView {
  on!: string;
  reason!: string;
  words?: string;
}

/** A decision on a dispute. */
export class DisputeDecisionView extends DisputeView {
  upheld!: boolean;
}

/** A service to confirm, with the dispute and its decision. */
export class ServiceConfirmationView extends ServiceToConfirmView {
  dispute?: DisputeView;
  decision?: DisputeDecisionView;
}
