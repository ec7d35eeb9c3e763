// One story in which everything is told that contexts ever tell each other: from it come the examples of asyncapi.yaml.
import { computePartitaIva, italianIban } from '@buono/kernel';
import type { Message } from '@buono/messaging';
import { respite, respiteProvider } from '../../../e2e/support/occasion.js';
import {
  APPROVER,
  CARER,
  COLLEAGUE,
  EVERYBODY,
  HEARD,
  OFFICE,
  RANKED,
  REFUSED,
  REGION,
  RESERVED,
  SERVED,
  TAKEN_OVER,
  TREASURER,
  WAITING,
  WITHDRAWN,
  type Resident,
} from './people.js';
import { actsOnPersons } from './acts-on-persons.js';
import { places, type Bought } from './blocks.js';
import { goesOnIn, joinsAndLeaves, providers } from './join-call.js';
import { Region } from './region.js';

const FIRST_DAY = '2026-04-01T08:00:00.000Z';
const ZONE = 'TC-01';
const RECEIPT = Buffer.from('%PDF-1.7\n');

/** A call with an action served as applications arrive, one served by score, and one that books at submission. */
const document = () => {
  const asks = { countFrom: 'delivery', confirmation: { by: 'family', silentAfterDays: 5 } };
  const call = respite('SOLLIEVO-2026', { from: '2026-04-01', to: '2026-12-31' }, '150.00', 'visit');
  const ranking = {
    items: [{ id: 'famiglia', article: 'art. 4', points: 'householdSize', sentence: 'Componenti della famiglia' }],
    ties: [{ by: 'isee', direction: 'ascending', sentence: 'A parità precede l’ISEE più basso' }],
  };
  const byScore = call.actions.map((action) => ({ ...action, code: 'GRADUATORIA', order: 'score', ranking }));
  const booked = call.actions.map((action) => ({ ...action, code: 'PRENOTATA', policies: { booking: 'submission' } }));
  const said = { warnings: { voucherDays: [300], voucherLeft: [] }, providers, terms: { ...call.terms, ...asks } };
  return { ...call, ...said, actions: [...call.actions, ...byScore, ...booked] };
};

/** Tells the story in a new region; every message, in order. The same each time, to the last id. */
export const tellStory = async (): Promise<readonly Message[]> => {
  const region = await Region.open(FIRST_DAY, EVERYBODY);
  try {
    const story = new Story(region);
    const bought = await story.publish();
    await story.applications();
    const served = await story.use();
    await story.proves(served);
    await story.correct();
    await story.pay(served.redemptionIds);
    await story.end(served);
    await story.takeOver();
    await places(region, bought);
    await actsOnPersons(region);
    return await region.told();
  } finally {
    await region.close();
  }
};

interface Served {
  readonly voucherId: string;
  readonly redemptionIds: readonly string[];
}

class Story {
  #callId = '';
  #providerId = '';
  #applicationId = '';

  constructor(private readonly region: Region) {}

  /** The call, 180.00 € for the zone, and who serves. */
  async publish(): Promise<Bought> {
    const { region } = this;
    this.#callId = String((await region.does(REGION, '/calls', { document: document() }))['callId']);
    await region.does(APPROVER, `/calls/${this.#callId}/draft/approval`);
    await region.does(REGION, `/calls/${this.#callId}/publication`, { actNumber: 'D.D. 100/2026' });
    const sources = [{ source: 'Fondo di prova', year: 2026, amountCents: 18_000 }];
    await region.does(REGION, `/calls/${this.#callId}/allocations`, {
      zone: ZONE,
      sources,
      actNumber: 'D.D. 101/2026',
    });
    const house = respiteProvider(computePartitaIva('4567890123'), italianIban('05428', '11101', '000000555555'));
    this.#providerId = String((await region.does(CARER, '/providers', house))['providerId']);
    for (const zone of [ZONE, 'TC-02']) {
      const accreditation = { category: 'sollievo', zone, from: '2026-01-01' };
      await region.does(REGION, `/providers/${this.#providerId}/accreditations`, accreditation);
    }
    const suspension = { category: 'sollievo', zone: 'TC-02', effectiveFrom: '2026-04-01' };
    await region.does(REGION, `/providers/${this.#providerId}/suspensions`, suspension);
    const resumption = { ...suspension, effectiveFrom: '2026-05-01', actNumber: 'D.D. 106/2026' };
    await region.does(REGION, `/providers/${this.#providerId}/resumptions`, resumption);
    await joinsAndLeaves(region, CARER, this.#callId, this.#providerId);
    // A body that goes on in that one.
    const before = respiteProvider(computePartitaIva('4567890124'), italianIban('05428', '11101', '000000555556'));
    await goesOnIn(region, this.#providerId, before);
    return { callId: this.#callId, providerId: this.#providerId };
  }

  /** One is served, one finds too little money, one is refused and appeals in vain, one gives up, one is ranked, one wins an appeal afterwards. */
  async applications(): Promise<void> {
    const { region } = this;
    this.#applicationId = await this.#applies(SERVED);
    await this.#decides(this.#applicationId, { outcome: 'admit' });
    await this.#decides(await this.#applies(WAITING), { outcome: 'admit' });
    const refused = await this.#applies(REFUSED, { caresFor: false });
    await this.#refuses(refused);
    await this.#appealsInVain(refused);
    // What was booked for it is free again.
    const booked = await this.#applies(WITHDRAWN, {}, 'PRENOTATA');
    await region.does(WITHDRAWN, `/applications/${booked}/withdrawal`);
    await this.#reserves();
    const ranked = await this.#applies(RANKED, {}, 'GRADUATORIA');
    await this.#decides(ranked, { outcome: 'admit' });
    const heard = await this.#applies(HEARD, { caresFor: false }, 'GRADUATORIA');
    await this.#decides(heard, { outcome: 'refuse' });
    const asked = { callId: this.#callId, zone: ZONE, action: 'GRADUATORIA' };
    const { rankingId } = await region.does(OFFICE, '/rankings', asked);
    await region.does(REGION, `/rankings/${String(rankingId)}/approval`, { actNumber: 'D.D. 102/2026' });
    await this.#hears(heard);
  }

  /** The family shows that the refusal was wrong; another officer admits. */
  async #hears(applicationId: string): Promise<void> {
    const { region } = this;
    const path = `/applications/${applicationId}`;
    await region.does(HEARD, `${path}/appeal`, { text: 'Assisto un familiare.', facts: { caresFor: true } });
    const upheld = { outcome: 'upheld', actNumber: 'D.D. 104/2026', text: 'Accolto.' };
    await region.does(REGION, `${path}/appeal/decision`, upheld);
    await region.does(COLLEAGUE, `${path}/decision`, { outcome: 'admit' });
  }

  /** One is admitted with reserve, which another officer lifts. */
  async #reserves(): Promise<void> {
    const id = await this.#applies(RESERVED, { caresFor: undefined });
    const reserve = { items: ['caresFor'], resolveBy: '2026-04-30', holdsUp: 'offer' };
    await this.#decides(id, { outcome: 'admit', reserve });
    await this.region.does(COLLEAGUE, `/applications/${id}/reserve/resolution`, {
      ...{ outcome: 'met', actNumber: 'D.D. 108/2026', facts: { caresFor: true } },
    });
  }

  /** While the appeal is open its place is kept; it is rejected. */
  async #appealsInVain(applicationId: string): Promise<void> {
    const path = `/applications/${applicationId}/appeal`;
    await this.region.does(REFUSED, path, { text: 'Assisto un familiare.', facts: { caresFor: true } });
    const rejected = { outcome: 'rejected', actNumber: 'D.D. 105/2026', text: 'Respinto.' };
    await this.region.does(REGION, `${path}/decision`, rejected);
  }

  /** The voucher is accepted, suspended, resumed and used three times; one use is undone. */
  async use(): Promise<Served> {
    const { region } = this;
    const page = await region.sees(SERVED, `/vouchers?applicationId=${this.#applicationId}`);
    const [voucher] = page['items'] as readonly { readonly voucherId: string }[];
    const voucherId = voucher?.voucherId ?? '';
    const on = (path: string) => `/vouchers/${voucherId}/${path}`;
    await region.handsOver(OFFICE, this.#applicationId, { kind: 'voucher-offer', deliveredOn: '2026-04-01' });
    await region.does(SERVED, on('acceptance'));
    // Its end is 274 days away.
    await region.tells('it.buono.reporting.voucher-running-out.v1');
    await region.does(SERVED, on('provider-choice'), { providerId: this.#providerId, effectiveFrom: '2026-04-01' });
    await region.does(OFFICE, on('suspension'), { effectiveFrom: '2026-05-01', reason: 'checks-under-way' });
    await region.does(OFFICE, on('resumption'), { effectiveFrom: '2026-05-01' });
    const redemptionIds: string[] = [];
    for (const askedCents of [5_000, 3_000, 4_000]) {
      const day = { voucherId, service: 'GIORNO', servedOn: '2026-04-01', askedCents };
      redemptionIds.push(String((await region.does(CARER, '/redemptions', day))['redemptionId']));
    }
    await this.#answers(redemptionIds);
    return { voucherId, redemptionIds };
  }

  /** The family confirms what it had, and disputes twice: in vain, and with reason, which undoes the service. */
  async #answers(redemptionIds: readonly string[]): Promise<void> {
    const [had, doubted, never] = redemptionIds.map((id) => `/service-confirmations/${id}`);
    await this.region.does(SERVED, `${had}/confirmation`);
    await this.region.does(SERVED, `${doubted}/dispute`, { reason: 'wrong-amount' });
    await this.region.does(OFFICE, `${doubted}/decision`, { upheld: false, reason: 'other' });
    await this.region.does(SERVED, `${never}/dispute`, { reason: 'not-delivered' });
    await this.region.does(OFFICE, `${never}/decision`, { upheld: true, reason: 'not-delivered' });
  }

  /** The receipt of a service is handed in. */
  async proves({ redemptionIds }: Served): Promise<void> {
    const path = `/applications/${this.#applicationId}/documents`;
    await this.region.handsIn(SERVED, path, `proof=ALTRO&redemptionId=${redemptionIds[0]}`, RECEIPT);
  }

  /** The household was larger than it was said: the voucher is worth 150.00 and not 100.00. */
  async correct(): Promise<void> {
    const path = `/applications/${this.#applicationId}/decision/corrections`;
    const { correctionId } = await this.region.does(OFFICE, path, {
      ...{ reason: 'office-error', actNumber: 'D.D. 104/2026', effectiveFrom: '2026-04-01' },
      facts: { householdSize: 3 },
    });
    await this.region.does(REGION, `${path}/${String(correctionId)}/approval`);
  }

  /** The month is claimed, one line is cut, the bank pays, which is declared, and then sends the money back. */
  async pay(redemptionIds: readonly string[]): Promise<void> {
    const { region } = this;
    const page = await region.sees(CARER, `/claims?callId=${this.#callId}&month=2026-04`);
    const [claim] = page['items'] as readonly { readonly claimId: string }[];
    const claimId = claim?.claimId ?? '';
    await region.does(CARER, `/claims/${claimId}/submission`);
    const lines = [{ redemptionId: redemptionIds[0], approvedCents: 3_500, reason: 'fare-above-table' }];
    await region.does(OFFICE, `/claims/${claimId}/settlements`, { zone: ZONE, lines });
    const { paymentOrderId } = await region.does(REGION, '/payment-orders', { claimId, zone: ZONE });
    await region.does(APPROVER, `/payment-orders/${String(paymentOrderId)}/approval`);
    const entry = (reference: string) => ({ paymentOrderId, reference, executedOn: '2026-04-01' });
    await region.does(TREASURER, '/payment-outcomes', { ...entry('TRN-1'), outcome: 'paid', paidCents: 5_500 });
    const asked = { callId: this.#callId, zone: ZONE, month: '2026-04', days: 15, actNumber: 'D.D. 111/2026' };
    await region.does(OFFICE, '/surveys', asked);
    await region.does(OFFICE, `/surveys/${this.#callId}/${ZONE}/2026-04/draw`, {});
    await this.#declares();
    await region.does(TREASURER, '/payment-outcomes', {
      ...entry('TRN-2'),
      outcome: 'returned',
      reason: 'account-closed',
    });
  }

  /** What was paid is declared to who funds the call. */
  async #declares(): Promise<void> {
    const { region } = this;
    const period = { eligibleFrom: '2026-01-01', eligibleTo: '2029-12-31', actNumber: 'C(2022) 1' };
    const { programmeId } = await region.does(REGION, '/programmes', { name: 'PR FSE+ di prova', ...period });
    const on = (path: string) => `/programmes/${String(programmeId)}/${path}`;
    await region.does(REGION, on('calls'), { callId: this.#callId, actNumber: 'D.D. 110/2026' });
    const { statementId } = await region.does(REGION, on('expenditure-statements'), { paidUpTo: '2026-04-01' });
    await region.does(APPROVER, on(`expenditure-statements/${String(statementId)}/signature`));
  }

  /** The voucher ends, its rest returns to the zone, and one service is undone after that: its money is owed back. */
  async end({ voucherId, redemptionIds }: Served): Promise<void> {
    const closing = { reason: 'moved', lastServiceDate: '2026-04-01', entriesUntil: '2026-04-01' };
    await this.region.does(OFFICE, `/vouchers/${voucherId}/closure`, closing);
    await this.region.does(CARER, `/redemptions/${redemptionIds[1]}/reversal`, { reason: 'wrong-amount' });
    await this.#recovers();
  }

  /** A part of what is owed back comes in, the rest is given up. */
  async #recovers(): Promise<void> {
    const { region } = this;
    const page = await region.sees(CARER, `/claims?callId=${this.#callId}&month=2026-05`);
    const [claim] = page['items'] as readonly { readonly claimId: string }[];
    const claimId = claim?.claimId ?? '';
    await region.does(CARER, `/claims/${claimId}/submission`);
    const settled = await region.does(OFFICE, `/claims/${claimId}/settlements`, { zone: ZONE });
    const [zone] = settled['zones'] as readonly { readonly recoveryId: string; readonly approvedCents: number }[];
    const on = (path: string) => `/recoveries/${zone?.recoveryId ?? ''}/${path}`;
    const owedCents = 0 - (zone?.approvedCents ?? 0);
    const receipt = { reference: 'INC-1', receivedCents: owedCents - 500, receivedOn: '2026-04-01' };
    await region.does(TREASURER, on('receipts'), receipt);
    const waiver = { actNumber: 'D.D. 105/2026', waivedCents: 500, reason: 'uneconomical' };
    await region.does(OFFICE, on('waiver'), waiver);
    await region.does(APPROVER, on('waiver/approval'));
  }

  /** What another scheme had granted goes on here. */
  async takeOver(): Promise<void> {
    await this.region.does(REGION, '/applications/takeovers', {
      ...{ callId: this.#callId, action: 'SOLLIEVO', zone: ZONE, recipient: TAKEN_OVER },
      granted: { valueCents: 5_000, validFrom: '2026-01-01', validTo: '2026-12-31' },
      ...{ reference: 'SOLLIEVO/2025/17', actNumber: 'D.D. 103/2026' },
    });
  }

  async #applies(recipient: Resident, facts: object = {}, action = 'SOLLIEVO'): Promise<string> {
    const { applicationId } = await this.region.does(recipient, '/applications', {
      ...{ callId: this.#callId, action, recipient, declarationsAccepted: true },
      facts: { caresFor: true, isee: 500_000, householdSize: 1, ...facts },
    });
    await this.region.does(recipient, `/applications/${String(applicationId)}/submission`);
    return String(applicationId);
  }

  /** A notice comes first, and the family has nothing to observe. */
  async #refuses(applicationId: string): Promise<void> {
    const path = `/applications/${applicationId}`;
    await this.region.does(OFFICE, `${path}/procedure`, { office: 'Ufficio di prova' });
    await this.region.does(OFFICE, `${path}/rejection-notice`, {});
    await this.region.does(REFUSED, `${path}/observations`, { text: 'Nessuna osservazione.' });
    await this.#decides(applicationId, { outcome: 'refuse', reasons: 'Non assiste un familiare.' });
  }

  async #decides(applicationId: string, decision: object): Promise<void> {
    await this.region.does(OFFICE, `/applications/${applicationId}/evaluation`);
    await this.region.does(OFFICE, `/applications/${applicationId}/decision`, decision);
  }
}
