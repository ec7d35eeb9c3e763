// The call document (avviso) as data: what a region writes and the engine reads. Nothing of a call is code.
import type { CallProject } from './call-project.js';
import type { CallProviders } from './call-providers.js';
import type { CallPolicies, CallTerms, CallWarnings, CallWindow, RecipientKind } from './call-terms.js';
import type { FactClass, FactDeclaration, FactType } from './facts.js';

/** Text in the CEL profile of docs/guide/call-documents.md. */
export type CelText = string;

/** Euro with a point and at most two decimals: '35000.00'. */
export type EuroText = string;

/** A civil date 'YYYY-MM-DD', Europe/Rome. */
export type DateText = string;

/** voucher: the provider is paid; refund: the family, on proof; indemnity: a lump sum; grant: a body (domain.md §1). */
export type DeliveryModel = 'voucher' | 'refund' | 'indemnity' | 'grant';

/** What one entry of a service counts. Hour services are counted in minutes, all others in whole units. */
export type ServiceUnit = 'month' | 'day' | 'half-day' | 'hour' | 'session' | 'ride' | 'trip' | 'visit' | 'flat';

/** In which order applications are served: as they arrive, by points, by ISEE (lowest first), or by a draw. */
export type CallOrder = 'arrival' | 'score' | 'isee' | 'draw';

/** A published call with all its rules (avviso pubblico). */
export interface CallDocument {
  readonly format: 'buono-call/1';
  readonly code: string;
  readonly title: string;
  readonly summary: string;
  readonly body: { readonly name: string; readonly kind: 'region' | 'zone' | 'comune' | 'intermediate' };
  readonly act: { readonly number: string; readonly date: DateText };
  readonly programme?: string;
  /** Codice unico di progetto, 15 characters. */
  readonly cup?: string;
  /** What providers invoice, and to whom; not said: a claim is paid without. */
  readonly invoicing?: CallInvoicing;
  /** Which lines of a claim are examined one by one before it is settled; not said: the officer decides. */
  readonly sampling?: CallSampling;
  readonly providers?: CallProviders;
  /** When those concerned are told that something is about to run out; not said: what is usual. */
  readonly warnings?: CallWarnings;
  /** The short form of one window, with its period of use; a call has either both or `windows`. */
  readonly window?: Pick<CallWindow, 'opensAt' | 'closesAt'>;
  readonly use?: CallWindow['use'];
  /** The windows in order of time; an action may have its own. */
  readonly windows?: readonly CallWindow[];
  /** Who receives; a person when not said. An action may have its own. */
  readonly recipient?: RecipientKind;
  readonly order: CallOrder;
  readonly zones: 'all' | readonly string[];
  readonly funds: readonly { readonly source: string; readonly year: number; readonly amount: EuroText }[];
  /** The call's own facts, besides the catalogue's. */
  readonly facts?: readonly FactDeclaration[];
  readonly actions: readonly CallAction[];
  readonly terms: CallTerms;
  readonly policies?: CallPolicies;
  readonly texts?: Readonly<Record<string, string>>;
}

/** Invoices (fatture) of providers: what they must say, and whether a claim waits for them. */
export interface CallInvoicing {
  /** A claim is ordered for payment only once its invoices come to what is paid. Not said: no. */
  readonly required?: boolean;
  /** Codice fiscale of the body that is invoiced, 11 digits. */
  readonly taxCode?: string;
  /** Its office in the index of public bodies (IPA), 6 characters. */
  readonly office?: string;
  /** Codice identificativo di gara, 10 characters. */
  readonly cig?: string;
}

/** The lot by which lines of a claim are examined (controllo a campione), zone by zone. Percentages as text: '10', '2.5'. */
export interface CallSampling {
  /** Which share of the lines is drawn, rounded up. */
  readonly share: string;
  /** At least so many lines; all where there are fewer. Not said: 1. */
  readonly atLeast?: number;
  /** Above this share of wrong money in what was drawn every line is examined. Not said: never. */
  readonly wholeAbove?: string;
}

/** One line of intervention of a call (azione), with its own rules, amounts and services. */
export interface CallAction {
  readonly code: string;
  readonly title: string;
  readonly deliveryModel: DeliveryModel;
  /** Overrides the call's order for this action. */
  readonly order?: CallOrder;
  /** Override the call's, field by field. */
  readonly terms?: Partial<CallTerms>;
  readonly policies?: CallPolicies;
  /** Replace the call's. */
  readonly windows?: readonly CallWindow[];
  readonly zones?: 'all' | readonly string[];
  readonly recipient?: RecipientKind;
  /** What of the call's funds is for this action only; what is reserved to none is for all of them. */
  readonly reservedFunds?: EuroText;
  readonly assessment?: { readonly required: boolean; readonly plan?: CallPlan };
  readonly criteria: readonly CallCriterion[];
  readonly tables?: Readonly<Record<string, CallTable>>;
  readonly numbers?: readonly CallNumber[];
  readonly value: CelText;
  readonly validFrom: CelText;
  readonly validTo: CelText;
  readonly areas?: readonly { readonly code: string; readonly label: string }[];
  readonly services: readonly CallService[];
  readonly ceilings?: readonly CallCeiling[];
  readonly ranking?: CallRanking;
  readonly proofs?: readonly CallProof[];
  /** The body's project, where the money is a grant for one: its claims are paid by it and by nothing else. */
  readonly project?: CallProject;
}

/** The personal plan (PAI, progetto personalizzato) that an action wants, and how it is agreed, reviewed and followed up. */
export interface CallPlan {
  /** The fact with the plan's areas: services of other areas are not covered. */
  readonly areasFact?: string;
  /** How many of the team agree at least, one of them not the case manager; 2 when not said. */
  readonly members?: number;
  /** Days for the family to answer a version; 15 when not said. */
  readonly answerDays?: number;
  /** A version is reviewed after so many months; only on the days that it sets itself when not said. */
  readonly reviewMonths?: number;
  /** Months after closing at which one looks what became of it; never when not said. */
  readonly followUpMonths?: readonly number[];
}

/** A document of one kind, as a call asks for it. */
export interface AskedDocument {
  readonly code: string;
  readonly label: string;
  /** What kind of data it holds: under which key, and for how long, it is kept; 'health' unless said. */
  readonly class?: FactClass;
  /** The largest file that is taken, in MB of 1,048,576 bytes; the installation's limit holds beside it. */
  readonly maxMegabytes?: number;
}

/** A document that the family attaches, or is asked for later. */
export interface CallProof extends AskedDocument {
  /** When it is asked for; absent = always. */
  readonly when?: CelText;
  /** Without it the application cannot be sent; otherwise what is missing may be handed in later. */
  readonly atSubmission?: boolean;
}

/** A condition to be admitted: the article that sets it and the sentences that the family reads. */
export interface CallCriterion {
  readonly id: string;
  readonly article: string;
  /** When the criterion is asked at all; absent = always. */
  readonly when?: CelText;
  readonly test: CelText;
  readonly met: string;
  readonly notMet: string;
  readonly remedy?: string;
}

/** A table called by its name as a function of its keys. Gaps and overlaps are errors, to the cent. */
export interface CallTable {
  readonly keys: readonly { readonly name: string; readonly type: FactType }[];
  readonly value: FactType;
  readonly rows: readonly CallTableRow[];
}

/** One bound or text of a row. Ordered keys: 'upTo' inclusive, or 'from' (inclusive) / 'above' (exclusive) too; `any`: every value. */
export interface TableBound {
  readonly is?: string | boolean;
  readonly in?: readonly string[];
  readonly any?: true;
  readonly from?: string | number;
  readonly above?: string | number;
  readonly upTo?: string | number;
  readonly below?: string | number;
}

/** A row of a table: with one key the bound stands beside the value, with more under `keys` by the key's name. */
export interface CallTableRow extends TableBound {
  readonly keys?: Readonly<Record<string, TableBound>>;
  readonly value: string | number | boolean;
}

/**
 * A number (or text, date, list), made from facts, tables and the numbers written before it; it may travel with the voucher.
 * Criteria, ranking and proofs may use it unless it depends on the day of admission.
 */
export interface CallNumber {
  readonly name: string;
  readonly type: FactType;
  readonly formula: CelText;
  readonly article: string;
  readonly sentence: string;
}

/** A service that the voucher pays: unit, price, and the part that public money bears. */
export interface CallService {
  readonly code: string;
  readonly label: string;
  readonly unit: ServiceUnit;
  readonly area?: string;
  readonly providerCategories: readonly string[];
  readonly price: ServicePrice;
  readonly quantity?: ServiceQuantity;
  readonly inputs?: readonly ServiceInput[];
  readonly conditions?: readonly ServiceCondition[];
  /** What whoever is paid hands in for each entry (receipt, pay slip, transfer): until then nothing of it is approved. */
  readonly proofs?: readonly AskedDocument[];
  /** May name only entitlement.*, service.* and provider.*. */
  readonly publicShare: CelText;
  /** register: entered by the provider for the voucher's id; code: needs the recipient's one-time code. */
  readonly evidence: 'register' | 'code';
}

/** A tariff for one unit (one hour for hour services), or a price that the provider asks for the whole entry. */
export type ServicePrice = { readonly tariff: EuroText } | { readonly asked: true; readonly max?: EuroText };

/** Bounds of one entry: units, or minutes for hour services. */
export interface ServiceQuantity {
  readonly min?: number;
  readonly max?: number;
  readonly step?: number;
}

/** Something more said with the entry, named service.<name> in formulas. */
export interface ServiceInput {
  readonly name: string;
  readonly type: FactType;
  readonly label: string;
  readonly required?: boolean;
  readonly min?: number | string;
  readonly max?: number | string;
  readonly values?: readonly string[];
}

/** A condition of the single service, on entitlement, service and provider only. */
export interface ServiceCondition {
  readonly id: string;
  readonly article: string;
  readonly test: CelText;
  readonly notMet: string;
}

/** A ceiling over one kind of period: money, number of entries, or units (minutes for hours); or a deductible. */
export interface CallCeiling {
  readonly id: string;
  readonly article: string;
  readonly per: CeilingPeriod;
  readonly services?: readonly string[];
  readonly areas?: readonly string[] | 'each';
  readonly amount?: CelText;
  readonly count?: CelText;
  readonly units?: CelText;
  /** For money by the month, in the first and last month of a right that begins or ends within them: by days, rounded down. */
  readonly partialMonths?: 'prorate';
  /** For money by the month: the last month may take what the months before it, each at its ceiling, leave of the value. */
  readonly lastMonth?: 'remainder';
  /** For months: what one leaves unused is kept for those after it. */
  readonly unused?: KeptUnused;
  /** What of the public part the family bears first, in the period: a deductible (franchigia) instead of a limit. */
  readonly deductible?: CelText;
  /** For money by area: how much in all may be spent above the areas' amounts, taken from other areas. */
  readonly movable?: CelText;
  /**
   * Counted over all vouchers of the same recipient under this call, or of all recipients of one household, and not over each by
   * itself.
   */
  readonly across?: 'person' | 'household';
  /** Counted over all calls whose ceilings of this id name the same pool. */
  readonly pool?: string;
}

/** Until when what a month left unused may still be used: for `months` after the end of its year, where that is said. */
export interface KeptUnused {
  readonly until: 'year' | 'voucher';
  readonly months?: number;
}

/** What a ceiling is counted over: weeks from Monday, the longer periods from January; 'area' is the whole voucher within one area. */
export type CeilingPeriod =
  'event' | 'day' | 'week' | 'month' | 'two-months' | 'quarter' | 'half-year' | 'year' | 'voucher' | 'area';

/** Points and ties of a ranking. After the ties comes the lot, where the call asks for it; receipt order is always the last. */
export interface CallRanking {
  readonly items: readonly {
    readonly id: string;
    readonly article: string;
    readonly when?: CelText;
    readonly points: CelText;
    readonly sentence: string;
  }[];
  readonly ties: readonly {
    readonly by: CelText;
    readonly direction: 'ascending' | 'descending';
    readonly sentence: string;
  }[];
  /** Whether who is still equal after the ties is put in order by lot. */
  readonly draw?: boolean;
}
