// Compares what the reconciliation finds with what the story planted: nothing else may differ.
import type { HeadlineCall } from '@buono/rules/headline-calls';
import type { ExpectedClaim, ExpectedZone } from './story/claim-book.js';
import { AUDITOR, type World } from './story/world.js';

/** How many differences of each kind. */
export type Differences = Readonly<Record<string, number>>;

interface Report {
  readonly counts: readonly { readonly kind: string; readonly count: number }[];
  readonly totals: Readonly<Record<string, number>>;
}

/** What an audit found. */
export interface Audited {
  readonly call: HeadlineCall;
  readonly planned: Differences;
  readonly found: Differences;
  /** By step, signed cents. */
  readonly totals: Readonly<Record<string, number>>;
}

/** Asks for the reconciliation of each call of the story; waits while reporting is still being told. */
export const auditSet = async (world: World): Promise<readonly Audited[]> => {
  const audited: Audited[] = [];
  for (const [call, callId] of world.memory.calls) {
    const planned = plannedDifferences(world.memory.claims.all().filter((claim) => claim.call === call));
    audited.push(await reconcile(world, { call, callId, planned }));
  }
  return audited;
};

const reconcile = async (
  world: World,
  { call, callId, planned }: Pick<Audited, 'call' | 'planned'> & { readonly callId: string },
): Promise<Audited> => {
  const ask = async (): Promise<Audited> => {
    const { counts, totals } = await world.api.sees<Report>(
      AUDITOR,
      `/reports/reconciliation?callId=${callId}&limit=1`,
    );
    return { call, planned, found: Object.fromEntries(counts.map(({ kind, count }) => [kind, count])), totals };
  };
  try {
    return await world.api.patiently(`reconciliation of ${call}`, async () => {
      const audited = await ask();
      return agrees(audited) ? audited : undefined;
    });
  } catch {
    return ask();
  }
};

/** Whether nothing differs but what was planned. */
export const agrees = ({ planned, found }: Pick<Audited, 'planned' | 'found'>): boolean =>
  [...new Set([...Object.keys(planned), ...Object.keys(found)])].every(
    (kind) => (planned[kind] ?? 0) === (found[kind] ?? 0),
  );

/** The differences that claims must show, standing where they stand. */
export const plannedDifferences = (claims: readonly Pick<ExpectedClaim, 'zones'>[]): Differences => {
  const differences: Record<string, number> = {};
  for (const { zones } of claims)
    for (const part of zones.values())
      for (const [kind, count] of differencesOf(part)) differences[kind] = (differences[kind] ?? 0) + count;
  return differences;
};

const differencesOf = ({ standing, lines, cut, bank }: ExpectedZone): readonly (readonly [string, number])[] => {
  const cuts = cut ? ([['cut-at-settlement', 1]] as const) : [];
  switch (standing) {
    case 'open':
      return [['accrued-not-claimed', lines]];
    case 'submitted':
      return [['claimed-not-settled', lines]];
    case 'settled':
    case 'drafted':
      return [...cuts, ['settled-not-ordered', 1]];
    case 'ordered':
      return [...cuts, ['ordered-not-paid', 1]];
    case 'paid':
      if (bank === 'whole') return cuts;
      return [...cuts, [bank === 'less' ? 'paid-differs' : 'payment-returned', 1]];
  }
};
