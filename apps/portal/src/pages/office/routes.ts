// The addresses of the offices, each with the roles that it is for.
import type { Role } from '../session/desk.js';
import type { Handler, Route } from '../visit.js';
import { applicationsPage } from './applications-page.js';
import { bankEntryAssigned, bankEntryDismissed, bankEntryPage } from './bank-entry-page.js';
import { bankImported, bankImportPage } from './bank-import.js';
import { bankPage } from './bank-page.js';
import { claimSettled, invoiceDecided, officeClaimPage, orderMade } from './claim-page.js';
import { officeClaimsPage } from './claims-page.js';
import { complaintPage, complaintsPage, complaintStep } from './complaints-page.js';
import { documentSaved } from '../family/document-saved.js';
import { officeDocumentsPage } from './documents-page.js';
import { routeFor } from './door.js';
import { examined } from './exam-page.js';
import { bankFilePage, bankFileSent } from './file-for-bank.js';
import { officeFilePage } from './file-page.js';
import { fileMade, filesPage } from './files-page.js';
import { holdDecided, holdPage } from './hold-page.js';
import { holdsPage } from './holds-page.js';
import { inboxPage } from './inbox-page.js';
import { lateEntryDecided, lateEntryPage, latePage } from './late-page.js';
import { moneyPage } from './money-page.js';
import { SEES_BANK, SEES_FILES, SEES_MONEY } from './money-tabs.js';
import { orderPage, orderSigned, ordersPage } from './orders-page.js';
import { paperPage, papersPage } from './papers-page.js';
import { providerAccredited, providerIbanApproved, providerPage, providerSuspended } from './provider-page.js';
import { providersPage } from './providers-page.js';
import { placePage, rankingApproved, rankingPage, rankingsPage } from './rankings-page.js';
import { recoveriesPage } from './recoveries-page.js';
import { recoveryPage } from './recovery-page.js';
import { recoveryPlanned, recoveryReceived, waiverDismissed, waiverProposed, waiverSigned } from './recovery-steps.js';
import { decisionReplayed } from './replay.js';
import { STEPS, stepShown, stepTaken } from './step-pages.js';

const STAFF: readonly Role[] = [
  ...(['zone-officer', 'region-officer', 'assessment-unit', 'second-approver'] as const),
  ...(['treasurer', 'auditor', 'administrator', 'dpo'] as const),
];
const READS_FILES: readonly Role[] = ['zone-officer', 'region-officer', 'assessment-unit', 'auditor'];
const WORKS_ON_FILES: readonly Role[] = ['zone-officer', 'region-officer'];

const get = routeFor('GET');
const post = routeFor('POST');

const FILE = '/ufficio/domande/:applicationId';
const CLAIM = '/ufficio/rendiconti/:claimId';
const ORDER = '/ufficio/mandati/:orderId';
const HOLD = '/ufficio/verifiche/:holdId';
const RECOVERY = '/ufficio/recuperi/:recoveryId';
const ENTRY = '/ufficio/movimenti/:entryId';
const BANK_FILE = '/ufficio/bonifici/:fileId';
const PROVIDER = '/ufficio/enti/:providerId';
const LATE_ENTRY = '/ufficio/fuori-termine/:lateId';
const COMPLAINT = '/ufficio/reclami/:complaintId';
const RANKING = '/ufficio/graduatorie/:rankingId';

// What only a form asks for: whoever comes back to its address finds the thing itself.
const back =
  (
    kind:
      | 'domande'
      | 'enti'
      | 'fuori-termine'
      | 'reclami'
      | 'graduatorie'
      | 'mandati'
      | 'movimenti'
      | 'recuperi'
      | 'rendiconti'
      | 'verifiche',
    name: string,
  ): Handler =>
  ({ params }) => ({ to: `/ufficio/${kind}/${params[name] ?? ''}` });

const SEES_COMPLAINTS: readonly Role[] = ['zone-officer', 'region-officer', 'auditor'];
const COMPLAINT_STEPS: readonly (readonly [string, Handler])[] = [
  ['incarico', complaintStep('assignment', 'complaintTaken')],
  ['risposta', complaintStep('answer', 'complaintAnswered')],
  ['chiusura', complaintStep('closure', 'complaintClosed')],
];

const RECOVERY_STEPS: readonly (readonly [readonly Role[], string, Handler])[] = [
  [['treasurer'], 'incasso', recoveryReceived],
  [WORKS_ON_FILES, 'rate', recoveryPlanned],
  [WORKS_ON_FILES, 'discarico', waiverProposed],
  [['second-approver'], 'discarico/firma', waiverSigned],
  [['second-approver'], 'discarico/rinvio', waiverDismissed],
];

export const OFFICE_ROUTES: readonly Route[] = [
  get(STAFF, '/ufficio', inboxPage),
  get(READS_FILES, '/ufficio/domande', applicationsPage),
  get(READS_FILES, FILE, (visit) => officeFilePage(visit)),
  get(READS_FILES, `${FILE}/documenti`, officeDocumentsPage),
  get(READS_FILES, `${FILE}/documenti/:documentId`, documentSaved),
  get(WORKS_ON_FILES, `${FILE}/esame`, back('domande', 'applicationId')),
  post(WORKS_ON_FILES, `${FILE}/esame`, examined),
  get([...WORKS_ON_FILES, 'auditor'], `${FILE}/ripetizione`, back('domande', 'applicationId')),
  post([...WORKS_ON_FILES, 'auditor'], `${FILE}/ripetizione`, decisionReplayed),
  ...STEPS.flatMap((step) => [
    get(WORKS_ON_FILES, `${FILE}/${step.path}`, stepShown(step)),
    post(WORKS_ON_FILES, `${FILE}/${step.path}`, stepTaken(step)),
  ]),
  get(SEES_MONEY, '/ufficio/rendiconti', officeClaimsPage),
  get(SEES_MONEY, CLAIM, officeClaimPage),
  get(['zone-officer'], `${CLAIM}/liquidazione`, back('rendiconti', 'claimId')),
  post(['zone-officer'], `${CLAIM}/liquidazione`, claimSettled),
  get(WORKS_ON_FILES, `${CLAIM}/fattura`, back('rendiconti', 'claimId')),
  post(WORKS_ON_FILES, `${CLAIM}/fattura`, invoiceDecided),
  get(WORKS_ON_FILES, `${CLAIM}/mandato`, back('rendiconti', 'claimId')),
  post(WORKS_ON_FILES, `${CLAIM}/mandato`, orderMade),
  get(SEES_MONEY, '/ufficio/riconciliazione', moneyPage),
  get(READS_FILES, '/ufficio/graduatorie', rankingsPage),
  get(READS_FILES, RANKING, rankingPage),
  get(READS_FILES, `${RANKING}/posti/:applicationId`, placePage),
  get(['region-officer'], `${RANKING}/approvazione`, back('graduatorie', 'rankingId')),
  post(['region-officer'], `${RANKING}/approvazione`, rankingApproved),
  get(SEES_MONEY, '/ufficio/mandati', ordersPage),
  get(SEES_MONEY, ORDER, orderPage),
  get(['second-approver'], `${ORDER}/firma`, back('mandati', 'orderId')),
  post(['second-approver'], `${ORDER}/firma`, orderSigned),
  get(SEES_MONEY, '/ufficio/verifiche', holdsPage),
  get(SEES_MONEY, HOLD, holdPage),
  get(WORKS_ON_FILES, `${HOLD}/decisione`, back('verifiche', 'holdId')),
  post(WORKS_ON_FILES, `${HOLD}/decisione`, holdDecided),
  get(SEES_BANK, '/ufficio/movimenti', bankPage),
  get(['treasurer'], '/ufficio/movimenti/importa', bankImportPage),
  post(['treasurer'], '/ufficio/movimenti/importa', bankImported),
  get(SEES_BANK, ENTRY, bankEntryPage),
  get(['treasurer'], `${ENTRY}/abbinamento`, back('movimenti', 'entryId')),
  post(['treasurer'], `${ENTRY}/abbinamento`, bankEntryAssigned),
  get(['treasurer'], `${ENTRY}/archivio`, back('movimenti', 'entryId')),
  post(['treasurer'], `${ENTRY}/archivio`, bankEntryDismissed),
  get(SEES_FILES, '/ufficio/bonifici', filesPage),
  post(['treasurer'], '/ufficio/bonifici', fileMade),
  get(SEES_FILES, BANK_FILE, bankFilePage),
  get(['treasurer'], `${BANK_FILE}/scarica`, bankFileSent),
  get(SEES_MONEY, '/ufficio/enti', providersPage),
  get(SEES_MONEY, PROVIDER, providerPage),
  get(WORKS_ON_FILES, `${PROVIDER}/accreditamento`, back('enti', 'providerId')),
  post(WORKS_ON_FILES, `${PROVIDER}/accreditamento`, providerAccredited),
  get(WORKS_ON_FILES, `${PROVIDER}/sospensione`, back('enti', 'providerId')),
  post(WORKS_ON_FILES, `${PROVIDER}/sospensione`, providerSuspended),
  get(['region-officer', 'second-approver'], `${PROVIDER}/iban`, back('enti', 'providerId')),
  post(['region-officer', 'second-approver'], `${PROVIDER}/iban`, providerIbanApproved),
  get(SEES_MONEY, '/ufficio/fuori-termine', latePage),
  get(SEES_MONEY, LATE_ENTRY, lateEntryPage),
  get(WORKS_ON_FILES, `${LATE_ENTRY}/decisione`, back('fuori-termine', 'lateId')),
  post(WORKS_ON_FILES, `${LATE_ENTRY}/decisione`, lateEntryDecided),
  get(SEES_COMPLAINTS, '/ufficio/reclami', complaintsPage),
  get(SEES_COMPLAINTS, COMPLAINT, complaintPage),
  ...COMPLAINT_STEPS.flatMap(([step, handler]) => [
    get(['zone-officer'], `${COMPLAINT}/${step}`, back('reclami', 'complaintId')),
    post(['zone-officer'], `${COMPLAINT}/${step}`, handler),
  ]),
  get(READS_FILES, '/ufficio/carte', papersPage),
  get(READS_FILES, '/ufficio/carte/:paperId', paperPage),
  get(SEES_MONEY, '/ufficio/recuperi', recoveriesPage),
  get(SEES_MONEY, RECOVERY, recoveryPage),
  ...RECOVERY_STEPS.flatMap(([roles, step, handler]) => [
    get(roles, `${RECOVERY}/${step}`, back('recuperi', 'recoveryId')),
    post(roles, `${RECOVERY}/${step}`, handler),
  ]),
];
