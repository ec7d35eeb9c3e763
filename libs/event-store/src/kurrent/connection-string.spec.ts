// The address of a KurrentDB: what is taken, what is refused, and that a refusal never tells the password.
import { describe, expect, it } from '@jest/globals';
import { addressOf, BadConnectionString } from './connection-string.js';

describe('the address of a KurrentDB', () => {
  it('passes on hosts, credentials and TLS as they are', () => {
    const address = 'kurrentdb://buono:p%40ss@a:2113,b:2113?tls=true&tlsCAFile=/etc/ca.pem';
    expect(addressOf(address)).toEqual({
      url: address,
      urlForReads: expect.stringMatching(
        /^kurrentdb:\/\/buono:p%40ss@a:2113,b:2113\?.*tls=true&tlsCAFile=\/etc\/ca\.pem/,
      ),
      deadlineMs: 10_000,
    });
  });

  it.each([
    ['esdb://a:2113', 'kurrentdb://a:2113?'],
    ['esdb+discover://cluster.example?tls=true', 'kurrentdb+discover://cluster.example?tls=true'],
    ['kurrentdb://a/?tls=false', 'kurrentdb://a?tls=false'],
  ])('says %s as the client wants it', (given, url) => expect(addressOf(given).url).toBe(url));

  it('gives reads more time than appends, and what the operator says of discovery to both', () => {
    const { url, urlForReads, deadlineMs } = addressOf('kurrentdb://a?defaultDeadline=3000&discoveryInterval=7');
    expect([url, deadlineMs]).toEqual(['kurrentdb://a?defaultDeadline=3000&discoveryInterval=7', 3_000]);
    expect(urlForReads).toBe('kurrentdb://a?discoveryInterval=7&maxDiscoverAttempts=20&defaultDeadline=600000');
  });

  it.each([
    ['postgres://u:secret@a', 'it is not kurrentdb'],
    ['kurrentdb://', 'it is not kurrentdb'],
    ['kurrentdb://u:secret@a?tsl=false', 'the option tsl is unknown'],
    ['kurrentdb://u:secret@a?throwOnAppendFailure=false', 'the option throwOnAppendFailure is unknown'],
    ['kurrentdb://u:secret@a?gossipTimeout=5', 'the option gossipTimeout is unknown'],
    ['kurrentdb://u:secret@a?tls', 'the option tls has no value'],
    ['kurrentdb://u:secret@a?defaultDeadline=soon', 'defaultDeadline is a whole number'],
  ])('refuses %s, and does not repeat it', (given, why) => {
    const refused = (): unknown => addressOf(given);
    expect(refused).toThrow(BadConnectionString);
    expect(refused).toThrow(why);
    expect(refused).not.toThrow('secret');
  });
});
