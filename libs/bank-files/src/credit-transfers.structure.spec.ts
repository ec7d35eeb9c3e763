// The structure of pain.001.001.09, as far as it is written here. Its schema is ISO's: it is told again, not copied.
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { cents, iban, instant, localDate } from '@buono/kernel';
import { creditTransfers } from './credit-transfers.js';
import { structureFaults, type Structure } from './testing/index.js';

const NAME = /^[A-Za-z0-9/\-?:().,'+][A-Za-z0-9/\-?:().,'+ ]{0,69}$/;
const AMOUNT = /^\d{1,15}\.\d{2}$/;
const PAIN: Structure = {
  Document: ['CstmrCdtTrfInitn'],
  CstmrCdtTrfInitn: ['GrpHdr', 'PmtInf+'],
  GrpHdr: ['MsgId', 'CreDtTm', 'NbOfTxs', 'CtrlSum?', 'InitgPty'],
  PmtInf: [
    ...['PmtInfId', 'PmtMtd', 'BtchBookg?', 'NbOfTxs?', 'CtrlSum?', 'PmtTpInf?', 'ReqdExctnDt'],
    ...['Dbtr', 'DbtrAcct', 'DbtrAgt', 'ChrgBr?', 'CdtTrfTxInf+'],
  ],
  CdtTrfTxInf: ['PmtId', 'Amt', 'Cdtr?', 'CdtrAcct?', 'RmtInf?'],
  ...{ InitgPty: ['Nm'], Dbtr: ['Nm'], Cdtr: ['Nm'], DbtrAcct: ['Id'], CdtrAcct: ['Id'], DbtrAgt: ['FinInstnId'] },
  ...{
    PmtTpInf: ['SvcLvl'],
    SvcLvl: ['Cd'],
    ReqdExctnDt: ['Dt'],
    PmtId: ['InstrId?', 'EndToEndId'],
    Amt: ['InstdAmt'],
  },
  ...{ FinInstnId: ['Othr'], Othr: ['Id'], RmtInf: ['Ustrd'], Id: ['IBAN'] },
  ...{ Nm: NAME, InstdAmt: AMOUNT, CtrlSum: AMOUNT, NbOfTxs: /^\d{1,15}$/, 'Othr/Id': /^NOTPROVIDED$/, Cd: /^SEPA$/ },
  ...{ MsgId: /^[0-9a-f]{32}$/, PmtInfId: /^[0-9a-f]{32}$/, PmtMtd: /^TRF$/, BtchBookg: /^false$/, ChrgBr: /^SLEV$/ },
  ...{ InstrId: /^[0-9a-z-]{1,35}$/, EndToEndId: /^[0-9a-z-]{1,35}$/, Dt: /^\d{4}-\d{2}-\d{2}$/ },
  ...{ CreDtTm: /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/, IBAN: /^[A-Z]{2}\d{2}[A-Z0-9]{11,30}$/ },
  Ustrd: /^[A-Za-z0-9/\-?:().,'+][A-Za-z0-9/\-?:().,'+ ]{0,139}$/,
};

const written = (name: string, remittance: string) =>
  [
    ...creditTransfers(
      {
        messageId: '0f0e0d0c0b0a49080706050403020100',
        createdAt: instant('2026-05-31T09:30:00.000Z'),
        executionDate: localDate('2026-06-03'),
        debtorName: name,
        debtorIban: iban('IT60X0542811101000000123456'),
        ...{ count: 1, totalCents: 1_000_000 },
      },
      [
        {
          endToEndId: '00000000000040008000000000000001-1',
          amountCents: cents(1_000_000),
          creditorName: name,
          creditorIban: iban('DE89370400440532013000'),
          remittance,
        },
      ],
    ),
  ].join('');

describe('a payment file', () => {
  it.each([
    ['a plain name', 'Cooperativa Esempio', 'Rendiconto 2026-04'],
    ['nothing that a bank can write', '日本 😀', '\u0000\u0007'],
    ['markup', '</Nm>]]><!--', '&amp;<x/>'],
    ['a very long text', 'à'.repeat(10_000), '€ '.repeat(10_000)],
    ['halves of characters', '\ud800A\udfff', '\ufffe\uffff'],
  ])('has the structure of its standard with %s', (_, name, remittance) =>
    expect(structureFaults(written(name, remittance), PAIN)).toEqual([]),
  );
  it('has it whatever is written', () =>
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (name, remittance) => {
        expect(structureFaults(written(name, remittance), PAIN)).toEqual([]);
      }),
    ));
  it('has it no more when two elements change places', () => {
    const turned = written('A', 'B').replace(/(<PmtMtd>TRF<\/PmtMtd>)(<BtchBookg>false<\/BtchBookg>)/, '$2$1');
    expect(structureFaults(turned, PAIN)).toHaveLength(1);
  });
});
