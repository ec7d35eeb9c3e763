// Who may see a late entry: its payee, the family, the offices of its zone. Words are opened for who looks, and recorded.
import { Injectable } from '@nestjs/common';
import { canAny, idsOf, isSelf, providersOf, zonesOf, type Principal } from '@buono/access';
import type { Found } from '@buono/event-store';
import { Clock, dateInRome, zoneCode, type Instant, type RedemptionId } from '@buono/kernel';
import { asBox } from '@buono/privacy';
import { FindLateEntry, noLateEntry, type LateEntryFound } from '../../../application/late-entry/find-late-entry.js';
import { HeardShields } from '../../../application/heard-shields.js';
import type { LateEntryFilter } from '../../../application/late-entry/late-entry-lists.js';
import { isPayee } from '../../../application/claim/submit-claim.handler.js';
import { lateStatusOf, type LateEntry } from '../../../domain/wallet/late-entries.js';
import type { LateEntryView } from './late-entries.dto.js';

const ALL_SEEING = ['region-officer', 'auditor'] as const;

@Injectable()
export class LateEntryDoor {
  constructor(
    private readonly late: FindLateEntry,
    private readonly shields: HeardShields,
    private readonly clock: Clock,
  ) {}

  today = () => dateInRome(this.clock.now());

  /** 404 for who has no business with it. */
  async seen(
    lateEntryId: RedemptionId,
    principal: Principal,
  ): Promise<{ readonly view: LateEntryView; readonly revision: Found<unknown>['revision'] }> {
    const found = await this.late.find(lateEntryId);
    if (!maySee(principal, found)) throw noLateEntry();
    const words = await this.wordsOf(found.late, principal);
    return { view: viewOf(found.late, found.at, words), revision: found.revision };
  }

  /** The part of the list that a person may see. */
  filterFor(principal: Principal): Pick<LateEntryFilter, 'zones' | 'payees'> {
    if (canAny(principal, ALL_SEEING)) return {};
    const zones = zonesOf(principal, 'zone-officer');
    if (zones === 'all') return {};
    return zones.length > 0 ? { zones } : { payees: [...idsOf(principal), ...providersOf(principal)] };
  }

  private async wordsOf({ requested, decision }: LateEntry, principal: Principal): Promise<Words> {
    const noted = [requested.note, decision?.note];
    const boxes = noted.flatMap((note) => (note === undefined ? [] : [asBox(note)]));
    const opened = boxes.length === 0 ? [] : await this.shields.openPage(principal, 'see-late-entry', boxes);
    const said = opened.map((fields) =>
      fields === undefined || fields === 'erased' ? undefined : String(fields['words'] ?? ''),
    );
    const asked = requested.note === undefined ? undefined : said.shift();
    return { asked, decided: said[0] };
  }
}

interface Words {
  readonly asked: string | undefined;
  readonly decided: string | undefined;
}

const maySee = (principal: Principal, { wallet: { opening }, late: { requested } }: LateEntryFound): boolean =>
  isPayee(principal, requested.entry.payee) ||
  isSelf(principal, opening.recipientId) ||
  isSelf(principal, opening.applicantId) ||
  canAny(principal, ['zone-officer', ...ALL_SEEING], { zone: zoneCode(opening.zone) });

const viewOf = (late: LateEntry, at: Instant, words: Words): LateEntryView => {
  const { requested, decision } = late;
  const { lateEntryId, voucherId, callId, zone, entry, requestedAt, requestedBy, decideBy, reason } = requested;
  const { payee, service, servedOn, startedAt, endedAt, units, minutes, costCents, publicCents, familyCents } = entry;
  const status = lateStatusOf(late);
  return {
    ...{ lateEntryId, voucherId, callId, zone, payeeKind: payee.kind, payeeId: payee.id, service, servedOn, status },
    ...{ requestedOn: dateInRome(requestedAt), decideBy },
    overdue: status === 'waiting' && decideBy < dateInRome(at),
    ...{ costCents, publicCents, familyCents, requestedBy, reason },
    ...(startedAt !== undefined && { startedAt }),
    ...(endedAt !== undefined && { endedAt }),
    ...(units !== undefined && { units }),
    ...(minutes !== undefined && { minutes }),
    ...(words.asked !== undefined && { words: words.asked }),
    ...(decision !== undefined && {
      decision: {
        admitted: status === 'admitted',
        decidedOn: decision.on,
        reason: decision.reason,
        ...(words.decided !== undefined && { words: words.decided }),
      },
    }),
    currency: 'EUR',
  };
};
