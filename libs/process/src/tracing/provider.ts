// The exporter of traces, in a file of its own: what it imports is loaded only where traces are sent.
import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-http';
import { resourceFromAttributes } from '@opentelemetry/resources';
import { BatchSpanProcessor, NodeTracerProvider, type IdGenerator } from '@opentelemetry/sdk-trace-node';

const EVERY_MS = 1_000;

/** Sends steps to `<endpoint>/v1/traces`, some at a time. */
export const providerTo = (endpoint: string, service: string, idGenerator: IdGenerator): NodeTracerProvider => {
  const exporter = new OTLPTraceExporter({ url: `${endpoint}/v1/traces` });
  return new NodeTracerProvider({
    idGenerator,
    resource: resourceFromAttributes({ 'service.name': `buono-${service}` }),
    spanProcessors: [new BatchSpanProcessor(exporter, { scheduledDelayMillis: EVERY_MS })],
  });
};
