// What was declared of a programme so far, line by line, and the statement that is being made.
import { PersistentMap } from '@buono/kernel';
import type { Share } from '../ledger/amounts.js';
import type { DeclaredEvent, LineDeclared, LinePlace, StatementOpened } from './events.js';

/** A statement; what it adds to those before it, once it is whole. */
export interface Statement extends Omit<StatementOpened, 'type'> {
  readonly status: 'filling' | 'drafted' | 'declared' | 'dismissed';
  readonly count: number;
  readonly totalCents: number;
  readonly shares: readonly Share[];
  readonly excluded?: { readonly count: number; readonly amountCents: number };
  readonly digest?: string;
}

export interface Declared {
  readonly statements: readonly Statement[];
  /** What stands declared of each line, source by source, by its key. */
  readonly lines: PersistentMap<readonly Share[]>;
  /** What the statement under way adds, by key. */
  readonly pending: PersistentMap<LineDeclared>;
  /** What controls have cut from each redemption, in cents, by its id. */
  readonly cuts: PersistentMap<number>;
}

export const NOTHING_DECLARED: Declared = {
  statements: [],
  lines: PersistentMap.empty(),
  pending: PersistentMap.empty(),
  cuts: PersistentMap.empty(),
};

/** The name of a line. */
export const lineKeyOf = ({ claimId, redemptionId, kind }: LinePlace): string => `${claimId}|${redemptionId}|${kind}`;

/** The statement that is not decided yet; there is at most one. */
export const underWay = ({ statements }: Declared): Statement | undefined =>
  statements.find(({ status }) => status === 'filling' || status === 'drafted');

/** Two lots of shares together, in order of year and source, without what comes to nothing. */
export const addShares = (a: readonly Share[], b: readonly Share[]): readonly Share[] => {
  const sums = new Map<string, Share>();
  for (const share of [...a, ...b]) {
    const key = `${share.year}|${share.source}`;
    sums.set(key, { ...share, amountCents: (sums.get(key)?.amountCents ?? 0) + share.amountCents });
  }
  return [...sums.entries()]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .flatMap(([, share]) => (share.amountCents === 0 ? [] : [share]));
};

/** Folds one event; trusts history and holds no rules. */
export const evolve = (declared: Declared, event: DeclaredEvent): Declared => {
  switch (event.type) {
    case 'StatementOpened': {
      const { type: _, ...opened } = event;
      const statement: Statement = { ...opened, status: 'filling', count: 0, totalCents: 0, shares: [] };
      return { ...declared, statements: [...declared.statements, statement] };
    }
    case 'LinesDeclared': {
      const pending = event.lines.reduce((all, line) => all.with(lineKeyOf(line), line), declared.pending);
      const added = event.lines.reduce((sum, line) => sum + line.amountCents, 0);
      return changed({ ...declared, pending }, event.statementId, (statement) => ({
        count: statement.count + event.lines.length,
        totalCents: statement.totalCents + added,
        shares: addShares(
          statement.shares,
          event.lines.flatMap(({ shares }) => shares),
        ),
      }));
    }
    case 'StatementDrafted':
      return changed(declared, event.statementId, () => ({
        status: 'drafted',
        excluded: event.excluded,
        digest: event.digest,
      }));
    case 'StatementDeclared': {
      let { lines } = declared;
      for (const [key, { shares }] of declared.pending)
        lines = lines.with(key, addShares(lines.get(key) ?? [], shares));
      const settled = { ...declared, lines, pending: PersistentMap.empty<LineDeclared>() };
      return changed(settled, event.statementId, () => ({ status: 'declared' }));
    }
    case 'StatementDismissed':
      return changed({ ...declared, pending: PersistentMap.empty<LineDeclared>() }, event.statementId, () => ({
        status: 'dismissed',
      }));
    case 'SpendingCorrected': {
      const { redemptionId, cutCents } = event;
      return { ...declared, cuts: declared.cuts.with(redemptionId, (declared.cuts.get(redemptionId) ?? 0) + cutCents) };
    }
  }
};

const changed = (
  declared: Declared,
  statementId: string,
  change: (statement: Statement) => Partial<Statement>,
): Declared => ({
  ...declared,
  statements: declared.statements.map((statement) =>
    statement.statementId === statementId ? { ...statement, ...change(statement) } : statement,
  ),
});
