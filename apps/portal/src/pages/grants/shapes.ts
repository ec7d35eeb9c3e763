// The project of a grant as the API tells it; cents, and basis points: 1250 is 12.5%.
import { ifThere } from '../api.js';
import { NoSuchPage, type Visit } from '../visit.js';

export interface ProjectLine {
  readonly voucherId: string;
  readonly callId: string;
  readonly zone: string;
  readonly planWaits: boolean;
  readonly claimWaits: boolean;
  readonly heldUp: boolean;
  readonly settled: boolean;
  readonly waitsSince?: string;
}

export interface BudgetLine {
  readonly line: string;
  readonly label: string;
  readonly unitCostCents?: number;
  readonly plannedCents: number;
  readonly countedCents: number;
  readonly leftCents: number;
}

export interface Partner {
  readonly code: string;
  readonly name?: string;
  readonly lead: boolean;
  readonly shareBasisPoints: number;
  readonly plannedCents: number;
  readonly countedCents: number;
}

export interface PlanVersion {
  readonly version: number;
  readonly status: 'proposed' | 'in-force' | 'replaced' | 'refused';
  readonly how: 'by-act' | 'free';
  readonly saidOn: string;
  readonly actNumber?: string;
  readonly totalCents: number;
  readonly lines: readonly {
    readonly line: string;
    readonly amountCents: number;
    readonly units?: number;
    readonly changeCents?: number;
  }[];
  readonly partners: readonly { readonly code: string; readonly lead: boolean; readonly shareBasisPoints: number }[];
  readonly zones: readonly { readonly zone: string; readonly shareBasisPoints: number }[];
}

export interface Expense {
  readonly expenseId: string;
  readonly line: string;
  readonly partner: string;
  readonly spentOn: string;
  readonly costCents: number;
  readonly units?: number;
  readonly number?: string;
  readonly description?: string;
  readonly cutCents?: number;
}

export interface GrantClaim {
  readonly claimId: string;
  readonly kind: 'advance' | 'interim' | 'final';
  readonly status: 'waiting' | 'approved' | 'held-up' | 'entered' | 'refused' | 'withdrawn';
  readonly askedOn: string;
  readonly from?: string;
  readonly to?: string;
  readonly askedCents: number;
  readonly expenses: readonly Expense[];
  readonly guarantor?: string;
  readonly suretyNumber?: string;
  readonly suretyCents?: number;
  readonly suretyUntil?: string;
  readonly publicCents?: number;
  readonly recoveredCents?: number;
  readonly payCents?: number;
  readonly excessCents?: number;
  readonly reason?: string;
  readonly words?: string;
}

export interface Project {
  readonly voucherId: string;
  readonly callId: string;
  readonly zone: string;
  readonly status: 'to-plan' | 'running' | 'settled';
  readonly grantedCents: number;
  readonly validFrom: string;
  readonly validTo: string;
  readonly shareBasisPoints: number;
  readonly freeShiftBasisPoints: number;
  readonly mostPartners: number;
  readonly advanceMostCents?: number;
  readonly advanceNeedsSurety?: boolean;
  readonly lines: readonly BudgetLine[];
  readonly partners: readonly Partner[];
  readonly plans: readonly PlanVersion[];
  readonly claims: readonly GrantClaim[];
  readonly advanceCents: number;
  readonly outstandingCents: number;
  readonly paidCents: number;
  readonly leftCents: number;
}

/** Where its lead finds it, and where offices do. */
export const atGrant = (voucherId: string): string => `/buoni/${voucherId}/contributo`;
export const OFFICE_GRANTS = '/ufficio/contributi';

/** The project of a voucher; undefined where it has none. */
export const projectIfThere = async (visit: Visit, voucherId: string): Promise<Project | undefined> =>
  ifThere(await visit.api.send<Project>('GET', `/projects/${voucherId}`));

/** The project of the address. */
export const projectOf = async (visit: Visit): Promise<Project> => {
  const project = await projectIfThere(visit, visit.params['voucherId'] ?? '');
  if (project === undefined) throw new NoSuchPage();
  return project;
};

/** What waits for an office. */
export const proposedIn = ({ plans }: Project): PlanVersion | undefined =>
  plans.find(({ status }) => status === 'proposed');
export const waitingIn = ({ claims }: Project): GrantClaim | undefined =>
  claims.find(({ status }) => status === 'waiting');
