// Acts and incoming papers over HTTP: the receipt waits for nobody; number, signature and posting come once, whatever the offices do.
import 'reflect-metadata';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { eventually } from '@buono/event-store/testing';
import { HttpNoticeBoard, HttpProtocolRegister, HttpSigningService, OfficeService } from '@buono/registries/acts';
import { MockOffices, type MockOfficeName } from '@buono/registries/mock';
import { headlineCall } from '@buono/rules/headline-calls';
import { House } from '../testing/house.js';
import { draft } from '../testing/nursery.examples.js';
import { problem } from '../testing/problem-type.js';

interface Paper {
  readonly paperId: string;
  readonly kind: string;
  readonly status: string;
  readonly number?: string;
  readonly waitingFor: readonly string[];
  readonly postedFrom?: string;
  readonly postedTo?: string;
  readonly sentence: string;
}

let mock: MockOffices;
const patience = { timeout: 5_000, pauses: [], failures: 100, rest: 1_000 };
const service = (name: MockOfficeName) => new OfficeService(mock.office(name), { clock: house.clock, patience });
const house: House = new House(undefined, undefined, () => {
  const offices = {
    protocol: new HttpProtocolRegister(service('protocol')),
    signatures: new HttpSigningService(service('signatures'), [mock.trusted], house.clock),
    board: new HttpNoticeBoard(service('board')),
  };
  return { of: () => offices };
});

const dated = { opensAt: '2026-06-01T00:00', closesAt: '2026-12-31T12:00' };
const day = (date: string, time = '10:00:00.000'): void => house.clock.set(`${date}T${time}Z`);
const itemsOf = ({ body }: { readonly body: Record<string, unknown> }) => body['items'] as readonly Paper[];
const papersOf = async (id: string) => itemsOf(await house.get('mother', `/applications/${id}/papers`));
const paperOf = async (id: string, kind: string) => (await papersOf(id)).find((paper) => paper.kind === kind);
const complete = (id: string, kind: string) => eventually(async () => (await paperOf(id, kind))?.status === 'complete');
const givenTo = (paperId: string) => mock.entries.filter(({ office, key }) => office === 'protocol' && key === paperId);

let nursery = '';
beforeAll(async () => {
  mock = await MockOffices.start({ clock: house.clock });
  await house.open();
  nursery = await house.publish(headlineCall('infanzia', dated));
  await eventually(async () => itemsOf(await house.get('nobody', '/posted-acts')).length === 1);
});
afterAll(async () => {
  await house.close();
  await mock.stop();
});
beforeEach(() => {
  for (const office of ['protocol', 'signatures', 'board'] as const) mock.behave(office);
});

describe('a received application', () => {
  it('has its receipt while the register is down, its number pending, and then one number', async () => {
    mock.behave('protocol', { down: 'error' });
    const id = await house.apply(draft(nursery, 1));
    const receipt = await house.get('mother', `/applications/${id}/receipt`);
    expect(receipt.body).toMatchObject({ receiptNumber: 1 });
    const waits = () => house.get('officer', '/papers?status=waiting&zone=TC-01');
    await eventually(async () => itemsOf(await waits()).length === 1);
    expect(await papersOf(id)).toMatchObject([{ kind: 'application', direction: 'incoming', waitingFor: ['number'] }]);
    expect((await papersOf(id))[0]?.sentence).toContain('Numero di protocollo in attesa');
    const paperId = String((await paperOf(id, 'application'))?.paperId);
    const waiting = async () => (await house.get('officer', `/papers/${paperId}`)).body['waiting'];
    const asked = (attempts: number) =>
      eventually(async () => JSON.stringify(await waiting()).includes(`"attempts":${attempts},"reason":"unreachable"`));
    await asked(1);
    // Asked again after five minutes; it does its work, and its answer is lost.
    mock.behave('protocol', { down: 'after-doing' });
    day('2026-06-01', '10:05:01.000');
    await asked(2);
    expect(givenTo(paperId)).toHaveLength(1);
    mock.behave('protocol');
    day('2026-06-01', '10:30:00.000');
    await complete(id, 'application');
    const [given, ...more] = givenTo(paperId);
    expect(more).toEqual([]);
    expect((await paperOf(id, 'application'))?.number).toBe(given?.answer['number']);
    const shown = (await house.get('mother', `/applications/${id}`)).body;
    expect(shown['papers']).toMatchObject([{ kind: 'application', number: given?.answer['number'] }]);
  });

  it('shows its papers to its people and its office, and nothing to others', async () => {
    const id = await house.apply(draft(nursery, 2));
    await complete(id, 'application');
    const paperId = String((await paperOf(id, 'application'))?.paperId);
    for (const path of [`/applications/${id}/papers`, `/papers/${paperId}`]) {
      expect((await house.get('nobody', path)).status).toBe(401);
      for (const who of ['father', 'elsewhere'] as const) expect((await house.get(who, path)).status).toBe(404);
      for (const who of ['mother', 'officer', 'region', 'auditor'] as const)
        expect((await house.get(who, path)).status).toBe(200);
    }
    expect((await house.get('mother', '/papers')).status).toBe(403);
    expect(itemsOf(await house.get('elsewhere', '/papers'))).toEqual([]);
    expect((await house.get('officer', '/papers?status=lost')).status).toBe(400);
    expect((await house.get('officer', '/papers/00000000-0000-4000-8000-000000000000')).status).toBe(404);
    expect((await house.get('nobody', `/posted-acts/${paperId}`)).status).toBe(404);
  });
});

describe('a decision', () => {
  let id = '';
  it('is numbered and signed by who took it, and the signature verifies', async () => {
    id = await house.apply(draft(nursery, 3));
    const decided = await house.post('officer', `/applications/${id}/decision`, {
      outcome: 'admit',
      actNumber: 'D.D. 3/2026',
    });
    expect(decided.status).toBe(200);
    await complete(id, 'admission');
    const paperId = String((await paperOf(id, 'admission'))?.paperId);
    const { body } = await house.get('mother', `/papers/${paperId}`);
    expect(body).toMatchObject({
      ...{ direction: 'outgoing', actNumber: 'D.D. 3/2026', status: 'complete', waitingFor: [] },
      signature: { signer: house.person('officer'), keyId: mock.trusted.keyId, verifies: true },
    });
    // 350.00 a month of fee less what INPS pays, as the case of the nursery has it: a voucher with its days.
    expect(body['content']).toMatch(/Esito: ammessa\nBuono: [\d.]+,\d\d €, dal \d\d\/\d\d\/2026 al/);
    expect(body['content']).not.toContain('Prova');
    expect(itemsOf(await house.get('nobody', '/posted-acts')).map(({ kind }) => kind)).not.toContain('admission');
  });

  it('waits for a signature that is not of a trusted key', async () => {
    mock.behave('signatures', { wrong: 'paper' });
    const other = await house.apply(draft(nursery, 4));
    await house.post('officer', `/applications/${other}/decision`, { outcome: 'admit' });
    await eventually(async () => (await paperOf(other, 'admission'))?.number !== undefined);
    const paperId = String((await paperOf(other, 'admission'))?.paperId);
    const shown = () => house.get('officer', `/papers/${paperId}`);
    await eventually(async () => JSON.stringify((await shown()).body['waiting']).includes('unintelligible'));
    expect((await shown()).body).not.toHaveProperty('signature');
    expect(await paperOf(other, 'admission')).toMatchObject({ status: 'waiting', waitingFor: ['signature'] });
  });
});

describe('an act on a call', () => {
  it('is on the notice board for the days that are due, for everybody, and then no more', async () => {
    const acts = async () => itemsOf(await house.get('nobody', `/posted-acts?callId=${nursery}`));
    await eventually(async () => (await acts()).length === 1);
    const [act] = await acts();
    expect(act).toMatchObject({ kind: 'call-publication', postedFrom: '2026-06-01', postedTo: '2026-06-15' });
    const path = `/posted-acts/${String(act?.paperId)}`;
    expect((await house.get('nobody', path)).body).toMatchObject({ signature: { verifies: true } });
    day('2026-06-15', '21:59:59.000');
    expect(await acts()).toHaveLength(1);
    day('2026-06-15', '22:00:00.000');
    expect(await acts()).toEqual([]);
    expect((await house.get('nobody', path)).status).toBe(200);
  });
});

describe('a provisional ranking whose days count from the notice board', () => {
  let ranking = '';
  const standing = async () => (await house.get('officer', `/rankings/${ranking}`)).body;

  it('has no term while the board is down', async () => {
    const document = headlineCall('infanzia', dated);
    const terms = { ...document.terms, provisionalDays: 10, observationsFrom: 'posting', postingDays: 20 };
    const callId = await house.publish({ ...document, code: 'ALBO-2026', terms });
    const id = await house.apply(draft(callId, 5));
    await house.post('officer', `/applications/${id}/decision`, { outcome: 'admit' });
    mock.behave('board', { down: 'error' });
    const computed = await house.post('officer', '/rankings', { callId, zone: 'TC-01' });
    ranking = String(computed.body['rankingId']);
    expect(computed.body).toMatchObject({ observationDays: 10, observationsFrom: 'posting' });
    await house.post('region', `/rankings/${ranking}/provisional`, { actNumber: 'D.D. 7/2026' });
    expect((await standing())['provisional']).not.toHaveProperty('observationsBy');
    const followed = { callId, zone: 'TC-01', follows: ranking };
    expect((await house.post('officer', '/rankings', followed)).body['type']).toBe(problem('posting-awaited'));
    const file = (await house.get('nobody', `/rankings/${ranking}/published`)).body;
    expect(file['stage']).toEqual({ final: false, observationDays: 10, from: 'posting' });
  });

  it('has it from the first day there', async () => {
    mock.behave('board');
    day('2026-06-18', '10:00:00.000');
    await eventually(async () => 'posting' in (await standing()));
    // Ten days after Thursday 18 June end on Sunday 28; Monday 29 June is a day like others out of Rome.
    expect(await standing()).toMatchObject({
      posting: { from: '2026-06-18', to: '2026-07-07' },
      provisional: { observationsBy: '2026-06-29' },
    });
  });

  it('is posted by hand by the region alone, and once', async () => {
    const posting = { number: '1/2026', from: '2026-06-18', to: '2026-07-07' };
    const path = `/rankings/${ranking}/posting`;
    expect((await house.post('officer', path, posting)).status).toBe(403);
    expect((await house.post('region', path, { ...posting, from: 'ieri' })).status).toBe(400);
    expect((await house.post('region', path, posting)).body['type']).toBe(problem('ranking-already-posted'));
  });
});

it('ends without faults', () => expect(house.faults).toEqual([]));
