// Follows the claims in the log of redemption: every redemption asked for once, totals that are the sums of their rows.
import type { RedemptionFact } from '../../../../redemption/src/adapters/persistence/aggregates.js';
import type { Findings } from './findings.js';

type ClaimFact = Extract<RedemptionFact, { of: 'claim' }>;
type ClaimEventOf<T> = Extract<ClaimFact['event'], { type: T }>;
type ClaimLine = ClaimEventOf<'LinesAdded'>['lines'][number];

/** A redemption as the log tells it; cents. */
export interface AuditedRedemption {
  readonly voucherId: string;
  readonly zone: string;
  readonly publicCents: number;
  reversed: boolean;
  claimedCents: number;
  /** Of all its settled lines. */
  approvedCents: number;
  /** Of its settled service line: corrections do not lessen it. */
  settledCents: number;
}

interface AuditedLine {
  readonly redemptionId: string;
  readonly zone: string;
  readonly kind: ClaimLine['kind'];
  readonly signedCents: number;
  /** What a settlement without cuts approves of it; nothing once its redemption was reversed. */
  dueCents: number;
}

interface AuditedClaim {
  readonly lines: Map<string, AuditedLine>;
  submitted: boolean;
  readonly approvedByZone: Map<string, number>;
}

/** Takes the events of claims in log order, and notes in the redemptions what was claimed and approved of them. */
export class ClaimsAudit {
  readonly #claims = new Map<string, AuditedClaim>();

  constructor(
    private readonly findings: Findings,
    private readonly redemptions: ReadonlyMap<string, AuditedRedemption>,
  ) {}

  /** What was approved of a zone's lines; undefined before they were settled. */
  approved(claimId: string, zone: string): number | undefined {
    return this.#claims.get(claimId)?.approvedByZone.get(zone);
  }

  take(id: string, event: ClaimFact['event']): void {
    const claim = this.#claims.get(id) ?? { lines: new Map(), submitted: false, approvedByZone: new Map() };
    this.#claims.set(id, claim);
    switch (event.type) {
      case 'LinesAdded':
        for (const line of event.lines) this.#line(id, claim, line);
        return;
      case 'LineRemoved':
        this.findings.check(!claim.submitted, 8, id, 'riga tolta da un rendiconto presentato');
        return void claim.lines.delete(event.line.lineId);
      case 'LineReversed':
        return this.#lineReversed(id, claim, event);
      case 'ClaimSubmitted':
        return this.#submitted(id, claim, event);
      case 'ZoneSettled':
        return this.#settled(id, claim, event);
      case 'ClaimOpened':
      case 'SampleDrawn':
      case 'LinesExamined':
      case 'CheckWidened':
      case 'PapersAsked':
      case 'PapersGiven':
      case 'PaymentNoted':
      case 'ClaimDeclared':
        return undefined;
    }
  }

  #line(id: string, claim: AuditedClaim, line: ClaimLine): void {
    this.findings.check(!claim.submitted, 8, id, 'riga aggiunta a un rendiconto presentato');
    const redemption = this.redemptions.get(line.redemptionId);
    if (redemption === undefined) return this.findings.add(5, line.lineId, 'riga senza il suo utilizzo');
    this.findings.check(
      line.zone === redemption.zone,
      11,
      line.lineId,
      'la zona che paga non è quella che ha assegnato',
    );
    this.findings.check(line.amountCents === redemption.publicCents, 5, line.lineId, 'la riga chiede un altro importo');
    const { redemptionId, zone, kind, amountCents } = line;
    if (line.kind === 'service') {
      claim.lines.set(line.lineId, { redemptionId, zone, kind, signedCents: amountCents, dueCents: amountCents });
      return;
    }
    const dueCents = 0 - line.approvedCents;
    this.findings.check(redemption.reversed, 8, line.lineId, 'rettifica senza storno');
    this.findings.check(
      dueCents + redemption.approvedCents === 0,
      8,
      line.lineId,
      `la rettifica toglie ${line.approvedCents}, liquidati ${redemption.approvedCents}`,
    );
    claim.lines.set(line.lineId, { redemptionId, zone, kind, signedCents: 0 - amountCents, dueCents });
  }

  #lineReversed(id: string, claim: AuditedClaim, { lineId }: ClaimEventOf<'LineReversed'>): void {
    const line = claim.lines.get(lineId);
    if (line === undefined) return this.findings.add(8, id, 'storno di una riga che non c’è');
    this.findings.check(!claim.approvedByZone.has(line.zone), 8, lineId, 'riga stornata dopo la liquidazione');
    line.dueCents = 0;
  }

  #submitted(id: string, claim: AuditedClaim, event: ClaimEventOf<'ClaimSubmitted'>): void {
    const rows = [...claim.lines.values()];
    this.findings.check(!claim.submitted, 5, id, 'rendiconto presentato due volte');
    this.findings.check(
      event.askedCents === rows.reduce((sum, row) => sum + row.signedCents, 0),
      9,
      id,
      'il totale chiesto non è la somma delle righe',
    );
    this.findings.check(event.lines === rows.length, 9, id, 'il numero di righe non torna');
    claim.submitted = true;
    for (const { redemptionId, signedCents } of rows) {
      const redemption = this.redemptions.get(redemptionId);
      if (redemption === undefined) continue;
      redemption.claimedCents += signedCents;
      this.findings.check(
        redemption.claimedCents <= redemption.publicCents,
        5,
        redemptionId,
        'lo stesso utilizzo in due rendiconti',
      );
    }
  }

  #settled(id: string, claim: AuditedClaim, event: ClaimEventOf<'ZoneSettled'>): void {
    const rows = [...claim.lines].filter(([, row]) => row.zone === event.zone);
    const asked = rows.reduce((sum, [, row]) => sum + row.signedCents, 0);
    const cuts = new Map(event.cuts.map((cut) => [cut.lineId, cut.approvedCents]));
    let approved = 0;
    for (const [lineId, row] of rows) {
      const ofRow = cuts.get(lineId) ?? row.dueCents;
      approved += ofRow;
      this.#approved(lineId, row, ofRow);
    }
    this.findings.check(event.askedCents === asked, 9, id, 'il chiesto della zona non è la somma delle righe');
    this.findings.check(event.approvedCents === approved, 9, id, 'l’approvato della zona non è la somma delle righe');
    this.findings.check(!claim.approvedByZone.has(event.zone), 5, id, 'zona liquidata due volte');
    claim.approvedByZone.set(event.zone, event.approvedCents);
  }

  #approved(lineId: string, row: AuditedLine, approved: number): void {
    const isWithin = row.kind === 'correction' ? approved === row.dueCents : approved >= 0 && approved <= row.dueCents;
    this.findings.check(isWithin, 3, lineId, `liquidati ${approved} su ${row.dueCents}`);
    const redemption = this.redemptions.get(row.redemptionId);
    if (redemption === undefined) return;
    redemption.approvedCents += approved;
    this.findings.check(redemption.approvedCents >= 0, 3, row.redemptionId, 'liquidato sotto lo zero');
    if (row.kind === 'service') {
      redemption.settledCents += approved;
      return;
    }
    this.findings.check(redemption.approvedCents === 0, 8, row.redemptionId, 'la rettifica non azzera il liquidato');
  }
}
