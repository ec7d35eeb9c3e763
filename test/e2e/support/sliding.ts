// A call whose money does not do for all: vouchers of any amount, in order of need, with a waiting list that slides. DATI DI PROVA.
import type { Client } from './client.js';
import { admittedApplication, publishCall, type Journey, type VoucherLine } from './journey.js';
import { invented } from './people.js';

/** The document: what a voucher is worth and how great the need is are declared; the policies are the caller's. */
export const slidingCall = (code: string, policies: Record<string, string>, countFrom = 'act') => ({
  format: 'buono-call/1',
  code,
  title: 'Buoni in graduatoria che scorre (prova)',
  summary: 'Buoni di importo diverso, in ordine di bisogno. DATI DI PROVA.',
  body: { name: 'Zona di prova', kind: 'zone' },
  act: { number: 'P-9/2026', date: '2026-05-02' },
  window: { opensAt: '2026-05-04T09:00', closesAt: '2026-12-31T12:00' },
  use: { from: '2026-06-01', to: '2026-12-31' },
  order: 'score',
  zones: ['TC-01', 'TC-02'],
  funds: [{ source: 'Fondo di prova', year: 2026, amount: '100000.00' }],
  facts: [
    { name: 'asked', type: 'Money', class: 'economic', label: 'importo chiesto', source: 'declared', max: '5000.00' },
    { name: 'need', type: 'int', class: 'economic', label: 'bisogno', source: 'declared', max: 100 },
  ],
  terms: { acceptanceDays: 10, entryDays: 30, whenShort: 'partial', countFrom },
  policies,
  actions: [
    {
      code: 'SOLLIEVO',
      title: 'Sollievo',
      deliveryModel: 'voucher',
      criteria: [
        {
          id: 'residenza',
          article: 'art. 1',
          test: '!isNone(zone)',
          met: 'La persona risiede in regione.',
          notMet: 'La persona non risiede in regione.',
        },
      ],
      numbers: [{ name: 'due', type: 'Money', formula: 'asked', article: 'art. 2', sentence: 'Importo chiesto' }],
      ranking: { items: [{ id: 'bisogno', article: 'art. 3', points: 'need', sentence: 'Bisogno' }], ties: [] },
      value: 'due',
      validFrom: 'call.useFrom',
      validTo: 'call.useTo',
      services: [
        {
          code: 'GIORNO',
          label: 'Giornata di sollievo',
          unit: 'day',
          providerCategories: ['sollievo'],
          price: { asked: true, max: '500.00' },
          publicShare: 'service.cost',
          evidence: 'register',
        },
      ],
    },
  ],
});

/** The ticker looks at terms every half minute. */
const TICKS_MS = 60_000;

/** A zone's money as the office sees it. */
export interface ZoneMoney {
  readonly freeCents: number;
  readonly reservedCents: number;
  readonly assignedCents: number;
  readonly waiting: number;
}

/** How much there is, what each family asks, and from when the term to accept counts: the act unless said. */
export interface SlidingMoney {
  readonly zoneCents: number;
  readonly askedCents: readonly number[];
  readonly countFrom?: 'act' | 'delivery';
}

/** A call of this kind on its way: families by their place, its money, and what the zone does. */
export class Sliding {
  private constructor(
    private readonly journey: Journey,
    readonly callId: string,
    readonly applications: readonly string[],
  ) {}

  /** Publishes it with so much money; families ask for these amounts, the first in the greatest need; the ranking is approved. */
  static async ranked(
    journey: Journey,
    code: string,
    policies: Record<string, string>,
    { zoneCents, askedCents, countFrom }: SlidingMoney,
  ): Promise<Sliding> {
    const money = [{ source: 'Fondo di prova', year: 2026, amountCents: zoneCents }];
    const { callId } = await publishCall(journey, slidingCall(code, policies, countFrom), money);
    const applications: string[] = [];
    for (const [index, asked] of askedCents.entries())
      applications.push(
        await admittedApplication(journey, 'family-one', {
          ...{ callId, action: 'SOLLIEVO', declarationsAccepted: true },
          recipient: invented('Anna', `Prova${'ABCDEF'.charAt(index)}`, 'F', `1950-01-0${index + 1}`),
          applicant: { relation: 'tutor', mandate: 'Decreto di prova 9/2026' },
          facts: { asked, need: 90 - index },
        }),
      );
    const sliding = new Sliding(journey, callId, applications);
    await sliding.rankAndApprove();
    return sliding;
  }

  /** The zone ranks all who are admitted; the region approves. Answers the ranking. */
  async rankAndApprove(): Promise<string> {
    const asked = { callId: this.callId, zone: 'TC-01', action: 'SOLLIEVO' };
    const { rankingId } = await this.journey.as('zone-officer').did<{ rankingId: string }>('/rankings', asked);
    await this.journey.as('region-officer').did(`/rankings/${rankingId}/approval`, { actNumber: 'D.D. 102/2026' });
    return rankingId;
  }

  /** The zone's money, once it is so. */
  money(enough: Partial<ZoneMoney>): Promise<ZoneMoney> {
    return this.journey
      .as('zone-officer')
      .eventually<ZoneMoney>(`/calls/${this.callId}/allocations/TC-01`, (now) =>
        Object.entries(enough).every(([name, value]) => now[name as keyof ZoneMoney] === value),
      );
  }

  /** The vouchers of the family with this place, from 1, once there are so many in this state; oldest states first. */
  async vouchers(place: number, status: string, count = 1): Promise<readonly VoucherLine[]> {
    const path = `/vouchers?applicationId=${this.applications[place - 1] ?? ''}`;
    const found = await this.family.eventually<{ items: VoucherLine[] }>(
      path,
      ({ items }) => items.filter((one) => one.status === status).length === count,
      status === 'lapsed' ? TICKS_MS : undefined,
    );
    return found.items.filter((one) => one.status === status);
  }

  /** The family with this place gives up what it is offered. */
  async renounce(place: number): Promise<void> {
    const [offered] = await this.vouchers(place, 'offered');
    await this.family.did(`/vouchers/${offered?.voucherId ?? ''}/renunciation`);
  }

  /** What the family with this place may expect, once it is so. */
  place(place: number, status: string): Promise<Record<string, unknown>> {
    return this.family.eventually(
      `/waiting-places/${this.applications[place - 1] ?? ''}`,
      (now) => now['status'] === status,
    );
  }

  get family(): Client {
    return this.journey.as('family-one');
  }
}
