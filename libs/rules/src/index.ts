// The door of the rules: call documents in, assessments, entitlements, prices and places out. Pure and deterministic.
export type {
  CallAction,
  CallCeiling,
  CallCriterion,
  CallDocument,
  CallNumber,
  CallOrder,
  CallPlan,
  AskedDocument,
  CallProof,
  CallRanking,
  CallService,
  CallTable,
  CallTableRow,
  CeilingPeriod,
  DeliveryModel,
  ServiceCondition,
  ServiceInput,
  ServicePrice,
  ServiceQuantity,
  ServiceUnit,
  TableBound,
} from './model/call-document.js';
export { PLAN_SUPPORTS, supportText, type PlanSupport } from './model/plan-supports.js';
export type {
  ActionPolicies,
  ActionTerms,
  CallChange,
  CallIncompatibility,
  CallPolicies,
  CallRenewal,
  CallTerms,
  CallWarnings,
  CallWindow,
  ChangeEffect,
  ChangeKind,
  ChangeStart,
  RecipientKind,
} from './model/call-terms.js';
export type { EntitledCeiling, EntitledProject, EntitledService, Entitlement } from './model/entitlement.js';
export type {
  Fact,
  FactClass,
  FactDeclaration,
  FactOrigin,
  Facts,
  FactsOrigin,
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
export type { CompiledAction, CompiledCall, CompiledWindow } from './compile/compiled-call.js';
export { compileCall, UncompilableCall } from './compile/compile-call.js';
export { callDocumentSchema } from './document/schema.js';
export { parseCallDocument, type ParsedCallDocument } from './document/parse-call-document.js';
export { effectOf } from './terms/changes.js';
export { USUAL_WARNINGS, warningThresholds, type WarningThresholds } from './terms/call-warnings.js';
export { adhesionTermsOf, agreementDigest } from './terms/call-providers.js';
export { mostOf } from './terms/booking.js';
export { HOUSEHOLD_FACT, householdsOf, sharesInHousehold } from './terms/household-ceilings.js';
export { factOfCalls } from './terms/incompatibility.js';
export { ONLY_WINDOW, windowOn, windowsOf } from './terms/windows.js';
export { assess } from './assess/assess.js';
export { proofsAsked } from './assess/proofs-asked.js';
export { precheck } from './precheck.js';
export { takeOver, type Granted, type TakenOver } from './assess/take-over.js';
export { score } from './rank/score.js';
export { standingOf, type Standing } from './rank/standing.js';
export { alikeIn, twoStandingsOf, type Alike } from './rank/two-standings.js';
export { inOrder, rank } from './rank/rank.js';
export { drawNumber, seedCommitment } from './rank/draw.js';
export { faultsOf, published, type PublishedPlace, type PublishedRanking } from './rank/published.js';
export { redemptionAmount } from './redeem/redemption-amount.js';
export { ENGINE_VERSION } from './engine-version.js';
export { factsPage } from './facts/facts-page.js';
export { CATALOGUE, FACTS_CATALOGUE } from './facts/facts-catalogue.js';
export { readFacts, type ReadFacts } from './facts/read-facts.js';
export { sayingsOf, weighFacts, type Sayings } from './facts/weigh-facts.js';
export { deriveZones } from './facts/derive-zones.js';
export { callText } from './text/call-text.js';
export type { CallText, Provision, TextArticle, TextBlock, TextTable } from './text/blocks.js';
export { markdownText, plainText } from './text/render-text.js';
export { differences, type Difference } from './diff/differences.js';
export { duplicated, extended, afterOutage, givenBack, refinanced, type Extension } from './revise/revise.js';
