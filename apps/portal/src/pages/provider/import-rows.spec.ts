// A pasted register is read as the API will read it.
import { describe, expect, it } from '@jest/globals';
import { asFile, importRows } from './import-rows.js';

const VOUCHER = '988b824e-fa98-5364-bf23-477648ea2020';

describe('a register from a spreadsheet', () => {
  it('has a service in each row, whatever stands between its columns', () => {
    const text = `buono\tservizio\tdata\tminuti\n${VOUCHER}\tOSS-ORA\t03/11/2026\t90\n`;
    expect(asFile(text)).toContain('buono;servizio;data;minuti');
    expect(importRows(asFile(text))).toEqual([
      {
        row: 1,
        voucher: '988B824E',
        service: 'OSS-ORA',
        servedOn: '2026-11-03',
        body: { voucherId: VOUCHER, service: 'OSS-ORA', servedOn: '2026-11-03', minutes: 90 },
      },
    ]);
  });

  it('has prices in euro, and shows nothing of a code', () => {
    const [row] = importRows('codice;servizio;data;importo\nv1.segreto;CORSA;2026-11-03;12,50\n') ?? [];
    expect(row?.voucher).toBe('•••');
    expect(row?.body).toMatchObject({ code: 'v1.segreto', askedCents: 1_250 });
  });

  it('is none without a heading and a row', () => {
    expect(importRows('')).toBeUndefined();
    expect(importRows('buono;servizio')).toBeUndefined();
  });
});
