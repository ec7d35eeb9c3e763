// How a request of a browser goes on to the API: for whom, what it must have seen, how long it may take.
import { overFetch, type Exchange } from '@buono/client';

/** Whom a client speaks for. */
export interface Speaking {
  readonly apiUrl: string;
  readonly address: string;
  readonly token?: string;
  /** What a query must have seen. */
  readonly seen?: string;
  /** Told of each position that a write answered. */
  readonly heard: (position: string) => void;
}

/** The exchange behind a client and behind files. */
export const exchangeFor =
  ({ address, seen, heard }: Speaking): Exchange =>
  async (sent) => {
    const isReading = sent.method === 'GET';
    const headers = {
      ...(isReading && seen !== undefined && { 'buono-at-least': seen }),
      ...sent.headers,
      'x-forwarded-for': address,
    };
    const received = await overFetch({ ...sent, headers, signal: AbortSignal.timeout(20_000) });
    const position = received.headers.get('buono-position');
    if (!isReading && position !== null) heard(position);
    return received;
  };
