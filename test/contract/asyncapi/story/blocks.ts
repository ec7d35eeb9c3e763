// A zone buys two places in a block: one is named to who waits, who gives it up; then nobody needs them.
import { OFFICE, RESERVED } from './people.js';
import type { Region } from './region.js';

/** The call, and the provider that serves it in the zone. */
export interface Bought {
  readonly callId: string;
  readonly providerId: string;
}

/** Bought, named, released, returned. */
export const places = async (region: Region, { callId, providerId }: Bought): Promise<void> => {
  const at = `/calls/${callId}/allocations/TC-01`;
  const act = { actDate: '2026-04-01', reason: 'Posti per chi attende' };
  const terms = { providerId, action: 'SOLLIEVO', category: 'sollievo', from: '2026-04-01', to: '2026-12-31' };
  const block = { ...terms, places: 2, unitCents: 2_000, actNumber: 'D.D. 120/2026', ...act };
  const { blockId } = await region.does(OFFICE, `${at}/blocks`, block);
  const { voucherId } = await region.does(OFFICE, `${at}/blocks/${String(blockId)}/namings`);
  await region.does(RESERVED, `/vouchers/${String(voucherId)}/renunciation`);
  await region.does(OFFICE, `${at}/blocks/${String(blockId)}/returns`, { actNumber: 'D.D. 121/2026', ...act });
};
