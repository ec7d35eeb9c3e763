// Admission: while more requests that write come in than can be answered soon, the rest is told when to come back. Told
// before anything is read, so that those who were let in have their answer within a bounded time.
import type { FastifyReply } from 'fastify';
import { answersFirst, type Precedence } from '@buono/event-store';
import { PROBLEM_JSON, problemType, type ProblemBody } from './problem.js';
import type { BuonoRequest } from './request.js';

/** How many are let in. */
export interface AdmissionPolicy {
  /** How long who is let in may wait for the answer, in milliseconds, at the speed of the moment. */
  readonly patienceMs: number;
  /** Requests in hand at least and at most, whatever the speed. */
  readonly least: number;
  readonly most: number;
  /** Answers a second assumed until they were counted. */
  readonly perSecondAtFirst: number;
}

// A process that has just begun is slow: it finds out by and by what it carries.
const POLICY: AdmissionPolicy = { patienceMs: 500, least: 64, most: 4_096, perSecondAtFirst: 200 };
const COUNTED_MS = 500;
const LATEST_SECONDS = 600;
/** How much the last count tells of the speed that appointments are given by: a moment's standstill must not send people away for minutes. */
const NEWS = 0.1;
const READING: ReadonlySet<string> = new Set(['GET', 'HEAD', 'OPTIONS']);

/** Lets requests that write in, or answers the 429 problem with `Retry-After`. */
export class Admission {
  private perSecond: number;
  private steadily: number;
  private answered = 0;
  private countedSince: number;
  /** How many were told to come back and have not had their moment yet, and when that was worked out. */
  private expected = 0;
  private expectedAt: number;

  constructor(
    private readonly precedence: Precedence = answersFirst,
    private readonly policy: AdmissionPolicy = POLICY,
    private readonly nowMs: () => number = () => performance.now(),
  ) {
    this.perSecond = policy.perSecondAtFirst;
    this.steadily = policy.perSecondAtFirst;
    this.countedSince = this.expectedAt = nowMs();
  }

  /** Counts the request until its answer is out or its connection gone; or answers that there is no room, and tells so by false. */
  admit(request: BuonoRequest, reply: FastifyReply): boolean {
    if (READING.has(request.method)) return true;
    const retryAfter = this.enter();
    if (retryAfter === undefined) {
      reply.raw.once('close', () => this.leave());
      return true;
    }
    // Answered here, not thrown: this must cost far less than what it keeps out.
    void reply.code(429).header('Retry-After', String(retryAfter)).type(PROBLEM_JSON).send(tooBusy(retryAfter));
    return false;
  }

  /** Undefined when there is room, and then one more is in hand; otherwise the seconds after which there should be. */
  enter(): number | undefined {
    const now = this.nowMs();
    if (this.precedence.waiting < this.mostInHand) {
      this.precedence.entered();
      return undefined;
    }
    // Each is told a moment of its own, after those told before: who comes back then does not meet all the others.
    const gone = ((now - this.expectedAt) * this.steadily) / 1_000;
    this.expected = Math.max(0, this.expected - gone) + 1;
    this.expectedAt = now;
    return Math.ceil(Math.min(this.policy.patienceMs / 1_000 + this.expected / this.steadily, LATEST_SECONDS));
  }

  leave(): void {
    this.precedence.left();
    this.answered += 1;
    const elapsed = this.nowMs() - this.countedSince;
    if (elapsed < COUNTED_MS) return;
    // Speed shows only while there is enough to do: a quiet hour is not a slow server.
    if (this.precedence.waiting >= this.policy.least / 2) this.learn((this.answered * 1_000) / elapsed);
    this.answered = 0;
    this.countedSince += elapsed;
  }

  // Slower is believed at once, since those who are in wait already; quicker by and by.
  private learn(measured: number): void {
    this.steadily = Math.max(1, this.steadily + NEWS * (measured - this.steadily));
    this.perSecond = Math.max(1, measured < this.perSecond ? measured : (this.perSecond + measured) / 2);
  }

  private get mostInHand(): number {
    const { patienceMs, least, most } = this.policy;
    return Math.min(most, Math.max(least, (this.perSecond * patienceMs) / 1_000));
  }
}

const tooBusy = (seconds: number): string =>
  JSON.stringify({
    type: problemType('too-busy'),
    title: 'Molte richieste insieme',
    status: 429,
    detail: `In questo momento arrivano più richieste di quante se ne possano registrare. Riprova tra ${seconds} second${seconds === 1 ? 'o' : 'i'}, ripetendo lo stesso invio con la stessa chiave: nulla è stato registrato.`,
  } satisfies ProblemBody);
