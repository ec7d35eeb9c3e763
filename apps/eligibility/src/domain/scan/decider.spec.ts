// The specification of the scan of a document.
import { describe, it } from '@jest/globals';
import { instant } from '@buono/kernel';
import { given } from '@buono/kernel/testing';
import { scanDecider, type DocumentScanned, type RecordScan } from './decider.js';

const scan = (...past: readonly DocumentScanned[]) => given(scanDecider, ...past);
const record = (over: Partial<RecordScan> = {}): RecordScan => ({
  type: 'RecordScan',
  documentId: 'd-1',
  outcome: 'clean',
  at: instant('2026-03-02T08:00:00.000Z'),
  ...over,
});
const scanned = (over: Partial<DocumentScanned> = {}): DocumentScanned => ({
  ...record(),
  type: 'DocumentScanned',
  ...over,
});
const infected = { outcome: 'infected', finding: 'Eicar-Test-Signature' } as const;

describe('scanning a document', () => {
  it('records what the scanner says', () => scan().when(record(infected)).then(scanned(infected)));
  it('keeps the first verdict', () => scan(scanned()).when(record(infected)).thenNothing());
  it('says nothing twice', () => scan(scanned(infected)).when(record(infected)).thenNothing());
});
