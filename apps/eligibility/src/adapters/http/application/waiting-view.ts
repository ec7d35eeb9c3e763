// What an application waits for, as the family and the office read it.
import { waitingChecks } from '../../../domain/application/checks.js';
import type { CheckedService } from '../../../domain/application/events.js';
import type { KnownApplication } from '../../../domain/application/state.js';
import type { WaitingView } from './applications.dto.js';

const AWAITED: Readonly<Record<CheckedService, string>> = {
  'inps-isee': 'Aspettiamo l’ISEE dall’INPS',
  'anpr-residence': 'Aspettiamo la residenza dall’anagrafe nazionale',
};

const REASSURANCE = 'La domanda conserva il suo posto e non devi fare nulla: chiediamo di nuovo noi.';

const NOT_ASKED =
  'Con un codice STP o ENI i registri nazionali non si possono interrogare: lo verifica l’ufficio sui documenti.';

/** Every registry that has not answered yet. */
export const waitingView = (application: KnownApplication): WaitingView[] =>
  waitingChecks(application).map(({ service, askedAt, nextAt, attempts, reason }) => {
    if (reason === 'no-fiscal-code') return { service, sentence: NOT_ASKED, since: askedAt, nextAt };
    const so = attempts === 0 ? '' : ', che finora non ha risposto';
    return { service, sentence: `${AWAITED[service]}${so}. ${REASSURANCE}`, since: askedAt, nextAt };
  });
