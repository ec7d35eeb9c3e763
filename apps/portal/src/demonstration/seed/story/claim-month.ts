// The claims of a month: presented by who is paid, checked by each zone, ordered, signed, paid; with the differences that were planted.
import type { LocalDate, YearMonth } from '@buono/kernel';
import type { Who } from '../people/who.js';
import type { ClaimEnd } from '../plan/plan.js';
import type { ExpectedClaim, ExpectedZone } from './claim-book.js';
import { officerOf } from './decide-applications.js';
import { REGION, SECOND_APPROVER, TREASURER, type World } from './world.js';

const ORDER: readonly ClaimEnd['until'][] = ['open', 'submitted', 'settled', 'drafted', 'ordered', 'paid'];

/** Whether an end lies at or after a standing. */
const reaches = ({ until }: ClaimEnd, standing: ClaimEnd['until']): boolean =>
  ORDER.indexOf(until) >= ORDER.indexOf(standing);

/** A zone's part of an expected claim. */
interface Part {
  readonly claim: ExpectedClaim & { readonly claimId: string };
  readonly part: ExpectedZone;
  readonly end: ClaimEnd;
  /** The name of the step, apart from what is done. */
  readonly step: string;
}

interface ClaimLine {
  readonly redemptionId: string;
  readonly kind: string;
  readonly zone: string;
  readonly askedCents: number;
}

/** Presents the claims of a month; each first shows exactly what was entered. */
export const submitClaims = (world: World, month: YearMonth): Promise<unknown> => {
  const due = world.memory.claims.of(month).filter((claim) => reaches(endOf(world, claim), 'submitted'));
  return world.each(`Rendiconti di ${month}`, due, async (claim) => {
    claim.claimId = await findClaim(world, claim);
    const step = `claim:${claim.payee}:${claim.call}:${month}`;
    await world.api.does(claim.payeeWho, step, `/claims/${claim.claimId}/submission`);
    for (const part of claim.zones.values()) part.standing = 'submitted';
  });
};

/** A claim is presented as a whole: its first zone says whether it is. */
const endOf = (world: World, { call, payee, month, zones }: ExpectedClaim): ClaimEnd => {
  const [zone = ''] = [...zones.keys()].sort();
  return world.plan.claimEnd({ call, payee, month, zone });
};

interface Page {
  readonly items: readonly { readonly claimId: string; readonly askedCents: number; readonly payeeId: string }[];
}

/** The claim, once its lines are exactly those that were entered: presented too early, it would leave some for the next. */
const findClaim = async (world: World, claim: ExpectedClaim): Promise<string> => {
  const { call, month, askedCents, payee, payeeWho, lines } = claim;
  const path = `/claims?callId=${world.callOf(call)}&month=${month}`;
  const provider = world.memory.providers.get(payee);
  return world.api.patiently(`${payee} asks ${askedCents} cents for ${month}`, async () => {
    const { items } = await world.api.sees<Page>(payeeWho, path);
    const found = items.find((item) => item.askedCents === askedCents && (provider ?? item.payeeId) === item.payeeId);
    if (found === undefined) return undefined;
    const shown = await linesOf(world, payeeWho, `/claims/${found.claimId}`);
    const isWhole =
      shown.length === lines.size && shown.every((line) => lines.has(`${line.kind}:${line.redemptionId}`));
    return isWhole ? found.claimId : undefined;
  });
};

interface LinesPage {
  readonly lines: readonly ClaimLine[];
  readonly next?: string;
}

const linesOf = async (world: World, who: Who, path: string): Promise<readonly ClaimLine[]> => {
  const lines: ClaimLine[] = [];
  let cursor = '';
  for (;;) {
    const page = await world.api.sees<LinesPage>(who, `${path}?limit=500${cursor}`);
    lines.push(...page.lines);
    if (page.next === undefined) return lines;
    cursor = `&cursor=${encodeURIComponent(page.next)}`;
  }
};

const partsOf = (world: World, month: YearMonth, standing: ClaimEnd['until']): readonly Part[] =>
  world.memory.claims.of(month).flatMap((claim) => {
    const { claimId, call, payee, zones } = claim;
    if (claimId === undefined) return [];
    return [...zones.values()].flatMap((part) => {
      const end = world.plan.claimEnd({ call, payee, month, zone: part.zone });
      const step = `${payee}:${call}:${month}:${part.zone}`;
      return reaches(end, standing) ? [{ claim: { ...claim, claimId }, part, end, step }] : [];
    });
  });

/** Each zone checks its lines; where it is planned, the first service is approved for half. */
export const settleClaims = (world: World, month: YearMonth): Promise<unknown> =>
  world.each(`Liquidazioni di ${month}`, partsOf(world, month, 'settled'), async ({ claim, part, end, step }) => {
    const officer = officerOf(part.zone as Parameters<typeof officerOf>[0]);
    const path = `/claims/${claim.claimId}`;
    const lines = end.cut ? await cutLines(world, path, part.zone) : [];
    await world.api.does(officer, `settlement:${step}`, `${path}/settlements`, { zone: part.zone, lines });
    part.standing = 'settled';
    part.cut = lines.length > 0;
  });

const cutLines = async (world: World, path: string, zone: string) => {
  const officer = officerOf(zone as Parameters<typeof officerOf>[0]);
  const lines = await linesOf(world, officer, path);
  const first = lines.find((line) => line.kind === 'service' && line.zone === zone && line.askedCents > 1);
  if (first === undefined) return [];
  const { redemptionId, askedCents } = first;
  return [{ redemptionId, approvedCents: Math.floor(askedCents / 2), reason: 'not-documented' }];
};

interface Order {
  readonly paymentOrderId: string;
  readonly amountCents: number;
}

/** The money of a month: the region writes the orders, a second person signs, the treasurer tells what the bank did. */
export const payClaims = (world: World, month: YearMonth, on: LocalDate): Promise<unknown> =>
  world.each(`Mandati di ${month}`, partsOf(world, month, 'drafted'), async ({ claim, part, end, step }) => {
    const asked = { claimId: claim.claimId, zone: part.zone };
    const order = await world.api.does<Order>(REGION, `order:${step}`, '/payment-orders', asked);
    part.standing = 'drafted';
    if (!reaches(end, 'ordered')) return;
    const path = `/payment-orders/${order.paymentOrderId}/approval`;
    await world.api.does(SECOND_APPROVER, `order-approval:${step}`, path);
    part.standing = 'ordered';
    if (!reaches(end, 'paid')) return;
    await world.api.does(TREASURER, `payment:${step}`, '/payment-outcomes', outcomeOf(order, end, part.zone, on));
    part.standing = 'paid';
    part.bank = end.bank;
  });

const outcomeOf = ({ paymentOrderId, amountCents }: Order, { bank }: ClaimEnd, zone: string, executedOn: LocalDate) => {
  const reference = `PROVA-${paymentOrderId.slice(0, 18)}-${zone}`;
  const entry = { paymentOrderId, reference, executedOn };
  if (bank === 'returned') return { ...entry, outcome: 'returned', reason: 'AC04' };
  return { ...entry, outcome: 'paid', ...(bank === 'less' && { paidCents: amountCents - 1 }) };
};
