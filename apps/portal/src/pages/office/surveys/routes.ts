// The addresses of the surveys of families for offices, each with the roles that it is for.
import type { Role } from '../../session/desk.js';
import type { Handler, Route } from '../../visit.js';
import { routeFor } from '../door.js';
import { askedServicePage } from './asked-service-page.js';
import { newSurveyPage, surveyBound } from './new-survey-page.js';
import { paidServicesFile } from './survey-lines.js';
import { atSurvey, SURVEYS } from './shapes.js';
import { surveyDrawn, surveyPage } from './survey-page.js';
import { surveysPage } from './surveys-page.js';

const READS: readonly Role[] = ['zone-officer', 'region-officer', 'auditor'];

const get = routeFor('GET');
const post = routeFor('POST');

const SURVEY = atSurvey({ callId: ':callId', zone: ':zone', month: ':month' });

// What only a form asks for: whoever comes back to its address finds the survey itself.
const back: Handler = ({ params: { callId = '', zone = '', month = '' } }) => ({
  to: atSurvey({ callId, zone, month }),
});

export const SURVEY_ROUTES: readonly Route[] = [
  get(READS, SURVEYS, surveysPage),
  get(['zone-officer'], `${SURVEYS}/nuova`, newSurveyPage),
  post(['zone-officer'], `${SURVEYS}/nuova`, surveyBound),
  get(READS, `${SURVEYS}/servizi/:serviceId`, askedServicePage),
  get(READS, SURVEY, surveyPage),
  get(READS, `${SURVEY}/servizi-pagati`, paidServicesFile),
  get(['zone-officer'], `${SURVEY}/estrazione`, back),
  post(['zone-officer'], `${SURVEY}/estrazione`, surveyDrawn),
];
