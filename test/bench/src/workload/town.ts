// A town on a data directory, made over HTTP by the commands that its users would send. DATI DI PROVA.
import { readFileSync } from 'node:fs';
import { computePartitaIva, italianIban } from '@buono/kernel';
import { Client } from '../../../e2e/support/client.js';
import type { PersonaName } from '../../../../apps/portal/src/demonstration/personas.js';
import { runInFlight } from './in-flight.js';
import { personNumbered, Tokens } from './people.js';

/** Clients of the set-up at any time. */
const AT_ONCE = 16;
/** Providers are persons from here on; recipients are counted from 0. */
const FIRST_PROVIDER = 2_000_000;

/** A voucher whose services the provider enters. */
export interface Redeemable {
  readonly voucherId: string;
  /** The provider's token. */
  readonly token: string;
}

/** Takes the steps before the ones that are measured. */
export class Town {
  private constructor(
    private readonly url: string,
    readonly tokens: Tokens,
  ) {}

  static async at(url: string, directory: string): Promise<Town> {
    return new Town(url, await Tokens.of(directory));
  }

  async persona(name: PersonaName): Promise<Client> {
    return new Client(this.url, await this.tokens.persona(name));
  }

  async person(n: number): Promise<Client> {
    return new Client(this.url, await this.tokens.person(n));
  }

  /** Publishes the AUTONOMIE call with all its money in one zone; its id. */
  async publishCall(): Promise<string> {
    const region = await this.persona('region-officer');
    const document = readFileSync('libs/rules/calls/autonomie.yaml', 'utf8');
    const { callId } = await region.did<{ callId: string }>('/calls', { document });
    await (await this.persona('second-approver')).did(`/calls/${callId}/draft/approval`);
    await region.did(`/calls/${callId}/publication`, { actNumber: 'D.D. 100/2026' });
    await region.eventually(`/calls/${callId}/budget`, () => true);
    const sources = [{ source: 'PR FSE+', year: 2026, amountCents: 300_000_000 }];
    await region.did(`/calls/${callId}/allocations`, { zone: 'TC-01', sources, actNumber: 'D.D. 101/2026' });
    await region.eventually(`/calls/${callId}/allocations/TC-01`, () => true);
    return callId;
  }

  /** The draft of person `n`, for themselves; its id. */
  async draft(n: number, callId: string): Promise<string> {
    const citizen = await this.person(n);
    const { applicationId } = await citizen.did<{ applicationId: string }>('/applications', {
      callId,
      action: 'AUTONOMIE',
      recipient: personNumbered(n),
      facts: { disabilityCertified: true, isee: 1_500_000, iseePresentedOn: '2026-02-01' },
      declarationsAccepted: true,
    });
    return applicationId;
  }

  /** Accepted vouchers of persons 0 to `vouchers - 1`, shared out to so many accredited providers. */
  async vouchers(callId: string, vouchers: number, providers: number): Promise<readonly Redeemable[]> {
    const tokens: string[] = [];
    await runInFlight(providers, AT_ONCE, async (n) => void (tokens[n] = await this.provider(n)));
    const redeemable: Redeemable[] = [];
    await runInFlight(vouchers, AT_ONCE, async (n) => {
      const voucherId = await this.voucher(n, callId);
      redeemable[n] = { voucherId, token: tokens[n % providers] ?? '' };
    });
    return redeemable;
  }

  private async provider(n: number): Promise<string> {
    const token = await this.tokens.person(FIRST_PROVIDER + n);
    const { providerId } = await new Client(this.url, token).did<{ providerId: string }>('/providers', {
      legalName: `Centro ${n} (prova)`,
      category: 'servizio-educativo',
      vatNumber: computePartitaIva(String(1_000_000_000 + n)),
      iban: italianIban('05428', '11101', String(n).padStart(12, '0')),
    });
    const accreditation = { category: 'servizio-educativo', zone: 'all', from: '2026-01-01' };
    const region = await this.persona('region-officer');
    await region.did(`/providers/${providerId}/accreditations`, accreditation);
    return token;
  }

  private async voucher(n: number, callId: string): Promise<string> {
    const id = await this.draft(n, callId);
    const citizen = await this.person(n);
    await citizen.did(`/applications/${id}/submission`);
    const facts = { planAreas: ['A1', 'A2', 'A3', 'A4', 'A5', 'A6'], caseManagerNamed: true };
    await (await this.persona('assessment-unit')).did(`/applications/${id}/assessments`, { facts });
    const office = await this.persona('zone-officer');
    await office.did(`/applications/${id}/evaluation`);
    await office.did(`/applications/${id}/decision`, { outcome: 'admit' });
    type Page = { items: { voucherId: string }[] };
    const page = await citizen.eventually<Page>(`/vouchers?applicationId=${id}`, ({ items }) => items.length === 1);
    const voucherId = page.items[0]?.voucherId ?? '';
    await citizen.did(`/vouchers/${voucherId}/acceptance`);
    await citizen.eventually(`/wallets/${voucherId}`, () => true);
    return voucherId;
  }
}
