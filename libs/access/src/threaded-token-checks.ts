// Tokens checked in a thread beside the event loop: on a click day every family brings a new one, and the loop has one core.
import { existsSync } from 'node:fs';
import { Worker } from 'node:worker_threads';
import type { JWTPayload } from 'jose';
import type { TrustedIssuer } from './issuer.js';
import { TokenChecks, type ChecksTokens } from './token-checks.js';
import { TokenRefused } from './token-refused.js';
import type { AskedTokens, CheckedTokens, TokenThreadData } from './token-thread.js';

interface Waiting {
  readonly resolve: (claims: JWTPayload) => void;
  readonly reject: (error: Error) => void;
}

const PROGRAM = new URL('./token-thread.js', import.meta.url);

/** Checks for a process: in a thread, or in this one where the program of the thread is not compiled. */
export const tokenChecksOf = (issuers: readonly TrustedIssuer[]): ChecksTokens =>
  existsSync(PROGRAM) ? new ThreadedTokenChecks(issuers) : new TokenChecks(issuers);

/**
 * Checks tokens in a thread that begins with the first of them and keeps no process alive. It needs the compiled program
 * beside it; a thread that breaks down rejects what it was asked, and the next token begins another.
 */
export class ThreadedTokenChecks implements ChecksTokens {
  private worker: Worker | undefined;
  private readonly waiting = new Map<number, Waiting>();
  private asked: AskedTokens[number][] = [];
  private last = 0;

  constructor(
    private readonly issuers: readonly TrustedIssuer[],
    private readonly audience = 'buono',
    private readonly program = PROGRAM,
  ) {}

  claimsOf(token: string, nowMs: number): Promise<JWTPayload> {
    return new Promise((resolve, reject) => {
      this.last += 1;
      this.waiting.set(this.last, { resolve, reject });
      // Those of one turn of the event loop travel together: a message costs more than what is in it.
      if (this.asked.push({ n: this.last, token, nowMs }) === 1) setImmediate(() => this.ask());
    });
  }

  private ask(): void {
    this.worker ??= this.begun();
    this.worker.postMessage(this.asked);
    this.asked = [];
  }

  private begun(): Worker {
    const workerData: TokenThreadData = { issuers: this.issuers, audience: this.audience };
    const worker = new Worker(this.program, { workerData, execArgv: [] });
    worker.on('message', (checked: CheckedTokens) => checked.forEach((one) => this.settle(one)));
    worker.on('error', (error) => this.brokeDown(error));
    worker.unref();
    return worker;
  }

  private settle(checked: CheckedTokens[number]): void {
    const waiting = this.waiting.get(checked.n);
    this.waiting.delete(checked.n);
    if ('claims' in checked) waiting?.resolve(checked.claims);
    else waiting?.reject('refusal' in checked ? new TokenRefused(checked.refusal) : checked.fault);
  }

  private brokeDown(cause: Error): void {
    this.worker = undefined;
    const lost = [...this.waiting.values()];
    this.waiting.clear();
    for (const { reject } of lost) reject(new Error('the thread that checks tokens broke down', { cause }));
  }
}
