// How projects are shown. Cents, and basis points: 1250 is 12.5%.
import { PageOf } from '@buono/http';

/** A project in a list. */
export class ProjectLineView {
  voucherId!: string;
  callId!: string;
  zone!: string;
  /** The body that leads. */
  recipientId!: string;
  planWaits!: boolean;
  claimWaits!: boolean;
  /** The wallet did not take what was approved. */
  heldUp!: boolean;
  settled!: boolean;
  /** Since when something waits for an office. */
  waitsSince?: string;
}

export class ProjectPage extends PageOf(ProjectLineView) {}

/** A line of the budget: what the plan in force sets aside, what was claimed or recognised of it, what is left. */
export class ProjectBudgetLineView {
  line!: string;
  label!: string;
  unitCostCents?: number;
  plannedCents!: number;
  countedCents!: number;
  leftCents!: number;
}

/** A body that takes part, with its part of the plan and what it claimed. */
export class PartnerView {
  code!: string;
  /** Undefined once the lead's data were erased. */
  name?: string;
  fiscalCode?: string;
  lead!: boolean;
  shareBasisPoints!: number;
  plannedCents!: number;
  countedCents!: number;
}

export class PlannedLineView {
  line!: string;
  amountCents!: number;
  units?: number;
  /** How much more or less than in the plan that held before; absent in the first. */
  changeCents?: number;
}

export class PlanPartnerView {
  code!: string;
  lead!: boolean;
  shareBasisPoints!: number;
}

export class PlanZoneView {
  zone!: string;
  shareBasisPoints!: number;
}

/** A plan that was said, and what became of it. */
export class PlanVersionView {
  version!: number;
  status!: 'proposed' | 'in-force' | 'replaced' | 'refused';
  /** by-act: it waits, or waited, for an act; free: within what may move without one. */
  how!: 'by-act' | 'free';
  saidOn!: string;
  actNumber?: string;
  approvedOn?: string;
  totalCents!: number;
  lines!: PlannedLineView[];
  partners!: PlanPartnerView[];
  zones!: PlanZoneView[];
}

export class ExpenseView {
  expenseId!: string;
  line!: string;
  partner!: string;
  spentOn!: string;
  costCents!: number;
  units?: number;
  number?: string;
  description?: string;
  cutCents?: number;
  cutReason?: string;
}

/** What of a claim's public part is a partner's or a zone's, by what was recognised of each, to the cent. */
export class PartView {
  code!: string;
  publicCents!: number;
}

/** An advance, or a claim of spending, and what became of it. */
export class ProjectClaimView {
  claimId!: string;
  kind!: 'advance' | 'interim' | 'final';
  status!: 'waiting' | 'approved' | 'held-up' | 'entered' | 'refused' | 'withdrawn';
  askedOn!: string;
  from?: string;
  to?: string;
  askedCents!: number;
  expenses!: ExpenseView[];
  suretyCents?: number;
  suretyUntil?: string;
  guarantor?: string;
  suretyNumber?: string;
  decidedOn?: string;
  recognisedCents?: number;
  publicCents?: number;
  recoveredCents?: number;
  payCents?: number;
  excessCents?: number;
  partners!: PartView[];
  zones!: PartView[];
  /** The entry of the wallet that pays it. */
  redemptionId?: string;
  /** Why the wallet did not take it: a code. */
  heldUpBy?: string;
  /** Why it was sent back: a code, or the words of the office. */
  reason?: string;
  words?: string;
}

/** The project of a grant: budget, plans, claims, and where the money stands. */
export class ProjectView {
  voucherId!: string;
  callId!: string;
  zone!: string;
  recipientId!: string;
  status!: 'to-plan' | 'running' | 'settled';
  grantedCents!: number;
  validFrom!: string;
  validTo!: string;
  shareBasisPoints!: number;
  freeShiftBasisPoints!: number;
  fewestPartners!: number;
  mostPartners!: number;
  advanceMostCents?: number;
  advanceNeedsSurety?: boolean;
  lines!: ProjectBudgetLineView[];
  partners!: PartnerView[];
  plans!: PlanVersionView[];
  claims!: ProjectClaimView[];
  recognisedCents!: number;
  publicCents!: number;
  advanceCents!: number;
  recoveredCents!: number;
  /** Paid or to be paid: advance and claims, less what is owed back. */
  paidCents!: number;
  /** Of the advance, what no claim has given back. */
  outstandingCents!: number;
  /** Of the grant, what nobody is paid yet. */
  leftCents!: number;
  currency!: 'EUR';
}
