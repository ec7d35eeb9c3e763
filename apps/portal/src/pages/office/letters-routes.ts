// The addresses of who looks after the system: messages that are stuck, and what the logs record.
import { SEES_LETTERS } from '../session/homes.js';
import type { Role } from '../session/desk.js';
import type { Handler, Route } from '../visit.js';
import { AUDIT, audited, auditExported, auditPage } from './audit-page.js';
import { routeFor } from './door.js';
import {
  backToLetter,
  letterPage,
  letterReplayed,
  LETTERS,
  letterSkipped,
  lettersPage,
  letterStep,
} from './letters-page.js';

const get = routeFor('GET');
const post = routeFor('POST');

const LETTER = `${LETTERS}/:context/:letterId`;
const RUN: readonly Role[] = ['administrator', 'region-officer'];
const SECOND: readonly Role[] = [...RUN, 'second-approver'];

const STEPS: readonly (readonly [readonly Role[], string, Handler])[] = [
  [RUN, 'riconsegna', letterReplayed],
  [RUN, 'salto', letterSkipped],
  [SECOND, 'salto/conferma', letterStep('confirmation', 'letterSkipped')],
  [SECOND, 'salto/rinvio', letterStep('dismissal', 'letterSkipDismissed')],
];

export const LETTER_ROUTES: readonly Route[] = [
  get(['auditor'], AUDIT, auditPage),
  post(['auditor'], AUDIT, audited),
  get(['auditor'], `${AUDIT}/esporta`, () => ({ to: AUDIT })),
  post(['auditor'], `${AUDIT}/esporta`, auditExported),
  get(SEES_LETTERS, LETTERS, lettersPage),
  get(SEES_LETTERS, LETTER, letterPage),
  ...STEPS.flatMap(([roles, step, handler]) => [
    get(roles, `${LETTER}/${step}`, backToLetter),
    post(roles, `${LETTER}/${step}`, handler),
  ]),
];
