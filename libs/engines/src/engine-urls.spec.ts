// Three addresses choose the engines; what cannot be used is named, and no password repeated.
import { resolve } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { directoryOf, embeddedIn, engineUrlsFrom, isPostgres, serverUrlsFrom } from './index.js';

const SERVERS = {
  BUONO_LOG_URL: 'postgres://buono:secret@db/buono',
  BUONO_BUS_URL: 'kafka://a:9092,b:9092',
  BUONO_READS_URL: 'postgresql://buono:secret@db/buono',
};

describe('the addresses of the engines', () => {
  it('are files of one directory when nothing is said', () => {
    const urls = engineUrlsFrom({}, embeddedIn('/var/lib/buono'));
    expect(urls).toEqual({ log: 'sqlite:/var/lib/buono', bus: 'embedded:', reads: 'sqlite:/var/lib/buono' });
    expect(directoryOf(urls.log)).toBe('/var/lib/buono');
    expect(directoryOf('sqlite:./data')).toBe(resolve('data'));
  });

  it('are changed one by one', () => {
    const { BUONO_LOG_URL } = SERVERS;
    const urls = engineUrlsFrom({ BUONO_LOG_URL }, embeddedIn('/data'));
    expect(urls).toEqual({ log: BUONO_LOG_URL, bus: 'embedded:', reads: 'sqlite:/data' });
    expect([isPostgres(urls.log), isPostgres(urls.reads)]).toEqual([true, false]);
  });

  it('must all be servers for who shares them', () => {
    const { BUONO_LOG_URL: log, BUONO_BUS_URL: bus, BUONO_READS_URL: reads } = SERVERS;
    expect(serverUrlsFrom(SERVERS)).toEqual({ log, bus, reads });
    expect(serverUrlsFrom({ ...SERVERS, BUONO_LOG_URL: 'esdb://db:2113' }).log).toBe('esdb://db:2113');
    expect(() => serverUrlsFrom({})).toThrow(/^BUONO_LOG_URL=/);
    expect(() => serverUrlsFrom({ ...SERVERS, BUONO_BUS_URL: 'embedded:' })).toThrow(/^BUONO_BUS_URL="embedded:…"/);
    expect(() => serverUrlsFrom({ ...SERVERS, BUONO_READS_URL: 'sqlite:./data' })).toThrow(/^BUONO_READS_URL=/);
  });

  it.each(['BUONO_LOG_URL', 'BUONO_BUS_URL', 'BUONO_READS_URL'])('name %s, and not what else it says', (variable) => {
    const read = () => engineUrlsFrom({ [variable]: 'mysql://buono:secret@db' }, embeddedIn('/data'));
    expect(read).toThrow(new RegExp(`^${variable}=`));
    expect(read).not.toThrow(/secret/);
  });
});
