// The addresses of staff: an office's, a provider's, and one's own roles.
import { SEES_STAFF } from '../session/homes.js';
import { routeFor } from '../office/door.js';
import { NoSuchPage, type Handler, type Route, type Visit } from '../visit.js';
import { invited, invitePage, reviewOpened, reviewPage } from './invite-page.js';
import { memberPage, memberStep } from './member-page.js';
import { leavePage, ownRolesPage, ownStep } from './own-roles-page.js';
import { historyPage, invitationStep, memberConfirmed, peoplePage } from './people-page.js';
import type { Side } from './place.js';

type Addresses = (method: Route['method'], path: string, handler: Handler) => Route;

const addresses = (side: Side, base: string, route: Addresses): readonly Route[] => {
  const back: Handler = () => ({ to: base });
  const posts: readonly (readonly [string, Handler])[] = [
    ['/inviti/:invitationId/conferma', invitationStep(side, 'confirmation', 'invitationConfirmed')],
    ['/inviti/:invitationId/ritiro', invitationStep(side, 'withdrawal', 'invitationWithdrawn')],
    ['/ruoli/:memberId/conferma', memberConfirmed(side)],
    ['/ruoli/:memberId/scadenza', memberStep(side, 'term', 'roleTermChanged')],
    ['/ruoli/:memberId/facolta', memberStep(side, 'rights', 'roleRightsChanged')],
    ['/ruoli/:memberId/nome', memberStep(side, 'name', 'roleNamed')],
    ['/ruoli/:memberId/fine', memberStep(side, 'ending', 'roleEnded')],
  ];
  return [
    route('GET', base, peoplePage(side)),
    route('GET', `${base}/invito`, invitePage(side)),
    route('POST', `${base}/invito`, invited(side)),
    route('GET', `${base}/revisione`, reviewPage(side)),
    route('POST', `${base}/revisione`, reviewOpened(side)),
    route('GET', `${base}/storia`, historyPage(side)),
    route('GET', `${base}/ruoli/:memberId`, memberPage(side)),
    ...posts.flatMap(([path, handler]) => [
      route('GET', `${base}${path}`, back),
      route('POST', `${base}${path}`, handler),
    ]),
  ];
};

const forProviders =
  (handler: Handler): Handler =>
  (visit: Visit) => {
    if (visit.desk?.runsProvider !== true) throw new NoSuchPage();
    return handler(visit);
  };

const own: Addresses = (method, path, handler) => ({ method, path, handler, isPrivate: true });
const toRoles: Handler = () => ({ to: '/ruoli' });
const invitation =
  (word: string) =>
  ({ params }: Visit) =>
    `invitations/${params['invitationId'] ?? ''}/${word}`;

export const STAFF_ROUTES: readonly Route[] = [
  ...addresses('office', '/ufficio/persone', (method, path, handler) => routeFor(method)(SEES_STAFF, path, handler)),
  ...addresses('provider', '/ente/operatori', (method, path, handler) => own(method, path, forProviders(handler))),
  own('GET', '/ruoli', ownRolesPage),
  own('GET', '/ruoli/inviti/:invitationId/accettazione', toRoles),
  own('POST', '/ruoli/inviti/:invitationId/accettazione', ownStep(invitation('acceptance'), 'roleAccepted')),
  own('GET', '/ruoli/inviti/:invitationId/rifiuto', toRoles),
  own('POST', '/ruoli/inviti/:invitationId/rifiuto', ownStep(invitation('refusal'), 'roleDeclined')),
  own('GET', '/ruoli/:memberId/uscita', leavePage),
  own(
    'POST',
    '/ruoli/:memberId/uscita',
    ownStep(({ params }) => `members/${params['memberId'] ?? ''}/leaving`, 'roleLeft'),
  ),
];
