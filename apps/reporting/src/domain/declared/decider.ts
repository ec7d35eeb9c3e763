// What is declared of a programme (spesa certificata): each cent of each line once; what comes back is a movement of its own.
import {
  accept,
  cents,
  refuse,
  takeFromParts,
  type Decider,
  type Decision,
  type Instant,
  type LocalDate,
  type PersonId,
} from '@buono/kernel';
import { negated, totalOf, type Share } from '../ledger/amounts.js';
import type { DeclaredEvent, LineDeclared, LineOrigin, SpendingCorrected } from './events.js';
import { addShares, evolve, lineKeyOf, NOTHING_DECLARED, underWay, type Declared, type Statement } from './state.js';

/** Some 400 bytes each, of an event's 64 KB. */
export const MOST_LINES = 100;

export interface OpenStatement {
  readonly type: 'OpenStatement';
  readonly programmeId: string;
  readonly statementId: string;
  readonly paidUpTo: LocalDate;
  readonly knownAt: Instant;
  readonly by: PersonId;
  readonly on: LocalDate;
}

/** What of a line may be declared in all, as the payments stand: signed cents, source by source. */
export interface Declarable extends LineOrigin {
  readonly shares: readonly Share[];
}

/** Adds what is new of these lines, at most MOST_LINES. */
export interface DeclareLines {
  readonly type: 'DeclareLines';
  readonly statementId: string;
  readonly lines: readonly Declarable[];
}

/** All lines were looked at. */
export interface DraftStatement {
  readonly type: 'DraftStatement';
  readonly statementId: string;
  readonly excluded: { readonly count: number; readonly amountCents: number };
  readonly digest: string;
}

/** A second person decides on a statement that is whole. */
export interface DecideStatement {
  readonly type: 'SignStatement' | 'DismissStatement';
  readonly statementId: string;
  readonly by: PersonId;
  readonly on: LocalDate;
}

export type CorrectSpending = Omit<SpendingCorrected, 'type'> & {
  readonly type: 'CorrectSpending';
  /** What was paid for the line, in cents. */
  readonly paidCents: number;
};

export type DeclaredCommand = OpenStatement | DeclareLines | DraftStatement | DecideStatement | CorrectSpending;

export type DeclaredRefusal =
  | 'statement-under-way'
  | 'statement-unknown'
  | 'statement-not-filling'
  | 'statement-not-drafted'
  | 'statement-empty'
  | 'day-before-last-statement'
  | 'opener-may-not-sign'
  | 'cut-above-paid';

type Decided = Decision<DeclaredEvent, DeclaredRefusal>;

const open = ({ type: _, by, on, ...asked }: OpenStatement, declared: Declared): Decided => {
  const known = declared.statements.find(({ statementId }) => statementId === asked.statementId);
  if (known !== undefined) return accept();
  if (underWay(declared) !== undefined) return refuse('statement-under-way');
  const last = declared.statements.findLast(({ status }) => status === 'declared');
  if (last !== undefined && asked.paidUpTo < last.paidUpTo) return refuse('day-before-last-statement');
  const number = declared.statements.filter(({ status }) => status === 'declared').length + 1;
  return accept({ type: 'StatementOpened', ...asked, number, openedBy: by, openedOn: on });
};

const declareLines = ({ statementId, lines }: DeclareLines, declared: Declared): Decided => {
  const statement = statementIn(declared, statementId);
  if (statement === undefined) return refuse('statement-unknown');
  if (statement.status !== 'filling') return refuse('statement-not-filling');
  const added = lines.flatMap((line) => newOf(line, declared));
  return added.length === 0 ? accept() : accept({ type: 'LinesDeclared', statementId, lines: added });
};

/** What a line adds to what was declared of it; nothing when it is in the statement already. */
const newOf = ({ shares, ...origin }: Declarable, { lines, pending, cuts }: Declared): readonly LineDeclared[] => {
  const key = lineKeyOf(origin);
  if (pending.get(key) !== undefined) return [];
  const due = afterCut(shares, cuts.get(origin.redemptionId) ?? 0);
  const added = addShares(due, negated(lines.get(key) ?? []));
  if (added.length === 0) return [];
  return [{ ...origin, amountCents: totalOf(added), shares: added }];
};

/**
 * What is left of a line's shares, in proportion. What was cut from a service is not taken back with its correction once
 * more.
 */
const afterCut = (shares: readonly Share[], cutCents: number): readonly Share[] => {
  const whole = totalOf(shares);
  if (cutCents === 0 || whole === 0) return shares;
  const parts = (whole < 0 ? negated(shares) : shares).map((share) => ({
    ...share,
    amountCents: cents(share.amountCents),
  }));
  const left = takeFromParts(cents(Math.max(0, Math.abs(whole) - cutCents)), parts);
  return whole < 0 ? negated(left) : left;
};

const draft = ({ statementId, excluded, digest }: DraftStatement, declared: Declared): Decided => {
  const statement = statementIn(declared, statementId);
  if (statement === undefined) return refuse('statement-unknown');
  if (statement.status !== 'filling') return accept();
  const { count, totalCents, shares } = statement;
  return accept({ type: 'StatementDrafted', statementId, count, totalCents, shares, excluded, digest });
};

const decideOn = ({ type, statementId, by, on }: DecideStatement, declared: Declared): Decided => {
  const statement = statementIn(declared, statementId);
  if (statement === undefined) return refuse('statement-unknown');
  if (statement.status !== 'drafted') return refuse('statement-not-drafted');
  if (statement.openedBy === by) return refuse('opener-may-not-sign');
  if (type === 'DismissStatement')
    return accept({ type: 'StatementDismissed', statementId, dismissedBy: by, dismissedOn: on });
  if (statement.count === 0) return refuse('statement-empty');
  return accept({ type: 'StatementDeclared', statementId, declaredBy: by, declaredOn: on });
};

const correct = ({ type: _, paidCents, ...correction }: CorrectSpending, declared: Declared): Decided => {
  const cut = declared.cuts.get(correction.redemptionId) ?? 0;
  if (cut + correction.cutCents > paidCents) return refuse('cut-above-paid');
  return accept({ type: 'SpendingCorrected', ...correction });
};

const statementIn = ({ statements }: Declared, id: string): Statement | undefined =>
  statements.find(({ statementId }) => statementId === id);

const decide = (command: DeclaredCommand, declared: Declared): Decided => {
  switch (command.type) {
    case 'OpenStatement':
      return open(command, declared);
    case 'DeclareLines':
      return declareLines(command, declared);
    case 'DraftStatement':
      return draft(command, declared);
    case 'SignStatement':
    case 'DismissStatement':
      return decideOn(command, declared);
    case 'CorrectSpending':
      return correct(command, declared);
  }
};

/** What is declared of one programme; stream `declared-{id of the programme}`. */
export const declaredDecider: Decider<Declared, DeclaredCommand, DeclaredEvent, DeclaredRefusal> = {
  initial: NOTHING_DECLARED,
  evolve,
  decide,
};
