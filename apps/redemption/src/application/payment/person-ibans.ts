// Where a person is to be paid, whichever of their codes it was told under.
import { Injectable } from '@nestjs/common';
import { Selves } from '@buono/access';
import type { PersonId } from '@buono/kernel';
import type { Sealed } from '../../domain/payee.js';
import { PaymentDetailsOfPersons } from '../ports.js';

@Injectable()
export class PersonIbans {
  constructor(
    private readonly details: PaymentDetailsOfPersons,
    private readonly selves: Selves,
  ) {}

  /** All ids of a person, where an act joined several codes. */
  idsOf(person: PersonId): Promise<readonly PersonId[]> {
    return this.selves.of(person);
  }

  /** The IBAN that was told last, sealed; that of the code that holds now comes first. Undefined where none was told. */
  async of(person: PersonId): Promise<Sealed | undefined> {
    for (const id of await this.selves.of(person)) {
      const { state } = await this.details.find(id);
      if (state.status === 'known') return state.iban;
    }
    return undefined;
  }
}
