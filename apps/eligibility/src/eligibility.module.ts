// Composition root of eligibility: which adapter stands behind which port, and what runs in the background.
import { Module, type DynamicModule, type Provider } from '@nestjs/common';
import { CqrsModule } from '@nestjs/cqrs';
import { Grants } from '@buono/access';
import { EventSourced } from '@buono/event-store';
import { Clock } from '@buono/kernel';
import { AccessLog, Boxes, KeyStore } from '@buono/privacy';
import { ContextWork, type ContextParts, type OnFault } from '@buono/service';
import { territory } from '@buono/territory';
import { ApplicationDoor } from './adapters/http/application/application-door.js';
import { ApplicationLines } from './adapters/http/application/application-lines.js';
import { ApplicationReading } from './adapters/http/application/application-reading.js';
import { ApplicationsController } from './adapters/http/application/applications.controller.js';
import { CallReading } from './adapters/http/call/call-reading.js';
import { CorrectionsController } from './adapters/http/decision/corrections.controller.js';
import { DecisionsController } from './adapters/http/decision/decisions.controller.js';
import { PersonCardsController } from './adapters/http/people/person-cards.controller.js';
import { PersonsController } from './adapters/http/people/persons.controller.js';
import { ProcedureReading } from './adapters/http/procedure/procedure-reading.js';
import { TakeoversController } from './adapters/http/application/takeovers.controller.js';
import { countedHouseholds } from './households.wiring.js';
import { CountedHouseholds } from './application/application/counted-households.js';
import { noticeAggregate } from './adapters/persistence/notice-aggregate.js';
import { finishingReceipts } from './adapters/messaging/finish-receipts-when-submitted.js';
import { announceEligibility } from './adapters/messaging/publish-eligibility.js';
import {
  applicationAggregate,
  callAggregate,
  drawAggregate,
  heldAggregate,
  rankingAggregate,
  registerAggregate,
} from './adapters/persistence/aggregates.js';
import { mandateAggregate } from './adapters/persistence/people-aggregates.js';
import { RecordedErasures } from './adapters/persistence/recorded-erasures.js';
import { RecordedReceipts } from './adapters/persistence/recorded-receipts.js';
import { RecordedSteps } from './adapters/persistence/recorded-steps.js';
import { Sha256 } from './adapters/persistence/sha256.js';
import { listsProjection } from './adapters/projections/lists-projection.js';
import { mandatesProjection } from './adapters/projections/mandates-projection.js';
import { SqlLists } from './adapters/projections/sql-lists.js';
import { SqlMandates } from './adapters/projections/sql-mandates.js';
import { SqlProcedureLists } from './adapters/projections/sql-procedure-lists.js';
import { ApplicationSteps } from './application/application/application-steps.js';
import { PastReceipts } from './application/application/past-receipts.js';
import { CallDocuments } from './application/call/call-documents.js';
import { CallVersions } from './application/call/call-versions.js';
import { ChangeDraftHandler } from './application/application/change-draft.handler.js';
import { CompiledCalls } from './application/call/compiled-calls.js';
import { RankingParts } from './application/ranking/compute-ranking.handler.js';
import { ContentDesk } from './application/application/content-desk.js';
import { CorrectFactsHandler } from './application/decision/correct-facts.handler.js';
import { CorrectionWork } from './application/correction/correction-work.js';
import { Exclusions } from './application/people/exclusions.js';
import { banAggregate } from './adapters/persistence/ban-aggregate.js';
import { DecideApplicationHandler, DecidingParts } from './application/decision/decide-application.handler.js';
import { ErasePersonHandler } from './application/people/erase-person.handler.js';
import { EvaluateApplicationHandler } from './application/decision/evaluate-application.handler.js';
import { Evaluations } from './application/decision/evaluations.js';
import { FilingParts } from './application/application/file-application.handler.js';
import { FindPersonHandler } from './application/people/find-person.handler.js';
import { FinishReceipts } from './application/application/finish-receipts.js';
import { MandateLists, MandateStreams } from './application/people/people-ports.js';
import { Lots } from './application/ranking/lots.js';
import { PersonCardsHandler } from './application/people/person-cards.handler.js';
import {
  Applications,
  Calls,
  Digests,
  Draws,
  HeldMembers,
  Erasures,
  Lists,
  Rankings,
  Registers,
  Zones,
} from './application/ports.js';
import { RecordExpiries } from './application/procedure/record-expiries.js';
import { ProcedureDesk } from './application/procedure/procedure-desk.js';
import { ProcedureLists } from './application/procedure/procedure-lists.js';
import { HoldMembers } from './application/application/hold-members.js';
import { Receipts } from './application/application/receipts.js';
import { RecordAssessmentHandler } from './application/decision/record-assessment.handler.js';
import { MandateParts } from './application/people/record-mandate.handler.js';
import { ReplayDecisionHandler } from './application/decision/replay-decision.handler.js';
import { Representation } from './application/people/representation.js';
import { SaveStepHandler } from './application/application/save-step.handler.js';
import { Scoring } from './application/ranking/scoring.js';
import { Sealing } from './application/sealing.js';
import { SearchApplicationsHandler } from './application/application/search-applications.handler.js';
import { ShowApplicationHandler } from './application/application/show-application.handler.js';
import { ShowMandatesParts } from './application/people/show-mandates.handler.js';
import { StartDraftHandler } from './application/application/start-draft.handler.js';
import { SubmitApplicationHandler } from './application/application/submit-application.handler.js';
import { TakeOverApplicationHandler, TakeOverParts } from './application/application/take-over-application.handler.js';
import { WithdrawApplicationHandler } from './application/application/withdraw-application.handler.js';
import { documents } from './documents.wiring.js';
import { DOCUMENTS_UNLESS_TOLD, type DocumentsConfig } from './documents.config.js';
import { acts } from './acts.wiring.js';
import { carePlans } from './care-plans.wiring.js';
import { complaintCases } from './complaints.wiring.js';
import { messages } from './messages.wiring.js';
import { notices } from './notices.wiring.js';
import { registryChecks } from './registry-checks.wiring.js';
import { staffing } from './staff.wiring.js';
import type { Registries } from './application/registry/registries.js';
import type { ActOffices } from './application/acts/act-offices.js';
import type { NoticeChannels } from './application/notices/notice-channels.js';
import { whatIf } from './what-if.wiring.js';
import { CALL_CONTROLLERS, CALL_HANDLERS } from './eligibility.calls.js';
import { OFFER_CONTROLLERS, offerChecks } from './eligibility.offers.js';
import { CORRECTION_CONTROLLERS, CORRECTION_HANDLERS } from './eligibility.corrections.js';
import { identityParts, identityPorts } from './eligibility.identities.js';
import { PEOPLE_CONTROLLERS, PEOPLE_HANDLERS } from './eligibility.people.js';
import { RANKING_CONTROLLERS, RANKING_HANDLERS } from './eligibility.rankings.js';
import { PROCEDURE_CONTROLLERS, PROCEDURE_HANDLERS } from './eligibility.procedure.js';

/** What eligibility needs besides the parts of every context. */
export interface EligibilitySettings {
  /** Told of faults in the background; they are tried again. */
  readonly onFault: OnFault;
  /** The registries that the installation is connected to; none unless told. */
  readonly registries?: Registries;
  /** The offices that number, sign and post acts; none unless told. */
  readonly offices?: ActOffices;
  /** The channels that notices go by; none unless told. */
  readonly channels?: NoticeChannels;
  /** How documents are taken in. */
  readonly documents?: DocumentsConfig;
}

/** How often terms to answer are looked at; being late is harmless. */
const TICK_MS = 30_000;

const HANDLERS = [
  ...CALL_HANDLERS,
  StartDraftHandler,
  ChangeDraftHandler,
  SaveStepHandler,
  SubmitApplicationHandler,
  WithdrawApplicationHandler,
  RecordAssessmentHandler,
  EvaluateApplicationHandler,
  DecideApplicationHandler,
  ReplayDecisionHandler,
  ShowApplicationHandler,
  SearchApplicationsHandler,
  PersonCardsHandler,
  ...RANKING_HANDLERS,
  FindPersonHandler,
  ErasePersonHandler,
  TakeOverApplicationHandler,
  ...PEOPLE_HANDLERS,
  ...PROCEDURE_HANDLERS,
  CorrectFactsHandler,
  ...CORRECTION_HANDLERS,
];

/** Who qualifies, for how much, in which order, and why. */
@Module({})
export class EligibilityModule {
  /** Eligibility over these parts; its background work is added to `parts.work`. */
  static with(parts: ContextParts, settings: EligibilitySettings): DynamicModule {
    const work = new ContextWork(parts, settings.onFault);
    const built = build(parts, work);
    work.follow('finish-receipts', finishingReceipts(new FinishReceipts(built.applications, built.receipts)));
    const expiries = new RecordExpiries(built.applications, built.procedureLists, parts.clock);
    work.tick('ticker', TICK_MS, () => expiries.run());
    const tries = whatIf(parts, work, built);
    const offers = offerChecks(parts, work, built);
    work.publish(
      announceEligibility(built.rankings, built.versions, new EventSourced(parts.executor, noticeAggregate)),
    );
    const added = [
      tries,
      acts(parts, work, built, settings.offices),
      complaintCases(parts, work, built),
      carePlans(parts, work, built),
      notices(parts, work, built, settings.channels),
      messages(parts, work),
      registryChecks(parts, work, built, settings.registries),
      documents(parts, work, built, settings.documents ?? DOCUMENTS_UNLESS_TOLD),
      staffing(parts, work),
    ];
    return {
      module: EligibilityModule,
      imports: [CqrsModule],
      controllers: [
        ...CALL_CONTROLLERS,
        ApplicationsController,
        DecisionsController,
        CorrectionsController,
        ...CORRECTION_CONTROLLERS,
        ...RANKING_CONTROLLERS,
        PersonCardsController,
        PersonsController,
        TakeoversController,
        ...PEOPLE_CONTROLLERS,
        ...PROCEDURE_CONTROLLERS,
        ...OFFER_CONTROLLERS,
        ...added.flatMap(({ controllers }) => controllers),
      ],
      providers: [
        ApplicationDoor,
        ApplicationLines,
        ApplicationReading,
        ProcedureReading,
        CallReading,
        ...HANDLERS,
        ...portsOf(parts, built),
        ...added.flatMap(({ providers }) => providers),
        ...offers,
      ],
    };
  }
}

type Built = ReturnType<typeof build>;

const build = (parts: ContextParts, work: ContextWork) => {
  const { executor, reads, clock, keys, boxes, access, grants } = parts;
  const calls = new EventSourced(executor, callAggregate);
  const registers = new EventSourced(executor, registerAggregate);
  const applications = new EventSourced(executor, applicationAggregate);
  const rankings = new EventSourced(executor, rankingAggregate);
  const draws = new EventSourced(executor, drawAggregate);
  const held = new EventSourced(executor, heldAggregate);
  const members = new HoldMembers(applications, held);
  const lists = new SqlLists(reads, work.project('lists', listsProjection()));
  const mandates = new EventSourced(executor, mandateAggregate);
  const mandateLists = new SqlMandates(reads, work.project('mandates', mandatesProjection()));
  const zones: Zones = { all: () => territory().zones };
  const digests = new Sha256();
  const compiled = new CompiledCalls();
  const versions = new CallVersions(calls, compiled);
  const sealing = new Sealing(boxes, access);
  const receipts = new Receipts(applications, registers, members, clock);
  const identities = identityParts(parts, work, { applications, lists });
  const { selves, shields } = identities;
  const { households, known } = countedHouseholds(parts, work, { applications, selves, versions });
  const representation = new Representation({ applications, mandates, grants, selves, shields, clock });
  return {
    ...{ calls, registers, applications, rankings, draws, lists, zones, digests, compiled, versions },
    ...{ households, held, sealing, receipts, mandates, mandateLists, representation, identities },
    exclusions: new Exclusions(new EventSourced(executor, banAggregate), selves),
    procedureDesk: new ProcedureDesk({ applications, calls: versions, sealing, representation, clock }),
    mandateParts: new MandateParts(boxes, clock),
    showMandatesParts: new ShowMandatesParts(access, clock),
    procedureLists: new SqlProcedureLists(reads),
    documents: new CallDocuments(zones, clock),
    desk: new ContentDesk({ calls: versions, keys, sealing, zones, digests, selves, households }),
    evaluations: new Evaluations(versions, sealing, zones, known),
    scoring: new Scoring(applications, lists, sealing),
    rankingParts: new RankingParts(digests, new Lots(draws, clock), clock),
    takeOverParts: new TakeOverParts(sealing, digests, clock, selves),
  };
};

const portsOf = ({ clock, boxes, keys, access, grants, executor }: ContextParts, built: Built): Provider[] => [
  { provide: Calls, useValue: built.calls },
  { provide: Registers, useValue: built.registers },
  { provide: Applications, useValue: built.applications },
  { provide: Draws, useValue: built.draws },
  { provide: HeldMembers, useValue: built.held },
  { provide: CountedHouseholds, useValue: built.households },
  { provide: Rankings, useValue: built.rankings },
  { provide: Lists, useValue: built.lists },
  { provide: Zones, useValue: built.zones },
  { provide: Digests, useValue: built.digests },
  { provide: Clock, useValue: clock },
  { provide: KeyStore, useValue: keys },
  { provide: AccessLog, useValue: access },
  { provide: Grants, useValue: grants },
  { provide: Erasures, useValue: new RecordedErasures({ executor, keys }) },
  { provide: CompiledCalls, useValue: built.compiled },
  { provide: CallVersions, useValue: built.versions },
  { provide: CallDocuments, useValue: built.documents },
  { provide: ContentDesk, useValue: built.desk },
  { provide: Sealing, useValue: built.sealing },
  { provide: Receipts, useValue: built.receipts },
  { provide: Evaluations, useValue: built.evaluations },
  { provide: Scoring, useValue: built.scoring },
  { provide: CorrectionWork, useValue: new CorrectionWork(built.versions, built.sealing, built, clock) },
  { provide: RankingParts, useValue: built.rankingParts },
  { provide: ProcedureLists, useValue: built.procedureLists },
  { provide: ProcedureDesk, useValue: built.procedureDesk },
  { provide: TakeOverParts, useValue: built.takeOverParts },
  { provide: ApplicationSteps, useValue: new RecordedSteps(executor) },
  { provide: PastReceipts, useValue: new RecordedReceipts(executor) },
  { provide: FilingParts, useValue: new FilingParts(keys, built.representation, built.exclusions, clock) },
  { provide: Exclusions, useValue: built.exclusions },
  { provide: DecidingParts, useValue: new DecidingParts(built.exclusions, clock) },
  { provide: Boxes, useValue: boxes },
  { provide: MandateStreams, useValue: built.mandates },
  { provide: MandateLists, useValue: built.mandateLists },
  { provide: Representation, useValue: built.representation },
  ...identityPorts(built.identities),
  { provide: MandateParts, useValue: built.mandateParts },
  { provide: ShowMandatesParts, useValue: built.showMandatesParts },
];
