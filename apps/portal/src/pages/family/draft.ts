// A draft between its pages: the questions in steps, what was answered, and the whole of it as the API takes it.
import { needed, read, written, type Written } from '../api.js';
import {
  callDocument,
  catalogue,
  factsNamedIn,
  questionsFor,
  type CallDocument,
  type Fact,
  type FactValue,
} from '../facts/fact.js';
import type { Visit } from '../visit.js';
import { NoSuchPage } from '../visit.js';
import type { CallView } from '../public/calls.js';
import { callById } from '../public/calls.js';
import { type Application } from './shapes.js';

/** One page of questions. */
export interface Step {
  readonly name: 'service' | 'isee' | 'family' | 'health';
  readonly facts: readonly Fact[];
}

/** A draft, its call and its questions. */
export interface Draft {
  readonly application: Application;
  /** What was read: a change made meanwhile in another window is not overwritten. */
  readonly revision: string;
  readonly call: CallView;
  readonly steps: readonly Step[];
}

const ORDER = ['service', 'isee', 'family', 'health'] as const;

// What a person pays and receives for the service is asked with the service.
const OF_SERVICE = new Set([
  'unitFee',
  'inpsMonthlyQuota',
  'otherPublicContribution',
  'carerContractHours',
  'carerMonthlyCost',
  'carerContractRegistered',
]);

const stepOf = ({ name, class: kind }: Fact): Step['name'] => {
  if (name.startsWith('isee')) return 'isee';
  if (kind === 'health') return 'health';
  return kind === 'identity' || OF_SERVICE.has(name) ? 'service' : 'family';
};

// Said once about the person, not asked again.
const OF_PERSON = new Set(['birthDate', 'comune']);

// Counted from the list of the household, where the call asks for one.
const OF_HOUSEHOLD = new Set(['householdSize', 'minorsInHousehold']);

/** Whether an application to an action names who lives with the person. */
export const asksHousehold = (document: CallDocument, action: string): boolean => {
  const rules = document.actions.find(({ code }) => code === action);
  const recipient = rules?.recipient ?? document.recipient ?? 'person';
  if (recipient !== 'person') return recipient === 'household';
  return (rules?.ceilings ?? []).some(({ across }) => across === 'household');
};

/** The questions of an action, one theme per page. */
export const stepsFor = async (visit: Visit, call: CallView, action: string): Promise<readonly Step[]> => {
  const [known, document] = await Promise.all([catalogue(visit), callDocument(visit, call)]);
  const rules = document.actions.find(({ code }) => code === action);
  const all = rules === undefined ? [] : questionsFor(factsNamedIn(rules, known), known);
  const listed = asksHousehold(document, action);
  const asked = all.filter(({ name }) => !listed || !OF_HOUSEHOLD.has(name));
  return ORDER.map((name) => ({
    name,
    facts: asked.filter((fact) => !OF_PERSON.has(fact.name) && stepOf(fact) === name),
  })).filter(({ facts }) => facts.length > 0);
};

/** The draft of the address; what was sent is no draft any more. */
export const draftOf = async (visit: Visit): Promise<Draft> => {
  const path = `/applications/${visit.params['applicationId'] ?? ''}`;
  const answer = await visit.api.send<Application>('GET', path);
  const application = needed(answer);
  if (application.status !== 'draft') throw new NoSuchPage();
  const call = await callById(visit, application.callId);
  return {
    application,
    revision: (answer.ok ? answer.etag : undefined) ?? '',
    call,
    steps: await stepsFor(visit, call, application.action),
  };
};

/** Saves the answers of a step over those that were there; what was emptied is taken out. */
export const saveFacts = (
  visit: Visit,
  { application }: Draft,
  asked: readonly Fact[],
  values: Readonly<Record<string, FactValue>>,
): Promise<Written<Application>> => {
  const others = Object.entries(application.facts).filter(([name]) => !asked.some((fact) => fact.name === name));
  return saveDraft(visit, application, { facts: { ...Object.fromEntries(others), ...values } });
};

/** Saves a draft with something changed. */
export const saveDraft = (
  visit: Visit,
  { applicationId, action, facts, recipient, relation, mandate, household }: Application,
  changed: object,
): Promise<Written<Application>> =>
  written<Application>(visit, 'PUT', `/applications/${applicationId}`, {
    action,
    facts: withoutDerived(facts, household !== undefined),
    recipient,
    ...(household !== undefined && { household }),
    applicant: { relation, ...(mandate !== undefined && { mandate }) },
    declarationsAccepted: true,
    ...changed,
  });

// The API works these out of the person, and of the household where it is listed.
const withoutDerived = (facts: Readonly<Record<string, unknown>>, listed: boolean): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(facts).filter(([name]) => !OF_PERSON.has(name) && !(listed && OF_HOUSEHOLD.has(name))),
  );

/** The names of a form's fields by the fields of a problem. */
export const fieldNames = (field: string): string | undefined =>
  /^(?:facts|recipient(?:\.contact)?|applicant)\.(\w+)$/.exec(field)?.[1] ??
  (field === 'declarationsAccepted' ? 'declarations' : undefined);

/** Drafts of this person for a call, so that nobody begins twice. */
export const draftsFor = async (visit: Visit, callId: string): Promise<readonly string[]> => {
  const { items } = await read<{ readonly items: readonly { applicationId: string; status: string }[] }>(
    visit,
    `/applications?mine=true&callId=${callId}&status=draft&limit=10`,
  );
  return items.map(({ applicationId }) => applicationId);
};

/** Sends the draft. */
export const submit = (visit: Visit, { application }: Draft): Promise<Written<unknown>> =>
  written(visit, 'POST', `/applications/${application.applicationId}/submission`);
