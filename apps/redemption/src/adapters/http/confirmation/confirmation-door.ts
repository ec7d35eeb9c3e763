// Who may see a service to confirm: the family, its payee, the offices of its zone. Words are opened for who looks, and recorded.
import { Injectable } from '@nestjs/common';
import { canAny, idsOf, notFound, providersOf, zonesOf, type Principal } from '@buono/access';
import type { Found } from '@buono/event-store';
import { Clock, dateInRome, zoneCode, type RedemptionId } from '@buono/kernel';
import { AccessLog, asBox } from '@buono/privacy';
import { isFamily } from '../../../application/confirmation/answer-confirmation.handler.js';
import type { ConfirmationFilter } from '../../../application/confirmation/confirmation-lists.js';
import { FindEntry } from '../../../application/service/find-entry.js';
import { isPayee } from '../../../application/claim/submit-claim.handler.js';
import { statusOn, type Confirmation } from '../../../domain/wallet/confirmations.js';
import type { ServiceConfirmationView } from './confirmations.dto.js';

const ALL_SEEING = ['region-officer', 'auditor'] as const;

@Injectable()
export class ConfirmationDoor {
  constructor(
    private readonly entries: FindEntry,
    private readonly access: AccessLog,
    private readonly clock: Clock,
  ) {}

  today = () => dateInRome(this.clock.now());

  /** 404 for who has no business with it, and for a service that nobody is asked to confirm. */
  async seen(
    redemptionId: RedemptionId,
    principal: Principal,
  ): Promise<{ readonly view: ServiceConfirmationView; readonly revision: Found<unknown>['revision'] }> {
    const { wallet, entry, revision } = await this.entries.find(redemptionId);
    const confirmation = wallet.confirmations.get(redemptionId);
    const sees =
      isFamily(principal, wallet) ||
      isPayee(principal, entry.redeemed.payee) ||
      canAny(principal, ['zone-officer', ...ALL_SEEING], { zone: zoneCode(wallet.opening.zone) });
    if (confirmation === undefined || !sees) throw notFound('Non abbiamo trovato questo servizio da confermare.');
    const view = await this.viewOf(confirmation, entry.reversal !== undefined, principal);
    return { view, revision };
  }

  /** The part of the list that a person may see: of offices their zones, of others what is theirs. */
  filterFor(principal: Principal): Pick<ConfirmationFilter, 'zones' | 'family' | 'payees'> {
    if (canAny(principal, ALL_SEEING)) return {};
    const zones = zonesOf(principal, 'zone-officer');
    if (zones === 'all') return {};
    return zones.length > 0 ? { zones } : { family: idsOf(principal), payees: providersOf(principal) };
  }

  private async viewOf(
    confirmation: Confirmation,
    isReversed: boolean,
    principal: Principal,
  ): Promise<ServiceConfirmationView> {
    const { asked, dispute, decision } = confirmation;
    const { redemptionId, voucherId, callId, zone, payee, service, servedOn, publicCents, askedOn, until } = asked;
    const status = statusOn(confirmation, this.today());
    const withdrawn = isReversed && (status === 'asked' || status === 'disputed');
    const words = await this.wordsOf([dispute?.note, decision?.note], principal);
    const said = (what: { readonly on: string; readonly reason: string }, opened: string | undefined) => ({
      ...{ on: what.on, reason: what.reason },
      ...(opened !== undefined && { words: opened }),
    });
    return {
      ...{ redemptionId, voucherId, callId, zone, payeeKind: payee.kind, payeeId: payee.id, service, servedOn },
      ...{ publicCents, status: withdrawn ? 'withdrawn' : status, askedOn, until },
      ...(dispute !== undefined && { dispute: said(dispute, words[0]) }),
      ...(decision !== undefined && { decision: { ...said(decision, words[1]), upheld: decision.upheld } }),
      currency: 'EUR',
    };
  }

  /** In the order of the notes; undefined for what is none, or was erased. */
  private async wordsOf(
    notes: readonly (string | undefined)[],
    { actorId }: Principal,
  ): Promise<readonly (string | undefined)[]> {
    const boxes = notes.flatMap((note) => (note === undefined ? [] : [asBox(note)]));
    const opened = boxes.length === 0 ? [] : [...(await this.access.openPage(actorId, 'see-dispute', boxes))];
    return notes.map((note) => {
      const fields = note === undefined ? undefined : opened.shift();
      return fields === undefined || fields === 'erased' ? undefined : String(fields['words'] ?? '');
    });
  }
}
