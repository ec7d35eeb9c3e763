// Identities and look-alikes as offices read them, each for its zones.
import { Injectable } from '@nestjs/common';
import type { Principal } from '@buono/access';
import { decodeCursor, PAGE_SIZE, pageOf, waitForPosition, type Page, type Reply } from '@buono/http';
import { AccessLog, asBox } from '@buono/privacy';
import { Likenesses } from '../../../application/identity/likenesses.js';
import { LookAlikes, pairOf } from '../../../application/identity/look-alikes.js';
import { Selves } from '../../../application/identity/selves.js';
import { Lists } from '../../../application/ports.js';
import { selvesOf, type Identities, type Pair } from '../../../domain/identity/identities.js';
import { ApplicationDoor, filterFor, scopeFor, staffZones } from '../application/application-door.js';
import { joinView, lookAlikesView } from './identity-view.js';
import type { IdentityView, JoinDetailsView, LookAlikesQuery, LookAlikesView } from './identity.dto.js';

/** Who reads files, and may know whom they are like. */
const OFFICES = ['zone-officer', 'assessment-unit', 'region-officer', 'auditor'] as const;
const SETTLING = ['zone-officer', 'region-officer'] as const;
const MOST_LINES = 100;

/** What identities are read from. */
@Injectable()
export class IdentityReadingParts {
  constructor(
    readonly lists: Lists,
    readonly likenesses: Likenesses,
    readonly access: AccessLog,
  ) {}
}

@Injectable()
export class IdentityReading {
  constructor(
    private readonly door: ApplicationDoor,
    private readonly looking: LookAlikes,
    private readonly selves: Selves,
    private readonly parts: IdentityReadingParts,
  ) {}

  async show(id: string, principal: Principal): Promise<IdentityView> {
    const { applicationId, recipientId } = await this.door.office(id, principal, OFFICES);
    const identities = await this.selves.known();
    const personIds = selvesOf(identities, recipientId);
    const [alike] = await this.looking.of([applicationId], principal.actorId);
    const scope = { ...scopeFor(principal), recipients: personIds };
    const lines = await this.parts.lists.applications(scope, { limit: MOST_LINES });
    return {
      applicationId,
      personIds: [...personIds],
      joins: await this.#joins(identities, personIds, principal),
      sameHistory: lines
        .filter((line) => line.applicationId !== applicationId)
        .map(({ applicationId: other, callId, zone, status, recipientId: under, receiptNumber }) => ({
          ...{ applicationId: other, callId, zone, status, recipientId: under },
          ...(receiptNumber !== undefined && { receiptNumber }),
        })),
      lookAlikes: alike === undefined ? [] : lookAlikesView(alike, staffZones(principal)).others,
    };
  }

  async list(
    asked: { readonly query: LookAlikesQuery; readonly principal: Principal; readonly atLeast: number | undefined },
    reply: Reply,
  ): Promise<Page<LookAlikesView>> {
    const { query, principal } = asked;
    await waitForPosition(this.parts.likenesses, asked.atLeast, reply);
    const { limit = PAGE_SIZE, cursor } = query;
    const [after] = cursor === undefined ? [] : decodeCursor(cursor);
    const stretch = { limit: limit + 1, ...(after !== undefined && { after: String(after) }) };
    const { zones, callId } = filterFor(principal, query);
    const filter = { ...(zones !== undefined && { zones }), ...(callId !== undefined && { callId }) };
    const page = pageOf(
      await this.looking.page(filter, stretch, principal.actorId),
      limit,
      (alike) => lookAlikesView(alike, staffZones(principal)),
      ({ applicationId }) => [applicationId],
    );
    return { ...page, items: page.items.filter(({ others }) => others.length > 0) };
  }

  /** The people by whom two applications are alike; both are the caller's to settle. */
  async pairs(id: string, otherId: string, principal: Principal): Promise<readonly Pair[]> {
    const { applicationId } = await this.door.office(id, principal, SETTLING);
    const other = await this.door.office(otherId, principal, SETTLING);
    const [alike] = await this.looking.of([applicationId], principal.actorId);
    const likenesses = alike?.likenesses ?? [];
    return likenesses.filter(({ otherApplicationId }) => otherApplicationId === other.applicationId).map(pairOf);
  }

  async #joins(identities: Identities, persons: readonly string[], { actorId }: Principal): Promise<JoinDetailsView[]> {
    const joins = [...identities.joins]
      .map(([, join]) => join)
      .filter(({ former, current }) => persons.includes(former) || persons.includes(current));
    const boxes = joins.map(({ sealed }) => asBox(sealed));
    const opened = boxes.length === 0 ? [] : await this.parts.access.openPage(actorId, 'examine-identity', boxes);
    return joins.map((join, at) => {
      const said = opened[at];
      if (said === undefined || said === 'erased') return { ...joinView(join), erased: true };
      const { text: reason, formerCode, currentCode } = said as Readonly<Record<string, string>>;
      return { ...joinView(join), erased: false, ...({ reason, formerCode, currentCode } as SaidByAct) };
    });
  }
}

type SaidByAct = Pick<JoinDetailsView, 'reason' | 'formerCode' | 'currentCode'>;
