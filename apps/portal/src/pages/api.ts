// The API as one browser reaches it: for whom a request comes, what it must have seen, and what became of it.
import { BuonoClient, problemName, type Answer, type Problem } from '@buono/client';
import { exchangeFor, type Speaking } from './exchange.js';
import type { Visit } from './visit.js';

/** A client for one request of a browser. */
export const clientFor = (speaking: Speaking): BuonoClient =>
  new BuonoClient({
    baseUrl: speaking.apiUrl,
    ...(speaking.token !== undefined && { token: speaking.token }),
    // A page that waits long is worse than one that says to come back.
    patience: { attempts: 2, longestMs: 2_000 },
    exchange: exchangeFor(speaking),
  });

const ENTRY = /^([a-z][a-z-]*):(\d{1,15})$/;

/** Positions as `Buono-At-Least` has them, with one more: the furthest of each context. */
export const further = (seen: string | undefined, position: string): string => {
  const all = new Map<string, number>();
  for (const entry of [...(seen ?? '').split(', '), position]) {
    const [, context, at] = ENTRY.exec(entry) ?? [];
    if (context !== undefined) all.set(context, Math.max(all.get(context) ?? 0, Number(at)));
  }
  return [...all].map(([context, at]) => `${context}:${at}`).join(', ');
};

/** What became of a write. */
export type Written<Body> = { readonly body: Body } | { readonly problem: Problem };

/** A write that a form asked for, under the form's own key: what people can mend comes back as a problem. */
export const written = async <Body>(
  visit: Visit,
  method: 'POST' | 'PUT',
  path: string,
  body?: unknown,
): Promise<Written<Body>> => {
  const key = visit.form.get('_key') ?? crypto.randomUUID();
  const ifMatch = visit.form.get('_revision');
  const answer: Answer<Body> = await visit.api.send<Body>(method, path, {
    key,
    ...(ifMatch !== null && { ifMatch }),
    ...(body !== undefined && { body }),
  });
  if (answer.ok) return { body: answer.body };
  if (isMendable(answer.problem)) return { problem: answer.problem };
  throw new ApiRefused(answer.problem);
};

// What the person can do something about, on the same page.
const MENDABLE = new Set([400, 409, 412, 422]);

// The door stays shut without a word; any other 403 or 404 says what the person can do (a colleague must sign, the code is unknown).
const SHUT = new Set(['level-too-low', 'not-found', 'role-missing', 'second-factor-missing']);

const isMendable = (problem: Problem): boolean =>
  MENDABLE.has(problem.status) ||
  ((problem.status === 403 || problem.status === 404) && !SHUT.has(problemName(problem)));

/** The API refused what the page cannot do without. */
export class ApiRefused extends Error {
  override readonly name = 'ApiRefused';
  constructor(readonly problem: Problem) {
    super(`${problem.status} ${problem.type}`);
  }
}

/** The body of an answer that the page cannot do without. */
export const needed = <Body>(answer: Answer<Body>): Body => {
  if (answer.ok) return answer.body;
  throw new ApiRefused(answer.problem);
};

/** The body, or undefined when there is none for this person. */
export const ifThere = <Body>(answer: Answer<Body>): Body | undefined => {
  if (answer.ok) return answer.body;
  if (answer.problem.status === 404 || answer.problem.status === 403) return undefined;
  throw new ApiRefused(answer.problem);
};

/** What stands at a path of the API, which the page cannot do without. */
export const read = async <Body>({ api }: Visit, path: string): Promise<Body> =>
  needed(await api.send<Body>('GET', path));
