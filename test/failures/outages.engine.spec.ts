// Five services on servers of their own: each is killed, Kafka goes, PostgreSQL goes, and the logs hold what was acknowledged.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { computePartitaIva, italianIban } from '@buono/kernel';
import { factOf } from '../../apps/redemption/src/adapters/persistence/aggregates.js';
import { decodeIssuanceEvent } from '../../apps/issuance/src/adapters/persistence/aggregates.js';
import { receivedMessageOf } from '../../apps/reporting/src/adapters/persistence/received-aggregate.js';
import type * as Steps from '../e2e/support/journey.js';
import type { PlatformInServices } from '../e2e/support/running-services.js';
import { respite, respiteProvider } from '../e2e/support/occasion.js';
import { invented } from '../e2e/support/people.js';
import { insist, Record } from './support/load.js';
import { logsIn, unsoundIn, type Logs } from './support/logs.js';
import { OwnServers } from './support/own-servers.js';
import { until } from './support/until.js';

const SERVICES = ['eligibility', 'issuance', 'redemption', 'reporting', 'portal'];
const CONTEXTS = SERVICES.filter((name) => name !== 'portal');
const CLIENTS = 4;
const VOUCHERS = 4;
const OUTAGE_MS = 20_000;
const READY_MS = 90_000;
const TIMEOUT_MS = 240_000;

let servers: OwnServers;
let journey: Steps.Journey;
let platform: PlatformInServices;
let steps: typeof Steps;
let callId: string;
const vouchers: string[] = [];
const record = new Record();

const applicationOf = (n: number) => ({
  callId,
  action: 'SOLLIEVO',
  recipient: invented('Resistente', 'Guasto', 'M', `19${50 + n}-02-11`),
  applicant: { relation: 'delegate', mandate: 'Delega di prova 4/2026' },
  facts: { caresFor: true, isee: 500_000, householdSize: 4 },
  declarationsAccepted: true,
});

beforeAll(async () => {
  servers = await OwnServers.start();
  // Which shape the journeys walk in is read when they are loaded.
  process.env['BUONO_SHAPE'] = 'services';
  steps = await import('../e2e/support/journey.js');
  journey = await steps.Journey.start('2026-04-01T08:00:00.000Z', { BUONO_RATE_LIMIT: 'off' });
  platform = journey.platform as PlatformInServices;
  const document = respite('GUASTI-2026', { from: '2026-04-01', to: '2026-12-31' }, '10000.00', 'visit');
  const funds = [{ source: 'Fondo di prova', year: 2026, amountCents: 100_000_000 }];
  ({ callId } = await steps.publishCall(journey, document, funds));
  const house = respiteProvider(computePartitaIva('4567890123'), italianIban('05428', '11101', '000000555555'));
  await steps.accreditedProvider(journey, 'home-care', house, 'sollievo');
  for (let n = 0; n < VOUCHERS; n += 1) {
    const id = await steps.admittedApplication(journey, 'delegate', applicationOf(n));
    vouchers.push((await steps.acceptedVoucher(journey, 'delegate', id)).voucherId);
    record.applicationIds.push(id);
  }
}, TIMEOUT_MS);
afterAll(async () => {
  await platform.stop('SIGKILL').finally(() => servers.end());
}, TIMEOUT_MS);

/** Redeems without pause until it is told that it is enough; every entry is insisted on. */
const redeeming = async (name: string, enough: AbortSignal): Promise<void> => {
  for (let count = 0; !enough.aborted; count += 1) {
    const voucherId = vouchers[count % VOUCHERS] ?? '';
    const body = { voucherId, service: 'GIORNO', servedOn: '2026-04-01', askedCents: 1_100 };
    const sending = { body, key: `${name}-${count}` };
    const done = await insist<{ redemptionId: string }>(journey.as('home-care'), record, '/redemptions', sending);
    record.redemptionIds.push(done.redemptionId);
  }
};

/** One more family applies and is admitted, every step insisted on; answers the application. */
const newcomer = async (n: number): Promise<string> => {
  const [delegate, office] = [journey.as('delegate'), journey.as('zone-officer')];
  const key = (step: string) => `${step}-of-newcomer-${n}`;
  const sending = { body: applicationOf(n), key: key('application') };
  const { applicationId } = await insist<{ applicationId: string }>(delegate, record, '/applications', sending);
  const path = `/applications/${applicationId}`;
  await insist(delegate, record, `${path}/submission`, { key: key('submission') });
  await insist(office, record, `${path}/evaluation`, { key: key('evaluation') });
  await insist(office, record, `${path}/decision`, { body: { outcome: 'admit' }, key: key('decision') });
  record.applicationIds.push(applicationId);
  return applicationId;
};

/** Does what is to be done to the system while clients redeem and a family applies; ends when all of it is acknowledged. */
const underLoad = async (n: number, happens: () => Promise<void>): Promise<void> => {
  const enough = new AbortController();
  const before = record.redemptionIds.length;
  const clients = Array.from({ length: CLIENTS }, (_, client) => redeeming(`${n}-by-${client}`, enough.signal));
  const load = Promise.all([newcomer(n), ...clients]);
  const more = (least: number) => async () => Promise.resolve(record.redemptionIds.length >= least);
  try {
    await Promise.race([load, until(more(before + 10), 'the load')]);
    await happens();
    await until(more(record.redemptionIds.length + 10), 'the load afterwards', READY_MS);
  } finally {
    enough.abort();
  }
  await load;
};

const logsNow = (): Promise<Logs> => logsIn(platform.database, CONTEXTS);
const redeemedIn = (logs: Logs): readonly string[] =>
  (logs['redemption'] ?? []).flatMap((stored) => {
    const event = factOf(stored)?.event;
    return event?.type === 'ServiceRedeemed' ? event.redemptionId : [];
  });
const issuedIn = (logs: Logs): readonly string[] =>
  (logs['issuance'] ?? []).flatMap((stored) => {
    const event = decodeIssuanceEvent(stored)?.event;
    return event?.type === 'VoucherIssued' ? event.applicationId : [];
  });
/** What reporting has received of redemptions: over Kafka, once each. */
const reportedIn = (logs: Logs): readonly string[] =>
  (logs['reporting'] ?? []).flatMap((stored) => {
    const message = receivedMessageOf(stored);
    return message?.type === 'it.buono.redemption.service-redeemed.v1'
      ? (message.data as { readonly redemptionId: string }).redemptionId
      : [];
  });

/** Nothing acknowledged is lost, doubled or half-done, and the neighbours have heard of all of it. */
const allIsWell = async (): Promise<void> => {
  const sorted = (ids: readonly string[]): readonly string[] => [...ids].sort();
  const heard = async (): Promise<boolean> => {
    const logs = await logsNow();
    const [reported, issued] = [reportedIn(logs).length, issuedIn(logs).length];
    return reported >= record.redemptionIds.length && issued >= record.applicationIds.length;
  };
  await until(heard, 'that everybody has heard of everything', READY_MS);
  const logs = await logsNow();
  expect(await unsoundIn(logs)).toEqual([]);
  expect(sorted(redeemedIn(logs))).toEqual(sorted(record.redemptionIds));
  expect(sorted(reportedIn(logs))).toEqual(sorted(record.redemptionIds));
  expect(sorted(issuedIn(logs))).toEqual(sorted(record.applicationIds));
};

describe('five services under load', () => {
  it.each(SERVICES.map((name, index) => [name, index] as const))(
    'survive the death of %s',
    async (name, index) => {
      const service = platform.services.processes.get(name);
      if (service === undefined) throw new Error(`${name} does not run`);
      await underLoad(VOUCHERS + index, async () => {
        expect(await service.end('SIGKILL')).toBe('SIGKILL');
        service.startAgain();
        await service.untilReady(READY_MS);
      });
      await allIsWell();
    },
    TIMEOUT_MS,
  );

  it(
    'go on without Kafka, and tell each other everything when it is back',
    async () => {
      await underLoad(20, async () => {
        await servers.kill('kafka');
        const since = performance.now();
        const [sentAgain, reported] = [record.sentAgain, reportedIn(await logsNow()).length];
        const inTheDark = await newcomer(21);
        await until(() => Promise.resolve(performance.now() - since > OUTAGE_MS), 'the end of the outage');
        expect(record.sentAgain).toBe(sentAgain);
        const logs = await logsNow();
        expect(redeemedIn(logs).length).toBeGreaterThan(reported + 10);
        expect(reportedIn(logs).length).toBeLessThan(redeemedIn(logs).length);
        expect(issuedIn(logs)).not.toContain(inTheDark);
        await servers.startAgain('kafka');
      });
      await allIsWell();
    },
    TIMEOUT_MS,
  );

  it(
    'go on when PostgreSQL crashes and comes back',
    async () => {
      await underLoad(30, async () => {
        const { sentAgain } = record;
        await servers.kill('postgres');
        await until(() => Promise.resolve(record.sentAgain > sentAgain), 'a command without an answer');
        await servers.startAgain('postgres');
      });
      await allIsWell();
    },
    TIMEOUT_MS,
  );
});
