// Vouchers arrive, families answer the offers and choose who serves them.
import { isAccepted, isAdmitted, type PlannedCase } from '../plan/plan.js';
import { inventedIban } from '../people/invented-providers.js';
import { REGION, type World } from './world.js';

interface VoucherLine {
  readonly voucherId: string;
  readonly applicationId: string;
  readonly status: string;
  readonly issuedOn: string;
}

interface Page<T> {
  readonly items: readonly T[];
  readonly next?: string;
}

/** Waits until each of the admitted has a voucher or waits for money, and keeps the vouchers. `cases` are all so far. */
export const collectVouchers = async (world: World, cases: readonly PlannedCase[]): Promise<void> => {
  const admitted = cases.filter(isAdmitted);
  const places = new Map<string, PlannedCase[]>();
  for (const planned of admitted) {
    const place = `${world.callOf(planned.measure.call)} ${planned.recipient.zone}`;
    places.set(place, [...(places.get(place) ?? []), planned]);
  }
  await world.each('Zone con i buoni emessi', [...places], async ([place, expected]) => {
    const lines = await vouchersIn(world, place, expected.length);
    const byApplication = firstOfEach(lines);
    for (const planned of expected) {
      const voucherId = byApplication.get(world.applicationOf(planned));
      if (voucherId === undefined || world.memory.vouchers.has(planned.key)) continue;
      world.memory.vouchers.set(planned.key, voucherId);
    }
  });
};

// Who gave an offer up may have been offered another since, and let it lapse: the plan speaks of the first, which is answered.
const UNANSWERED = ['lapsed', 'offered'];

/** The voucher that each application was given first; of two of one day, the answered one. */
export const firstOfEach = (lines: readonly VoucherLine[]): ReadonlyMap<string, string> => {
  const lastFirst = [...lines].sort(
    (a, b) => b.issuedOn.localeCompare(a.issuedOn) || UNANSWERED.indexOf(b.status) - UNANSWERED.indexOf(a.status),
  );
  return new Map(lastFirst.map((line) => [line.applicationId, line.voucherId]));
};

/** The vouchers of a zone, once they and those who wait for money are as many as were admitted. */
const vouchersIn = (world: World, place: string, admitted: number): Promise<readonly VoucherLine[]> => {
  const [callId = '', zone = ''] = place.split(' ');
  return world.api.patiently(`${admitted} vouchers in ${zone}`, async () => {
    const lines = await allVouchers(world, `/vouchers?callId=${callId}&zone=${zone}&limit=500`);
    const served = new Set(lines.map(({ applicationId }) => applicationId)).size;
    if (served >= admitted) return lines;
    const path = `/calls/${callId}/allocations/${zone}`;
    const { waiting } = await world.api.sees<{ readonly waiting: number }>(REGION, path);
    return served + waiting >= admitted ? lines : undefined;
  });
};

const allVouchers = async (world: World, path: string): Promise<readonly VoucherLine[]> => {
  const lines: VoucherLine[] = [];
  let cursor = '';
  for (;;) {
    const page = await world.api.sees<Page<VoucherLine>>(REGION, `${path}${cursor}`);
    lines.push(...page.items);
    if (page.next === undefined) return lines;
    cursor = `&cursor=${encodeURIComponent(page.next)}`;
  }
};

/** Families accept or renounce, say where they are paid back, and choose their provider. */
export const answerOffers = (world: World, cases: readonly PlannedCase[]): Promise<unknown> => {
  const offered = cases.filter(({ key, fate }) => world.memory.vouchers.has(key) && fate !== 'offered');
  return world.each('Risposte delle famiglie', offered, async (planned) => {
    const { key, applicant, fate, measure, provider } = planned;
    const path = `/vouchers/${world.memory.vouchers.get(key) ?? ''}`;
    if (fate === 'renounced') await world.api.does(applicant.who, `renunciation:${key}`, `${path}/renunciation`);
    if (!isAccepted(planned)) return;
    await world.api.does(applicant.who, `acceptance:${key}`, `${path}/acceptance`);
    if (measure.chooses && provider !== undefined) {
      const chosen = { providerId: world.providerOf(provider.key) };
      await world.api.does(applicant.who, `choice:${key}`, `${path}/provider-choice`, chosen);
    }
    if (measure.categories.length > 0) return;
    const iban = inventedIban(9_999, Number(key.replace(/\D/g, '')));
    await world.api.does(applicant.who, `payment-details:${key}`, '/payment-details', { iban });
  });
};
