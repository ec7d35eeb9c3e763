// A client of the server that can be replaced: one that has given up does not come back by itself.
import { KurrentDBClient } from '@kurrent/kurrentdb-client';
import { BadConnectionString } from './connection-string.js';
import { KurrentFault, NO_ANSWER } from './kurrent-fault.js';

const connect = (url: string): KurrentDBClient => {
  try {
    return KurrentDBClient.connectionString(url);
  } catch {
    // The client's own error holds the whole address.
    throw new BadConnectionString('an option has a wrong value, or a certificate is not where it says');
  }
};

export class Clients {
  private used: KurrentDBClient;

  constructor(private readonly url: string) {
    this.used = connect(url);
  }

  current(): KurrentDBClient {
    return this.used;
  }

  /** Puts a new client in the place of one that failed, unless somebody has. What the old one has in flight fails. */
  replace(failed: KurrentDBClient): void {
    if (failed !== this.used) return;
    this.used = connect(this.url);
    void failed.dispose();
  }

  close(): Promise<void> {
    return this.used.dispose();
  }
}

/** Fails when an answer does not come in time: a broken connection may leave the client waiting for ever. */
export const withinTime = async <T>(asked: string, milliseconds: number, answer: Promise<T>): Promise<T> => {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(
      () => reject(new KurrentFault(asked, NO_ANSWER, `no answer in ${milliseconds} ms`)),
      milliseconds,
    );
  });
  try {
    return await Promise.race([answer, late]);
  } finally {
    clearTimeout(timer);
  }
};
