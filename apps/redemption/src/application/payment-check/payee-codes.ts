// The code under which registers know who is to be paid.
import { Injectable } from '@nestjs/common';
import type { CommandMeta } from '@buono/event-store';
import { AccessLog, asBox } from '@buono/privacy';
import type { Payee } from '../../domain/payee.js';
import { Providers } from '../ports.js';

@Injectable()
export class PayeeCodes {
  constructor(
    private readonly providers: Providers,
    private readonly access: AccessLog,
  ) {}

  /** A provider's partita IVA, a sole trader's opened with a record; undefined for persons, whose code is not kept here. */
  async of(payee: Payee, { actor, correlationId }: CommandMeta): Promise<string | undefined> {
    if (payee.kind === 'person') return undefined;
    const { state } = await this.providers.find(payee.id);
    if (state.status === 'unknown') return undefined;
    const { name, identity } = state.registration;
    if (identity === undefined) return name?.vatNumber;
    const opened = await this.access.openFor(actor, 'check-payee', asBox(identity), correlationId);
    const vatNumber = opened === 'erased' ? undefined : opened['vatNumber'];
    return typeof vatNumber === 'string' ? vatNumber : undefined;
  }
}
