// The entitlement: what a person is due, resolved at admission. Numbers travel, facts stay (architecture §2).
import type {
  CallTable,
  CeilingPeriod,
  DeliveryModel,
  KeptUnused,
  ServiceCondition,
  ServiceInput,
  ServiceQuantity,
  ServiceUnit,
} from './call-document.js';
import type { AdvanceRecovery } from './call-project.js';
import type { CallConfirmation, RecipientKind } from './call-terms.js';
import type { FactType, JsonValue } from './facts.js';

/** What is due to an admitted recipient (ciò che spetta): amounts in cents, dates Europe/Rome; plain JSON, no facts. */
export interface Entitlement {
  readonly callId: string;
  readonly callCode: string;
  readonly callVersion: number;
  readonly action: string;
  readonly deliveryModel: DeliveryModel;
  /** Who receives; a person unless said. */
  readonly recipient?: RecipientKind;
  readonly engineVersion: string;
  readonly valueCents: number;
  readonly validFrom: string;
  readonly validTo: string;
  readonly entryDays: number;
  readonly acceptanceDays: number;
  readonly whenShort: 'partial' | 'refuse';
  /** Who confirms services; nobody unless said. */
  readonly confirmation?: CallConfirmation;
  /** Only the numbers that the services' formulas name. */
  readonly numbers: Readonly<Record<string, { readonly type: FactType; readonly value: JsonValue }>>;
  /** Areas of the care plan, where the action has one: services of other areas are not covered. */
  readonly areas?: readonly string[];
  readonly services: readonly EntitledService[];
  /** Only the tables that the services' formulas call. */
  readonly tables?: Readonly<Record<string, CallTable>>;
  readonly ceilings: readonly EntitledCeiling[];
  /** The project of a body, where the money is a grant for one. */
  readonly project?: EntitledProject;
}

/** The project of a grant in figures: cents and basis points (1250 is 12.5%). */
export interface EntitledProject {
  readonly article: string;
  /** With `unitCostCents` a line is claimed by counting units, without by documents of what was spent. */
  readonly lines: readonly { readonly code: string; readonly label: string; readonly unitCostCents?: number }[];
  /** The part of what is recognised that public money bears. */
  readonly shareBasisPoints: number;
  /** Of the plan that an act approved last: what may move between lines without another. */
  readonly freeShiftBasisPoints: number;
  /** The service as which claims are paid. */
  readonly claims: string;
  /** How many bodies take part, the lead included. */
  readonly partners: { readonly min: number; readonly max: number };
  readonly advance?: {
    readonly service: string;
    readonly mostCents: number;
    readonly surety: boolean;
    readonly recovery: AdvanceRecovery;
  };
}

/** A service that the voucher pays, with its formula over entitlement, service and provider. */
export interface EntitledService {
  readonly code: string;
  readonly label: string;
  readonly unit: ServiceUnit;
  readonly area?: string;
  readonly providerCategories: readonly string[];
  /** Price of one unit (one hour for hour services); absent when the provider asks the price. */
  readonly tariffCents?: number;
  /** Highest asked price of one unit. */
  readonly maxAskedCents?: number;
  readonly quantity?: ServiceQuantity;
  readonly inputs?: readonly ServiceInput[];
  readonly conditions?: readonly ServiceCondition[];
  readonly publicShare: string;
  /** What is handed in for each entry before it is paid. */
  readonly proofs?: readonly { readonly code: string; readonly label: string }[];
  readonly evidence: 'register' | 'code';
}

/** A ceiling in figures; `services` and `area` narrow it, absent = every service of the voucher. */
export interface EntitledCeiling {
  readonly id: string;
  readonly article: string;
  readonly per: CeilingPeriod;
  readonly services?: readonly string[];
  readonly area?: string;
  readonly amountCents?: number;
  readonly count?: number;
  readonly units?: number;
  /** First and last service date under the ceiling; absent = as the voucher. */
  readonly from?: string;
  readonly to?: string;
  /** Ceilings of areas between which money may move, up to `movableCents` in all, have the same `group`. */
  readonly group?: string;
  readonly movableCents?: number;
  /** What of the public part the family bears first in the period, in place of a limit. */
  readonly deductibleCents?: number;
  /** Until when what a month left unused may still be used; absent = it lapses with its month. */
  readonly unused?: KeptUnused;
  /**
   * The ceiling is one for all vouchers of the recipient that name it so; with `@` and the household's id at its end, for all
   * vouchers of the recipients of that household.
   */
  readonly shared?: string;
}
