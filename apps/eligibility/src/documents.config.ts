// How documents are taken in: which virus scanner looks at them, and the largest size.
import { BadConfiguration, type Environment } from '@buono/process';

/** Where the scanner is; `mock` knows the test file of EICAR and nothing else. */
export type ScannerConfig = 'none' | 'mock' | { readonly host: string; readonly port: number };

export interface DocumentsConfig {
  /** Absent: not told. */
  readonly scanner?: ScannerConfig;
  /** In bytes. */
  readonly mostBytes: number;
}

/** 10 MiB, and no scanner: documents wait. */
export const DOCUMENTS_UNLESS_TOLD: DocumentsConfig = { mostBytes: 10_485_760 };

const MOST_BYTES = 104_857_600;

/** Reads `BUONO_SCANNER` and `BUONO_DOCUMENT_BYTES`. @throws BadConfiguration */
export const readDocumentsConfig = (env: Environment = process.env): DocumentsConfig => ({
  ...(env['BUONO_SCANNER'] !== undefined && { scanner: scannerFrom(env['BUONO_SCANNER']) }),
  mostBytes: bytesFrom(env['BUONO_DOCUMENT_BYTES'] ?? String(DOCUMENTS_UNLESS_TOLD.mostBytes)),
});

const scannerFrom = (value: string): ScannerConfig => {
  if (value === 'none:') return 'none';
  if (value === 'mock:') return 'mock';
  const [, host = '', port = ''] = /^clamd:\/\/([^/:?#@]+):(\d{1,5})$/.exec(value) ?? [];
  if (host === '' || Number(port) < 1 || Number(port) > 65_535)
    throw new BadConfiguration('BUONO_SCANNER', value, 'none:, mock: or clamd://<host>:<port>');
  return { host, port: Number(port) };
};

const bytesFrom = (value: string): number => {
  const bytes = /^\d{1,9}$/.test(value) ? Number(value) : 0;
  if (bytes < 1 || bytes > MOST_BYTES)
    throw new BadConfiguration('BUONO_DOCUMENT_BYTES', value, `a number of bytes from 1 to ${MOST_BYTES}`);
  return bytes;
};
