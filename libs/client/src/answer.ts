// What the API answers: done, with a body, or refused, with a problem.
import type { Received } from './exchange.js';
import { problemOf, RequestRefused, type Problem } from './problem.js';

interface Heading {
  /** What was asked, as `POST /vouchers`. */
  readonly asked: string;
  readonly status: number;
  readonly headers: Received['headers'];
}

/** It was done. */
export interface Done<Body> extends Heading {
  readonly ok: true;
  readonly body: Body;
  /** The revision to name in `ifMatch` when changing what was read or written. */
  readonly etag?: string;
  /** The rows had not come as far as this client's last write: ask again for newer ones. */
  readonly isStale: boolean;
}

/** It was refused, and nothing has changed. */
export interface Refused extends Heading {
  readonly ok: false;
  readonly problem: Problem;
}

export type Answer<Body> = Done<Body> | Refused;

/** The answer in what was received. */
export const answerOf = <Body>(asked: string, received: Received): Answer<Body> => {
  const { status, headers, text } = received;
  if (status >= 300) return { ok: false, asked, status, headers, problem: problemOf(received) };
  const etag = headers.get('etag');
  return {
    ok: true,
    asked,
    status,
    headers,
    body: (text === '' ? {} : JSON.parse(text)) as Body,
    ...(etag !== null && { etag }),
    isStale: headers.get('buono-stale') === 'true',
  };
};

/** The body of an answer that had to succeed; RequestRefused otherwise. */
export const bodyOf = <Body>(answer: Answer<Body>): Body => {
  if (!answer.ok) throw new RequestRefused(answer.asked, answer.problem);
  return answer.body;
};
