// A file of SEPA credit transfers: pain.001.001.09 of ISO 20022, within what EPC132-08 lets a customer ask.
import type { Cents, Iban, Instant, LocalDate } from '@buono/kernel';
import { latin } from './latin.js';
import { decimal, escaped } from './xml-text.js';

/** One payment of the file. */
export interface CreditTransfer {
  /** At most 35 characters of the SEPA set, unique for ever: the bank's answer names it. */
  readonly endToEndId: string;
  readonly amountCents: Cents;
  readonly creditorName: string;
  readonly creditorIban: Iban;
  /** Told to the payee; 140 characters of it arrive. */
  readonly remittance: string;
}

/** Who pays, when, and the sums that the bank compares with the lines before it pays any. */
export interface PaymentBatch {
  /** At most 35 characters: a bank refuses a second file of the same name. */
  readonly messageId: string;
  readonly createdAt: Instant;
  readonly executionDate: LocalDate;
  readonly debtorName: string;
  readonly debtorIban: Iban;
  readonly count: number;
  readonly totalCents: number;
}

const NAMESPACE = 'urn:iso:std:iso:20022:tech:xsd:pain.001.001.09';
const NAME_LENGTH = 70;
const REMITTANCE_LENGTH = 140;

/** The file as text, a piece per payment: however long, it is never whole in memory. */
export function* creditTransfers(batch: PaymentBatch, transfers: Iterable<CreditTransfer>): Generator<string> {
  yield opening(batch);
  for (const transfer of transfers) yield transaction(transfer);
  yield '</PmtInf></CstmrCdtTrfInitn></Document>\n';
}

const opening = (batch: PaymentBatch): string => {
  const name = nameOf(batch.debtorName);
  const sums = `<NbOfTxs>${batch.count}</NbOfTxs><CtrlSum>${decimal(batch.totalCents)}</CtrlSum>`;
  const id = escaped(batch.messageId);
  return [
    `<?xml version="1.0" encoding="UTF-8"?>\n<Document xmlns="${NAMESPACE}"><CstmrCdtTrfInitn>`,
    `<GrpHdr><MsgId>${id}</MsgId><CreDtTm>${batch.createdAt}</CreDtTm>${sums}`,
    `<InitgPty><Nm>${name}</Nm></InitgPty></GrpHdr>`,
    `<PmtInf><PmtInfId>${id}</PmtInfId><PmtMtd>TRF</PmtMtd><BtchBookg>false</BtchBookg>${sums}`,
    `<PmtTpInf><SvcLvl><Cd>SEPA</Cd></SvcLvl></PmtTpInf><ReqdExctnDt><Dt>${batch.executionDate}</Dt></ReqdExctnDt>`,
    `<Dbtr><Nm>${name}</Nm></Dbtr><DbtrAcct><Id><IBAN>${batch.debtorIban}</IBAN></Id></DbtrAcct>`,
    // The bank of an IBAN follows from it (Reg. EU 260/2012, art. 5).
    '<DbtrAgt><FinInstnId><Othr><Id>NOTPROVIDED</Id></Othr></FinInstnId></DbtrAgt><ChrgBr>SLEV</ChrgBr>\n',
  ].join('');
};

const transaction = ({ endToEndId, amountCents, creditorName, creditorIban, remittance }: CreditTransfer): string => {
  const id = escaped(endToEndId);
  const told = escaped(latin(remittance, REMITTANCE_LENGTH));
  return [
    `<CdtTrfTxInf><PmtId><InstrId>${id}</InstrId><EndToEndId>${id}</EndToEndId></PmtId>`,
    `<Amt><InstdAmt Ccy="EUR">${decimal(amountCents)}</InstdAmt></Amt>`,
    `<Cdtr><Nm>${nameOf(creditorName)}</Nm></Cdtr>`,
    `<CdtrAcct><Id><IBAN>${creditorIban}</IBAN></Id></CdtrAcct>`,
    `${told === '' ? '' : `<RmtInf><Ustrd>${told}</Ustrd></RmtInf>`}</CdtTrfTxInf>\n`,
  ].join('');
};

/** A name of which nothing can be written is not provided: the standard has no empty one. */
const nameOf = (name: string): string => escaped(latin(name, NAME_LENGTH)) || 'NOTPROVIDED';
