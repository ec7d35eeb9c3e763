// Follows what is declared in the log of reporting: nothing twice, nothing beyond what was settled, totals that are their rows.
import type { DeclaredEvent, LineDeclared } from '../../../../reporting/src/domain/declared/events.js';
import type { Programmes } from '../../../../reporting/src/domain/programme/decider.js';
import type { AuditedRedemption } from './claims-audit.js';
import type { Findings } from './findings.js';

type EventOf<T> = Extract<DeclaredEvent, { type: T }>;

interface AuditedStatement {
  readonly lines: LineDeclared[];
}

/** What stands declared of a redemption, in signed cents, and under which programme. */
interface AuditedSpending {
  readonly programmeId: string;
  serviceCents: number;
  correctionCents: number;
}

/** Takes the events of programmes' statements in log order, once all of redemption was taken. */
export class DeclaredAudit {
  readonly #statements = new Map<string, AuditedStatement>();
  readonly #declared = new Map<string, AuditedSpending>();

  constructor(
    private readonly findings: Findings,
    private readonly redemptions: ReadonlyMap<string, AuditedRedemption>,
    private readonly programmes: Programmes,
  ) {}

  take(programmeId: string, event: DeclaredEvent): void {
    switch (event.type) {
      case 'StatementOpened':
        return void this.#statements.set(event.statementId, { lines: [] });
      case 'LinesDeclared':
        return this.#with(event.statementId, ({ lines }) => lines.push(...event.lines));
      case 'StatementDrafted':
        return this.#with(event.statementId, ({ lines }) => this.#drafted(event, lines));
      case 'StatementDeclared':
        return this.#with(event.statementId, ({ lines }) => {
          for (const line of lines) this.#declare(programmeId, line);
          // A service and its correction may stand in one statement, in whatever order.
          for (const id of new Set(lines.map(({ redemptionId }) => redemptionId))) this.#judge(id);
        });
      case 'StatementDismissed':
      case 'SpendingCorrected':
        return undefined;
    }
  }

  #drafted({ statementId, count, totalCents, shares }: EventOf<'StatementDrafted'>, lines: LineDeclared[]): void {
    this.findings.check(count === lines.length, 9, statementId, 'il numero di righe dichiarate non torna');
    const whole = sum(lines.map(({ amountCents }) => amountCents));
    this.findings.check(totalCents === whole, 9, statementId, 'il dichiarato non è la somma delle righe');
    const bySource = sum(shares.map(({ amountCents }) => amountCents));
    this.findings.check(totalCents === bySource, 7, statementId, 'le fonti non fanno il dichiarato');
  }

  #declare(programmeId: string, line: LineDeclared): void {
    const { redemptionId, kind, amountCents, shares, zone, callId, servedOn } = line;
    const programme = this.programmes.get(programmeId);
    const isOfIt = programme?.callIds.includes(callId) === true;
    const isInTime = isOfIt && servedOn >= programme.eligibleFrom && servedOn <= programme.eligibleTo;
    this.findings.check(isInTime, 10, redemptionId, 'dichiarato fuori dal periodo o dagli avvisi del programma');
    const bySource = sum(shares.map((share) => share.amountCents));
    this.findings.check(bySource === amountCents, 7, redemptionId, 'le fonti non fanno la riga dichiarata');
    const redemption = this.redemptions.get(redemptionId);
    if (redemption === undefined) return this.findings.add(5, redemptionId, 'dichiarato un utilizzo che non c’è');
    this.findings.check(redemption.zone === zone, 11, redemptionId, 'dichiarato in un’altra zona');
    const spending = this.#declared.get(redemptionId) ?? { programmeId, serviceCents: 0, correctionCents: 0 };
    this.#declared.set(redemptionId, spending);
    this.findings.check(spending.programmeId === programmeId, 5, redemptionId, 'dichiarato in due programmi');
    if (kind === 'service') spending.serviceCents += amountCents;
    else spending.correctionCents += amountCents;
  }

  #judge(redemptionId: string): void {
    const { serviceCents = 0, correctionCents = 0 } = this.#declared.get(redemptionId) ?? {};
    const settled = this.redemptions.get(redemptionId)?.settledCents ?? 0;
    this.findings.check(serviceCents <= settled, 3, redemptionId, `dichiarati ${serviceCents}, liquidati ${settled}`);
    const left = serviceCents + correctionCents;
    this.findings.check(left >= 0 && correctionCents <= 0, 3, redemptionId, 'dichiarato sotto lo zero');
  }

  #with(id: string, take: (statement: AuditedStatement) => void): void {
    const statement = this.#statements.get(id);
    if (statement === undefined) return this.findings.add(8, id, 'dichiarazione mai aperta');
    take(statement);
  }
}

const sum = (amounts: readonly number[]): number => amounts.reduce((total, amount) => total + amount, 0);
