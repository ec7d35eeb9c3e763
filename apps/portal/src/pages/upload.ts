// Files that go to the API as they are.
import { problemOf, type Problem } from '@buono/client';
import { exchangeFor, type Speaking } from './exchange.js';

/** Sends a file as it is, and answers the text that comes back, or why it was refused. */
export type Upload = (
  path: string,
  file: { readonly type: string; readonly content: string; readonly key: string },
) => Promise<{ readonly text: string } | { readonly problem: Problem }>;

/** For one request of a browser. */
export const uploadFor = (speaking: Speaking): Upload => {
  const exchange = exchangeFor(speaking);
  return async (path, { type, content, key }) => {
    const headers = {
      'content-type': type,
      'idempotency-key': key,
      ...(speaking.token !== undefined && { authorization: `Bearer ${speaking.token}` }),
    };
    const received = await exchange({ method: 'POST', url: `${speaking.apiUrl}${path}`, headers, body: content });
    return received.status < 300 ? { text: received.text } : { problem: problemOf(received) };
  };
};
