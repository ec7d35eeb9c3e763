// The platform as its users have it: HTTP with one's own token, keys that make a repetition harmless, patience where it asks for it.
import { setTimeout as pause } from 'node:timers/promises';
import { BuonoClient, problemName, type Answer, type Refused } from '@buono/client';
import type { Who } from '../people/who.js';
import type { Connections } from './exchange.js';
import type { Sessions } from './sessions.js';

/** The platform refused a step of the seed. The problem's own words speak of rules and fields, never of people. */
export class StepRefused extends Error {
  override readonly name = 'StepRefused';
  constructor(
    readonly step: string,
    readonly status: number,
    readonly problem: string,
    detail: string,
  ) {
    super(`${step}: ${status} ${problem} ${detail}`.trim());
  }
}

/** What did not come to pass in time. */
export class NeverCame extends Error {
  override readonly name = 'NeverCame';
}

/** How the API is reached. */
export interface Door {
  /** Where the platform listens, without a slash at the end. */
  readonly url: string;
  readonly sessions: Sessions;
  readonly connections: Connections;
  /** Put before each idempotency key, so that two sets never take each other's place. */
  readonly set: string;
  readonly nowMillis: () => number;
}

// A large set on a busy machine: what follows by message may be minutes behind, and giving up would leave the set half told.
const PATIENCE_MS = 300_000;
const SHORTLY_MS = 10;
const AT_MOST_MS = 400;

/** Waits a little longer each time: who asks too often keeps the platform from getting there. */
class Waiting {
  private pauseMs = SHORTLY_MS;
  private readonly deadline: number;

  constructor(private readonly nowMillis: () => number) {
    this.deadline = nowMillis() + PATIENCE_MS;
  }

  get isOver(): boolean {
    return this.nowMillis() > this.deadline;
  }

  async again(): Promise<void> {
    await pause(this.pauseMs);
    this.pauseMs = Math.min(AT_MOST_MS, this.pauseMs * 1.6);
  }
}

/**
 * Problems that pass by themselves, besides those that say so: a wallet follows its voucher by message, a choice its provider,
 * an offer the accreditation.
 */
const PASSING: ReadonlySet<string> = new Set(['voucher-unknown', 'provider-unknown', 'provider-not-accredited']);

/** Sends requests as people. A key is the name of its step: sent again after an interruption it changes nothing. */
export class Api {
  requests = 0;
  private readonly buono: BuonoClient;

  constructor(private readonly door: Door) {
    this.buono = new BuonoClient({
      baseUrl: `${door.url}/api/v1`,
      exchange: (sent) => door.connections.exchange(sent),
      // The seed waits in its own way, and longer.
      patience: { attempts: 1, longestMs: 0 },
    });
  }

  /** A step that must succeed; `step` names it once for all in its set. */
  async does<Body>(who: Who, step: string, path: string, body: unknown = {}): Promise<Body> {
    return this.persist<Body>(who, { method: 'POST', path, body, step });
  }

  /** Something that must be there. */
  sees<Body>(who: Who, path: string): Promise<Body> {
    return this.persist<Body>(who, { method: 'GET', path, step: path });
  }

  /** Looks again until it is so, for what follows by message. */
  until<Body>(who: Who, path: string, enough: (body: Body) => boolean): Promise<Body> {
    return this.patiently(path, async () => {
      const seen = await this.send<Body>(who, { method: 'GET', path, step: path });
      return seen.ok && enough(seen.body) ? seen.body : undefined;
    });
  }

  /** Asks again until there is an answer; @throws NeverCame when it takes too long. */
  async patiently<T>(what: string, ask: () => Promise<T | undefined>): Promise<T> {
    const waiting = new Waiting(this.door.nowMillis);
    for (;;) {
      const answer = await ask();
      if (answer !== undefined) return answer;
      if (waiting.isOver) throw new NeverCame(`it never came to this: ${what}`);
      await waiting.again();
    }
  }

  /** Sets the clock of the demonstration; false when it is past that instant already. */
  async setsClock(who: Who, now: string): Promise<boolean> {
    const asked = { method: 'PUT', path: '/demonstration/clock', body: { now }, step: `clock-${now}` } as const;
    const answer = await this.send(who, asked);
    if (answer.ok) return true;
    if (problemName(answer.problem) === 'clock-goes-forward') return false;
    throw refused(asked, answer);
  }

  private async persist<Body>(who: Who, asked: Asked): Promise<Body> {
    const waiting = new Waiting(this.door.nowMillis);
    for (;;) {
      const answer = await this.send<Body>(who, asked);
      if (answer.ok) return answer.body;
      const passes = answer.status === 503 || PASSING.has(problemName(answer.problem));
      if (!passes || waiting.isOver) throw refused(asked, answer);
      await waiting.again();
    }
  }

  /** One request; where the door asks for a slower pace, by another desk; where a connection breaks, by another one. */
  private async send<Body>(who: Who, asked: Asked): Promise<Answer<Body>> {
    const waiting = new Waiting(this.door.nowMillis);
    for (;;) {
      const token = await this.door.sessions.tokenOf(who);
      const answer = await this.exchanged<Body>(asked, token);
      if (answer !== undefined && Number(answer.headers.get('x-ratelimit-remaining') ?? 2) <= 1)
        await this.door.sessions.renew(who, token);
      if (answer !== undefined && answer.status !== 429) return answer;
      if (waiting.isOver) throw new NeverCame(`no answer: ${asked.step}`);
      await waiting.again();
    }
  }

  /** The answer; undefined when the connection broke, which happens to those that were idle: the key makes it harmless. */
  private async exchanged<Body>(asked: Asked, token: string): Promise<Answer<Body> | undefined> {
    const { method, path, body, step } = asked;
    const said = method === 'GET' ? { token } : { token, key: `${this.door.set}:${step}`, body };
    this.requests += 1;
    try {
      return await this.buono.send<Body>(method, path, said);
    } catch (error) {
      if (BROKEN.has((error as { readonly code?: string }).code ?? '')) return undefined;
      throw error;
    }
  }
}

const BROKEN: ReadonlySet<string> = new Set(['ECONNRESET', 'EPIPE']);

interface Asked {
  readonly method: 'GET' | 'POST' | 'PUT';
  readonly path: string;
  readonly body?: unknown;
  readonly step: string;
}

const refused = ({ step }: Asked, { status, problem }: Refused): StepRefused => {
  const fields = problem.errors === undefined ? '' : JSON.stringify(problem.errors);
  return new StepRefused(step, status, problemName(problem), `${problem.detail} ${fields}`);
};
