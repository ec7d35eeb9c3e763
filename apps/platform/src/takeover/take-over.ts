// Hands the rows of a scheme to the API, each once however often it is sent, and adds up what is found of them afterwards.
import { createHash } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import type { DeclaredTotals, Fault, Row, Scheme } from './scheme-file.js';

/** Where the API is, and who asks. */
export interface Asking {
  readonly url: string;
  readonly token: string;
}

/** What became of a scheme: what is here of it, and what is not. */
export interface TakenOver {
  readonly found: Omit<DeclaredTotals, 'actNumber' | 'callId'>;
  readonly faults: readonly Fault[];
}

type Json = Readonly<Record<string, unknown>>;
type Answered = { readonly ok: true; readonly body: Json } | { readonly ok: false; readonly fault: string };

/** News between contexts takes a moment: asked again so often, in milliseconds. */
const [AGAIN_MS, PATIENCE_MS] = [250, 60_000];
/** What one context has taken over a moment ago, and the next has not heard of. */
const ON_ITS_WAY = new Set(['urn:buono:problem:application-unknown', 'urn:buono:problem:voucher-not-taken-over']);

export class TakeOver {
  private readonly faults: Fault[] = [];
  private readonly providers = new Map<string, string>();
  private readonly vouchers = new Map<string, string>();
  /** How many services were taken over, by the reference of their voucher. */
  private readonly services = new Map<string, number>();

  constructor(
    private readonly asking: Asking,
    private readonly scheme: Scheme,
    private readonly say: (line: string) => void,
  ) {}

  /** Takes everything over, then looks at each voucher as reports know it. */
  async run(): Promise<TakenOver> {
    const { providers, vouchers, services } = this.scheme;
    await this.each('Enti', providers, (row) => this.provider(row));
    await this.each('Buoni', vouchers, (row) => this.voucher(row));
    await this.each('Servizi da pagare', services, (row) => this.service(row));
    return { found: await this.addUp(), faults: this.faults };
  }

  private async each(what: string, rows: readonly Row[], take: (row: Row) => Promise<unknown>): Promise<void> {
    for (const [index, row] of rows.entries()) {
      await take(row);
      if ((index + 1) % 500 === 0) this.say(`${what}: ${index + 1} di ${rows.length}`);
    }
    this.say(`${what}: ${rows.length}`);
  }

  private async provider(row: Row): Promise<void> {
    const { accreditations = [], ...registration } = row.fields;
    const body = await this.post(row, 'provider', '/providers/takeovers', this.byAct(registration));
    if (body === undefined) return;
    const providerId = String(body['providerId']);
    this.providers.set(row.reference, providerId);
    for (const [n, accreditation] of (accreditations as readonly Json[]).entries())
      await this.post(row, `accreditation ${n}`, `/providers/${providerId}/accreditations`, accreditation);
  }

  private async voucher(row: Row): Promise<void> {
    const { sources, spentBefore, ...application } = row.fields;
    const { callId } = this.scheme.totals;
    const said = { callId, reference: row.reference, ...application };
    const admitted = await this.post(row, 'application', '/applications/takeovers', this.byAct(said));
    if (admitted === undefined) return;
    const money = {
      applicationId: admitted['applicationId'],
      sources,
      ...(spentBefore !== undefined && { spentBefore }),
    };
    const voucher = await this.post(row, 'voucher', '/vouchers/takeovers', this.byAct(money));
    if (voucher !== undefined) this.vouchers.set(row.reference, String(voucher['voucherId']));
  }

  private async service(row: Row): Promise<void> {
    const { voucher, provider, ...service } = row.fields;
    const [voucherId, providerId] = [this.vouchers.get(String(voucher)), this.providers.get(String(provider))];
    if (voucherId === undefined || providerId === undefined) {
      this.faults.push({ line: row.line, what: 'il suo buono o il suo ente non è stato preso in carico' });
      return;
    }
    const said = { ...service, reference: row.reference, voucherId, providerId };
    if ((await this.post(row, 'service', '/redemptions/takeovers', this.byAct(said))) === undefined) return;
    this.services.set(String(voucher), (this.services.get(String(voucher)) ?? 0) + 1);
  }

  private byAct(fields: Json): Json {
    return { ...fields, actNumber: this.scheme.totals.actNumber };
  }

  private async post(row: Row, kind: string, path: string, fields: Json): Promise<Json | undefined> {
    const { actNumber } = this.scheme.totals;
    const key = createHash('sha256')
      .update(JSON.stringify([kind, actNumber, row.reference]))
      .digest('hex');
    const answered = await this.ask('POST', path, { body: fields, key });
    if (answered.ok) return answered.body;
    this.faults.push({ line: row.line, what: answered.fault });
    return undefined;
  }

  // What reports know of each voucher: the last context to hear of it, and the one that is asked for accounts.
  private async addUp(): Promise<TakenOver['found']> {
    const found = { vouchers: 0, valueCents: 0, spentCents: 0, services: 0, openCents: 0 };
    const lines = new Map(this.scheme.vouchers.map(({ reference, line }) => [reference, line]));
    for (const [reference, voucherId] of this.vouchers) {
      const told = await this.untilTold(voucherId, this.services.get(reference) ?? 0);
      if (told === undefined) {
        this.faults.push({
          line: lines.get(reference) ?? 0,
          what: 'i rendiconti non conoscono ancora il buono per intero',
        });
        continue;
      }
      const redemptions = told['redemptions'] as readonly Json[];
      found.vouchers += 1;
      found.services += redemptions.length;
      found.valueCents += Number(told['valueCents'] ?? 0);
      found.spentCents += Number(told['spentBeforeCents'] ?? 0);
      found.openCents += redemptions.reduce((sum, { publicCents }) => sum + Number(publicCents ?? 0), 0);
    }
    return found;
  }

  private async untilTold(voucherId: string, services: number): Promise<Json | undefined> {
    const deadline = performance.now() + PATIENCE_MS;
    for (;;) {
      const answered = await this.ask('GET', `/reports/vouchers/${voucherId}`);
      const told = answered.ok ? answered.body : undefined;
      const isWhole = told?.['status'] === 'accepted' && (told['redemptions'] as readonly Json[]).length >= services;
      if (isWhole) return told;
      if (performance.now() > deadline) return undefined;
      await pause(AGAIN_MS);
    }
  }

  private async ask(
    method: 'GET' | 'POST',
    path: string,
    { body, key }: { readonly body?: Json; readonly key?: string } = {},
  ): Promise<Answered> {
    const deadline = performance.now() + PATIENCE_MS;
    for (;;) {
      const answer = await fetch(`${this.asking.url}/api/v1${path}`, {
        method,
        headers: {
          authorization: `Bearer ${this.asking.token}`,
          ...(body !== undefined && { 'content-type': 'application/json' }),
          ...(key !== undefined && { 'idempotency-key': key }),
        },
        ...(body !== undefined && { body: JSON.stringify(body) }),
      });
      const told = (await answer.json()) as Json;
      if (answer.ok) return { ok: true, body: told };
      const later = answer.status === 503 || answer.status === 429 || ON_ITS_WAY.has(String(told['type']));
      if (!later || performance.now() > deadline) return { ok: false, fault: faultOf(told) };
      await pause(AGAIN_MS);
    }
  }
}

// Title, remedy and fields of a problem: words of ours, never what the row says.
const faultOf = ({ title, detail, errors }: Json): string => {
  const fields = (errors as readonly { readonly field: string; readonly detail: string }[] | undefined) ?? [];
  const named = fields.map((one) => `${one.field}: ${one.detail}`).join('; ');
  return `${String(title)}. ${String(detail)}${named === '' ? '' : ` (${named})`}`;
};
