// The addresses of who sees to which application, of who is away, and of the work of an office.
import type { Role } from '../session/desk.js';
import { SEES_WORKLOAD } from '../session/homes.js';
import type { Route } from '../visit.js';
import { absenceEnded, absencePage, absenceRecorded, ABSENCES, absencesPage, coverChanged } from './absences-page.js';
import { routeFor } from './door.js';
import { holderChanged, holderPage } from './holder-page.js';
import { WORKLOAD, workloadPage } from './workload-page.js';
import { filesAssigned, filesTried } from './workload-steps.js';

const get = routeFor('GET');
const post = routeFor('POST');

const HOLDER = '/ufficio/domande/:applicationId/incarico';
const READS: readonly Role[] = ['zone-officer', 'region-officer', 'auditor'];
const OFFICE: readonly Role[] = ['zone-officer', 'zone-coordinator'];
const SEES_ABSENCES: readonly Role[] = [...OFFICE, 'region-officer', 'auditor'];
const ABSENCE = `${ABSENCES}/:absenceId`;
const GIVES: readonly Role[] = ['zone-coordinator'];

export const HOLDER_ROUTES: readonly Route[] = [
  get(READS, HOLDER, holderPage),
  post(['zone-officer'], HOLDER, holderChanged),
  get(SEES_ABSENCES, ABSENCES, absencesPage),
  post(OFFICE, ABSENCES, absenceRecorded),
  get(OFFICE, ABSENCE, absencePage),
  get(OFFICE, `${ABSENCE}/copertura`, absencePage),
  post(OFFICE, `${ABSENCE}/copertura`, coverChanged),
  get(OFFICE, `${ABSENCE}/fine`, absencePage),
  post(OFFICE, `${ABSENCE}/fine`, absenceEnded),
  get(SEES_WORKLOAD, WORKLOAD, workloadPage),
  get(GIVES, `${WORKLOAD}/prova`, () => ({ to: WORKLOAD })),
  post(GIVES, `${WORKLOAD}/prova`, filesTried),
  get(GIVES, `${WORKLOAD}/assegnazione`, () => ({ to: WORKLOAD })),
  post(GIVES, `${WORKLOAD}/assegnazione`, filesAssigned),
];
