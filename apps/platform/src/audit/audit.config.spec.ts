// Which logs an audit reads: what the command line names, else the address of the logs.
import { describe, expect, it } from '@jest/globals';
import { readAuditedLogs } from './audit.config.js';

const BUONO_LOG_URL = 'postgres://buono:secret@db/buono';

describe('the logs that are audited', () => {
  it('are those of the data directory, unless an address says where they are', () => {
    expect(readAuditedLogs([], { BUONO_DATA: '/data' })).toEqual({ directory: '/data' });
    expect(readAuditedLogs([], { BUONO_DATA: '/data', BUONO_LOG_URL })).toEqual({ database: BUONO_LOG_URL });
    expect(readAuditedLogs(['--data', '/other'], { BUONO_LOG_URL })).toEqual({ directory: '/other' });
  });

  it('cannot be in a cluster, and no password is repeated', () => {
    const read = () => readAuditedLogs([], { BUONO_LOG_URL: 'kurrentdb://buono:secret@db:2113' });
    expect(read).toThrow(/^BUONO_LOG_URL=/);
    expect(read).not.toThrow(/secret/);
  });
});
