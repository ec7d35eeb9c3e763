// Sends what waits, one after another, from one tab at a time; what has no answer stays as it is, under its key.
import { answered, sendingOf, toSend, type Entry, type Sending } from './entries.js';
import type { Kept, Store } from './store.js';

const PATH = '/ente/senza-rete';

/** How a round of sending ended. `busy`: another tab is sending. */
export type Ended = 'busy' | 'done' | 'later' | 'offline' | 'sign-in' | 'stranger';

/** What the portal tells: what is kept, and the proof that forms need. */
export interface Told {
  readonly kept: Kept;
  readonly proof: string;
}

type Asked = { readonly is: 'told'; readonly told: Told } | { readonly is: Exclude<Ended, 'busy' | 'done'> };

/** Asks the portal who is signed in and what the page needs, and keeps it. */
export const refresh = async (store: Store): Promise<Asked> => {
  const answer = await fetch(`${PATH}/dati`).catch(() => undefined);
  if (answer === undefined) return { is: 'offline' };
  const body = await jsonOf(answer);
  if (!answer.ok || body === undefined) {
    const sending = sendingOf(answer.status, body);
    return { is: sending.is === 'sign-in' || sending.is === 'stranger' ? sending.is : 'later' };
  }
  const { proof, now, ...kept } = body as Omit<Kept, 'ahead'> & { readonly proof: string; readonly now: string };
  const told = { kept: { ...kept, ahead: Date.parse(now) - Date.now() }, proof };
  await store.keep(told.kept);
  return { is: 'told', told };
};

/** One round, as the person of whom the portal told; `changed` is told after each answer. */
export const sendAll = (store: Store, { kept, proof: first }: Told, changed: () => Promise<void>): Promise<Ended> =>
  alone(async () => {
    let proof = first;
    for (const entry of toSend(await store.entries(), kept.owner)) {
      let sending = await send(entry, proof);
      if (sending === 'offline') return sending;
      if (sending.is === 'stale') {
        const again = await refresh(store);
        if (again.is !== 'told') return again.is;
        proof = again.told.proof;
        sending = await send(entry, proof);
        if (sending === 'offline') return sending;
      }
      if (sending.is === 'stale') return 'later';
      if (sending.is !== 'answered') return sending.is;
      await store.put(answered(entry, sending.answer));
      await changed();
    }
    return 'done';
  });

// The platform takes the same key twice as once: without locks two tabs do nothing worse than ask twice.
const alone = async (work: () => Promise<Ended>): Promise<Ended> =>
  'locks' in navigator
    ? navigator.locks.request('buono-senza-rete', { ifAvailable: true }, (lock) => (lock === null ? 'busy' : work()))
    : work();

const send = async ({ key, service, fields, readAt }: Entry, proof: string): Promise<Sending | 'offline'> => {
  const said = {
    ...fields,
    servizio: service,
    _proof: proof,
    _key: key,
    ...(readAt !== undefined && { letto: readAt }),
  };
  const answer = await fetch(`${PATH}/invio`, { method: 'POST', body: new URLSearchParams(said) }).catch(
    () => undefined,
  );
  return answer === undefined ? 'offline' : sendingOf(answer.status, await jsonOf(answer));
};

const jsonOf = async (answer: Response): Promise<unknown> => {
  if (!(answer.headers.get('content-type') ?? '').includes('json')) return undefined;
  return answer.json().catch(() => undefined);
};
