// The addresses of care plans for offices, each with the roles that it is for.
import type { Role } from '../../session/desk.js';
import type { Handler, Route } from '../../visit.js';
import { routeFor } from '../door.js';
import { carePlanPage } from './care-plan-page.js';
import { atPlan, CARE_PLANS, carePlansPage } from './care-plans-page.js';
import { planDifferencesPage } from './differences-page.js';
import { PLAN_STEPS, planAgreed, planStepShown, planStepTaken } from './plan-steps.js';
import { versionPage, versionWritten } from './version-page.js';

const READS: readonly Role[] = ['zone-officer', 'region-officer', 'assessment-unit', 'auditor'];
const TEAM: readonly Role[] = ['zone-officer', 'assessment-unit'];

const get = routeFor('GET');
const post = routeFor('POST');

const PLAN = atPlan(':applicationId');

// What only a form asks for: whoever comes back to its address finds the plan itself.
const back: Handler = ({ params }) => ({ to: atPlan(params['applicationId'] ?? '') });

export const CARE_PLAN_ROUTES: readonly Route[] = [
  get(READS, CARE_PLANS, carePlansPage),
  get(READS, PLAN, (visit) => carePlanPage(visit)),
  get(READS, `${PLAN}/confronto`, planDifferencesPage),
  get(['assessment-unit'], `${PLAN}/versione`, versionPage),
  post(['assessment-unit'], `${PLAN}/versione`, versionWritten),
  get(TEAM, `${PLAN}/adesione`, back),
  post(TEAM, `${PLAN}/adesione`, planAgreed),
  ...PLAN_STEPS.flatMap((step) => [
    get([step.role], `${PLAN}/${step.path}`, planStepShown(step)),
    post([step.role], `${PLAN}/${step.path}`, planStepTaken(step)),
  ]),
];
