// Whose words are kept from somebody, because an act protects who they speak of: asked at every view, as eligibility does.
import { idsOf, type Principal, type Selves } from '@buono/access';
import type { Streams } from '@buono/event-store';
import { dateInRome, type Clock } from '@buono/kernel';
import { labelOf, type AccessLog, type Box, type JsonObject } from '@buono/privacy';
import {
  heardProtectionsOn,
  type HeardProtectionEvent,
  type HeardProtections,
  type HearOfProtection,
} from '../domain/protection/heard-protections.js';

/** What was heard of protections, in one stream. */
export type HeardProtectionStreams = Streams<HeardProtections, HearOfProtection, HeardProtectionEvent, never>;

/** The one stream of protections. */
export const ALL_PROTECTIONS = 'all';

/** How late an act of another process may be seen. */
const A_MOMENT_MS = 250;

export class HeardShields {
  constructor(
    private readonly protections: HeardProtectionStreams,
    private readonly selves: Selves,
    private readonly access: AccessLog,
    private readonly clock: Clock,
  ) {}

  /** Opens what may be seen of these for a page, recorded; in the place of what is kept from who looks stands `undefined`. */
  async openPage(
    principal: Principal,
    purpose: string,
    boxes: readonly Box[],
  ): Promise<readonly (JsonObject | 'erased' | undefined)[]> {
    const withheld = await this.#withheldFrom(principal);
    const seen = boxes.filter((box) => !withheld.has(labelOf(box).person));
    const opened = seen.length === 0 ? [] : await this.access.openPage(principal.actorId, purpose, seen);
    const byBox = new Map(seen.map((box, index) => [box, opened[index]]));
    return boxes.map((box) => byBox.get(box));
  }

  /** The ids of those whom the person who asks may not know. */
  async #withheldFrom(principal: Principal): Promise<ReadonlySet<string>> {
    const { state } = await this.protections.recent(ALL_PROTECTIONS, A_MOMENT_MS, 'remembered');
    const holding = heardProtectionsOn(state, dateInRome(this.clock.now()));
    const desks = principal.grants.flatMap(({ providerId }) => (providerId === undefined ? [] : [providerId]));
    const holders = new Set<string>([...idsOf(principal), ...desks]);
    const closed = holding.filter(({ personId, allowed }) => ![personId, ...allowed].some((one) => holders.has(one)));
    return new Set((await Promise.all(closed.map(({ personId }) => this.selves.of(personId)))).flat());
  }
}
