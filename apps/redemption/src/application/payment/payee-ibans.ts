// Where payees are paid: opened with a record, sealed again for the order that pays them.
import { Injectable } from '@nestjs/common';
import type { Principal } from '@buono/access';
import { eventIdFor, type CommandMeta } from '@buono/event-store';
import { AccessLog, Boxes, asBox, labelOf, type Box } from '@buono/privacy';
import type { Payee } from '../../domain/payee.js';
import { PersonIbans } from './person-ibans.js';
import { Providers } from '../ports.js';
import { sealed } from '../sealing.js';

@Injectable()
export class PayeeIbans {
  constructor(
    private readonly providers: Providers,
    private readonly persons: PersonIbans,
    private readonly access: AccessLog,
    private readonly boxes: Boxes,
  ) {}

  /** The payee's IBAN sealed for the first event of this command; undefined where none was told or it was erased. */
  async sealedFor(payee: Payee, principal: Principal, meta: CommandMeta): Promise<Box | undefined> {
    const told = await this.boxOf(payee);
    if (told === undefined) return undefined;
    const box = asBox(told);
    const opened = await this.access.openFor(principal.actorId, 'pay-claim', box, meta.correlationId);
    if (opened === 'erased') return undefined;
    const { person } = labelOf(box);
    return sealed(this.boxes, { person, purposeClass: 'payment', eventId: eventIdFor(meta.commandId, 0) }, opened);
  }

  private async boxOf(payee: Payee): Promise<string | undefined> {
    if (payee.kind === 'person') return this.persons.of(payee.id);
    const { state } = await this.providers.find(payee.id);
    return state.status === 'unknown' ? undefined : state.iban;
  }
}
