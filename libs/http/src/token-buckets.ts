// Token buckets: each caller may burst, then goes at a steady pace. Pure but for the map it keeps; time is told.

/** A pace: `burst` requests at once, `perSecond` in the long run. */
export interface Pace {
  readonly burst: number;
  readonly perSecond: number;
}

/** What one request was told. */
export interface Taken {
  readonly allowed: boolean;
  /** Requests that may still follow at once. */
  readonly remaining: number;
  /** Seconds until the whole burst is there again. */
  readonly resetSeconds: number;
  /** Seconds until one request is allowed; 0 when this one was. */
  readonly retrySeconds: number;
}

interface Bucket {
  level: number;
  at: number;
}

/** Buckets by key, at most `capacity` of them: the longest unused is forgotten first, which only ever favours the caller. */
export class TokenBuckets {
  private readonly buckets = new Map<string, Bucket>();

  constructor(
    private readonly pace: Pace,
    private readonly capacity = 100_000,
  ) {}

  /** Whether the key has a bucket. */
  has(key: string): boolean {
    return this.buckets.has(key);
  }

  /** Takes one request at this time (milliseconds, never decreasing). */
  take(key: string, nowMs: number): Taken {
    const bucket = this.touched(key, nowMs);
    bucket.level = Math.min(this.pace.burst, bucket.level + ((nowMs - bucket.at) / 1_000) * this.pace.perSecond);
    bucket.at = nowMs;
    const allowed = bucket.level >= 1;
    if (allowed) bucket.level -= 1;
    return {
      allowed,
      remaining: Math.floor(bucket.level),
      resetSeconds: this.secondsTo(this.pace.burst, bucket.level),
      retrySeconds: allowed ? 0 : Math.max(1, this.secondsTo(1, bucket.level)),
    };
  }

  private secondsTo(level: number, from: number): number {
    return Math.ceil((level - from) / this.pace.perSecond);
  }

  private touched(key: string, nowMs: number): Bucket {
    const known = this.buckets.get(key);
    // Out and in again: a Map gives its keys in order of entry, so the first is the longest unused.
    if (known !== undefined) this.buckets.delete(key);
    else if (this.buckets.size >= this.capacity) this.forgetOldest();
    const bucket = known ?? { level: this.pace.burst, at: nowMs };
    this.buckets.set(key, bucket);
    return bucket;
  }

  private forgetOldest(): void {
    const oldest = this.buckets.keys().next();
    if (!oldest.done) this.buckets.delete(oldest.value);
  }
}
