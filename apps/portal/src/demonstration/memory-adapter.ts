// Where the demonstration's identity provider keeps sessions and codes: in memory, so that no file knows who signed in.
import type { Adapter, AdapterPayload } from 'oidc-provider';

interface Kept {
  readonly payload: AdapterPayload;
  readonly until: number;
}

const MOST_KEPT = 2_000;

/** What one provider keeps; the oldest is forgotten first. */
export class ProviderMemory {
  readonly #kept = new Map<string, Kept>();

  constructor(private readonly now: () => number) {}

  /** The provider's adapter for one kind of thing. */
  adapterFor(kind: string): Adapter {
    const key = (id: string): string => `${kind}:${id}`;
    const find = (id: string): Promise<AdapterPayload | undefined> => Promise.resolve(this.#find(key(id)));
    return {
      find,
      findByUid: (uid) => Promise.resolve(this.#findWhere(kind, (payload) => payload.uid === uid)),
      findByUserCode: (code) => Promise.resolve(this.#findWhere(kind, (payload) => payload.userCode === code)),
      upsert: (id, payload, expiresIn) => Promise.resolve(this.#keep(key(id), payload, expiresIn)),
      consume: async (id) => {
        const payload = await find(id);
        if (payload !== undefined) payload.consumed = Math.floor(this.now() / 1_000);
      },
      destroy: (id) => Promise.resolve(void this.#kept.delete(key(id))),
      revokeByGrantId: (grantId) => Promise.resolve(this.#forgetGrant(grantId)),
    };
  }

  #find(key: string): AdapterPayload | undefined {
    const kept = this.#kept.get(key);
    return kept === undefined || kept.until < this.now() ? undefined : kept.payload;
  }

  #findWhere(kind: string, isMeant: (payload: AdapterPayload) => boolean): AdapterPayload | undefined {
    for (const [key, { payload }] of this.#kept)
      if (key.startsWith(`${kind}:`) && isMeant(payload)) return this.#find(key);
    return undefined;
  }

  #keep(key: string, payload: AdapterPayload, expiresIn?: number): void {
    this.#kept.delete(key);
    const oldest = this.#kept.size >= MOST_KEPT ? this.#kept.keys().next() : undefined;
    if (oldest?.done === false) this.#kept.delete(oldest.value);
    this.#kept.set(key, { payload, until: expiresIn === undefined ? Infinity : this.now() + expiresIn * 1_000 });
  }

  #forgetGrant(grantId: string): void {
    for (const [key, { payload }] of this.#kept) if (payload.grantId === grantId) this.#kept.delete(key);
  }
}
