// The addresses of a family: all of them only for who has signed in.
import type { Handler, Route } from '../visit.js';
import { ANSWER_ROUTES } from './answer-pages.js';
import { confirmed, disputePage, disputeSent } from './confirmation-pages.js';
import { decisionPage } from './decision-page.js';
import { documentSaved } from './document-saved.js';
import { documentRemoved, documentSent, documentsPage } from './documents-page.js';
import { expensePage, expenseSent, proofPage, proofSent } from './expense-page.js';
import { expensesPage, monthAsked } from './expenses-page.js';
import { filePage } from './file-page.js';
import { filesPage } from './files-page.js';
import { ibanSaid, myDataPage } from './my-data-page.js';
import { receiptPage, sentPage } from './receipt-page.js';
import { started, startPage } from './start-pages.js';
import { stepAnswered, stepPage, submitted, summaryPage } from './step-pages.js';
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
  get('/pratiche/:applicationId/riepilogo', (visit) => summaryPage(visit)),
  post('/pratiche/:applicationId/riepilogo', submitted),
  get('/pratiche/:applicationId/ricevuta', receiptPage),
  get('/pratiche/:applicationId/dati', sentPage),
  get('/pratiche/:applicationId/esito', decisionPage),
  get('/pratiche/:applicationId/documenti', documentsPage),
  post('/pratiche/:applicationId/documenti', documentSent),
  get('/pratiche/:applicationId/documenti/:documentId', documentSaved),
  get('/pratiche/:applicationId/documenti/:documentId/rimozione', ({ params }) => ({
    to: `/pratiche/${params['applicationId'] ?? ''}/documenti`,
  })),
  post('/pratiche/:applicationId/documenti/:documentId/rimozione', documentRemoved),
  ...ANSWER_ROUTES,
  get('/buoni/:voucherId', (visit) => voucherPage(visit)),
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
  get('/buoni/:voucherId/spese', expensesPage),
  get('/buoni/:voucherId/spese/nuova', expensePage),
  post('/buoni/:voucherId/spese/nuova', expenseSent),
  get('/buoni/:voucherId/spese/:serviceId/ricevuta', proofPage),
  post('/buoni/:voucherId/spese/:serviceId/ricevuta', proofSent),
  get('/buoni/:voucherId/spese/mesi/:claimId', ({ params }) => ({ to: `/buoni/${params['voucherId'] ?? ''}/spese` })),
  post('/buoni/:voucherId/spese/mesi/:claimId', monthAsked),
  get('/dati', myDataPage),
  get('/dati/iban', () => ({ to: '/dati' })),
  post('/dati/iban', ibanSaid),
];
