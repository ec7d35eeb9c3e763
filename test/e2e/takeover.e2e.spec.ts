// A scheme that ran elsewhere goes on here: rehearsed on a copy, then for real, and again without taking anything twice.
import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { computePartitaIva, italianIban } from '@buono/kernel';
import { Journey, publishCall } from './support/journey.js';
import { respite, respiteProvider } from './support/occasion.js';
import { invented } from './support/people.js';
import { describeEmbedded } from './support/shape.js';

const FUND = { source: 'Fondo di prova', year: 2026 };

describeEmbedded('a scheme of another system', () => {
  let journey: Journey;
  let callId: string;
  beforeAll(async () => {
    journey = await Journey.start('2026-04-01T08:00:00.000Z');
    const document = respite('SUBENTRO-2026', { from: '2026-03-28', to: '2026-12-31' });
    ({ callId } = await publishCall(journey, document, [{ ...FUND, amountCents: 100_000 }]));
  });
  afterAll(() => journey.end());

  const voucher = (n: number, valueCents: number, spentCents: number) => ({
    ...{ kind: 'voucher', reference: `B${n}`, action: 'SOLLIEVO', zone: 'TC-01' },
    recipient: invented(['Alba', 'Bruna'][n] ?? 'Carla', 'Provini', 'F', '1950-01-01'),
    granted: { valueCents, validFrom: '2026-03-28', validTo: '2026-12-31' },
    sources: [{ ...FUND, amountCents: valueCents }],
    spentBefore: spentCents === 0 ? [] : [{ ...FUND, amountCents: spentCents }],
  });
  const rows = () => [
    {
      ...{ kind: 'provider', reference: 'E1' },
      ...respiteProvider(computePartitaIva('4567890123'), italianIban('05428', '11101', '000000555555')),
      accreditations: [{ category: 'sollievo', zone: 'TC-01', from: '2026-01-01' }],
    },
    voucher(0, 15_000, 4_000),
    voucher(1, 12_000, 0),
    {
      ...{ kind: 'service', reference: 'S1', voucher: 'B1', provider: 'E1', service: 'GIORNO' },
      ...{ servedOn: '2026-03-30', costCents: 4_000, sources: [{ ...FUND, amountCents: 3_000 }] },
    },
  ];
  // 150.00 and 120.00 of value, of which 40.00 were spent; one service waits for 30.00.
  const totals = { kind: 'totals', actNumber: 'D.D. 77/2026', vouchers: 2, valueCents: 27_000, spentCents: 4_000 };
  const services = { services: 1, openCents: 3_000 };

  const takeOver = (scheme: readonly object[], ...flags: readonly string[]) => {
    const file = join(journey.directory, 'subentro.ndjson');
    writeFileSync(file, scheme.map((row) => JSON.stringify(row)).join('\n'));
    const { PORT: _, ...environment } = process.env;
    const { port } = new URL(journey.url);
    return spawnSync('npm', ['run', '--silent', 'takeover', '--', '--file', file, ...flags], {
      env: { ...environment, BUONO_DATA: journey.directory, PORT: port },
      encoding: 'utf8',
    });
  };
  const vouchersHere = async () =>
    (await journey.as('region-officer').sees<{ items: unknown[] }>(`/vouchers?callId=${callId}`)).items.length;

  it('is rehearsed to the cent, and nothing is there afterwards', async () => {
    const { status, stdout, stderr } = takeOver([{ ...totals, ...services, callId }, ...rows()]);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toContain('Prova su una copia');
    expect(stdout).toContain('valore dei buoni (cent): dichiarati 27000, trovati 27000');
    expect(stdout).toContain('già speso e liquidato (cent): dichiarati 4000, trovati 4000');
    expect(stdout).toContain('da pagare (cent): dichiarati 3000, trovati 3000');
    expect(await vouchersHere()).toBe(0);
  }, 180_000);

  it('is told row by row what does not fit, and which totals differ', () => {
    const [provider, first, second, service] = rows() as [object, object, object, object];
    const wrong = { ...second, sources: [{ ...FUND, amountCents: 11_999 }] };
    const { status, stdout } = takeOver([{ ...totals, ...services, callId }, provider, first, wrong, service]);
    expect(status).toBe(1);
    expect(stdout).toMatch(/^riga 4: /m);
    expect(stdout).toMatch(/^riga 5: il suo buono/m);
    expect(stdout).toContain('buoni: dichiarati 2, trovati 1  DIFFERENZA');
    expect(stdout).not.toContain('Provini');
  }, 180_000);

  it('goes on for real, once however often it is asked', async () => {
    for (let time = 0; time < 2; time += 1) {
      const { status, stdout, stderr } = takeOver([{ ...totals, ...services, callId }, ...rows()], '--for-real');
      expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
      expect(stdout).toContain('buoni: dichiarati 2, trovati 2');
    }
    expect(await vouchersHere()).toBe(2);
  }, 180_000);
});
