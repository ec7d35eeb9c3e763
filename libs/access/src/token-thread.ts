// The program of the thread that checks tokens: a signature takes the thread that asks for it more than most requests do.
import { parentPort, workerData } from 'node:worker_threads';
import type { JWTPayload } from 'jose';
import type { TrustedIssuer } from './issuer.js';
import { TokenChecks } from './token-checks.js';
import { TokenRefused, type TokenRefusal } from './token-refused.js';

/** What the thread is given when it begins. */
export interface TokenThreadData {
  readonly issuers: readonly TrustedIssuer[];
  readonly audience: string;
}

/** A message in: tokens of one turn of the asking thread's event loop. */
export type AskedTokens = readonly { readonly n: number; readonly token: string; readonly nowMs: number }[];

/** A message out: answers of one turn of this thread's, in the order in which they were found. */
export type CheckedTokens = readonly ({ readonly n: number } & (
  { readonly claims: JWTPayload } | { readonly refusal: TokenRefusal } | { readonly fault: Error }
))[];

type Checked = CheckedTokens[number];

const port = parentPort;
if (port === null) throw new Error('the token thread is started by a process, not by itself');
const { issuers, audience } = workerData as TokenThreadData;
const checks = new TokenChecks(issuers, audience);
let found: Checked[] = [];

const tell = (checked: Checked): void => {
  found.push(checked);
  if (found.length > 1) return;
  setImmediate(() => {
    port.postMessage(found);
    found = [];
  });
};

const notAccepted = (error: unknown) =>
  error instanceof TokenRefused ? { refusal: error.refusal } : { fault: error as Error };

port.on('message', (asked: AskedTokens) => {
  for (const { n, token, nowMs } of asked)
    checks.claimsOf(token, nowMs).then(
      (claims) => tell({ n, claims }),
      (error: unknown) => tell({ n, ...notAccepted(error) }),
    );
});
