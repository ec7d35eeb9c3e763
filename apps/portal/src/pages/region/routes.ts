// The addresses of the region's pages for calls, each with the roles that it is for.
import { routeFor } from '../office/door.js';
import type { Role } from '../session/desk.js';
import type { Handler, Route } from '../visit.js';
import { ACT_FORMS } from './act-forms.js';
import { actShown, actTaken } from './act-pages.js';
import { regionCallPage } from './call-page.js';
import { regionCallsPage } from './calls-page.js';
import { draftApproved, draftPublished } from './draft-page.js';
import { drawBound, drawPage } from './draw-page.js';
import { editorPressed, editorShown } from './editor/editor-page.js';
import { allocationsPage } from './allocations-page.js';
import { SHARE_ACTS, shareActShown, shareActTaken } from './share-acts.js';
import { zoneSharePage } from './zone-share-page.js';
import { shadowAsked, shadowEnded, shadowPage } from './shadow-page.js';
import { simulationAsked } from './simulation-pages.js';
import { simulationPage } from './simulation-result.js';
import { callCopied, copyPage, newCallPage } from './new-call-page.js';
import { atCall } from './shapes.js';
import { differencesPage, versionTextPage } from './versions.js';

const READS: readonly Role[] = ['zone-officer', 'region-officer', 'second-approver', 'auditor'];
const SEES_SHARES: readonly Role[] = ['zone-officer', 'region-officer', 'auditor'];
const SEES_SHADOWS: readonly Role[] = ['region-officer', 'auditor'];
const SEES_SIMULATIONS: readonly Role[] = ['region-officer', 'auditor'];
const WRITES: readonly Role[] = ['region-officer'];
const APPROVES: readonly Role[] = ['region-officer', 'second-approver'];

const get = routeFor('GET');
const post = routeFor('POST');

const CALL = '/ufficio/avvisi/:callId';

// What only a form asks for: whoever comes back to its address finds the call itself.
const back: Handler = ({ params }) => ({ to: atCall(params['callId'] ?? '') });

export const REGION_ROUTES: readonly Route[] = [
  get(READS, '/ufficio/avvisi', regionCallsPage),
  get(WRITES, '/ufficio/avvisi/nuovo', newCallPage),
  get(WRITES, '/ufficio/avvisi/nuovo/scrittura', editorShown),
  post(WRITES, '/ufficio/avvisi/nuovo/scrittura', editorPressed),
  get(READS, CALL, regionCallPage),
  get(WRITES, `${CALL}/scrittura`, editorShown),
  post(WRITES, `${CALL}/scrittura`, editorPressed),
  get(READS, `${CALL}/testo`, versionTextPage),
  get(READS, `${CALL}/confronto`, differencesPage),
  get(APPROVES, `${CALL}/approvazione`, back),
  post(APPROVES, `${CALL}/approvazione`, draftApproved),
  get(WRITES, `${CALL}/pubblicazione`, back),
  post(WRITES, `${CALL}/pubblicazione`, draftPublished),
  get(WRITES, `${CALL}/copia`, copyPage),
  post(WRITES, `${CALL}/copia`, callCopied),
  get(READS, `${CALL}/sorteggio`, drawPage),
  post(WRITES, `${CALL}/sorteggio`, drawBound),
  get(SEES_SHARES, `${CALL}/riparto`, allocationsPage),
  ...SHARE_ACTS.flatMap((act) => [
    get(WRITES, `${CALL}/riparto/${act.path}`, shareActShown(act)),
    post(WRITES, `${CALL}/riparto/${act.path}`, shareActTaken(act)),
  ]),
  get(SEES_SHARES, `${CALL}/riparto/:zone`, zoneSharePage),
  get(SEES_SHADOWS, `${CALL}/ombra`, shadowPage),
  post(WRITES, `${CALL}/ombra`, shadowAsked),
  get(WRITES, `${CALL}/ombra/fine`, ({ params }) => ({ to: `${atCall(params['callId'] ?? '')}/ombra` })),
  post(WRITES, `${CALL}/ombra/fine`, shadowEnded),
  get(WRITES, `${CALL}/simulazione`, simulationAsked),
  post(WRITES, `${CALL}/simulazione`, simulationAsked),
  get(SEES_SIMULATIONS, '/ufficio/simulazioni/:simulationId', simulationPage),
  ...ACT_FORMS.flatMap((act) => [
    get(WRITES, `${CALL}/atti/${act.path}`, actShown(act)),
    post(WRITES, `${CALL}/atti/${act.path}`, actTaken(act)),
  ]),
];
