// Traces (OpenTelemetry): one step for each request, each message sent, each message consumed, under the correlation id as trace id.
import { context, SpanKind, SpanStatusCode, trace, TraceFlags, type Attributes, type Span } from '@opentelemetry/api';
import type { NodeTracerProvider } from '@opentelemetry/sdk-trace-node';
import { CorrelatedIds } from './correlated-ids.js';

/** A step to begin. Attributes are words of ours and of protocols: never an address, never anything about people. */
export interface Step {
  readonly name: string;
  readonly kind: SpanKind;
  readonly traceId: string;
  /** The step itself, where others know it beforehand. */
  readonly spanId?: string;
  /** The step that caused this one. */
  readonly parentId?: string;
  readonly attributes: Attributes;
}

/** Sends the steps of this process to a collector. */
export class Tracing {
  private constructor(
    private readonly provider: NodeTracerProvider,
    private readonly ids: CorrelatedIds,
  ) {}

  /** Begins to export to `<endpoint>/v1/traces`; the packages are loaded only here. */
  static async to(endpoint: string, service: string): Promise<Tracing> {
    const { providerTo } = await import('./provider.js');
    const ids = new CorrelatedIds();
    return new Tracing(providerTo(endpoint, service, ids), ids);
  }

  /** Begins a step; whoever began it ends it. */
  begin({ name, kind, traceId, spanId, parentId, attributes }: Step): Span {
    const tracer = this.provider.getTracer('buono');
    if (parentId === undefined)
      return this.ids.as({ traceId, spanId }, () => tracer.startSpan(name, { kind, attributes, root: true }));
    const parent = { traceId, spanId: parentId, traceFlags: TraceFlags.SAMPLED, isRemote: true };
    const within = trace.setSpanContext(context.active(), parent);
    return this.ids.as({ spanId }, () => tracer.startSpan(name, { kind, attributes }, within));
  }

  /** Sends what is left, within the exporter's time limit. */
  async stop(): Promise<void> {
    await this.provider.shutdown();
  }
}

/** Marks a step as failed, without words: they could be somebody's. */
export const failed = (span: Span): void => void span.setStatus({ code: SpanStatusCode.ERROR });

export { SpanKind, type Span };
