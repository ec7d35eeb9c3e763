// One application under one trace: from the request that admits it, over the bus, to the voucher in its wallet and in the reports.
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { acceptedVoucher, admittedApplication, Journey, publishCall } from './support/journey.js';
import { respite } from './support/occasion.js';
import { invented } from './support/people.js';
import { SHAPE } from './support/shape.js';

interface Attribute {
  readonly key: string;
  readonly value: Readonly<Record<string, unknown>>;
}

/** A step as it is exported (OTLP in JSON). */
interface Step {
  readonly traceId: string;
  readonly spanId: string;
  readonly parentSpanId?: string;
  readonly name: string;
  readonly attributes: readonly Attribute[];
}

interface Exported {
  readonly resourceSpans: readonly {
    readonly resource: { readonly attributes: readonly Attribute[] };
    readonly scopeSpans: readonly { readonly spans: readonly Step[] }[];
  }[];
}

const ADMITTED = 'it.buono.eligibility.application-admitted.v1';
const ISSUED = 'it.buono.issuance.voucher-issued.v1';
const ACCEPTED = 'it.buono.issuance.voucher-accepted.v1';
const DECISION = 'POST /api/v1/applications/:applicationId/decision';
const ACCEPTANCE = 'POST /api/v1/vouchers/:voucherId/acceptance';

/** Words of protocols and of ours, and nothing of people. */
const SAID = [
  'buono.outcome',
  'http.request.method',
  'http.response.status_code',
  'http.route',
  'messaging.consumer.group.name',
  'messaging.destination.name',
  'messaging.operation.type',
];

describe('an application that is admitted', () => {
  let collector: Server;
  let journey: Journey;
  const steps: (Step & { readonly service: string })[] = [];

  beforeAll(async () => {
    collector = createServer((request, response) => {
      const chunks: Buffer[] = [];
      request.on('data', (chunk: Buffer) => chunks.push(chunk));
      request.on('end', () => {
        const { resourceSpans } = JSON.parse(Buffer.concat(chunks).toString()) as Exported;
        for (const { resource, scopeSpans } of resourceSpans) {
          const name = resource.attributes.find(({ key }) => key === 'service.name')?.value['stringValue'];
          const spans = scopeSpans.flatMap((scope) => scope.spans);
          steps.push(...spans.map((span) => ({ ...span, service: String(name) })));
        }
        response.writeHead(200, { 'content-type': 'application/json' }).end('{}');
      });
    }).listen(0, '127.0.0.1');
    await once(collector, 'listening');
    const { port } = collector.address() as AddressInfo;
    journey = await Journey.start('2026-04-01T08:00:00.000Z', {
      OTEL_EXPORTER_OTLP_ENDPOINT: `http://127.0.0.1:${port}`,
    });
    await tell();
    // What a process has not sent yet it sends before it ends.
    await journey.stop();
  });
  afterAll(async () => {
    collector.closeAllConnections();
    collector.close();
    await journey.end();
  });

  const tell = async (): Promise<void> => {
    const document = respite('TRACCIA-2026', { from: '2026-04-01', to: '2026-12-31' }, '100.00', 'visit');
    const { callId } = await publishCall(journey, document, [
      { source: 'Fondo di prova', year: 2026, amountCents: 1_000_000 },
    ]);
    const applicationId = await admittedApplication(journey, 'delegate', {
      ...{ callId, action: 'SOLLIEVO', declarationsAccepted: true },
      recipient: invented('Custodita', 'Traccia', 'F', '1951-03-02'),
      applicant: { relation: 'delegate', mandate: 'Delega di prova 6/2026' },
      facts: { caresFor: true, isee: 500_000, householdSize: 4 },
    });
    await acceptedVoucher(journey, 'delegate', applicationId);
  };

  /** The steps under the trace of a request. */
  const traceOf = (request: string) => {
    const [{ traceId } = { traceId: '' }] = steps.filter(({ name }) => name === request);
    return steps.filter((step) => step.traceId === traceId);
  };
  const seenIn = (request: string): readonly string[] =>
    traceOf(request).map(({ service, name }) => `${service} ${name}`);
  const serviceOf = (name: string): string => (SHAPE === 'services' ? `buono-${name}` : 'buono-platform');

  it('is followed from the front door into every context that hears of it, by one trace', () => {
    expect(seenIn(DECISION)).toEqual(
      expect.arrayContaining([
        `${serviceOf('portal')} ${DECISION}`,
        `${serviceOf('eligibility')} ${DECISION}`,
        `${serviceOf('eligibility')} send ${ADMITTED}`,
        `${serviceOf('issuance')} process ${ADMITTED}`,
        `${serviceOf('issuance')} send ${ISSUED}`,
        `${serviceOf('reporting')} process ${ISSUED}`,
      ]),
    );
  });

  it('is followed to the wallet of its voucher, by the trace of who accepted it', () => {
    expect(seenIn(ACCEPTANCE)).toEqual(
      expect.arrayContaining([
        `${serviceOf('portal')} ${ACCEPTANCE}`,
        `${serviceOf('issuance')} ${ACCEPTANCE}`,
        `${serviceOf('issuance')} send ${ACCEPTED}`,
        `${serviceOf('redemption')} process ${ACCEPTED}`,
        `${serviceOf('reporting')} process ${ACCEPTED}`,
      ]),
    );
  });

  it('shows what caused what: who consumes a message stands below who sent it', () => {
    const trace = traceOf(ACCEPTANCE);
    const sent = trace.filter(({ name }) => name === `send ${ACCEPTED}`).map(({ spanId }) => spanId);
    const consumed = trace.filter(({ name }) => name === `process ${ACCEPTED}`);
    expect(consumed.length).toBeGreaterThan(1);
    for (const { parentSpanId } of consumed) expect(sent).toContain(parentSpanId);
  });

  it('is found by the same id in the lines of the log', () => {
    const [{ traceId } = { traceId: '' }] = traceOf(DECISION);
    const lines = journey.platform
      .output()
      .split('\n')
      .filter((line) => line.includes(traceId));
    expect(lines.some((line) => line.includes('"route":"/api/v1/applications/:applicationId/decision"'))).toBe(true);
  });

  it('says nothing of people in its steps', () => {
    const said = new Set(steps.flatMap(({ attributes }) => attributes.map(({ key }) => key)));
    expect([...said].sort()).toEqual(SAID);
    for (const { name } of steps)
      expect(name).toMatch(
        /^(?:[A-Z]+ (?:unknown|\/[a-z0-9/:.-]*(?::[a-zA-Z]+[a-z0-9/:.-]*)*)|(?:send|process) it\.buono\.[a-z0-9.-]+)$/,
      );
  });
});
