// What is missing is asked for before it is judged (soccorso istruttorio, L. 241/1990 art. 6): the term stops once, the family answers.
import { accept, dateInRome, dueDate, refuse } from '@buono/kernel';
import type { ApplicationDecision } from '../decide-family.js';
import { documentsOf } from '../documents/documents.js';
import type { AttachedDocument } from '../documents/events.js';
import { examined } from '../examined.js';
import { actingOf, type Application } from '../state.js';
import type { AnswerIntegration, RequestIntegration } from './commands.js';
import { type Integration } from './procedure.js';
import { awaited, dated } from './standing.js';
import { waiting } from './start-procedure.js';
import { isOpenAt } from './noticed-terms.js';
import { MOST_SUSPENDED } from './terms.js';

export const requestIntegration = (c: RequestIntegration, application: Application): ApplicationDecision => {
  const work = examined(application, c.by);
  if ('refusal' in work) return refuse(work.refusal);
  const { procedure } = work.received;
  const on = dateInRome(c.at);
  if (procedure.startedOn === undefined) return refuse('procedure-not-started');
  if (awaited(procedure, on) !== undefined) return refuse('answer-awaited');
  const days = c.days ?? procedure.terms.integrationDays;
  if (days < 1 || days > MOST_SUSPENDED) return refuse('integration-days-wrong');
  const suspends = !procedure.integrations.some((earlier) => earlier.suspends);
  const { items, sealed, by } = c;
  const asked = { items, until: dueDate(on, days), days, suspends, sealed, by, on };
  return accept(dated(procedure, { type: 'IntegrationRequested', ...asked }));
};

export const answerIntegration = (c: AnswerIntegration, application: Application): ApplicationDecision => {
  const waits = waiting(application, c);
  if ('refusal' in waits) return refuse(waits.refusal);
  const { procedure } = waits.received;
  const asked = procedure.integrations.at(-1);
  if (asked === undefined || asked.answer !== undefined) return refuse('nothing-asked');
  // Judged by its arrival: whether the expiry was recorded does not count.
  if (!isOpenAt(asked, asked.until, c.at)) return refuse('answer-late');
  const { sealed, by, at: arrivedAt, documents = [], facts = [] } = c;
  if (documents.some(({ item }) => !asked.items.includes(item))) return refuse('item-not-asked');
  const attached = documentsOf(waits.received);
  if (documents.some(({ documentId }) => !attached.some((one) => one.documentId === documentId)))
    return refuse('document-unknown');
  const named = { ...(documents.length > 0 && { documents }), ...(facts.length > 0 && { facts }) };
  const answered = { sealed, ...named, arrivedAt, by, on: dateInRome(arrivedAt), ...actingOf(c) };
  return accept(dated(procedure, { type: 'IntegrationReceived', ...answered }));
};

/** An item of a request: how it was answered so far, or that it is open. */
export interface AskedItem {
  readonly item: string;
  /** Documents that were named for it, or attached as that proof since it was asked. */
  readonly documents: readonly string[];
  /** Whether a fact of that name was declared anew. */
  readonly declared: boolean;
}

/** The items of a request with what came for each. */
export const itemsOf = (
  { items, askedOn, answer }: Integration,
  documents: readonly AttachedDocument[],
): readonly AskedItem[] =>
  items.map((item) => {
    const named = (answer?.documents ?? []).filter((one) => one.item === item).map(({ documentId }) => documentId);
    const attached = documents
      .filter(({ proof, attachedAt }) => proof === item && dateInRome(attachedAt) >= askedOn)
      .map(({ documentId }) => documentId);
    return { item, documents: [...new Set([...named, ...attached])], declared: answer?.facts?.includes(item) ?? false };
  });
