// Backed up while people use it, restored elsewhere: a state that there was, and, at rest, the very same answers.
import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { pdfOf } from '@buono/documents/testing';
import { computePartitaIva, italianIban } from '@buono/kernel';
import { Personas } from './support/client.js';
import {
  acceptedVoucher,
  accreditedProvider,
  admittedApplication,
  claimOf,
  Journey,
  payClaim,
  publishCall,
} from './support/journey.js';
import { respite, respiteProvider } from './support/occasion.js';
import { invented } from './support/people.js';
import { startPlatform, type RunningPlatform } from './support/running-platform.js';
import { describeEmbedded } from './support/shape.js';

const CLIENTS = 8;

interface WalletSeen {
  readonly valueCents: number;
  readonly spentCents: number;
  readonly remainingCents: number;
  readonly entries: readonly { readonly redemptionId: string }[];
}

const npm = (script: string, ...args: readonly string[]) =>
  spawnSync('npm', ['run', '--silent', script, '--', ...args], { encoding: 'utf8' });
const succeeds = (script: string, ...args: readonly string[]): string => {
  const { status, stdout, stderr } = npm(script, ...args);
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  return stdout;
};

describeEmbedded('a platform that is backed up while it is used', () => {
  let journey: Journey;
  let place: string;
  let callId: string;
  let claimId: string;
  const vouchers: string[] = [];
  const applications: string[] = [];
  const restored: RunningPlatform[] = [];

  const application = (index: number) => ({
    callId,
    action: 'SOLLIEVO',
    recipient: invented('Custodita', 'Copia', 'F', `1951-03-${String(1 + index).padStart(2, '0')}`),
    applicant: { relation: 'delegate', mandate: 'Delega di prova 5/2026' },
    facts: { caresFor: true, isee: 500_000, householdSize: 4 },
    declarationsAccepted: true,
  });

  beforeAll(async () => {
    place = mkdtempSync(join(tmpdir(), 'buono-e2e-backup-'));
    journey = await Journey.start('2026-04-01T08:00:00.000Z', { BUONO_RATE_LIMIT: 'off' });
    const document = respite('COPIA-2026', { from: '2026-04-01', to: '2026-12-31' }, '10000.00', 'visit');
    const funds = [{ source: 'Fondo di prova', year: 2026, amountCents: 100_000_000 }];
    ({ callId } = await publishCall(journey, document, funds));
    const house = respiteProvider(computePartitaIva('4567890123'), italianIban('05428', '11101', '000000555555'));
    await accreditedProvider(journey, 'home-care', house, 'sollievo');
    for (let index = 0; index < 4; index += 1) {
      const id = await admittedApplication(journey, 'delegate', application(index));
      applications.push(id);
      vouchers.push((await acceptedVoucher(journey, 'delegate', id)).voucherId);
    }
  });
  afterAll(async () => {
    for (const platform of restored) await platform.stop();
    await journey.end();
    rmSync(place, { recursive: true, force: true });
  });

  const redeem = (voucherId: string) =>
    journey.as('home-care').post<{ redemptionId: string }>('/redemptions', {
      voucherId,
      service: 'GIORNO',
      servedOn: '2026-04-01',
      askedCents: 1_100,
    });

  /** Restores a backup into a new directory and starts a platform on it. */
  const again = async (name: string): Promise<RunningPlatform> => {
    const directory = join(place, `${name}-restored`);
    succeeds('restore', '--from', join(place, name), '--data', directory);
    for (const audit of ['audit:verify', 'audit:invariants']) succeeds(audit, '--data', directory);
    const platform = await startPlatform({ BUONO_DATA: directory, BUONO_RATE_LIMIT: 'off' });
    restored.push(platform);
    return platform;
  };

  it('holds, restored, all that was acknowledged before, nothing that was never sent, and no effect without its cause', async () => {
    const acknowledged = new Set<string>();
    let isOver = false;
    const client = async (number: number): Promise<void> => {
      for (let count = 0; !isOver; count += 1) {
        const answer = await redeem(vouchers[(number + count) % vouchers.length] ?? '');
        expect(answer.status).toBe(201);
        acknowledged.add(answer.body.redemptionId);
      }
    };
    // Admissions travel through three logs: each may be caught half-way.
    const newcomers = async (): Promise<void> => {
      for (let index = 10; !isOver && index < 18; index += 1) {
        const id = await admittedApplication(journey, 'delegate', application(index));
        applications.push(id);
        await acceptedVoucher(journey, 'delegate', id);
      }
    };
    const load = Promise.all([...Array.from({ length: CLIENTS }, (_, number) => client(number)), newcomers()]);
    await journey.as('delegate').eventually<WalletSeen>(`/wallets/${vouchers[0]}`, ({ entries }) => entries.length > 5);
    const before = [...acknowledged];
    const backup = await inBackground('backup', '--to', join(place, 'busy'), '--data', journey.directory);
    isOver = true;
    await load;
    expect(backup).toMatchObject({ status: 0 });

    const platform = await again('busy');
    const personas = new Personas(platform.dataDirectory);
    const [delegate, office] = [personas.as('delegate', platform.url), personas.as('zone-officer', platform.url)];
    const there = new Set<string>();
    for (const id of vouchers) {
      const { entries, spentCents } = await delegate.sees<WalletSeen>(`/wallets/${id}`);
      expect(spentCents).toBe(entries.length * 100);
      for (const { redemptionId } of entries) there.add(redemptionId);
    }
    expect(before.filter((id) => !there.has(id))).toEqual([]);
    expect([...there].filter((id) => !acknowledged.has(id))).toEqual([]);
    expect(there.size).toBeLessThan(acknowledged.size);
    // What was on its way arrives: who was admitted has the voucher, and the zone’s money is all accounted for.
    type Page = { items: { applicationId: string; status: string }[] };
    const { items } = await delegate.sees<Page>('/applications?limit=100');
    for (const { applicationId } of items.filter(({ status }) => status === 'admitted'))
      await delegate.eventually<Page>(`/vouchers?applicationId=${applicationId}`, (page) => page.items.length === 1);
    type Zone = { allocatedCents: number; reservedCents: number; assignedCents: number; freeCents: number };
    const zone = await office.eventually<Zone>(
      `/calls/${callId}/allocations/TC-01`,
      ({ reservedCents }) => reservedCents === 0,
    );
    expect(zone.assignedCents + zone.freeCents).toBe(zone.allocatedCents);
    await expect(platform.stop()).resolves.toBe(0);
  });

  /** As the command line does, without holding up those who redeem. */
  const inBackground = async (script: string, ...args: readonly string[]): Promise<{ status: number | null }> => {
    const child = spawn('npm', ['run', '--silent', script, '--', ...args], { stdio: 'ignore' });
    return new Promise((resolve) => child.once('exit', (status) => resolve({ status })));
  };

  /** A document of a draft, scanned; its address. */
  const attached = async (paper: Buffer): Promise<string> => {
    const delegate = journey.as('delegate');
    const { applicationId } = await delegate.did<{ applicationId: string }>('/applications', application(20));
    const path = `/applications/${applicationId}/documents`;
    const { body } = await delegate.send(`${path}?proof=ALTRO`, paper, { type: 'application/pdf', name: 'prova.pdf' });
    type Listed = { items: { status: string }[] };
    await delegate.eventually<Listed>(path, ({ items }) => items[0]?.status === 'clean');
    return `${path}/${String(body['documentId'])}/content`;
  };

  it('gives, restored at rest, the same answers to everybody, to the last cent and name', async () => {
    await journey.clock('2026-05-04T08:00:00.000Z');
    const asked = await claimOf(journey.as('home-care'), callId, '2026-04', ({ askedCents }) => askedCents > 0);
    claimId = asked.claimId;
    await journey.as('home-care').did(`/claims/${claimId}/submission`);
    await payClaim(journey, claimId, {}, { paidCents: 1, reference: 'CRO-1', executedOn: '2026-05-04' });
    const paper = pdfOf('una prova', 900_000);
    const document = await attached(paper);
    const report = await seen(journey.as('auditor'), `/reports/reconciliation?callId=${callId}`);
    expect(report.status).toBe(200);
    succeeds('backup', '--to', join(place, 'quiet'), '--data', journey.directory);
    const platform = await again('quiet');
    const personas = new Personas(platform.dataDirectory);
    const restoredPaper = await personas.as('delegate', platform.url).download(document);
    expect(restoredPaper.bytes.equals(paper)).toBe(true);
    const paths = [...listPaths(), ...thingPaths()];
    const compared = await Promise.all(
      ['delegate', 'home-care', 'zone-officer', 'region-officer', 'auditor', 'treasurer'].flatMap((persona) =>
        paths.map(async (path) => {
          const [here, there] = [journey.as(persona), personas.as(persona, platform.url)];
          const [expected, found] = await Promise.all([seen(here, path), seen(there, path)]);
          expect([persona, path, found]).toEqual([persona, path, expected]);
          return expected.status;
        }),
      ),
    );
    expect(compared.filter((status) => status === 200).length).toBeGreaterThan(60);
  });

  type Asking = ReturnType<Journey['as']>;
  const seen = async (client: Asking, path: string) => {
    const { status, body } = await client.get(path);
    return { status, body };
  };

  /** Every list of the API that needs nothing said. The clock ticks, and each page of openings is an opening. */
  const listPaths = (): readonly string[] => {
    const { paths } = JSON.parse(readFileSync('openapi.json', 'utf8')) as { paths: Record<string, { get?: object }> };
    const moving = ['/demonstration/clock', '/access-history/mine', '/status'];
    return Object.keys(paths).filter((path) => paths[path]?.get && !path.includes('{') && !moving.includes(path));
  };
  const thingPaths = (): readonly string[] => [
    ...['', '/budget', '/document', '/allocations/TC-01'].map((part) => `/calls/${callId}${part}`),
    ...applications.slice(0, 6).flatMap((id) => [`/applications/${id}`, `/applications/${id}/receipt`]),
    ...vouchers.flatMap((id) => [`/vouchers/${id}`, `/wallets/${id}`, `/reports/vouchers/${id}`]),
    `/claims/${claimId}`,
    `/reports/reconciliation?callId=${callId}`,
    `/reports/budget?callId=${callId}`,
  ];
});
