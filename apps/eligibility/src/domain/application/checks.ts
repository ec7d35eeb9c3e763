// Facts that a registry is asked for: who asks, what waits, what came; while a check waits the declared fact is not known.
import { accept, refuse } from '@buono/kernel';
import type { AnswerCheck, AskChecks, DeferCheck } from './commands.js';
import type { ApplicationDecision } from './decide-family.js';
import { examined } from './examined.js';
import type { CheckAnswered, CheckAsked, CheckDeferred, CheckedService } from './events.js';
import type { Application, Check, Received } from './state.js';

/** The facts that each service says. */
export const FACTS_OF_SERVICE: Readonly<Record<CheckedService, readonly string[]>> = {
  'inps-isee': [
    'isee',
    'iseeKind',
    'iseeProtocol',
    'iseePresentedOn',
    'iseeAnnotated',
    'householdSize',
    'minorsInHousehold',
  ],
  'anpr-residence': ['comune'],
};

/** Every service, in a fixed order. */
export const CHECKED_SERVICES = Object.keys(FACTS_OF_SERVICE) as readonly CheckedService[];

const checksOf = (application: Application): readonly Check[] =>
  application.status === 'received' ? (application.checks ?? []) : [];

/** The checks that still wait for an answer. */
export const waitingChecks = (application: Application): readonly Check[] =>
  checksOf(application).filter(({ status }) => status === 'waiting');

/** Names of the facts that are not known while a registry has not answered. */
export const namesWaitedFor = (application: Received): ReadonlySet<string> =>
  new Set(waitingChecks(application).flatMap(({ service }) => FACTS_OF_SERVICE[service]));

export const askChecks = (c: AskChecks, application: Application): ApplicationDecision => {
  const work = examined(application, c.by);
  if ('refusal' in work) return refuse(work.refusal);
  const waiting = new Set(waitingChecks(application).map(({ service }) => service));
  const { applicationId, callId, zone } = work.received;
  const { by, at } = c;
  return accept(
    ...c.checks
      .filter(({ service }) => !waiting.has(service))
      .map((check): CheckAsked => ({ type: 'CheckAsked', applicationId, callId, zone, ...check, by, at })),
  );
};

/** An answer, or none yet, to a check; to one that the application has outlived: it leaves the queue. */
export const hearOfCheck = (c: AnswerCheck | DeferCheck, application: Application): ApplicationDecision => {
  const { checkId } = c;
  const check = checksOf(application).find((known) => known.checkId === checkId);
  if (check === undefined) return accept({ type: 'CheckDropped', checkId });
  // What came first stands.
  if (check.status === 'answered') return accept();
  const { type, ...heard } = c;
  if (type === 'AnswerCheck') return accept({ type: 'CheckAnswered', ...heard } as CheckAnswered);
  return accept({ type: 'CheckDeferred', ...heard } as CheckDeferred);
};

export const evolveChecks = (
  application: Application,
  event: CheckAsked | CheckAnswered | CheckDeferred,
): Application => {
  if (application.status !== 'received') return application;
  const checks = application.checks ?? [];
  if (event.type === 'CheckAsked') {
    const { checkId, service, at } = event;
    const asked: Check = { checkId, service, status: 'waiting', attempts: 0, askedAt: at, nextAt: at };
    return { ...application, checks: [...checks, asked] };
  }
  const changed = checks.map((check) => (check.checkId === event.checkId ? heardOf(check, event) : check));
  if (event.type === 'CheckDeferred') return { ...application, checks: changed };
  return { ...application, checks: changed, findings: [...(application.findings ?? []), event.sealed] };
};

const heardOf = (check: Check, event: CheckAnswered | CheckDeferred): Check =>
  event.type === 'CheckAnswered'
    ? { ...check, status: 'answered', attempts: check.attempts + 1 }
    : { ...check, attempts: check.attempts + 1, reason: event.reason, nextAt: event.retryAt };
