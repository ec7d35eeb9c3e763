// The shapes of the checks before offers, at the door.
import { CleanLine, CleanText, IsUuidId } from '@buono/http';

/** The voucher that is to be offered. */
export class OfferParams {
  @IsUuidId()
  voucherId!: string;
}

/** The act by which an offer is refused. */
export class RefuseOfferDto {
  @CleanLine(80)
  actNumber!: string;

  /** Why, for the family; sealed. */
  @CleanText(5_000)
  text!: string;
}

/** A criterion that is not met, or that cannot be checked. */
export class OfferCriterionView {
  id!: string;
  article!: string;
  outcome!: string;
  sentence!: string;
}

/** What checking the conditions again has found, before an offer is made. */
export class OfferCheckView {
  voucherId!: string;
  applicationId!: string;
  callId!: string;
  zone!: string;
  /** admitted: it is offered; no-longer: the next one's turn has come; cannot-check-yet: place and money are kept. */
  outcome!: string;
  /** holds, withdrawn, call-annulled, use-over, does-not-qualify, cannot-check-yet, needs-officer, data-erased. */
  finding!: string;
  criteria!: OfferCriterionView[];
  /** Names of facts that are not known. */
  missing!: string[];
  checkedOn!: string;
  /** The act by which a person refused it. */
  actNumber?: string;
}
