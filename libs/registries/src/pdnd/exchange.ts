// One request and its answer, within a time; what goes wrong is told as NoAnswer. Bodies are read whole, up to a limit.
import { instant, instantFromMillis, isInstant, millisOf, type Clock, type Instant } from '@buono/kernel';
import { NoAnswer } from './no-answer.js';

/** What came back, its body as text. */
export interface Reply {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
}

const LONGEST = 1_048_576;

/** Sends a POST. @throws NoAnswer when nothing readable came. */
export const post = async (
  url: string,
  request: { readonly headers: Readonly<Record<string, string>>; readonly body: string },
  timeout: number,
): Promise<Reply> => {
  const signal = AbortSignal.timeout(timeout);
  try {
    // A redirection would carry voucher and personal data to who knows whom.
    const response = await fetch(url, { method: 'POST', redirect: 'error', signal, ...request });
    return { status: response.status, headers: response.headers, text: await textOf(response) };
  } catch (error) {
    if (error instanceof NoAnswer) throw error;
    throw new NoAnswer(signal.aborted ? 'timeout' : 'unreachable', undefined, { cause: error });
  }
};

const textOf = async ({ body }: Response): Promise<string> => {
  if (body === null) return '';
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of body as AsyncIterable<Uint8Array>) {
    bytes += chunk.length;
    if (bytes > LONGEST) throw new NoAnswer('unintelligible');
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
};

/** The body as JSON. @throws NoAnswer */
export const jsonOf = ({ text }: Reply): unknown => {
  try {
    return JSON.parse(text) as unknown;
  } catch (error) {
    throw new NoAnswer('unintelligible', undefined, { cause: error });
  }
};

/** Throws what a status other than 2xx and 404 means. */
export const accepted = (reply: Reply, clock: Clock): Reply => {
  const { status, headers } = reply;
  if ((status >= 200 && status < 300) || status === 404) return reply;
  if (status === 429) throw new NoAnswer('capped', retryAfter(headers.get('retry-after'), clock));
  if (status >= 500 || status === 408) throw new NoAnswer('unreachable');
  throw new NoAnswer('not-allowed');
};

// Seconds or an HTTP date (RFC 9110 §10.2.3); anything else is as if it were not there.
const retryAfter = (value: string | null, clock: Clock): Instant | undefined => {
  if (value === null) return undefined;
  if (/^\d{1,7}$/.test(value)) return instantFromMillis(millisOf(clock.now()) + Number(value) * 1_000);
  const millis = Date.parse(value);
  const at = Number.isNaN(millis) ? '' : new Date(millis).toISOString();
  return isInstant(at) ? instant(at) : undefined;
};
