// Under whose keys a provider's data are sealed, and what of it may stand in clear.
import { Injectable } from '@nestjs/common';
import type { CodiceFiscale, PersonId } from '@buono/kernel';
import { Boxes, KeyStore } from '@buono/privacy';
import type { ProviderName } from '../domain/provider/events.js';

/** Bodies are known by their partita IVA; natural persons by their own codice fiscale, and then their name is sealed. */
export interface Registration {
  readonly category: string;
  readonly legalName: string;
  readonly vatNumber?: string;
  readonly fiscalCode?: CodiceFiscale;
  readonly licence?: string;
  readonly iban: string;
}

interface SealedParts {
  readonly keyOwner: PersonId;
  readonly name?: ProviderName;
  readonly identity?: string;
  readonly iban: string;
}

@Injectable()
export class ProviderSealing {
  constructor(
    private readonly keys: KeyStore,
    private readonly boxes: Boxes,
  ) {}

  tagOf({ vatNumber, fiscalCode }: Registration): string {
    return this.keys.tags(fiscalCode ?? vatNumber ?? '', 'provider');
  }

  async of(registration: Registration, eventId: string): Promise<SealedParts> {
    const { legalName, vatNumber, fiscalCode, licence } = registration;
    const keyOwner = await (fiscalCode === undefined ? this.keys.newPerson() : this.keys.personFor(fiscalCode));
    const iban = await this.boxes.seal(keyOwner, 'payment', eventId, { iban: registration.iban });
    const name = {
      legalName,
      ...(vatNumber !== undefined && { vatNumber }),
      ...(licence !== undefined && { licence }),
    };
    if (fiscalCode === undefined) return { keyOwner, name, iban };
    return { keyOwner, identity: await this.boxes.seal(keyOwner, 'identity', eventId, name), iban };
  }
}
