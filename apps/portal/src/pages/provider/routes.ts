// The addresses of a provider. Staff have their own: an office that entered for a provider would check itself.
import { NoSuchPage, type Handler, type Route } from '../visit.js';
import { cataloguePage } from './catalogue/catalogue-page.js';
import { newOfferPage, offerChanged, offerPublished, offerWithdrawn, ownOfferPage } from './catalogue/offer-pages.js';
import { newSitePage, ownSitePage, siteChanged, siteClosed, siteOpened } from './catalogue/site-pages.js';
import { claimPage, papersGiven, presented, presentPage } from './claim-page.js';
import { claimPaper } from './claim-paper.js';
import { claimsPage } from './claims-page.js';
import { entryShown, entryUndone } from './entry-page.js';
import { entryPage, entrySent } from './entry-pages.js';
import { ibanApproved, ibanAsked, ibanPage } from './iban-page.js';
import { invoicePage, invoiceSent } from './invoice-page.js';
import { importPage, importSent } from './import-page.js';
import { callJoined } from './joining/call-joined.js';
import { joiningCallPage } from './joining/call-page.js';
import { callLeft, leavePage } from './joining/leave-page.js';
import { joiningPage } from './joining/list-page.js';
import { paymentsPage } from './payments-page.js';
import { registerPage, registerSent } from './register-page.js';
import { todayPage } from './today-page.js';

const notForStaff =
  (handler: Handler): Handler =>
  (visit) => {
    if ((visit.desk?.roles ?? []).some((role) => role !== 'provider')) throw new NoSuchPage();
    return handler(visit);
  };

const get = (path: string, handler: Handler): Route => ({
  method: 'GET',
  path,
  handler: notForStaff(handler),
  isPrivate: true,
});
const post = (path: string, handler: Handler): Route => ({
  method: 'POST',
  path,
  handler: notForStaff(handler),
  isPrivate: true,
});

const toOffer: Handler = ({ params }) => ({ to: `/ente/catalogo/offerte/${params['offerId'] ?? ''}` });
const toSite: Handler = ({ params }) => ({ to: `/ente/catalogo/sedi/${params['siteId'] ?? ''}` });

export const PROVIDER_ROUTES: readonly Route[] = [
  get('/ente', todayPage),
  get('/ente/registro', registerPage),
  post('/ente/registro', registerSent),
  get('/ente/servizio', entryPage),
  post('/ente/servizio', entrySent),
  get('/ente/servizi/:entryId', entryShown),
  get('/ente/servizi/:entryId/storno', ({ params }) => ({ to: `/ente/servizi/${params['entryId'] ?? ''}` })),
  post('/ente/servizi/:entryId/storno', entryUndone),
  get('/ente/file', importPage),
  post('/ente/file', importSent),
  get('/ente/rendiconti', claimsPage),
  get('/ente/rendiconti/:claimId', claimPage),
  get('/ente/rendiconti/:claimId/pdf', claimPaper),
  get('/ente/rendiconti/:claimId/presentazione', presentPage),
  post('/ente/rendiconti/:claimId/presentazione', presented),
  get('/ente/rendiconti/:claimId/documenti', ({ params }) => ({ to: `/ente/rendiconti/${params['claimId'] ?? ''}` })),
  post('/ente/rendiconti/:claimId/documenti', papersGiven),
  get('/ente/rendiconti/:claimId/fattura', invoicePage),
  post('/ente/rendiconti/:claimId/fattura', invoiceSent),
  get('/ente/catalogo', cataloguePage),
  get('/ente/catalogo/offerta', newOfferPage),
  post('/ente/catalogo/offerta', offerPublished),
  get('/ente/catalogo/offerte/:offerId', ownOfferPage),
  get('/ente/catalogo/offerte/:offerId/modifica', toOffer),
  post('/ente/catalogo/offerte/:offerId/modifica', offerChanged),
  get('/ente/catalogo/offerte/:offerId/ritiro', toOffer),
  post('/ente/catalogo/offerte/:offerId/ritiro', offerWithdrawn),
  get('/ente/catalogo/sede', newSitePage),
  post('/ente/catalogo/sede', siteOpened),
  get('/ente/catalogo/sedi/:siteId', ownSitePage),
  get('/ente/catalogo/sedi/:siteId/modifica', toSite),
  post('/ente/catalogo/sedi/:siteId/modifica', siteChanged),
  get('/ente/catalogo/sedi/:siteId/chiusura', toSite),
  post('/ente/catalogo/sedi/:siteId/chiusura', siteClosed),
  get('/ente/adesioni', joiningPage),
  get('/ente/adesioni/:callId', joiningCallPage),
  post('/ente/adesioni/:callId', callJoined),
  get('/ente/adesioni/:callId/recesso', leavePage),
  post('/ente/adesioni/:callId/recesso', callLeft),
  get('/ente/pagamenti', paymentsPage),
  get('/ente/iban', ibanPage),
  post('/ente/iban', ibanAsked),
  get('/ente/iban/approvazione', () => ({ to: '/ente/iban' })),
  post('/ente/iban/approvazione', ibanApproved),
];
