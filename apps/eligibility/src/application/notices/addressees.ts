// Whom a notice goes to, and where they are found: asked each time it is sent, since people die, move, change hands, are protected.
import { codiceFiscale, isHealthCode, type PersonId } from '@buono/kernel';
import type { AddressedTo } from '@buono/registries/notices';
import { gathered } from '../../domain/application/findings.js';
import type { KnownApplication } from '../../domain/application/state.js';
import type { StopReason } from '../../domain/notice/events.js';
import { isBody, type RecipientData } from '../application/recipient.js';
import type { Shields } from '../protection/shields.js';
import type { Sealing } from '../sealing.js';
import { NOTICES_ACTOR } from './prepare-notices.js';

/** Who receives a notice, or why nobody may. */
export type Addressee =
  { readonly to: PersonId; readonly address: AddressedTo } | { readonly stopped: Exclude<StopReason, 'no-longer-due'> };

export class Addressees {
  constructor(
    private readonly sealing: Sealing,
    private readonly shields: Shields,
  ) {}

  /** Who applies, or who receives where they apply for themselves; a body by its own code. The opening is recorded. */
  async of(application: KnownApplication, correlationId: string): Promise<Addressee> {
    const { recipientId, applicantId } = application;
    if (await this.shields.cover(application)) return { stopped: 'protected' };
    if (recipientId === applicantId && hasDied(application)) return { stopped: 'dead' };
    const looking = { actor: NOTICES_ACTOR, purpose: 'send-notice', correlationId };
    const { recipient } = await this.sealing.open(gathered(application).slice(0, 1), looking);
    if (recipient === undefined) return { stopped: 'erased' };
    const to = isBody(recipient) ? recipientId : applicantId;
    return { to, address: addressOf(recipient, to === recipientId) };
  }
}

/** By the file: its e-mail address is who applies's; its code is the recipient's, and finds nobody else. */
const addressOf = ({ fiscalCode, contact }: RecipientData, own: boolean): AddressedTo => {
  const code = codiceFiscale(fiscalCode);
  return {
    // Registers know nobody by a code of a health authority.
    ...(own && !isHealthCode(code) && { fiscalCode: code }),
    ...(contact?.email !== undefined && { email: contact.email }),
  };
};

/** Whether an act on the file says that the recipient died. */
const hasDied = (application: KnownApplication): boolean => {
  const { corrections = [] } = 'corrections' in application ? application : {};
  return corrections.some(({ status, reason }) => status === 'booked' && reason === 'deceased');
};
