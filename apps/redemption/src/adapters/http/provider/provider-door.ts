// Who may see what of a provider: a natural person's name only its administrator and the offices, and that is recorded.
import { Injectable } from '@nestjs/common';
import { can, canAny, notFound, type Principal } from '@buono/access';
import type { Found } from '@buono/event-store';
import type { ProviderId } from '@buono/kernel';
import { AccessLog, asBox } from '@buono/privacy';
import { Providers } from '../../../application/ports.js';
import type { RegisteredProvider } from '../../../domain/provider/decider.js';
import type { ProviderName } from '../../../domain/provider/events.js';

/** A provider and what the reader may know of its name. */
export interface ProviderSeen {
  readonly provider: RegisteredProvider;
  readonly name: ProviderName | undefined;
  readonly revision: Found<unknown>['revision'];
}

@Injectable()
export class ProviderDoor {
  constructor(
    private readonly providers: Providers,
    private readonly access: AccessLog,
  ) {}

  async seen(id: ProviderId, principal: Principal): Promise<ProviderSeen> {
    const { state: provider, revision } = await this.providers.find(id);
    if (provider.status === 'unknown') throw notFound();
    const { name, identity } = provider.registration;
    const own = can(principal, 'provider-admin', { providerId: id });
    if (identity === undefined || !(own || canAny(principal, ['zone-officer', 'region-officer'])))
      return { provider, name, revision };
    const opened = await this.access.openFor(principal.actorId, 'see-provider', asBox(identity));
    return { provider, name: opened === 'erased' ? undefined : nameOf(opened), revision };
  }
}

const nameOf = (fields: Readonly<Record<string, unknown>>): ProviderName => {
  const text = (key: string) => (typeof fields[key] === 'string' ? { [key]: fields[key] } : {});
  return { legalName: '', ...text('legalName'), ...text('vatNumber'), ...text('licence') };
};
