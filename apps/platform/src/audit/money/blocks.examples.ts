// A sound history of places bought in a block, for the specification of the audit.
import { call, fund, id, person, provider, sound, tell, type Told } from './money-audit.examples.js';

const BLOCK = id(60);
const act = { actNumber: '11', actDate: '2026-03-20', reason: 'r' };
const ofBlock = (event: { type: string } & Record<string, unknown>): Told =>
  tell('allocation', `${call}-TC-01`, { blockId: BLOCK, on: '2026-03-21', ...event });

/** Of 50.00 that are free, two places of 20.00 are bought; one is named, given up and given back, then the other ends. */
export const inBlock: readonly Told[] = [
  ...sound,
  ofBlock({
    ...{ type: 'BlockPurchased', providerId: provider, action: 'A', category: 'taxi', places: 2, unitCents: 2_000 },
    ...{ amountCents: 4_000, parts: fund(4_000), from: '2026-03-21', to: '2026-06-30', ...act, by: person },
  }),
  ofBlock({
    ...{ type: 'PlaceNamed', place: 1, voucherId: id(61), applicationId: id(62), amountCents: 1_500 },
    ...{ parts: fund(1_500), from: '2026-03-21', by: person },
  }),
  tell('allocation', `${call}-TC-01`, {
    ...{ type: 'FundsReserved', voucherId: id(61), applicationId: id(62), valueCents: 1_500, parts: fund(1_500) },
    ...{ place: { blockId: BLOCK, place: 1 }, checkDue: true, on: '2026-03-21' },
  }),
  tell('allocation', `${call}-TC-01`, {
    ...{ type: 'FundsReleased', releaseId: 'given-up', voucherId: id(61), amountCents: 1_500, parts: fund(1_500) },
    ...{ reason: 'withdrawn', on: '2026-03-25' },
  }),
  ofBlock({
    ...{ type: 'PlaceReleased', place: 1, voucherId: id(61), amountCents: 1_500, parts: fund(1_500) },
    ...{ freeFrom: '2026-03-21' },
  }),
  ofBlock({
    ...{ type: 'PlacesReturned', returnId: 'by-act', places: [1], amountCents: 2_000, parts: fund(2_000), why: 'act' },
    ...{ act, by: person },
  }),
  ofBlock({
    ...{ type: 'PlacesReturned', returnId: 'over', places: [2], amountCents: 2_000, parts: fund(2_000) },
    ...{ why: 'ended', on: '2026-07-01' },
  }),
];

/** The same, with something else said in events of a kind. */
export const inBlockWith = (type: string, data: Record<string, unknown>): readonly Told[] =>
  inBlock.map((told) => (told.type === type ? { ...told, data: { ...told.data, ...data } } : told));

/** The same, with events of a kind told twice. */
export const inBlockTwice = (type: string, data: Record<string, unknown> = {}): readonly Told[] =>
  inBlock.flatMap((told) => (told.type === type ? [told, { ...told, data: { ...told.data, ...data } }] : [told]));
