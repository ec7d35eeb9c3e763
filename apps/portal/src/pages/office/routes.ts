// The addresses of the offices, each with the roles that it is for.
import type { Role } from '../session/desk.js';
import type { Handler, Route } from '../visit.js';
import { applicationsPage } from './applications-page.js';
import { claimSettled, officeClaimPage, orderMade } from './claim-page.js';
import { officeClaimsPage } from './claims-page.js';
import { onlyFor } from './door.js';
import { examined } from './exam-page.js';
import { officeFilePage } from './file-page.js';
import { inboxPage } from './inbox-page.js';
import { moneyPage } from './money-page.js';
import { orderPage, orderSigned, ordersPage } from './orders-page.js';
import { placePage, rankingApproved, rankingPage, rankingsPage } from './rankings-page.js';
import { decisionReplayed } from './replay.js';
import { STEPS, stepShown, stepTaken } from './step-pages.js';

const STAFF: readonly Role[] = [
  ...(['zone-officer', 'region-officer', 'assessment-unit', 'second-approver'] as const),
  ...(['treasurer', 'auditor', 'administrator', 'dpo'] as const),
];
const READS_FILES: readonly Role[] = ['zone-officer', 'region-officer', 'assessment-unit', 'auditor'];
const WORKS_ON_FILES: readonly Role[] = ['zone-officer', 'region-officer'];
const SEES_MONEY: readonly Role[] = ['zone-officer', 'region-officer', 'second-approver', 'treasurer', 'auditor'];

type Way = (roles: readonly Role[], path: string, handler: Handler) => Route;
const get: Way = (roles, path, handler) => ({
  method: 'GET',
  path,
  handler: onlyFor(...roles)(handler),
  isPrivate: true,
});
const post: Way = (roles, path, handler) => ({
  method: 'POST',
  path,
  handler: onlyFor(...roles)(handler),
  isPrivate: true,
});

const FILE = '/ufficio/domande/:applicationId';
const CLAIM = '/ufficio/rendiconti/:claimId';
const ORDER = '/ufficio/mandati/:orderId';
const RANKING = '/ufficio/graduatorie/:rankingId';

// What only a form asks for: whoever comes back to its address finds the thing itself.
const back =
  (kind: 'domande' | 'graduatorie' | 'mandati' | 'rendiconti', name: string): Handler =>
  ({ params }) => ({ to: `/ufficio/${kind}/${params[name] ?? ''}` });

export const OFFICE_ROUTES: readonly Route[] = [
  get(STAFF, '/ufficio', inboxPage),
  get(READS_FILES, '/ufficio/domande', applicationsPage),
  get(READS_FILES, FILE, (visit) => officeFilePage(visit)),
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
];
