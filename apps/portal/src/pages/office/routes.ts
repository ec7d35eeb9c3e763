// The addresses of the offices, each with the roles that it is for.
import type { Role } from '../session/desk.js';
import { WARNINGS, warningsPage } from './warnings-page.js';
import type { Handler, Route } from '../visit.js';
import { applicationsPage } from './applications-page.js';
import { bankEntryAssigned, bankEntryDismissed, bankEntryPage } from './bank-entry-page.js';
import { bankImported, bankImportPage } from './bank-import.js';
import { bankPage } from './bank-page.js';
import { OFFICE_GRANT_ROUTES } from '../grants/routes.js';
import { BLOCK_ROUTES } from './blocks/routes.js';
import { CARE_PLAN_ROUTES } from './care-plans/routes.js';
import { SURVEY_ROUTES } from './surveys/routes.js';
import {
  claimLinesExamined,
  claimPapersAsked,
  claimSampleDrawn,
  claimSeedBound,
  claimSettled,
  invoiceDecided,
  officeClaimPage,
  orderMade,
} from './claim-page.js';
import { officeClaimsPage } from './claims-page.js';
import { complaintPage, complaintsPage, complaintStep } from './complaints-page.js';
import { DECISION_ROUTES } from './decisions/routes.js';
import { documentSaved } from '../family/document-saved.js';
import { officeDocumentsPage } from './documents-page.js';
import { routeFor } from './door.js';
import { HOLDER_ROUTES } from './holder-routes.js';
import { LETTER_ROUTES } from './letters-routes.js';
import { examined } from './exam-page.js';
import { bankFilePage, bankFileSent } from './file-for-bank.js';
import { officeFilePage } from './file-page.js';
import { exchangeAccepted, exchangeInvoicePage, exchangePage, exchangeRefused, exchangeTied } from './exchange-page.js';
import { fileMade, fileRehearsed, filesPage } from './files-page.js';
import { holdDecided, holdPage } from './hold-page.js';
import { holdsPage } from './holds-page.js';
import { inboxPage } from './inbox-page.js';
import { joinedPage, joiningsPage } from './joinings-page.js';
import { lateEntryDecided, lateEntryPage, latePage } from './late-page.js';
import { moneyPage } from './money-page.js';
import { SEES_BANK, SEES_FILES, SEES_MONEY } from '../session/homes.js';
import { officeMessagesPage, officeMessageWritten, threadPage, threadStep } from './messages-page.js';
import { noticeStep, officeNoticePage, officeNoticesPage } from './notices-page.js';
import { orderCheckTaken, orderPage, orderSigned, ordersPage } from './orders-page.js';
import { paperPage, papersPage } from './papers-page.js';
import { providerAccredited, providerIbanApproved, providerPage, providerSuspended } from './provider-page.js';
import { providersPage } from './providers-page.js';
import { RANKING_ROUTES } from './rankings/routes.js';
import { recoveriesPage } from './recoveries-page.js';
import { recoveryPage } from './recovery-page.js';
import { SEARCH } from './addresses.js';
import { personPage } from './person-page.js';
import { recoveryPlanned, recoveryReceived, waiverDismissed, waiverProposed, waiverSigned } from './recovery-steps.js';
import { decisionReplayed } from './replay.js';
import { searched, searchPage } from './search-page.js';
import { STEPS, stepShown, stepTaken } from './step-pages.js';

const STAFF: readonly Role[] = [
  ...(['zone-officer', 'zone-coordinator', 'region-officer', 'assessment-unit', 'second-approver'] as const),
  ...(['treasurer', 'auditor', 'administrator', 'dpo', 'staff-administrator'] as const),
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
const THREAD = '/ufficio/messaggi/:applicationId';
const NOTICE = '/ufficio/comunicazioni/:noticeId';
const EXCHANGED = '/ufficio/fatture-sdi/:exchangeId';
const LATE_ENTRY = '/ufficio/fuori-termine/:lateId';
const COMPLAINT = '/ufficio/reclami/:complaintId';

// What only a form asks for: whoever comes back to its address finds the thing itself.
const back =
  (
    kind:
      | 'comunicazioni'
      | 'domande'
      | 'messaggi'
      | 'enti'
      | 'fatture-sdi'
      | 'fuori-termine'
      | 'reclami'
      | 'mandati'
      | 'movimenti'
      | 'recuperi'
      | 'rendiconti'
      | 'verifiche',
    name: string,
  ): Handler =>
  ({ params }) => ({ to: `/ufficio/${kind}/${params[name] ?? ''}` });

const EXCHANGE_STEPS: readonly (readonly [string, Handler])[] = [
  ['rendiconto', exchangeTied],
  ['accettazione', exchangeAccepted],
  ['rifiuto', exchangeRefused],
];

const SEES_COMPLAINTS: readonly Role[] = ['zone-officer', 'region-officer', 'auditor'];
const COMPLAINT_STEPS: readonly (readonly [string, Handler])[] = [
  ['incarico', complaintStep('assignment', 'complaintTaken')],
  ['risposta', complaintStep('answer', 'complaintAnswered')],
  ['chiusura', complaintStep('closure', 'complaintClosed')],
];

const THREAD_STEPS: readonly (readonly [string, Handler])[] = [
  ['incarico', threadStep('assignment', 'messagesTaken')],
  ['senza-risposta', threadStep('settlement', 'messagesSettled')],
];
const NOTICE_STEPS: readonly (readonly [string, Handler])[] = [
  ['spedizione', noticeStep('posting', 'noticePosted')],
  ['consegna', noticeStep('delivery', 'noticeDelivered')],
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
  get(READS_FILES, SEARCH, searchPage),
  post(READS_FILES, SEARCH, searched),
  get(READS_FILES, FILE, (visit) => officeFilePage(visit)),
  get(READS_FILES, `${FILE}/persona`, personPage),
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
  get(['zone-officer'], `${CLAIM}/seme`, back('rendiconti', 'claimId')),
  post(['zone-officer'], `${CLAIM}/seme`, claimSeedBound),
  get(['zone-officer'], `${CLAIM}/campione`, back('rendiconti', 'claimId')),
  post(['zone-officer'], `${CLAIM}/campione`, claimSampleDrawn),
  get(['zone-officer'], `${CLAIM}/esame`, back('rendiconti', 'claimId')),
  post(['zone-officer'], `${CLAIM}/esame`, claimLinesExamined),
  get(['zone-officer'], `${CLAIM}/documenti`, back('rendiconti', 'claimId')),
  post(['zone-officer'], `${CLAIM}/documenti`, claimPapersAsked),
  get(['zone-officer'], `${CLAIM}/liquidazione`, back('rendiconti', 'claimId')),
  post(['zone-officer'], `${CLAIM}/liquidazione`, claimSettled),
  get(WORKS_ON_FILES, `${CLAIM}/fattura`, back('rendiconti', 'claimId')),
  post(WORKS_ON_FILES, `${CLAIM}/fattura`, invoiceDecided),
  get(WORKS_ON_FILES, `${CLAIM}/mandato`, back('rendiconti', 'claimId')),
  post(WORKS_ON_FILES, `${CLAIM}/mandato`, orderMade),
  get(SEES_MONEY, '/ufficio/riconciliazione', moneyPage),
  ...RANKING_ROUTES,
  ...BLOCK_ROUTES,
  ...CARE_PLAN_ROUTES,
  ...SURVEY_ROUTES,
  ...DECISION_ROUTES,
  ...OFFICE_GRANT_ROUTES,
  ...LETTER_ROUTES,
  ...HOLDER_ROUTES,
  get(SEES_MONEY, '/ufficio/mandati', ordersPage),
  get(SEES_MONEY, ORDER, orderPage),
  get(WORKS_ON_FILES, `${ORDER}/verifica`, back('mandati', 'orderId')),
  post(WORKS_ON_FILES, `${ORDER}/verifica`, orderCheckTaken),
  get(['second-approver'], `${ORDER}/firma`, back('mandati', 'orderId')),
  post(['second-approver'], `${ORDER}/firma`, orderSigned),
  get(SEES_MONEY, WARNINGS, warningsPage),
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
  get(['treasurer'], '/ufficio/bonifici/prova', () => ({ to: '/ufficio/bonifici' })),
  post(['treasurer'], '/ufficio/bonifici/prova', fileRehearsed),
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
  get(SEES_COMPLAINTS, '/ufficio/adesioni', joiningsPage),
  get(SEES_COMPLAINTS, '/ufficio/adesioni/:callId/:providerId', joinedPage),
  get(SEES_COMPLAINTS, '/ufficio/fatture-sdi', exchangePage),
  get(SEES_COMPLAINTS, EXCHANGED, exchangeInvoicePage),
  ...EXCHANGE_STEPS.flatMap(([step, handler]) => [
    get(WORKS_ON_FILES, `${EXCHANGED}/${step}`, back('fatture-sdi', 'exchangeId')),
    post(WORKS_ON_FILES, `${EXCHANGED}/${step}`, handler),
  ]),
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
  get(SEES_COMPLAINTS, '/ufficio/messaggi', officeMessagesPage),
  get(SEES_COMPLAINTS, THREAD, threadPage),
  post(['zone-officer'], THREAD, officeMessageWritten),
  ...THREAD_STEPS.flatMap(([step, handler]) => [
    get(['zone-officer'], `${THREAD}/${step}`, back('messaggi', 'applicationId')),
    post(['zone-officer'], `${THREAD}/${step}`, handler),
  ]),
  get(SEES_COMPLAINTS, '/ufficio/comunicazioni', officeNoticesPage),
  get(SEES_COMPLAINTS, NOTICE, officeNoticePage),
  ...NOTICE_STEPS.flatMap(([step, handler]) => [
    get(['zone-officer'], `${NOTICE}/${step}`, back('comunicazioni', 'noticeId')),
    post(['zone-officer'], `${NOTICE}/${step}`, handler),
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
