// Providers that joined a call put together from the golden events: in invented histories calls take whoever is accredited.
import { readFileSync } from 'node:fs';
import type { StoredEvent } from '@buono/event-store';

const golden = (type: string): object =>
  JSON.parse(readFileSync(new URL(`../golden/redemption/${type}.json`, import.meta.url), 'utf8')) as object;

const id = (kind: number, n: number): string => `${kind}0000000-0000-5000-8000-${String(n).padStart(12, '0')}`;

/** Two calls, one of which asks nothing any more; three providers joined both, one of them leaves. */
export const adhesionStory = (): readonly Pick<StoredEvent, 'stream' | 'type' | 'data'>[] => {
  const event = (stream: string, type: string, over: object) => ({
    stream,
    type,
    data: JSON.stringify({ ...golden(type), ...over }),
  });
  const calls = [1, 2].flatMap((n) => {
    const heard = (version: number, providers?: object) =>
      event(`call-${id(1, n)}`, 'call-heard.v1', { callId: id(1, n), version, ...(providers && { providers }) });
    return [heard(1, { terms: '1'.repeat(64), services: ['ride'] }), ...(n === 2 ? [heard(2)] : [])];
  });
  const joined = [1, 2, 3].flatMap((n) =>
    [1, 2].map((call) =>
      event(`provider-${id(2, n)}`, 'call-joined.v1', { providerId: id(2, n), callId: id(1, call) }),
    ),
  );
  const left = event(`provider-${id(2, 3)}`, 'call-left.v1', { providerId: id(2, 3), callId: id(1, 1) });
  return [...calls, ...joined, left];
};
