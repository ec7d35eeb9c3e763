// Composition root of eligibility: which adapter stands behind which port, and what runs in the background.
import { Module, type DynamicModule, type Provider } from '@nestjs/common';
import { CqrsModule } from '@nestjs/cqrs';
import { Grants } from '@buono/access';
import { EventSourced } from '@buono/event-store';
import { Clock } from '@buono/kernel';
import { AccessLog, KeyStore } from '@buono/privacy';
import { ContextWork, type ContextParts, type OnFault } from '@buono/service';
import { territory } from '@buono/territory';
import { ApplicationDoor } from './adapters/http/application-door.js';
import { ApplicationReading } from './adapters/http/application-reading.js';
import { ApplicationsController } from './adapters/http/applications.controller.js';
import { CallReading } from './adapters/http/call-reading.js';
import { CallsController } from './adapters/http/calls.controller.js';
import { DecisionsController } from './adapters/http/decisions.controller.js';
import { FactsController } from './adapters/http/facts.controller.js';
import { PersonCardsController } from './adapters/http/person-cards.controller.js';
import { PersonsController } from './adapters/http/persons.controller.js';
import { RankingReading } from './adapters/http/ranking-reading.js';
import { RankingsController } from './adapters/http/rankings.controller.js';
import { finishingReceipts } from './adapters/messaging/finish-receipts-when-submitted.js';
import { announceEligibility } from './adapters/messaging/publish-eligibility.js';
import {
  applicationAggregate,
  callAggregate,
  rankingAggregate,
  registerAggregate,
} from './adapters/persistence/aggregates.js';
import { RecordedErasures } from './adapters/persistence/recorded-erasures.js';
import { Sha256 } from './adapters/persistence/sha256.js';
import { listsProjection } from './adapters/projections/lists-projection.js';
import { SqlLists } from './adapters/projections/sql-lists.js';
import { AmendCallHandler } from './application/amend-call.handler.js';
import { AmendDraftHandler } from './application/amend-draft.handler.js';
import { ApproveRankingHandler } from './application/approve-ranking.handler.js';
import { CallDocuments } from './application/call-documents.js';
import { CallVersions } from './application/call-versions.js';
import { ChangeDraftHandler } from './application/change-draft.handler.js';
import { CompiledCalls } from './application/compiled-calls.js';
import { ComputeRankingHandler, RankingParts } from './application/compute-ranking.handler.js';
import { ContentDesk } from './application/content-desk.js';
import { DecideApplicationHandler } from './application/decide-application.handler.js';
import { DraftCallHandler } from './application/draft-call.handler.js';
import { ErasePersonHandler } from './application/erase-person.handler.js';
import { EvaluateApplicationHandler } from './application/evaluate-application.handler.js';
import { Evaluations } from './application/evaluations.js';
import { ExplainPlaceHandler } from './application/explain-place.handler.js';
import { FindPersonHandler } from './application/find-person.handler.js';
import { FinishReceipts } from './application/finish-receipts.js';
import { PersonCardsHandler } from './application/person-cards.handler.js';
import { Applications, Calls, Digests, Erasures, Lists, Rankings, Registers, Zones } from './application/ports.js';
import { PrecheckHandler } from './application/precheck.handler.js';
import { PublishCallHandler } from './application/publish-call.handler.js';
import { Receipts } from './application/receipts.js';
import { RecordAssessmentHandler } from './application/record-assessment.handler.js';
import { ReplayDecisionHandler } from './application/replay-decision.handler.js';
import { Scoring } from './application/scoring.js';
import { Sealing } from './application/sealing.js';
import { SearchApplicationsHandler } from './application/search-applications.handler.js';
import { ShowApplicationHandler } from './application/show-application.handler.js';
import { StartDraftHandler } from './application/start-draft.handler.js';
import { SubmitApplicationHandler } from './application/submit-application.handler.js';
import { WithdrawApplicationHandler } from './application/withdraw-application.handler.js';

/** What eligibility needs besides the parts of every context. */
export interface EligibilitySettings {
  /** Told of faults in the background; they are tried again. */
  readonly onFault: OnFault;
}

const HANDLERS = [
  DraftCallHandler,
  AmendDraftHandler,
  PublishCallHandler,
  AmendCallHandler,
  PrecheckHandler,
  StartDraftHandler,
  ChangeDraftHandler,
  SubmitApplicationHandler,
  WithdrawApplicationHandler,
  RecordAssessmentHandler,
  EvaluateApplicationHandler,
  DecideApplicationHandler,
  ReplayDecisionHandler,
  ShowApplicationHandler,
  SearchApplicationsHandler,
  PersonCardsHandler,
  ComputeRankingHandler,
  ApproveRankingHandler,
  ExplainPlaceHandler,
  FindPersonHandler,
  ErasePersonHandler,
];

/** Who qualifies, for how much, in which order, and why. */
@Module({})
export class EligibilityModule {
  /** Eligibility over these parts; its background work is added to `parts.work`. */
  static with(parts: ContextParts, settings: EligibilitySettings): DynamicModule {
    const work = new ContextWork(parts, settings.onFault);
    const built = build(parts, work);
    work.follow('finish-receipts', finishingReceipts(new FinishReceipts(built.applications, built.receipts)));
    work.publish(announceEligibility(built.rankings));
    return {
      module: EligibilityModule,
      imports: [CqrsModule],
      controllers: [
        CallsController,
        FactsController,
        ApplicationsController,
        DecisionsController,
        RankingsController,
        PersonCardsController,
        PersonsController,
      ],
      providers: [
        ApplicationDoor,
        ApplicationReading,
        CallReading,
        RankingReading,
        ...HANDLERS,
        ...portsOf(parts, built),
      ],
    };
  }
}

type Built = ReturnType<typeof build>;

const build = ({ executor, reads, clock, keys, boxes, access }: ContextParts, work: ContextWork) => {
  const calls = new EventSourced(executor, callAggregate);
  const registers = new EventSourced(executor, registerAggregate);
  const applications = new EventSourced(executor, applicationAggregate);
  const rankings = new EventSourced(executor, rankingAggregate);
  const lists = new SqlLists(reads, work.project('lists', listsProjection()));
  const zones: Zones = { all: () => territory().zones };
  const digests = new Sha256();
  const compiled = new CompiledCalls();
  const versions = new CallVersions(calls, compiled);
  const sealing = new Sealing(boxes, access);
  const receipts = new Receipts(applications, registers, clock);
  return {
    ...{ calls, registers, applications, rankings, lists, zones, digests, compiled, versions },
    ...{ sealing, receipts },
    documents: new CallDocuments(zones, clock),
    desk: new ContentDesk({ calls: versions, keys, sealing, zones, digests }),
    evaluations: new Evaluations(versions, sealing, zones),
    scoring: new Scoring(applications, lists, sealing),
    rankingParts: new RankingParts(digests, clock),
  };
};

const portsOf = ({ clock, keys, access, grants, executor }: ContextParts, built: Built): Provider[] => [
  { provide: Calls, useValue: built.calls },
  { provide: Registers, useValue: built.registers },
  { provide: Applications, useValue: built.applications },
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
  { provide: RankingParts, useValue: built.rankingParts },
];
