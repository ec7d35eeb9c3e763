// A call ready to answer: every expression compiled, every table callable.
import type { Expression } from '../cel/expression.js';
import type { Group } from '../cel/scope.js';
import type { Day } from '../cel/values.js';
import type {
  CallAction,
  CallCeiling,
  CallCriterion,
  CallDocument,
  CallNumber,
  CallOrder,
  CallProof,
  CallRanking,
} from '../model/call-document.js';
import type { CallProject } from '../model/call-project.js';
import type { ActionPolicies, ActionTerms, CallWindow, RecipientKind } from '../model/call-terms.js';
import type { FactDeclaration } from '../model/facts.js';

/** A criterion with its expressions. */
export interface CompiledCriterion {
  readonly definition: CallCriterion;
  readonly when?: Expression;
  readonly test: Expression;
  /** The facts that it looks at, by name in alphabetical order. */
  readonly looksAt: readonly FactDeclaration[];
  /** The numbers that it names. */
  readonly reckons: readonly CallNumber[];
}

/** A number with its formula. */
export interface CompiledNumber {
  readonly definition: CallNumber;
  readonly formula: Expression;
  /** What it comes from in the end, earlier numbers replaced by what they come from. */
  readonly madeFrom: readonly string[];
}

/** A ceiling with the expressions that it has. */
export interface CompiledCeiling {
  readonly definition: CallCeiling;
  readonly amount?: Expression;
  readonly count?: Expression;
  readonly units?: Expression;
  readonly movable?: Expression;
  readonly deductible?: Expression;
}

/** The project of an action, with the expressions that it has. */
export interface CompiledProject {
  readonly definition: CallProject;
  readonly publicShare?: Expression;
  readonly most?: Expression;
}

/** The ranking of an action. */
export interface CompiledRanking {
  readonly items: readonly {
    readonly definition: CallRanking['items'][number];
    readonly when?: Expression;
    readonly points: Expression;
  }[];
  readonly ties: readonly { readonly definition: CallRanking['ties'][number]; readonly by: Expression }[];
  /** Whether a lot decides: of the whole order, or of what is equal after the ties. */
  readonly draw: boolean;
}

/** A proof to hand in, with its condition. */
export interface CompiledProof {
  readonly definition: CallProof;
  readonly when?: Expression;
}

/** A window with the dates that expressions name as call.useFrom and so on. */
export interface CompiledWindow {
  readonly window: CallWindow;
  readonly dates: ReadonlyMap<string, Day>;
}

/** One action, ready. */
export interface CompiledAction {
  readonly definition: CallAction;
  /** Where it stands in the document: 'actions[0]'. */
  readonly place: string;
  readonly order: CallOrder;
  /** Its windows, terms, policies and recipient: its own or the call's, defaults filled in. */
  readonly windows: readonly CompiledWindow[];
  readonly terms: ActionTerms;
  readonly policies: ActionPolicies;
  readonly recipient: RecipientKind;
  readonly criteria: readonly CompiledCriterion[];
  readonly numbers: readonly CompiledNumber[];
  /** The formulas of those that do not wait for the admission, by name: criteria, ranking and proofs may use them. */
  readonly early: ReadonlyMap<string, Expression>;
  readonly validFrom: Expression;
  readonly validTo: Expression;
  readonly value: Expression;
  readonly ceilings: readonly CompiledCeiling[];
  readonly project?: CompiledProject;
  readonly ranking: CompiledRanking;
  readonly proofs: readonly CompiledProof[];
  /** Numbers that the services' formulas name: only these travel. */
  readonly travelling: ReadonlySet<string>;
  /** Tables that the services' formulas call: they travel too. */
  readonly travellingTables: ReadonlySet<string>;
  /** The group call.*, for the views of this action's expressions. */
  readonly callGroup: Group;
}

/** A compiled call; made once per version, kept by the caller. */
export interface CompiledCall {
  readonly document: CallDocument;
  /** The catalogue's facts and the call's own, by name. */
  readonly facts: ReadonlyMap<string, FactDeclaration>;
  readonly actions: ReadonlyMap<string, CompiledAction>;
}
