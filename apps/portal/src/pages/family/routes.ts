// The addresses of a family: all of them only for who has signed in.
import { LEAD_ROUTES } from '../grants/routes.js';
import type { Handler, Route } from '../visit.js';
import { ANSWER_ROUTES } from './answer-pages.js';
import { choosePage, chosenPage, providerChosen } from './choose-pages.js';
import { confirmed, disputePage, disputeSent } from './confirmation-pages.js';
import { decisionPage } from './decision-page.js';
import { decisionPaper } from './decision-paper.js';
import { documentSaved } from './document-saved.js';
import { documentRemoved, documentSent, documentsPage } from './documents-page.js';
import { expensePage, expenseSent, proofPage, proofSent } from './expense-page.js';
import { expensesPage, monthAsked } from './expenses-page.js';
import { filePage } from './file-page.js';
import { filesPage } from './files-page.js';
import { messagesPage, messageWritten } from './messages-page.js';
import { noticePage, noticesPage } from './notices-page.js';
import { ibanSaid, myDataPage } from './my-data-page.js';
import { familyPlanPage, planAnswered } from './plan-page.js';
import { questionAnswered, questionPage } from './question-pages.js';
import { familyRankingPage, rankingObserved } from './ranking-page.js';
import { receiptPage, sentPage } from './receipt-page.js';
import { receiptPaper } from './receipt-paper.js';
import { householdPage, memberAdded, memberRemoved } from './household-page.js';
import { started, startPage } from './start-pages.js';
import { stepAnswered, stepPage, submitted, summaryPage } from './step-pages.js';
import { voucherCard } from './voucher-card.js';
import { accepted, codeMade, renounced, renouncePage, toVoucher, voucherPage } from './voucher-page.js';

const get = (path: string, handler: Handler): Route => ({ method: 'GET', path, handler, isPrivate: true });
const post = (path: string, handler: Handler): Route => ({ method: 'POST', path, handler, isPrivate: true });

export const FAMILY_ROUTES: readonly Route[] = [
  get('/pratiche', filesPage),
  get('/avvisi/:callId/domanda', startPage),
  post('/avvisi/:callId/domanda', started),
  get('/pratiche/:applicationId', filePage),
  get('/pratiche/:applicationId/domanda/:step', stepPage),
  post('/pratiche/:applicationId/domanda/:step', stepAnswered),
  get('/pratiche/:applicationId/nucleo', householdPage),
  post('/pratiche/:applicationId/nucleo', memberAdded),
  post('/pratiche/:applicationId/nucleo/togli', memberRemoved),
  get('/pratiche/:applicationId/riepilogo', (visit) => summaryPage(visit)),
  post('/pratiche/:applicationId/riepilogo', submitted),
  get('/pratiche/:applicationId/ricevuta', receiptPage),
  get('/pratiche/:applicationId/ricevuta/pdf', receiptPaper),
  get('/pratiche/:applicationId/dati', sentPage),
  get('/pratiche/:applicationId/esito', decisionPage),
  get('/pratiche/:applicationId/esito/pdf', decisionPaper),
  get('/pratiche/:applicationId/progetto', familyPlanPage),
  post('/pratiche/:applicationId/progetto', planAnswered),
  get('/pratiche/:applicationId/graduatoria', familyRankingPage),
  post('/pratiche/:applicationId/graduatoria', rankingObserved),
  get('/pratiche/:applicationId/messaggi', messagesPage),
  post('/pratiche/:applicationId/messaggi', messageWritten),
  get('/pratiche/:applicationId/comunicazioni', noticesPage),
  get('/pratiche/:applicationId/comunicazioni/:noticeId', noticePage),
  get('/pratiche/:applicationId/documenti', documentsPage),
  post('/pratiche/:applicationId/documenti', documentSent),
  get('/pratiche/:applicationId/documenti/:documentId', documentSaved),
  get('/pratiche/:applicationId/documenti/:documentId/rimozione', ({ params }) => ({
    to: `/pratiche/${params['applicationId'] ?? ''}/documenti`,
  })),
  post('/pratiche/:applicationId/documenti/:documentId/rimozione', documentRemoved),
  ...ANSWER_ROUTES,
  get('/buoni/:voucherId', (visit) => voucherPage(visit)),
  get('/buoni/:voucherId/carta', voucherCard),
  get('/buoni/:voucherId/enti', choosePage),
  get('/buoni/:voucherId/enti/:offerId', (visit) => chosenPage(visit)),
  post('/buoni/:voucherId/enti/:offerId', providerChosen),
  get('/buoni/:voucherId/codice', toVoucher),
  post('/buoni/:voucherId/codice', codeMade),
  get('/buoni/:voucherId/accettazione', toVoucher),
  post('/buoni/:voucherId/accettazione', accepted),
  get('/buoni/:voucherId/rinuncia', renouncePage),
  post('/buoni/:voucherId/rinuncia', renounced),
  get('/buoni/:voucherId/servizi/:serviceId/conferma', toVoucher),
  post('/buoni/:voucherId/servizi/:serviceId/conferma', confirmed),
  get('/buoni/:voucherId/servizi/:serviceId/contestazione', disputePage),
  post('/buoni/:voucherId/servizi/:serviceId/contestazione', disputeSent),
  get('/buoni/:voucherId/servizi/:serviceId/domanda', questionPage),
  post('/buoni/:voucherId/servizi/:serviceId/domanda', questionAnswered),
  get('/buoni/:voucherId/spese', expensesPage),
  get('/buoni/:voucherId/spese/nuova', expensePage),
  post('/buoni/:voucherId/spese/nuova', expenseSent),
  get('/buoni/:voucherId/spese/:serviceId/ricevuta', proofPage),
  post('/buoni/:voucherId/spese/:serviceId/ricevuta', proofSent),
  get('/buoni/:voucherId/spese/mesi/:claimId', ({ params }) => ({ to: `/buoni/${params['voucherId'] ?? ''}/spese` })),
  post('/buoni/:voucherId/spese/mesi/:claimId', monthAsked),
  ...LEAD_ROUTES,
  get('/dati', myDataPage),
  get('/dati/iban', () => ({ to: '/dati' })),
  post('/dati/iban', ibanSaid),
];
