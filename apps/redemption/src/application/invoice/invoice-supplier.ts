// Who presents an invoice for a claim: under which code it is known, and under whose keys what it says is sealed.
import { Injectable } from '@nestjs/common';
import { parseCodiceFiscale, type PersonId } from '@buono/kernel';
import { AccessLog, asBox, Boxes, KeyStore, type Box, type JsonObject } from '@buono/privacy';
import { eventIdFor, type CommandMeta } from '@buono/event-store';
import type { Payee } from '../../domain/payee.js';
import { Providers } from '../ports.js';
import { sealed } from '../sealing.js';

/** A payee as invoices know it. */
export interface Supplier {
  readonly keyOwner: PersonId;
  /** Its partita IVA; none for natural persons without one, and for persons. */
  readonly vatNumber?: string;
  /** Whether one of these codes (partita IVA with or without country, codice fiscale) is its own. */
  readonly isCalled: (codes: readonly string[]) => Promise<boolean>;
}

@Injectable()
export class InvoiceSuppliers {
  constructor(
    private readonly providers: Providers,
    private readonly keys: KeyStore,
    private readonly access: AccessLog,
    private readonly boxes: Boxes,
  ) {}

  /** The payee of a claim; undefined for a provider that is not known here. A sole trader's number is opened with a record. */
  async of(payee: Payee, actor: string): Promise<Supplier | undefined> {
    if (payee.kind === 'person') return this.#known(payee.id, undefined);
    const { state } = await this.providers.find(payee.id);
    if (state.status === 'unknown') return undefined;
    const { keyOwner, name, identity } = state.registration;
    if (identity === undefined) return this.#known(keyOwner, name?.vatNumber);
    const opened = await this.access.openFor(actor, 'check-invoice', asBox(identity));
    const vatNumber = opened === 'erased' ? undefined : opened['vatNumber'];
    return this.#known(keyOwner, typeof vatNumber === 'string' ? vatNumber : undefined);
  }

  /** The keyed digest of a supplier's code. */
  tagOf(code: string): string {
    return this.keys.tags(code, 'invoice-supplier');
  }

  /** Words of an invoice, or about it, sealed for the first event of this command; none once the supplier's data are erased. */
  seal({ keyOwner }: Supplier, fields: JsonObject, { commandId }: CommandMeta): Promise<Box | undefined> {
    const whose = { person: keyOwner, purposeClass: 'payment', eventId: eventIdFor(commandId, 0) } as const;
    return sealed(this.boxes, whose, fields);
  }

  #known(keyOwner: PersonId, vatNumber: string | undefined): Supplier {
    const isCalled = async (codes: readonly string[]): Promise<boolean> => {
      if (vatNumber !== undefined && codes.some((code) => code === vatNumber || code === `IT${vatNumber}`)) return true;
      const persons = await Promise.all(codes.map((code) => this.#personBehind(code)));
      return persons.includes(keyOwner);
    };
    return { keyOwner, ...(vatNumber !== undefined && { vatNumber }), isCalled };
  }

  async #personBehind(code: string): Promise<PersonId | undefined> {
    const parsed = parseCodiceFiscale(code);
    return parsed.ok ? this.keys.findPerson(parsed.value) : undefined;
  }
}
