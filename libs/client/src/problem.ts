// Problems (RFC 9457) as values: what the API refuses is an answer, not an exception.
import type { Received } from './exchange.js';
import type { components } from './openapi.js';

/** Why something was refused: `type` never changes for the same cause, `detail` is the Italian sentence to show. */
export type Problem = components['schemas']['Problem'];

const PREFIX = 'urn:buono:problem:';

/** The name in the type of a problem: `balance-exceeded` of `urn:buono:problem:balance-exceeded`. */
export const problemName = ({ type }: Problem): string => (type.startsWith(PREFIX) ? type.slice(PREFIX.length) : type);

/** The problem in an answer. Who answers without one (a proxy on the way) leaves its status only. */
export const problemOf = ({ status, headers, text }: Received): Problem => {
  const bare: Problem = { type: 'about:blank', title: `HTTP ${status}`, status, detail: '' };
  if (!(headers.get('content-type') ?? '').startsWith('application/problem+json')) return bare;
  try {
    return { ...bare, ...(JSON.parse(text) as Partial<Problem>) };
  } catch {
    return bare;
  }
};

/** A step that had to succeed was refused. Its message carries the problem, which names no person. */
export class RequestRefused extends Error {
  override readonly name = 'RequestRefused';
  constructor(
    /** What was asked, as `POST /vouchers`. */
    readonly asked: string,
    readonly problem: Problem,
  ) {
    const fields = problem.errors === undefined ? '' : JSON.stringify(problem.errors);
    super(`${asked}: ${problem.status} ${problemName(problem)} ${problem.detail} ${fields}`.trim());
  }
}
