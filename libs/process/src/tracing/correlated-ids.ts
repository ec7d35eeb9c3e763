// Ids of traces and steps: random, unless they were told.
import { randomBytes } from 'node:crypto';
import type { IdGenerator } from '@opentelemetry/sdk-trace-node';

/** Ids that are told. */
export interface ToldIds {
  readonly traceId?: string | undefined;
  readonly spanId?: string | undefined;
}

/** Hands out the ids that the next step is to have. */
export class CorrelatedIds implements IdGenerator {
  private told: ToldIds = {};

  /** Begins a step with these ids; beginning one is synchronous, so nobody else takes them. */
  as<T>(told: ToldIds, begin: () => T): T {
    this.told = told;
    try {
      return begin();
    } finally {
      this.told = {};
    }
  }

  generateTraceId = (): string => this.told.traceId ?? randomBytes(16).toString('hex');

  generateSpanId = (): string => this.told.spanId ?? randomBytes(8).toString('hex');
}
