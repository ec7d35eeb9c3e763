// One request and its answer, whatever carries them: fetch unless told otherwise.

/** What is sent. */
export interface Sent {
  readonly method: string;
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string | Uint8Array<ArrayBuffer>;
  readonly signal?: AbortSignal;
}

/** What came back. */
export interface Received {
  readonly status: number;
  /** By name, whatever its case; null when it is not there. */
  readonly headers: { get(name: string): string | null };
  readonly text: string;
}

/** Sends, and waits for the whole answer; rejects when there is none. */
export type Exchange = (sent: Sent) => Promise<Received>;

/** The exchange over `fetch`. */
export const overFetch: Exchange = async ({ method, url, headers, body, signal }) => {
  const answer = await fetch(url, {
    method,
    headers,
    ...(body !== undefined && { body }),
    ...(signal !== undefined && { signal }),
  });
  return { status: answer.status, headers: answer.headers, text: await answer.text() };
};
