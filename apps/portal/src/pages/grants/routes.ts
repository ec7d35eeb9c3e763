// The addresses of grants: those of the body that leads, and those of offices.
import { routeFor } from '../office/door.js';
import { SEES_MONEY } from '../session/homes.js';
import type { Handler, Route } from '../visit.js';
import { spendingPage, spendingSent } from './claim-form.js';
import { grantClaimWithdrawn, grantIbanSaid, leadPage } from './lead-page.js';
import { advancePage, advanceSent, planPage, planSent } from './lead-steps.js';
import { officeGrantPage, officeGrantsPage } from './office-page.js';
import { grantClaimAgain, grantClaimDecided, grantPlanDecided } from './office-steps.js';
import { atGrant, OFFICE_GRANTS } from './shapes.js';

const LEAD = atGrant(':voucherId');
const OFFICE = `${OFFICE_GRANTS}/:voucherId`;

const get = (path: string, handler: Handler): Route => ({ method: 'GET', path, handler, isPrivate: true });
const post = (path: string, handler: Handler): Route => ({ method: 'POST', path, handler, isPrivate: true });
// What only a form asks for: whoever comes back to its address finds the project itself.
const toProject: Handler = ({ params }) => ({ to: atGrant(params['voucherId'] ?? '') });
const toOffice: Handler = ({ params }) => ({ to: `${OFFICE_GRANTS}/${params['voucherId'] ?? ''}` });

export const LEAD_ROUTES: readonly Route[] = [
  get(LEAD, leadPage),
  get(`${LEAD}/piano`, planPage),
  post(`${LEAD}/piano`, planSent),
  get(`${LEAD}/anticipo`, advancePage),
  post(`${LEAD}/anticipo`, advanceSent),
  get(`${LEAD}/rendiconto`, spendingPage),
  post(`${LEAD}/rendiconto`, spendingSent),
  get(`${LEAD}/ritiro`, toProject),
  post(`${LEAD}/ritiro`, grantClaimWithdrawn),
  get(`${LEAD}/iban`, toProject),
  post(`${LEAD}/iban`, grantIbanSaid),
];

const STEPS: readonly (readonly [path: string, handler: Handler])[] = [
  ['piano', grantPlanDecided],
  ['richiesta', grantClaimDecided],
  ['ripresa', grantClaimAgain],
];

export const OFFICE_GRANT_ROUTES: readonly Route[] = [
  routeFor('GET')(SEES_MONEY, OFFICE_GRANTS, officeGrantsPage),
  routeFor('GET')(SEES_MONEY, OFFICE, officeGrantPage),
  ...STEPS.flatMap(([path, handler]) => [
    routeFor('GET')(SEES_MONEY, `${OFFICE}/${path}`, toOffice),
    routeFor('POST')(['zone-officer', 'region-officer'], `${OFFICE}/${path}`, handler),
  ]),
];
