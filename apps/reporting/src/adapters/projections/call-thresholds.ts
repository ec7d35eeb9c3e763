// The thresholds of the calls, for queries: calls with the same ones together, shares in basis points.
import { percent, type LocalDate } from '@buono/kernel';
import { USUAL_WARNINGS, warningThresholds, type WarningThresholds } from '@buono/rules';
import type { WarnedCallRow } from './warned-rows.js';

type DaysName = 'offerDays' | 'voucherDays' | 'accreditationDays' | 'entryClosingDays';
type ShareName = 'voucherLeft' | 'zoneLeft';

/** Calls that warn alike: `thresholds` from the tightest on, never empty. */
export interface AlikeCalls {
  readonly thresholds: readonly number[];
  readonly callIds: readonly string[];
}

const rising = (values: readonly number[]): readonly number[] => [...new Set(values)].sort((one, other) => one - other);

const thresholdsOf = (all: WarningThresholds, name: DaysName | ShareName): readonly number[] =>
  name === 'voucherLeft' || name === 'zoneLeft' ? rising(all[name].map((share) => percent(share))) : rising(all[name]);

export class CallThresholds {
  private readonly calls: readonly (Pick<WarnedCallRow, 'call_id' | 'use_to'> & {
    readonly zones: readonly string[];
    readonly all: WarningThresholds;
  })[];

  constructor(rows: readonly WarnedCallRow[]) {
    this.calls = rows.map(({ call_id, use_to, zones, thresholds }) => ({
      ...{ call_id, use_to, zones: JSON.parse(zones) as readonly string[] },
      all: warningThresholds(JSON.parse(thresholds) as Partial<WarningThresholds>),
    }));
  }

  /** The thresholds of one call; none for one that nobody told of. */
  of(callId: string, name: DaysName | ShareName): readonly number[] {
    const call = this.calls.find(({ call_id }) => call_id === callId);
    return call === undefined ? [] : thresholdsOf(call.all, name);
  }

  /** The calls that warn of something, by their thresholds. */
  alike(name: DaysName | ShareName): readonly AlikeCalls[] {
    const groups = new Map<string, { thresholds: readonly number[]; callIds: string[] }>();
    for (const { call_id, all } of this.calls) {
      const thresholds = thresholdsOf(all, name);
      if (thresholds.length === 0) continue;
      const group = groups.get(thresholds.join()) ?? { thresholds, callIds: [] };
      groups.set(thresholds.join(), group);
      group.callIds.push(call_id);
    }
    return [...groups.values()];
  }

  /** Whether services of the call may still be delivered. */
  isInUse(callId: string, today: LocalDate): boolean {
    return this.calls.some(({ call_id, use_to }) => call_id === callId && use_to >= today);
  }

  /** An accreditation belongs to no call: the thresholds of all calls in use in its zone count, else the usual ones. */
  ofAccreditation(zone: string, today: LocalDate): readonly number[] {
    const there = this.calls.filter(({ use_to, zones }) => use_to >= today && (zone === 'all' || zones.includes(zone)));
    if (there.length === 0) return rising(USUAL_WARNINGS.accreditationDays);
    return rising(there.flatMap(({ all }) => all.accreditationDays));
  }
}
