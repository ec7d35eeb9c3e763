// The steps that every journey walks, each as the persona that takes it in life.
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client, PATIENCE_MS, Personas } from './client.js';
import { assertMessagesFollowContracts } from './messages-told.js';
import { startPlatform, type RunningPlatform } from './running-platform.js';

/** A demonstration of its own: an empty data directory, a clock that starts when told. */
export class Journey {
  private constructor(
    readonly directory: string,
    private running: RunningPlatform,
    private readonly environment: Record<string, string>,
    private readonly personas: Personas,
  ) {}

  /** Starts a platform on an empty directory, with no seeded data, at this instant. */
  static async start(at: string, environment: Record<string, string> = {}): Promise<Journey> {
    const directory = mkdtempSync(join(tmpdir(), 'buono-e2e-'));
    const all = { BUONO_DATA: directory, BUONO_SEED: 'none', BUONO_DEMONSTRATION_CLOCK: at, ...environment };
    return new Journey(directory, await startPlatform(all), all, new Personas(directory));
  }

  get url(): string {
    return this.running.url;
  }

  get platform(): RunningPlatform {
    return this.running;
  }

  as(persona: string): Client {
    return this.personas.as(persona, this.running.url);
  }

  nobody(): Client {
    return new Client(this.running.url);
  }

  /** Sets the clock of the demonstration forward. */
  async clock(now: string): Promise<void> {
    const { status, body } = await this.as('region-officer').put('/demonstration/clock', { now });
    if (status >= 300) throw new Error(`the clock was not set: ${status} ${JSON.stringify(body)}`);
  }

  /** Ends the platform, however, and starts it again on the same data. */
  async restart(signal: NodeJS.Signals): Promise<void> {
    await this.running.stop(signal);
    this.running = await startPlatform(this.environment);
  }

  /** Stops without removing the data: for audits of what is left. */
  async stop(): Promise<void> {
    await this.running.stop();
  }

  /** Stops, looks at what was told meanwhile, and removes the data. */
  async end(): Promise<void> {
    await this.running.stop();
    try {
      assertMessagesFollowContracts(await this.running.messages());
    } finally {
      await this.running.discard();
    }
  }
}

/** A call that the region has published, with money in the zone of Firenze. */
export interface PublishedCall {
  readonly callId: string;
}

/** The region drafts, publishes and gives the zone its share. */
export async function publishCall(
  journey: Pick<Journey, 'as'>,
  document: unknown,
  sources: readonly { source: string; year: number; amountCents: number }[],
): Promise<PublishedCall> {
  const region = journey.as('region-officer');
  const { callId } = await region.did<{ callId: string }>('/calls', { document });
  await journey.as('second-approver').did(`/calls/${callId}/draft/approval`);
  await region.did(`/calls/${callId}/publication`, { actNumber: 'D.D. 100/2026' });
  await region.eventually(`/calls/${callId}/budget`, () => true);
  await region.did(`/calls/${callId}/allocations`, { zone: 'TC-01', sources, actNumber: 'D.D. 101/2026' });
  await region.eventually(`/calls/${callId}/allocations/TC-01`, () => true);
  return { callId };
}

/** A provider that registered itself and was accredited by the region for every zone. */
export async function accreditedProvider(
  journey: Pick<Journey, 'as'>,
  persona: string,
  registration: Record<string, unknown>,
  category: string,
): Promise<string> {
  const { providerId } = await journey.as(persona).did<{ providerId: string }>('/providers', registration);
  const accreditation = { category, zone: 'all', from: '2026-01-01' };
  await journey.as('region-officer').did(`/providers/${providerId}/accreditations`, accreditation);
  return providerId;
}

/** The application goes in, is evaluated and admitted by the zone; answers its id. */
export async function admittedApplication(
  journey: Pick<Journey, 'as'>,
  persona: string,
  application: Record<string, unknown>,
  assessment?: Record<string, unknown>,
): Promise<string> {
  const family = journey.as(persona);
  const { applicationId } = await family.did<{ applicationId: string }>('/applications', application);
  await family.did(`/applications/${applicationId}/submission`);
  if (assessment !== undefined)
    await journey.as('assessment-unit').did(`/applications/${applicationId}/assessments`, assessment);
  const office = journey.as('zone-officer');
  const evaluation = await office.did(`/applications/${applicationId}/evaluation`);
  if (evaluation['outcome'] !== 'qualifies') throw new Error(`does not qualify: ${JSON.stringify(evaluation)}`);
  await office.did(`/applications/${applicationId}/decision`, { outcome: 'admit' });
  return applicationId;
}

/** A line of the list of vouchers. */
export interface VoucherLine {
  readonly voucherId: string;
  readonly status: string;
  readonly valueCents: number;
}

/** The voucher of an application, once it has been issued, accepted by the family. */
export async function acceptedVoucher(
  journey: Pick<Journey, 'as'>,
  persona: string,
  applicationId: string,
): Promise<VoucherLine> {
  const family = journey.as(persona);
  const { items } = await family.eventually<{ items: VoucherLine[] }>(
    `/vouchers?applicationId=${applicationId}`,
    (page) => page.items.length === 1,
  );
  const [voucher] = items;
  if (voucher === undefined) throw new Error('no voucher');
  await family.did(`/vouchers/${voucher.voucherId}/acceptance`);
  await family.eventually(`/wallets/${voucher.voucherId}`, () => true);
  return voucher;
}

/** The family chooses a provider, as soon as issuance has heard that there is one. */
export async function chooseProvider(
  journey: Pick<Journey, 'as'>,
  persona: string,
  voucherId: string,
  choice: { readonly providerId: string; readonly effectiveFrom?: string },
): Promise<void> {
  const deadline = Date.now() + PATIENCE_MS;
  for (;;) {
    const { status, body } = await journey.as(persona).post(`/vouchers/${voucherId}/provider-choice`, choice);
    if (status < 300) return;
    if (body['type'] !== 'urn:buono:problem:provider-unknown' || Date.now() > deadline)
      throw new Error(`the provider was not chosen: ${status} ${JSON.stringify(body)}`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

/** Waits until the month's claim of a call is where the test wants it, and answers it. */
export async function claimOf(
  client: Client,
  callId: string,
  month: string,
  enough: (claim: { claimId: string; askedCents: number }) => boolean,
): Promise<{ claimId: string; askedCents: number }> {
  type Page = { items: { claimId: string; askedCents: number }[] };
  const page = await client.eventually<Page>(`/claims?callId=${callId}&month=${month}`, ({ items }) =>
    items.some(enough),
  );
  const claim = page.items.find(enough);
  if (claim === undefined) throw new Error('no claim');
  return claim;
}

/** The claim's money: settled by the zone, ordered by one person, signed by another, paid by the treasurer. */
export async function payClaim(
  journey: Pick<Journey, 'as'>,
  claimId: string,
  settlement: Record<string, unknown>,
  payment: { readonly paidCents?: number; readonly reference: string; readonly executedOn: string },
): Promise<string> {
  await journey.as('zone-officer').did(`/claims/${claimId}/settlements`, { zone: 'TC-01', ...settlement });
  return paySettled(journey, claimId, payment);
}

/** Orders, signs and pays a claim that its zone has settled; the id of the order. */
export async function paySettled(
  journey: Pick<Journey, 'as'>,
  claimId: string,
  payment: { readonly paidCents?: number; readonly reference: string; readonly executedOn: string },
): Promise<string> {
  const drafted = await journey
    .as('region-officer')
    .did<{ paymentOrderId: string }>('/payment-orders', { claimId, zone: 'TC-01' });
  await journey.as('second-approver').did(`/payment-orders/${drafted.paymentOrderId}/approval`);
  const outcome = { paymentOrderId: drafted.paymentOrderId, outcome: 'paid', ...payment };
  await journey.as('treasurer').did('/payment-outcomes', outcome);
  return drafted.paymentOrderId;
}

/** Waits until the reports have heard of all that was paid for a call. */
export async function toldAsPaid(journey: Pick<Journey, 'as'>, callId: string, cents: number): Promise<void> {
  type Report = { totals: { paidCents: number } };
  await journey
    .as('auditor')
    .eventually<Report>(`/reports/reconciliation?callId=${callId}`, ({ totals }) => totals.paidCents === cents);
}

/** What the reconciliation finds, without ids and dates: the kind and the two amounts. */
export async function differencesOf(
  journey: Pick<Journey, 'as'>,
  callId: string,
  count: number,
): Promise<readonly { kind: string; expectedCents: number; foundCents: number }[]> {
  type Report = { differences: { kind: string; expectedCents: number; foundCents: number }[] };
  const report = await journey
    .as('auditor')
    .eventually<Report>(`/reports/reconciliation?callId=${callId}`, ({ differences }) => differences.length === count);
  return report.differences
    .map(({ kind, expectedCents, foundCents }) => ({ kind, expectedCents, foundCents }))
    .sort((a, b) => a.kind.localeCompare(b.kind));
}

/** The ranking of a call's action in Firenze, computed by the zone and approved by the region; the places, in order. */
export async function approvedRanking(
  journey: Pick<Journey, 'as'>,
  callId: string,
  action: string,
): Promise<{ rankingId: string; entries: readonly { applicationId: string; place: number; total: number }[] }> {
  type Ranking = { rankingId: string; entries: { applicationId: string; place: number; total: number }[] };
  const asked = { callId, zone: 'TC-01', action };
  const ranking = await journey.as('zone-officer').did<Ranking>('/rankings', asked);
  await journey.as('region-officer').did(`/rankings/${ranking.rankingId}/approval`, { actNumber: 'D.D. 102/2026' });
  return ranking;
}
