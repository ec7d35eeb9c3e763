// What an entry says of persons, made fit to be kept: proof is sealed, an operator is a random id, a group the number of its name.
import { Injectable } from '@nestjs/common';
import { eventIdFor, uuidV5, type CommandMeta } from '@buono/event-store';
import { codiceFiscale } from '@buono/kernel';
import { Boxes, KeyStore } from '@buono/privacy';
import type { RedeemService } from '../../domain/wallet/commands.js';
import type { KnownWallet } from '../../domain/wallet/state.js';
import type { RedemptionRequest } from './redemption-request.js';
import { sealed } from '../sealing.js';

@Injectable()
export class EntryFacts {
  constructor(
    private readonly keys: KeyStore,
    private readonly boxes: Boxes,
  ) {}

  /** The command with what of the request it may keep. */
  async into(
    command: RedeemService,
    request: RedemptionRequest,
    { opening }: KnownWallet,
    { commandId }: CommandMeta,
  ): Promise<RedeemService> {
    const { inputs = {}, operator, groupId } = request;
    // The service's own facts may speak of health: they are kept as proof, but closed.
    const whose = { person: opening.recipientId, purposeClass: 'health', eventId: eventIdFor(commandId, 0) } as const;
    return {
      ...command,
      ...(Object.keys(inputs).length > 0 && { evidence: await sealed(this.boxes, whose, inputs) }),
      ...(operator !== undefined && { operator: await this.keys.personFor(codiceFiscale(operator)) }),
      ...(groupId !== undefined && { groupId: uuidV5('group', command.payee.id, groupId) }),
    };
  }
}
