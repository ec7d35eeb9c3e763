// The reports as they are shown.
import { encodeCursor } from '@buono/http';
import type { BudgetReport } from '../../application/show-budget.handler.js';
import type { Reconciliation } from '../../application/reconcile.handler.js';
import type { AsOf } from '../../application/ports.js';
import { addAmounts, NOTHING, type Amounts } from '../../domain/ledger/amounts.js';
import { differenceIdOf, type Difference, type DifferenceKind } from '../../domain/ledger/difference.js';
import type { BudgetLine } from '../../domain/ledger/tally.js';
import type {
  AmountsView,
  BudgetLineView,
  BudgetReportView,
  DifferenceView,
  ReconciliationView,
  ReportHeadView,
} from './reports.dto.js';

/** What each difference means to who must close it. */
const SENTENCES: Readonly<Record<DifferenceKind, string>> = {
  'accrued-not-claimed': 'Servizio maturato che non è ancora in un rendiconto presentato.',
  'claimed-not-settled': 'Riga rendicontata che la zona non ha ancora controllato.',
  'cut-at-settlement': 'Riga liquidata per meno di quanto è stato chiesto.',
  'settled-not-ordered': 'Importo liquidato che non è ancora in un mandato firmato.',
  'ordered-not-paid': 'Mandato firmato che la banca non ha ancora pagato.',
  'paid-differs': 'La banca ha pagato un importo diverso da quello del mandato.',
  'payment-returned': 'La banca ha restituito il pagamento: va disposto di nuovo.',
  'recovery-due': 'Somma da restituire che non è ancora rientrata.',
  'recovery-waived': 'Somma da restituire a cui si è rinunciato con un atto.',
  'reversed-after-claim': 'Servizio stornato dopo il rendiconto: la rettifica non è ancora stata presentata.',
};

/** What was asked for, as it heads the answer. */
export interface Asked {
  readonly callId?: string;
  readonly zone?: string;
  readonly asOf: AsOf;
}

const headOf = ({ callId, zone, asOf }: Asked): ReportHeadView => ({
  ...(callId !== undefined && { callId }),
  ...(zone !== undefined && { zone }),
  ...(asOf.validAt !== undefined && { validAt: asOf.validAt }),
  ...(asOf.knownAt !== undefined && { knownAt: asOf.knownAt }),
  currency: 'EUR',
});

const amountsView = (amounts: Amounts): AmountsView => ({
  appropriatedCents: amounts.appropriated,
  allocatedCents: amounts.allocated,
  reservedCents: amounts.reserved,
  assignedCents: amounts.assigned,
  accruedCents: amounts.accrued,
  claimedCents: amounts.claimed,
  settledCents: amounts.settled,
  orderedCents: amounts.ordered,
  paidCents: amounts.paid,
  returnedCents: amounts.returned,
  releasedCents: amounts.released,
});

const lineView = ({ callId, zone, source, year, amounts }: BudgetLine): BudgetLineView => ({
  callId,
  ...(zone !== '' && { zone }),
  ...(source !== '' && { source, year }),
  ...amountsView(amounts),
  freeCents: amounts.allocated - amounts.reserved - amounts.assigned,
});

/** The answer of the budget. */
export const budgetView = (asked: Asked, { call, lines }: BudgetReport): BudgetReportView => ({
  ...headOf(asked),
  ...(call !== undefined && { code: call.code, title: call.title }),
  totals: amountsView(lines.reduce((sum, line) => addAmounts(sum, line.amounts), NOTHING)),
  lines: lines.map(lineView),
});

/** A difference with its sentence. */
export const differenceView = (difference: Difference): DifferenceView => {
  const { kind, ...rest } = difference;
  return { kind, sentence: SENTENCES[kind], ...rest };
};

/** The answer of the reconciliation; one difference more than the limit says that there is a next page. */
export const reconciliationView = (asked: Asked, found: Reconciliation, limit: number): ReconciliationView => {
  const shown = found.differences.slice(0, limit);
  const last = shown.at(-1);
  const more = found.differences.length > limit && last !== undefined;
  return {
    ...headOf(asked),
    totals: amountsView(found.totals),
    counts: [...found.counts],
    differences: shown.map(differenceView),
    ...(more && { next: encodeCursor([last.since, differenceIdOf(last)]) }),
  };
};
