// Files on their way: from a browser's form to the API as they are, and from the API to the browser.
import { problemOf, type Problem } from '@buono/client';
import { exchangeFor, type Speaking } from './exchange.js';

/** Sends a file as it is, and answers the text that comes back, or why it was refused. */
export type Upload = (
  path: string,
  file: {
    readonly type: string;
    readonly content: string | Uint8Array<ArrayBuffer>;
    readonly key: string;
    /** What it is called, where that is kept. */
    readonly name?: string;
  },
) => Promise<{ readonly text: string } | { readonly problem: Problem }>;

/** The file that stands at a path of the API, or why it is not given. */
export type Download = (path: string) => Promise<SentFile | { readonly problem: Problem }>;

const authorized = ({ token }: Speaking): Readonly<Record<string, string>> =>
  token === undefined ? {} : { authorization: `Bearer ${token}` };

/** For one request of a browser. */
export const uploadFor = (speaking: Speaking): Upload => {
  const exchange = exchangeFor(speaking);
  return async (path, { type, content, key, name }) => {
    const called = name === undefined ? {} : { 'content-disposition': dispositionOf(name) };
    const headers = { 'content-type': type, 'idempotency-key': key, ...called, ...authorized(speaking) };
    const received = await exchange({ method: 'POST', url: `${speaking.apiUrl}${path}`, headers, body: content });
    return received.status < 300 ? { text: received.text } : { problem: problemOf(received) };
  };
};

/** For one request of a browser. */
export const downloadFor =
  ({ apiUrl, address, seen, ...speaking }: Speaking): Download =>
  async (path) => {
    const answer = await fetch(`${apiUrl}${path}`, {
      headers: {
        ...authorized({ apiUrl, address, ...speaking }),
        'x-forwarded-for': address,
        ...(seen !== undefined && { 'buono-at-least': seen }),
      },
      signal: AbortSignal.timeout(20_000),
    });
    const { status, headers } = answer;
    if (!answer.ok) return { problem: problemOf({ status, headers, text: await answer.text() }) };
    const [, coded = ''] = /filename\*=UTF-8''([^;]+)/.exec(headers.get('content-disposition') ?? '') ?? [];
    return {
      name: decodeURIComponent(coded),
      type: headers.get('content-type') ?? 'application/octet-stream',
      bytes: new Uint8Array(await answer.arrayBuffer()),
    };
  };

/** How a file is said to be one to keep, under a name in any alphabet (RFC 8187). */
export const dispositionOf = (name: string): string => {
  const coded = encodeURIComponent(name).replaceAll(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`);
  return `attachment; filename*=UTF-8''${coded}`;
};

/** A file: chosen in a form, or kept by the API. */
export interface SentFile {
  readonly name: string;
  /** As whoever sends it says; empty where that is not known. */
  readonly type: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** What a form with files sent: its fields, and each file that was chosen. */
export class SentForm {
  constructor(
    readonly fields: URLSearchParams,
    readonly files: ReadonlyMap<string, SentFile>,
  ) {}
}

/** Reads a form with files; rejects where it is none. */
export const readSentForm = async (type: string, body: Buffer): Promise<SentForm> => {
  const sent = await new Response(new Uint8Array(body), { headers: { 'content-type': type } }).formData();
  const fields = new URLSearchParams();
  const files = new Map<string, SentFile>();
  for (const [name, value] of sent)
    if (typeof value === 'string') fields.append(name, value);
    else if (value.size > 0)
      files.set(name, { name: value.name, type: value.type, bytes: new Uint8Array(await value.arrayBuffer()) });
  return new SentForm(fields, files);
};

/** The text of a file: UTF-8, or what older programs of offices write. */
export const textOf = ({ bytes }: SentFile): string => {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
};
