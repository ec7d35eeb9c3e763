// One history in which everything happens that histories can do: it is always among those that are judged.
import { oneOf } from './scene.js';
import type { Act, Asking, History, Pursuing, Redeeming } from './plan.js';

const once: Asking = { machine: 0, times: 1 };
const twice: Asking = { machine: 1, times: 2 };

const enters = (voucher: number, more: Partial<Redeeming> = {}): Act => ({
  ...{ act: 'redeem', voucher, service: 0, providers: 1, nonce: voucher, daysAgo: 1, quantity: 1, askedCents: 900 },
  ...{ reserving: 'no', operator: false, hour: voucher, ...once, ...more },
});
const pursues = (claim: number, steps: number, more: Partial<Pursuing> = {}): Act => ({
  ...{ act: 'pursue', claim, steps, approved: 1_000, everyLine: 1, officers: 0, paid: 1_000, sentBack: false },
  ...{ ...once, ...more },
});
const CLAIMS = [0, 1, 2, 3, 4, 5];
const RESERVING = ['whole', 'release', 'leave', 'part'] as const;
/** Which services are undone after they were paid: there are none yet when it is first tried. */
const UNDONE = [0, 1, 2, 3, 4, 5, 6];
const FAMILIES = [0, 1, 2, 3];

/** Two vouchers of each kind for different families, more of those that others contradict. */
const KINDS_ADMITTED = [0, 1, 2, 3, 4, 2, 2, 3, 3, 0];

export const eventful: History = {
  seed: 20_260_302,
  bothFollow: false,
  start: [
    { act: 'allocate', call: 0, zone: 0, shares: [80_000, 60_000, 40_000], ...twice },
    { act: 'allocate', call: 0, zone: 1, shares: [20_000, 10_000, 5_000], ...once },
    { act: 'allocate', call: 1, zone: 0, shares: [10_000, 10_000, 10_000], ...once },
    { act: 'allocate', call: 0, zone: 2, shares: [900_000, 0, 0], ...once },
  ],
  admissions: [
    ...KINDS_ADMITTED.map((kind, n) => ({
      ...({ act: 'admit', call: 0, zone: 0, kind, valueCents: 13_001, family: n, answer: 'accepted' } as const),
      ...once,
    })),
    { act: 'admit', call: 0, zone: 1, kind: 1, valueCents: 9_001, family: 0, answer: 'none', ...once },
    { act: 'admit', call: 0, zone: 1, kind: 1, valueCents: 9_001, family: 1, answer: 'renounced', ...once },
    { act: 'admit', call: 0, zone: 2, kind: 1, valueCents: 9_001, family: 3, answer: 'accepted', ...once },
    { act: 'admit', call: 1, zone: 0, kind: 0, valueCents: 9_001, family: 2, answer: 'accepted', ...once },
  ],
  rounds: [
    {
      days: 22,
      calm: true,
      acts: [
        ...UNDONE.map((redemption): Act => ({ act: 'reverse', redemption, ...once })),
        ...KINDS_ADMITTED.map((_, voucher) => enters(voucher, { nonce: voucher })),
        ...FAMILIES.map((voucher): Act => ({ act: 'choose', voucher, provider: 1, offered: true, ...once })),
        ...KINDS_ADMITTED.map((_, voucher) => enters(voucher, { nonce: 30 + voucher, daysAgo: 25 })),
      ],
    },
    {
      days: 1,
      calm: true,
      acts: [
        enters(0, { providers: 3, nonce: 3 }),
        ...KINDS_ADMITTED.map((_, voucher) =>
          enters(voucher, { nonce: 40 + voucher, daysAgo: 0, hour: 0, reserving: oneOf(RESERVING, voucher) }),
        ),
        { act: 'reverse', redemption: 2, ...once },
        { act: 'join', former: 0, current: 1, ...once },
        { act: 'transfer', call: 0, from: 1, to: 0, shares: [500, 0, 1], ...once },
        { act: 'transfer', call: 0, from: 1, to: 0, shares: [900_000, 0, 0], ...once },
        ...KINDS_ADMITTED.map((_, voucher): Act => ({
          act: 'integrate',
          voucher,
          direction: 'increase',
          amountCents: 1_234,
          ...once,
        })),
        { act: 'integrate', voucher: 5, direction: 'increase', amountCents: 990_000, ...once },
      ],
    },
    {
      days: 0,
      calm: true,
      acts: [
        ...KINDS_ADMITTED.map((_, voucher) => enters(voucher, { nonce: 20 + voucher, daysAgo: 0 })),
        { act: 'rest', provider: 0, daysAgo: 0, ...once },
        { act: 'decide-late', which: 0, favourably: true, ...twice },
        { act: 'decide-late', which: 1, favourably: false, ...once },
        { act: 'suspend', voucher: 7, daysAgo: 0, ...once },
        { act: 'part', former: 0, current: 1, ...once },
      ],
    },
    {
      days: 9,
      calm: true,
      acts: [
        { act: 'answer', redemption: 0, says: 'confirmed', ...once },
        { act: 'go-on', provider: 0, daysAgo: 2, ...twice },
        { act: 'resume', voucher: 7, daysAgo: 0, ...once },
        { act: 'tick', ...once },
        ...CLAIMS.map((claim) => pursues(claim, 2)),
      ],
    },
    {
      days: 0,
      calm: true,
      acts: [
        ...FAMILIES.map((redemption): Act => ({ act: 'contradict', redemption, ...once })),
        { act: 'reverse', redemption: 1, ...once },
        { act: 'reverse', redemption: 1, ...twice },
      ],
    },
    {
      days: 1,
      calm: true,
      acts: CLAIMS.map((claim) => pursues(claim, 7)),
    },
    {
      days: 8,
      calm: true,
      acts: [
        ...KINDS_ADMITTED.map((_, voucher) => enters(voucher, { nonce: 50 + voucher, daysAgo: 2 })),
        { act: 'merge', provider: 2, successor: 1, ...once },
      ],
    },
  ],
  contested: true,
  ends: true,
};
