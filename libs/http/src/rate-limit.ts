// The rate limit at the door: before any work, by token or by address, told in the headers of every answer.
import { hash } from 'node:crypto';
import type { FastifyReply } from 'fastify';
import { ProblemException } from './problem.js';
import type { BuonoRequest } from './request.js';
import { TokenBuckets, type Pace, type Taken } from './token-buckets.js';

/** The paces of a server; an in-process guard, not a substitute for the one in front of a cluster. */
export interface RateLimits {
  /** For one bearer token. */
  readonly perToken: Pace;
  /** For one address: requests without a token, and tokens never seen before. Generous, since a CAF shares one address. */
  readonly perAddress: Pace;
  /** How many callers are remembered. */
  readonly remembered?: number;
}

/** What holds unless the configuration says otherwise. */
export const RATE_LIMITS: RateLimits = {
  perToken: { burst: 1_000, perSecond: 200 },
  perAddress: { burst: 5_000, perSecond: 1_000 },
};

/** Decides for each request; sets `X-RateLimit-*`, and throws the 429 problem with `Retry-After`. */
export class RateLimiter {
  private readonly tokens: TokenBuckets;
  private readonly addresses: TokenBuckets;

  constructor(
    private readonly limits: RateLimits,
    private readonly nowMs: () => number = () => performance.now(),
  ) {
    this.tokens = new TokenBuckets(limits.perToken, limits.remembered);
    this.addresses = new TokenBuckets(limits.perAddress, limits.remembered);
  }

  /** Lets the request in or throws. */
  admit(request: BuonoRequest, reply: FastifyReply): void {
    const now = this.nowMs();
    const token = request.headers.authorization;
    const { taken, limit } = token === undefined ? this.byAddress(request, now) : this.byToken(token, request, now);
    reply.header('X-RateLimit-Limit', limit);
    reply.header('X-RateLimit-Remaining', taken.remaining);
    reply.header('X-RateLimit-Reset', taken.resetSeconds);
    if (!taken.allowed) throw tooManyRequests(taken.retrySeconds);
  }

  private byToken(token: string, request: BuonoRequest, now: number): Admission {
    const key = (request.tokenDigest = hash('sha256', token, 'base64'));
    // A token never seen is charged to the address as well: inventing tokens must not buy requests.
    if (!this.tokens.has(key)) {
      const admission = this.byAddress(request, now);
      if (!admission.taken.allowed) return admission;
    }
    return { taken: this.tokens.take(key, now), limit: this.limits.perToken.burst };
  }

  private byAddress(request: BuonoRequest, now: number): Admission {
    return { taken: this.addresses.take(request.ip, now), limit: this.limits.perAddress.burst };
  }
}

interface Admission {
  readonly taken: Taken;
  readonly limit: number;
}

const tooManyRequests = (seconds: number): ProblemException =>
  new ProblemException(
    429,
    'too-many-requests',
    'Troppe richieste',
    `Hai inviato troppe richieste in poco tempo. Riprova tra ${seconds} second${seconds === 1 ? 'o' : 'i'}: nulla è stato registrato.`,
    {},
    { 'Retry-After': String(seconds) },
  );
