// The door of the rules: call documents in, assessments, entitlements, prices and places out. Pure and deterministic.
export type {
  CallAction,
  CallCeiling,
  CallCriterion,
  CallDocument,
  CallNumber,
  CallOrder,
  CallRanking,
  CallService,
  CallTable,
  CallTableRow,
  CallTerms,
  CeilingPeriod,
  DeliveryModel,
  ServiceCondition,
  ServiceInput,
  ServicePrice,
  ServiceQuantity,
  ServiceUnit,
  TableBound,
} from './model/call-document.js';
export type { EntitledCeiling, EntitledService, Entitlement } from './model/entitlement.js';
export type {
  Fact,
  FactClass,
  FactDeclaration,
  FactOrigin,
  Facts,
  FactSource,
  FactType,
  JsonValue,
} from './model/facts.js';
export type {
  Assessment,
  AssessmentDates,
  AssessmentOptions,
  AssessmentOutcome,
  CriterionOutcome,
  CriterionResult,
  Problem,
  RankedEntry,
  RankEntry,
  RuleFault,
  Score,
  ShownFact,
  Step,
  TieValue,
} from './model/assessment.js';
export type {
  NotPriced,
  NotPricedReason,
  Priced,
  PriceStep,
  ServiceProvider,
  ServiceRequest,
} from './model/redemption.js';
export type { CompiledAction, CompiledCall } from './compile/compiled-call.js';
export { compileCall, UncompilableCall } from './compile/compile-call.js';
export { callDocumentSchema } from './document/schema.js';
export { parseCallDocument, type ParsedCallDocument } from './document/parse-call-document.js';
export { assess } from './assess/assess.js';
export { precheck } from './precheck.js';
export { score } from './rank/score.js';
export { rank } from './rank/rank.js';
export { redemptionAmount } from './redeem/redemption-amount.js';
export { ENGINE_VERSION } from './engine-version.js';
export { CATALOGUE, FACTS_CATALOGUE } from './facts/facts-catalogue.js';
export { readFacts, type FactsOrigin, type ReadFacts } from './facts/read-facts.js';
export { deriveZones } from './facts/derive-zones.js';
