// The API's shapes that the offices' pages speak of.
import type { components } from '@buono/client';
import { read } from '../api.js';
import type { Visit } from '../visit.js';

type Schemas = components['schemas'];
export type AmendmentPreview = Schemas['AmendmentPreviewView'];
export type Correction = Schemas['DecisionCorrectionView'];
export type CorrectionPreview = Schemas['CorrectionPreviewView'];
export type Corrections = Schemas['DecisionCorrectionsView'];
export type ProposedDecision = Schemas['ProposedDecisionView'];
export type Adhesion = Schemas['AdhesionView'];
export type Accreditation = Schemas['AccreditationView'];
export type Application = Schemas['ApplicationView'];
export type ApplicationPage = Schemas['ApplicationPage'];
export type BankEntry = Schemas['BankEntryView'];
export type Claim = Schemas['ClaimView'];
export type ClaimSummary = Schemas['ClaimSummaryView'];
export type Complaint = Schemas['ComplaintView'];
export type ComplaintLine = Schemas['ComplaintLineView'];
export type Due = Schemas['DueView'];
export type Colleagues = Schemas['ColleaguesView'];
export type Holders = Schemas['HoldersView'];
export type Absences = Schemas['AbsencesView'];
export type Workload = Schemas['WorkloadView'];
export type AssignedFiles = Schemas['AssignedFilesView'];
export type Evaluation = Schemas['EvaluationView'];
export type Held = Schemas['HeldView'];
export type Hold = Schemas['HoldView'];
export type ImportedStatement = Schemas['ImportedStatementView'];
export type LateEntry = Schemas['LateEntryView'];
export type LateLine = Schemas['LateEntryLineView'];
export type Observation = Schemas['ObservationView'];
export type Observations = Schemas['ObservationsView'];
export type ObservationStatus = Observation['status'];
export type Notice = Schemas['NoticeDetailView'];
export type NoticeLine = Schemas['NoticeLineView'];
export type Thread = Schemas['ThreadView'];
export type ThreadLine = Schemas['ThreadLineView'];
export type Order = Schemas['PaymentOrderView'];
export type ExchangeInvoice = Schemas['ExchangeInvoiceView'];
export type BudgetReport = Schemas['BudgetReportView'];
export type TimesReport = Schemas['TimesReportView'];
export type TimesRow = Schemas['TimesRowView'];
export type FileRehearsal = Schemas['PaymentFileRehearsalView'];
export type OrderCheck = Schemas['PaymentCheckView'];
export type Paper = Schemas['PaperDetailView'];
export type PaperLine = Schemas['PaperView'];
export type PaymentFile = Schemas['PaymentFileView'];
export type PaymentFileLine = Schemas['PaymentFileSummaryView'];
export type Place = Schemas['PlaceView'];
export type Override = Schemas['OverrideView'];
export type Procedure = Schemas['ProcedureView'];
export type Provider = Schemas['ProviderDetailsView'];
export type ProviderLine = Schemas['ProviderView'];
export type Ranking = Schemas['RankingView'];
export type RankingChanges = Schemas['RankingChangesView'];
export type RankingChange = Schemas['RankingChangeView'];
export type RankingLine = Schemas['RankingLineView'];
export type Recovery = Schemas['RecoverySummaryView'];
export type Replay = Schemas['DecisionReplayView'];
export type Steps = Schemas['StepsView'];
export type WholeRecovery = Schemas['RecoveryView'];

/** A page of a list. */
export interface ListPage<Item> {
  readonly items: readonly Item[];
  readonly next?: string;
}

/** The application of the address, as this office may see it. */
export const applicationOf = (visit: Visit): Promise<Application> =>
  read<Application>(visit, `/applications/${visit.params['applicationId'] ?? ''}`);

/** A page of a list, from where its address says. */
export const pageOfList = <Item>(visit: Visit, path: string): Promise<ListPage<Item>> => {
  const cursor = visit.query.get('dopo');
  return read<ListPage<Item>>(visit, cursor === null ? path : `${path}&cursor=${encodeURIComponent(cursor)}`);
};

/** What stands first in a list that this person may read; nothing where they may not. */
export const firstOf = async <Item>(visit: Visit, path: string): Promise<readonly Item[] | undefined> => {
  const answer = await visit.api.send<ListPage<Item>>('GET', path);
  return answer.ok ? answer.body.items : undefined;
};
