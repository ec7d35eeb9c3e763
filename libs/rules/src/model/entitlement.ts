// The entitlement: what a person is due, resolved at admission. Numbers travel, facts stay (architecture §2).
import type {
  CallTable,
  CeilingPeriod,
  DeliveryModel,
  ServiceCondition,
  ServiceInput,
  ServiceQuantity,
  ServiceUnit,
} from './call-document.js';
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
  /** The ceiling is one for all vouchers of the recipient that name it so. */
  readonly shared?: string;
}
