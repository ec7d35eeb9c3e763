// Services that are to be proved, put together from the golden events: invented calls ask for no proofs.
import { readFileSync } from 'node:fs';
import type { StoredEvent } from '@buono/event-store';

const golden = (name: string): Record<string, unknown> =>
  JSON.parse(readFileSync(new URL(`../golden/redemption/${name}.json`, import.meta.url), 'utf8')) as never;

const PROOFS = ['RICEVUTA', 'BONIFICO'];

/** Four services that ask for two proofs each: none was handed in, one, and both or none; every other one was corrected since. */
export const proofStory = (): readonly Pick<StoredEvent, 'stream' | 'type' | 'data'>[] =>
  [[], ['RICEVUTA'], ['RICEVUTA', 'BONIFICO'], []].flatMap((handedIn, n) => {
    const redemptionId = `00000000-0000-5000-8000-${String(n).padStart(12, '0')}`;
    const event = (stream: string, type: string, over: object) => ({
      stream: `${stream}-${redemptionId}`,
      type,
      data: JSON.stringify({ ...golden(type), redemptionId, ...over }),
    });
    const entered = event('wallet', 'service-redeemed.v1', { proofs: PROOFS });
    const corrected = event('wallet', 'service-redeemed.v1', {
      ...{ proofs: PROOFS, redemptionId: `10000000-0000-5000-8000-${String(n).padStart(12, '0')}` },
      ...{ provedAs: redemptionId, replacementOf: redemptionId },
    });
    return [
      entered,
      ...handedIn.map((proof) => event('proof', 'proof-heard.v1', { proof })),
      ...(n % 2 === 1 ? [corrected] : []),
    ];
  });
