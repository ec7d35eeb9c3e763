// A history as its logs tell it, decoded and nothing else: what the properties are judged on.
import type { FundPart } from '@buono/kernel';
import { verifyChain, type ChainReport, type StoredEvent } from '@buono/event-store';
import { decodeIssuanceEvent, type IssuanceEvent } from '../../../apps/issuance/src/adapters/persistence/aggregates.js';
import { factOf, type RedemptionFact } from '../../../apps/redemption/src/adapters/persistence/aggregates.js';
import { Player } from '../history/player.js';
import type { History } from '../history/plan.js';
import { Town } from '../town/town.js';

/** An event of issuance, and the id of its aggregate. */
export interface IssuanceTold {
  readonly id: string;
  readonly event: IssuanceEvent;
}

/** What a history left behind once nothing followed any more. */
export interface Told {
  readonly history: History;
  readonly issuance: readonly IssuanceTold[];
  readonly redemption: readonly RedemptionFact[];
  /** The logs as they are stored. */
  readonly stored: Readonly<Record<'issuance' | 'redemption' | 'reporting', readonly StoredEvent[]>>;
  /** The money of each call as its newest version says it. */
  readonly published: ReadonlyMap<string, readonly FundPart[]>;
  readonly chains: readonly ChainReport[];
  /** Faults of background work. */
  readonly faults: readonly string[];
  /** Messages that nobody could take, as `group: reason`. */
  readonly deadLetters: readonly string[];
  /** Requests told two things under one key, messages refused when they came again. */
  readonly broken: readonly string[];
  readonly conflicts: number;
  /** How often each request was accepted, or refused and why. */
  readonly tally: ReadonlyMap<string, number>;
}

/** Plays a history on a town of its own and reads what it left. */
export const tell = async (history: History): Promise<Told> => {
  const town = await Town.open(history);
  try {
    const { region, scene } = await Player.play(town, history);
    const { asker } = scene;
    const stored = {
      issuance: await town.log('issuance'),
      redemption: await town.log('redemption'),
      reporting: await town.log('reporting'),
    };
    return {
      history,
      issuance: stored.issuance.flatMap((event) => decodeIssuanceEvent(event) ?? []),
      redemption: stored.redemption.flatMap((event) => factOf(event) ?? []),
      stored,
      published: region.published,
      chains: [await verifyChain(town.store('issuance')), await verifyChain(town.store('redemption'))],
      faults: town.faults,
      deadLetters: (await town.deadLetters()).map(({ group, reason }) => `${group}: ${reason}`),
      broken: [...asker.contradictions, ...town.machines.flatMap(({ bus }) => bus.refusedAgain)],
      conflicts: town.machines.reduce((sum, { conflicts }) => sum + conflicts, 0),
      tally: asker.tally,
    };
  } finally {
    await town.close();
  }
};
