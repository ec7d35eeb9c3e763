// The command line of a copy: both ends must be said, and what stands beside a cluster of logs.
import { describe, expect, it } from '@jest/globals';
import { BadCopyOrder, readCopyOrder } from './events-copy.config.js';

const POSTGRES = 'postgres://buono:secret@db/buono';

describe('what is asked of a copy', () => {
  it('is two addresses; keys, grants and checkpoints are where the log is', () => {
    expect(readCopyOrder(['--from', 'sqlite:/data', '--to', POSTGRES])).toEqual({
      from: { log: 'sqlite:/data', bus: 'embedded:', reads: 'sqlite:/data' },
      to: { log: POSTGRES, bus: 'embedded:', reads: POSTGRES },
      publishAgain: false,
    });
  });

  it('names what stands beside a KurrentDB cluster', () => {
    const ends = ['--from', 'sqlite:/data', '--to', 'kurrentdb://db:2113'];
    expect(() => readCopyOrder(ends)).toThrow('--reads-to');
    const { to, publishAgain } = readCopyOrder([...ends, '--reads-to', POSTGRES, '--publish-again']);
    expect([to.log, to.reads, publishAgain]).toEqual(['kurrentdb://db:2113', POSTGRES, true]);
  });

  it.each([
    ['nothing', []],
    ['one end', ['--from', 'sqlite:/data']],
    ['twice the same place', ['--from', 'sqlite:/data', '--to', 'sqlite:/other/../data']],
    ['the same keys at both ends', ['--from', 'sqlite:/data', '--to', POSTGRES, '--reads-to', 'sqlite:/data']],
  ])('is refused when it says %s', (_, args) => {
    expect(() => readCopyOrder(args)).toThrow(BadCopyOrder);
  });

  it('does not repeat a password', () => {
    const read = () =>
      readCopyOrder(['--from', 'sqlite:/data', '--to', 'mysql://buono:secret@db', '--reads-to', POSTGRES]);
    expect(read).toThrow(/^BUONO_LOG_URL=/);
    expect(read).not.toThrow(/secret/);
  });
});
