// Under whose keys a provider's data are sealed, and what of it may stand in clear.
import { Injectable } from '@nestjs/common';
import type { CodiceFiscale, PersonId } from '@buono/kernel';
import { Boxes, KeyStore } from '@buono/privacy';
import type { ProviderName } from '../../domain/provider/events.js';
import { sealed } from '../sealing.js';

/**
 * Bodies are known by their partita IVA; natural persons, sole traders among them, by their own codice fiscale, and then
 * their name and number are sealed.
 */
export interface Registration {
  readonly category: string;
  readonly legalName: string;
  readonly vatNumber?: string;
  readonly fiscalCode?: CodiceFiscale;
  readonly licence?: string;
  readonly iban: string;
}

/** A registration closed, and the tag of whoever registers: one tag, one provider in each category. */
export interface SealedRegistration {
  readonly tag: string;
  /** None for a person whose data were erased in part. */
  readonly parts?: SealedParts;
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

  async of(registration: Registration, eventId: string): Promise<SealedRegistration> {
    const { vatNumber, fiscalCode } = registration;
    if (fiscalCode === undefined) {
      const tag = this.keys.tags(vatNumber ?? '', 'provider');
      return this.closed({ tag, keyOwner: await this.keys.newPerson() }, registration, eventId);
    }
    // The tag is the person, not the code: nothing leads back to who was erased.
    const keyOwner = await this.keys.personFor(fiscalCode);
    return this.closed({ tag: keyOwner, keyOwner }, registration, eventId);
  }

  private async closed(
    { tag, keyOwner: person }: { readonly tag: string; readonly keyOwner: PersonId },
    { legalName, vatNumber, fiscalCode, licence, iban }: Registration,
    eventId: string,
  ): Promise<SealedRegistration> {
    const account = await sealed(this.boxes, { person, purposeClass: 'payment', eventId }, { iban });
    if (account === undefined) return { tag };
    const name = {
      legalName,
      ...(vatNumber !== undefined && { vatNumber }),
      ...(licence !== undefined && { licence }),
    };
    if (fiscalCode === undefined) return { tag, parts: { keyOwner: person, name, iban: account } };
    const identity = await sealed(this.boxes, { person, purposeClass: 'identity', eventId }, name);
    return identity === undefined ? { tag } : { tag, parts: { keyOwner: person, identity, iban: account } };
  }
}
