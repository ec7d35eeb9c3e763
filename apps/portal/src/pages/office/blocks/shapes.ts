// What the pages on places bought in a block speak of: a call and one of its zones, its free money, and a block.
import type { components } from '@buono/client';
import { ifThere } from '../../api.js';
import type { Html } from '../../frame/html.js';
import { badge } from '../../frame/parts.js';
import { fill } from '../../language/language.js';
import { atCall, crumbsOfCalls, publishedCall, type Call } from '../../region/shapes.js';
import { NoSuchPage, type Crumb, type Visit } from '../../visit.js';
import { zoneName } from '../../zone-name.js';

type Schemas = components['schemas'];
export type Allocation = Schemas['AllocationView'];
export type Block = Schemas['BlockView'];
export type BlockDetail = Schemas['BlockDetailView'];
export type BlockPlace = Schemas['BlockPlaceView'];
export type WaitingPage = Schemas['WaitingPage'];

/** A zone of a call with its money, as its address names it. */
export interface ZonePlace {
  readonly call: Call;
  readonly zone: string;
  readonly allocation: Allocation;
}

/** The same with a block of it. */
export interface BlockPlaceSeen extends ZonePlace {
  readonly block: BlockDetail;
}

/** Where the blocks of a zone are. */
export const atBlocks = (callId: string, zone: string): string => `${atCall(callId)}/riparto/${zone}/blocchi`;

/** Where a block is. */
export const atBlock = ({ call, zone, block }: BlockPlaceSeen): string =>
  `${atBlocks(call.callId, zone)}/${block.blockId}`;

/** Where the API has the blocks of a zone. */
export const blocksApi = ({ call, zone }: ZonePlace): string => `/calls/${call.callId}/allocations/${zone}/blocks`;

/** The zone of the address; there is no such page for a zone that is none, or another office's. */
export const zoneOfAddress = async (visit: Visit): Promise<ZonePlace> => {
  const call = await publishedCall(visit);
  const zone = visit.params['zone'] ?? '';
  if (!call.zones.includes(zone)) throw new NoSuchPage();
  const allocation = ifThere(
    await visit.api.send<Allocation>('GET', `/calls/${call.callId}/allocations/${encodeURIComponent(zone)}`),
  );
  if (allocation === undefined) throw new NoSuchPage();
  return { call, zone, allocation };
};

/** The block of the address. */
export const blockOfAddress = async (visit: Visit): Promise<BlockPlaceSeen> => {
  const place = await zoneOfAddress(visit);
  const path = `${blocksApi(place)}/${visit.params['blockId'] ?? ''}`;
  const block = ifThere(await visit.api.send<BlockDetail>('GET', path));
  if (block === undefined) throw new NoSuchPage();
  return { ...place, block };
};

/** The way to the blocks of a zone. */
export const crumbsOfZone = (visit: Visit, { call, zone }: ZonePlace): readonly Crumb[] => [
  ...crumbsOfCalls(visit, call),
  { label: visit.t.region.allocations, href: `${atCall(call.callId)}/riparto` },
  { label: zoneName(zone), href: `${atCall(call.callId)}/riparto/${zone}` },
];

/** The way to what is below the blocks of a zone. */
export const crumbsOfBlocks = (visit: Visit, place: ZonePlace): readonly Crumb[] => [
  ...crumbsOfZone(visit, place),
  { label: visit.t.blocks.title, href: atBlocks(place.call.callId, place.zone) },
];

/** An application by its number. */
export const applicationNumber = ({ t }: Visit, applicationId: string): string =>
  fill(t.blocks.application, { code: applicationId.slice(0, 8) });

const TONES = { free: 'info', named: 'good', returned: 'plain' } as const;

/** Where a place stands, in a word. */
export const placeState = ({ t }: Visit, { status }: Pick<BlockPlace, 'status'>): Html =>
  status === 'free' || status === 'named' || status === 'returned'
    ? badge(TONES[status], t.blocks.states[status])
    : badge('plain', status);
