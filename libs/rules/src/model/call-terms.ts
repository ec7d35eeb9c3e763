// Windows, terms and policies of a call as data: until when, within how many days, and what happens when life changes.

/** One application window with its own period of use. Civil times Europe/Rome, dates 'YYYY-MM-DD'. */
export interface CallWindow {
  /** Unique in the call: applications name the window they came in. */
  readonly code: string;
  readonly label?: string;
  /** 'YYYY-MM-DDTHH:mm[:ss]'; closesAt belongs to the window whole: its second, or its minute where no seconds are written. */
  readonly opensAt: string;
  readonly closesAt: string;
  /** The days in which services of these applications may be delivered, both included. */
  readonly use: { readonly from: string; readonly to: string };
}

/** Terms in days, and what happens to a service when less than its public part is left on the voucher. */
export interface CallTerms {
  /** Days to accept an offered voucher. */
  readonly acceptanceDays: number;
  /** Days after the month's end within which services may be entered. */
  readonly entryDays: number;
  readonly whenShort: 'partial' | 'refuse';
  /** Days to decide an application (L. 241/1990 art. 2); 30 when not said. */
  readonly decisionDays?: number;
  /** Days to answer a request for integration (soccorso istruttorio, art. 6); 10 when not said. */
  readonly integrationDays?: number;
  /** Days for observations on a notice of refusal (art. 10-bis); 10 when not said. */
  readonly observationDays?: number;
  /** Days to ask for a decision to be looked at again (riesame); 30 when not said. */
  readonly appealDays?: number;
  /** Days for observations on a provisional ranking (graduatoria provvisoria); 0, as when not said: there is none. */
  readonly provisionalDays?: number;
  /** From when those days count: the act, or the posting on the notice board (albo); the act when not said. */
  readonly observationsFrom?: 'act' | 'posting';
  /**
   * From when a person's terms count (integration, observations, riesame, acceptance): the act, or the proved delivery of its
   * certified notice, where the body has notices here; the act when not said.
   */
  readonly countFrom?: 'act' | 'delivery';
  /** Days for which rankings and acts on the call stay on the notice board; 15 when not said (D.Lgs. 267/2000 art. 124). */
  readonly postingDays?: number;
  /** Days to answer a complaint or a report (reclamo, segnalazione); 30 when not said. */
  readonly complaintDays?: number;
  /** How many persons decide an application: one unless said, or one who proposes and another who signs. */
  readonly decisionsBy?: 'one-person' | 'two-persons';
  /** Days for the assessment unit to answer; without it only the term to decide runs. */
  readonly assessmentDays?: number;
  /** Who confirms services after they were entered, and after how many days silence accepts one; nobody when not said. */
  readonly confirmation?: CallConfirmation;
}

/** The family is told of each service, and may dispute it within these days. */
export interface CallConfirmation {
  readonly by: 'family';
  readonly silentAfterDays: number;
}

/** What the call lets happen; every field has a default, and an action may have its own. */
export interface CallPolicies {
  /** Whether a refusal is told beforehand (art. 10-bis). Not said: yes, but in rankings (procedure concorsuali). */
  readonly rejectionNotice?: boolean;
  /** When money is set aside; not said: at admission. */
  readonly booking?: 'admission' | 'submission';
  /**
   * When the next voucher does not fit in what is left: stop, offer what is left, or go on to one that fits; or `share`: no voucher
   * comes before another, all of a ranking are reduced in proportion (riduzione proporzionale). Not said: stop.
   */
  readonly lastVoucher?: 'stop' | 'partial' | 'skip' | 'share';
  /**
   * Who gives an offer up goes to the end of the waiting list, once, or out of it. Not said: last in rankings, else out; out
   * where the money is shared, since there is no next one.
   */
  readonly onRenunciation?: 'last' | 'out';
  /** Whose offer lapses goes to the end of the waiting list, once, or out of it; not said: out. */
  readonly onLapse?: 'last' | 'out';
  readonly renewal?: CallRenewal;
  readonly changes?: readonly CallChange[];
  readonly incompatible?: readonly CallIncompatibility[];
}

/** From which calls' files an application may begin, and which facts are asked again all the same. */
export interface CallRenewal {
  readonly of: readonly string[];
  readonly askAgain?: readonly string[];
}

/** What may change while a voucher lives. */
export type ChangeKind =
  | 'move-out-of-zones'
  | 'move-out-of-region'
  | 'birthday'
  | 'hospital-stay'
  | 'residential-care'
  | 'isee-change'
  | 'isee-lapse'
  | 'plan-lapse'
  | 'contract-end'
  | 'absence'
  | 'no-use'
  | 'death';

/** What a change does to the voucher; `review` leaves it to the office. */
export type ChangeEffect = 'keep' | 'end' | 'suspend' | 'recompute' | 'review';

/** The first day on which the effect holds: that day, the first of the next month or year, the day after the period of use. */
export type ChangeStart = 'day' | 'next-month' | 'next-year' | 'after-use';

/** One change and what it does, with the article that says so and the sentence that the family reads. */
export interface CallChange {
  readonly id: string;
  readonly article: string;
  readonly on: ChangeKind;
  readonly does: ChangeEffect;
  /** Not said: that day. */
  readonly from?: ChangeStart;
  /** Only when it lasts longer than these days (a stay, an absence, no use); the effect starts after them. */
  readonly afterDays?: number;
  /** Which birthday, in years. */
  readonly years?: number;
  readonly sentence: string;
}

/** A benefit that may not be had together with this one (non cumulabilità). */
export interface CallIncompatibility {
  readonly id: string;
  readonly article: string;
  /** Schemes outside this installation, by the name that people know. */
  readonly schemes?: readonly string[];
  /** Calls of this installation, by code. */
  readonly calls?: readonly string[];
  /** Other actions of this call, by code. */
  readonly actions?: readonly string[];
  /** A yes/no fact that says whether it is had; the engine then asks it of every application. */
  readonly fact?: string;
  /** Who may not have both: the person, or anybody in the household. */
  readonly per: 'person' | 'household';
  /** For which stretch of time: the same day, month or year, the whole period of use, or ever. */
  readonly over: 'day' | 'month' | 'year' | 'use' | 'ever';
  /** block: not admitted; renounce: admitted, and the other is given up before the voucher. */
  readonly does: 'block' | 'renounce';
  readonly sentence: string;
  readonly remedy?: string;
}

/**
 * Thresholds at which those concerned are warned ahead (avvisi di scadenza), each list in any order; an empty one warns of nothing,
 * one that is not there is the usual one (`USUAL_WARNINGS`). Percentages as text: '10', '2.5'.
 */
export interface CallWarnings {
  /** Days before an offer lapses. */
  readonly offerDays?: readonly number[];
  /** Days before the last day of a voucher. */
  readonly voucherDays?: readonly number[];
  /** What share of its value is left on a voucher. */
  readonly voucherLeft?: readonly string[];
  /** What share of a zone's money is free. */
  readonly zoneLeft?: readonly string[];
  /** Days before an accreditation ends. */
  readonly accreditationDays?: readonly number[];
  /** Days before services of a month can be entered no more. */
  readonly entryClosingDays?: readonly number[];
}

/** Who receives: a person, a household, or a body (Comune, partnership, association, enterprise). */
export type RecipientKind = 'person' | 'household' | 'body';

/** The terms of one action, defaults filled in. */
export type ActionTerms = Required<Omit<CallTerms, 'assessmentDays' | 'confirmation'>> &
  Pick<CallTerms, 'assessmentDays' | 'confirmation'>;

/** The policies of one action, defaults filled in. */
export type ActionPolicies = Required<Omit<CallPolicies, 'renewal'>> & Pick<CallPolicies, 'renewal'>;
