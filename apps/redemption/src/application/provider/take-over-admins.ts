// Who administers providers that were taken over from another scheme.
import type { Grants } from '@buono/access';
import type { CommandMeta } from '@buono/event-store';
import { personId, type CodiceFiscale, type LocalDate } from '@buono/kernel';
import type { KeyStore } from '@buono/privacy';
import type { RegisteredProvider } from '../../domain/provider/decider.js';

/** Names administrators. */
export class TakeOverAdmins {
  constructor(
    private readonly keys: KeyStore,
    private readonly grants: Grants,
  ) {}

  /** Names the administrator, once; not of a provider that registered here, which has its own. */
  async name(
    administrator: CodiceFiscale,
    { registration: { providerId, actNumber } }: RegisteredProvider,
    from: LocalDate,
    meta: CommandMeta,
  ): Promise<void> {
    if (actNumber === undefined) return;
    const person = await this.keys.personFor(administrator);
    const known = await this.grants.of(person);
    if (known.some((grant) => grant.role === 'provider-admin' && grant.providerId === providerId)) return;
    await this.grants.grant(person, { role: 'provider-admin', providerId, from }, personId(meta.actor));
  }
}
