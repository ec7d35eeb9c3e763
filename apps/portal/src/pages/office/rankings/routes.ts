// The addresses of rankings for offices, each with the roles that it is for.
import type { Role } from '../../session/desk.js';
import type { Handler, Route } from '../../visit.js';
import { routeFor } from '../door.js';
import { changesPage } from './changes-page.js';
import { newRankingPage, rankingComputed } from './new-ranking-page.js';
import { observationAnswered, observationPage, observationsPage } from './observations-pages.js';
import { placePage } from './place-page.js';
import { rankingPage } from './ranking-page.js';
import { RANKING_STEPS } from './ranking-steps.js';
import { RANKINGS, rankingsPage } from './rankings-page.js';

const READS: readonly Role[] = ['zone-officer', 'region-officer', 'assessment-unit', 'auditor'];
const READS_OBSERVATIONS: readonly Role[] = ['zone-officer', 'region-officer', 'auditor'];

const get = routeFor('GET');
const post = routeFor('POST');

const RANKING = `${RANKINGS}/:rankingId`;
const OBSERVATION = `${RANKING}/osservazioni/:applicationId`;

// What only a form asks for: whoever comes back to its address finds the ranking itself.
const back: Handler = ({ params }) => ({ to: `${RANKINGS}/${params['rankingId'] ?? ''}` });

export const RANKING_ROUTES: readonly Route[] = [
  get(READS, RANKINGS, rankingsPage),
  get(['zone-officer'], `${RANKINGS}/nuova`, newRankingPage),
  post(['zone-officer'], `${RANKINGS}/nuova`, rankingComputed),
  get(READS, RANKING, rankingPage),
  get(READS, `${RANKING}/posti/:applicationId`, placePage),
  get(READS, `${RANKING}/cambiamenti`, changesPage),
  get(READS_OBSERVATIONS, `${RANKING}/osservazioni`, observationsPage),
  get(READS_OBSERVATIONS, OBSERVATION, observationPage),
  post(['zone-officer'], OBSERVATION, observationAnswered),
  ...RANKING_STEPS.flatMap(([role, step, handler]) => [
    get([role], `${RANKING}/${step}`, back),
    post([role], `${RANKING}/${step}`, handler),
  ]),
];
