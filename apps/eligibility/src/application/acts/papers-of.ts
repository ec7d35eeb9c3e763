// Which paper an event of the log is: an act of the office, or what came in; most events are none.
import type { ApplicationId, Instant, LocalDate } from '@buono/kernel';
import type { ApplicationEvent } from '../../domain/application/events.js';
import type { CallEvent } from '../../domain/call/events.js';
import type { PaperAbout } from '../../domain/paper/events.js';
import type { PaperKind } from '../../domain/paper/kinds.js';
import type { RankingEvent } from '../../domain/ranking/events.js';
import { grantedBy } from '../../domain/application/state.js';
import { dateWords, dueWords, reasonWords } from './paper-words.js';

/** A paper before it is filed; an application's call and zone come from the application. */
export interface DraftPaper extends Omit<PaperAbout, 'callId'> {
  readonly kind: PaperKind;
  readonly callId?: string;
  /** When it came in, where the event says so. */
  readonly arrivedAt?: Instant;
  /** Its own lines. */
  readonly lines: readonly string[];
}

const on = (date: LocalDate, what = 'Data'): string => `${what}: ${dateWords(date)}`;

const asAct = ({ actNumber }: { readonly actNumber?: string }) => (actNumber === undefined ? {} : { actNumber });

/** The paper that an event of an application is. */
export const paperOfApplication = (event: ApplicationEvent, applicationId: ApplicationId): DraftPaper | undefined => {
  const paper = (kind: PaperKind, lines: readonly string[], act: { readonly actNumber?: string } = {}): DraftPaper => ({
    ...{ kind, applicationId, lines, ...asAct(act) },
    ...('arrivedAt' in event && { arrivedAt: event.arrivedAt }),
  });
  switch (event.type) {
    case 'ApplicationSubmitted':
      return paper('application', [on(event.submittedOn), `Impronta del contenuto: ${event.digest}`]);
    case 'IntegrationReceived':
      return paper('integration-answer', [on(event.on)]);
    case 'ObservationsReceived':
      return paper('rejection-observations', [on(event.on)]);
    case 'AppealOpened':
      return paper('appeal', [on(event.on)]);
    case 'AppealWithdrawn':
      return paper('appeal-withdrawal', [on(event.on)]);
    case 'AnnulmentHeard':
      return paper('annulment-hearing', [on(event.on)]);
    case 'SubstituteAsked':
      return paper('substitute-request', [on(event.on), on(event.dueOn, 'Da decidere entro il')]);
    case 'ApplicationWithdrawn':
      return paper('withdrawal', [on(event.withdrawnOn)]);
    case 'ProcedureStarted':
      return paper('procedure-notice', [on(event.on), on(event.dueOn, 'Da decidere entro il')]);
    case 'IntegrationRequested':
      return paper('integration-request', [on(event.on), on(event.until, 'Da rispondere entro il')]);
    case 'RejectionNoticed':
      return paper('rejection-notice', [
        ...[on(event.on), on(event.observationsBy, 'Osservazioni entro il')],
        ...reasonWords(event.grounds),
      ]);
    case 'AnnulmentStarted':
      return paper('annulment-notice', [on(event.on), on(event.hearingBy, 'Memorie entro il')]);
    case 'ApplicationAdmitted': {
      const { due } = grantedBy(event);
      const worth = due === undefined ? [] : [dueWords(due)];
      const reserve =
        event.reserve === undefined ? [] : [on(event.reserve.resolveBy, 'Con riserva, da sciogliere entro il')];
      return paper('admission', [on(event.decidedOn), 'Esito: ammessa', ...worth, ...reserve], event);
    }
    case 'ApplicationRefused':
      return paper('refusal', [on(event.decidedOn), 'Esito: non ammessa', ...reasonWords(event.reasons)], event);
    case 'DecisionCorrected': {
      // Out of an annulment or a reserve it is part of that act, which is the paper.
      if (event.reason === 'annulled' || event.reason === 'reserve-resolved') return undefined;
      const { correctedOn, effectiveFrom, entitled, valueCents, evaluation } = event;
      const { due } = evaluation;
      const worth =
        entitled && due !== undefined ? dueWords({ ...due, valueCents }) : 'Da allora non spetta più il buono';
      return paper('decision-correction', [on(correctedOn), on(effectiveFrom, 'Con effetto dal'), worth], event);
    }
    case 'ReserveResolved':
      return paper(
        'reserve-resolution',
        [on(event.on), event.outcome === 'met' ? 'Esito: sciolta' : 'Esito: non sciolta'],
        event,
      );
    case 'AppealUpheld':
      return paper('appeal-decision', [on(event.on), 'Esito: accolta'], event);
    case 'AppealRejected':
      return paper('appeal-decision', [on(event.on), 'Esito: respinta'], event);
    case 'AnnulmentDecided': {
      const outcome = event.outcome === 'annulled' ? 'Esito: ammissione annullata' : 'Esito: ammissione confermata';
      return paper('annulment-decision', [on(event.on), outcome], event);
    }
    default:
      return undefined;
  }
};

/** The paper that an event of a ranking is. */
export const paperOfRanking = (event: RankingEvent): DraftPaper | undefined => {
  switch (event.type) {
    case 'ProvisionalRankingPublished': {
      const { rankingId, callId, zone, publishedOn, observationsBy, awaitsPosting } = event;
      const term = awaitsPosting
        ? 'I giorni per le osservazioni si contano dal primo giorno all’albo'
        : on(observationsBy, 'Osservazioni entro il');
      const lines = [on(publishedOn), term];
      return { kind: 'provisional-ranking', rankingId, callId, zone, ...asAct(event), lines };
    }
    case 'RankingApproved': {
      const { rankingId, callId, zone, approvedOn } = event;
      return { kind: 'final-ranking', rankingId, callId, zone, ...asAct(event), lines: [on(approvedOn)] };
    }
    case 'RankingObserved':
    case 'RankingObservationAnswered': {
      const { rankingId, applicationId } = event;
      const came = event.type === 'RankingObserved';
      return {
        ...{ kind: came ? 'ranking-observations' : 'ranking-observation-answer', rankingId, applicationId },
        ...(came && { arrivedAt: event.arrivedAt }),
        lines: [on(event.on)],
      };
    }
    case 'RankingStarted':
    case 'RankingPageAdded':
    case 'RankingPosted':
      return undefined;
  }
};

/** The paper that an event of a call is. Its number is the version's, its words are those of the call's text. */
export const paperOfCall = (event: CallEvent): DraftPaper | undefined => {
  const about = (
    kind: PaperKind,
    lines: readonly string[],
    e: { readonly callId: string; readonly actNumber: string },
  ) => ({
    ...{ kind, callId: e.callId, actNumber: e.actNumber, lines },
  });
  switch (event.type) {
    case 'CallPublished':
    case 'CallAmended': {
      const lines = [`Versione: ${event.version}`, on(event.publishedOn), on(event.effectiveFrom, 'In vigore dal')];
      return about(event.type === 'CallPublished' ? 'call-publication' : 'call-amendment', lines, event);
    }
    case 'CallSuspended':
      return about('call-suspension', [`Motivo: ${event.reason}`], event);
    case 'CallResumed':
      return about('call-resumption', [], event);
    case 'CallAnnulled':
      return about('call-annulment', [on(event.on), `Motivo: ${event.reason}`], event);
    case 'CallAdvanced':
      return about('call-stage', [on(event.on), `Stato: ${STAGES[event.stage]}`], event);
    case 'CallDrafted':
    case 'DraftAmended':
    case 'CallDraftApproved':
      return undefined;
  }
};

const STAGES = {
  'in-examination': 'in istruttoria',
  'provisional-ranking': 'graduatoria provvisoria',
  'final-ranking': 'graduatoria definitiva',
  'in-progress': 'in corso',
  'in-reporting': 'in rendicontazione',
  concluded: 'concluso',
} as const;
