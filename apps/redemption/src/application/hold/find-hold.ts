// One hold, found through the list of holds and read in its watch's stream.
import { Injectable } from '@nestjs/common';
import { uuidV5, type Found } from '@buono/event-store';
import { notFound } from '@buono/access';
import { Clock, dateInRome, type LocalDate } from '@buono/kernel';
import { isOpenOn } from '../../domain/watch/decider.js';
import type { Hold } from '../../domain/watch/state.js';
import { RedemptionLists } from '../lists.js';
import { Watches } from '../ports.js';

/** A hold by the watch and the key under which it stands there. */
export const holdIdOf = (watchId: string, key: string): string => uuidV5('hold', watchId, key);

/** A hold as it is today: over, whether or not that was written down. */
export interface HoldFound {
  readonly watchId: string;
  readonly hold: Hold;
  readonly revision: Found<unknown>['revision'];
}

@Injectable()
export class FindHold {
  constructor(
    private readonly lists: RedemptionLists,
    private readonly watches: Watches,
    private readonly clock: Clock,
  ) {}

  /** 404 where there is none. */
  async find(holdId: string): Promise<HoldFound> {
    const named = await this.lists.hold(holdId);
    if (named === undefined) throw notFound();
    const { state, revision } = await this.watches.find(named.watchId);
    const hold = state.holds.get(named.key);
    if (hold === undefined) throw notFound();
    return { watchId: named.watchId, hold: asOn(hold, dateInRome(this.clock.now())), revision };
  }
}

const asOn = (hold: Hold, today: LocalDate): Hold =>
  hold.status === 'open' && !isOpenOn(hold, today) ? { ...hold, status: 'lapsed' } : hold;
