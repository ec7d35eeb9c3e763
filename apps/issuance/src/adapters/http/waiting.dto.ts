// The shapes of the waiting list, at the door.
import { IsUuidId, PageOf } from '@buono/http';
import { ShareFiguresView } from './vouchers.dto.js';

/** The application in the path. */
export class WaitingParams {
  @IsUuidId()
  applicationId!: string;
}

/** Somebody who waits, as the office sees it: codes, place, amount, why. */
export class WaitingLineView {
  applicationId!: string;
  /** From 1, in the order in which they are served. */
  position!: number;
  /** The number of the ranking's list, from 1; 0 where calls are served by arrival. */
  list!: number;
  /** The place in that ranking, or the number of the receipt. */
  place!: number;
  /** Above 0 for who was put after that place by a later act. */
  bis!: number;
  /** How often the family went to the end of the list. */
  round!: number;
  neededCents!: number;
  since!: string;
  /** not-enough-money, behind-others, shared-by-act (the call shares its money in proportion: what comes later is given by an act), or due: its turn has come. */
  why!: string;
  /** Its appeal is open: what its turn brings is kept until that is decided. */
  appeal?: boolean;
  /** Its call books at submission: what its turn brings is kept until it is decided. */
  booked?: boolean;
  currency!: 'EUR';
}

/** An offer whose conditions are being checked again. */
export class OfferUnderCheckView {
  voucherId!: string;
  applicationId!: string;
  amountCents!: number;
  /** checking, appeal-open (kept until an appeal is decided or a reserve is resolved) or booked (kept until it is decided), or cannot-check-yet: see `GET /offer-checks/{voucherId}`. */
  why!: string;
  currency!: 'EUR';
}

/** A page of the waiting list of a zone, with the offers under check. */
export class WaitingPage extends PageOf(WaitingLineView) {
  underCheck!: OfferUnderCheckView[];
  freeCents!: number;
  currency!: 'EUR';
}

/** What a family may expect; amounts in cents. */
export class ExpectationView {
  applicationId!: string;
  callId!: string;
  zone!: string;
  /** waiting, checking, cannot-check-yet, offered, out. */
  status!: string;
  /** The last voucher that was offered, or is about to be. */
  voucherId?: string;
  place!: number;
  bis!: number;
  round!: number;
  /** How many stand before, and what they ask for together. */
  before!: number;
  beforeCents!: number;
  neededCents!: number;
  freeCents!: number;
  /** Where the call shares its money in proportion: how this one’s part was worked out. */
  share?: ShareFiguresView;
  /** The same in words. */
  sentence!: string;
  currency!: 'EUR';
}
