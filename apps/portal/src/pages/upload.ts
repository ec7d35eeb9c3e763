// Files on their way: from a browser's form to the API as they are, and from the API to the browser.
import { problemOf, type Problem } from '@buono/client';
import { exchangeFor, type Speaking } from './exchange.js';

/** Sends a file as it is, and answers the text that comes back, or why it was refused. */
export type Upload = (
  path: string,
  file: { readonly type: string; readonly content: string; readonly key: string },
) => Promise<{ readonly text: string } | { readonly problem: Problem }>;

/** The text that stands at a path of the API, or why it is not given. */
export type Download = (path: string) => Promise<{ readonly text: string } | { readonly problem: Problem }>;

const authorized = ({ token }: Speaking): Readonly<Record<string, string>> =>
  token === undefined ? {} : { authorization: `Bearer ${token}` };

/** For one request of a browser. */
export const uploadFor = (speaking: Speaking): Upload => {
  const exchange = exchangeFor(speaking);
  return async (path, { type, content, key }) => {
    const headers = { 'content-type': type, 'idempotency-key': key, ...authorized(speaking) };
    const received = await exchange({ method: 'POST', url: `${speaking.apiUrl}${path}`, headers, body: content });
    return received.status < 300 ? { text: received.text } : { problem: problemOf(received) };
  };
};

/** For one request of a browser. */
export const downloadFor = (speaking: Speaking): Download => {
  const exchange = exchangeFor(speaking);
  return async (path) => {
    const received = await exchange({ method: 'GET', url: `${speaking.apiUrl}${path}`, headers: authorized(speaking) });
    return received.status < 300 ? { text: received.text } : { problem: problemOf(received) };
  };
};

/** What a form with files sent: its fields, and the text of each file that was chosen. */
export class SentForm {
  constructor(
    readonly fields: URLSearchParams,
    readonly files: ReadonlyMap<string, string>,
  ) {}
}

/** Reads a form with files; rejects where it is none. */
export const readSentForm = async (type: string, body: Buffer): Promise<SentForm> => {
  const sent = await new Response(new Uint8Array(body), { headers: { 'content-type': type } }).formData();
  const fields = new URLSearchParams();
  const files = new Map<string, string>();
  for (const [name, value] of sent)
    if (typeof value === 'string') fields.append(name, value);
    else if (value.size > 0) files.set(name, textOf(new Uint8Array(await value.arrayBuffer())));
  return new SentForm(fields, files);
};

/** UTF-8, or what older programs of offices write. */
const textOf = (bytes: Uint8Array): string => {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
};
