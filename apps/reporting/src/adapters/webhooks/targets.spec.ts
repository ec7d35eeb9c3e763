// The specification of where messages may go: nobody makes the server speak with its own network.
import { describe, expect, it } from '@jest/globals';
import { AddressNotAllowed, publicLookup, targetFault } from './targets.js';

describe('a target', () => {
  it.each([
    'https://comune.example/buoni',
    'https://comune.example:8443/a?b=c',
    'https://8.8.8.8/x',
    'https://[2606:4700::1111]/',
  ])('may be %s', (url) => expect(targetFault(url, 'public')).toBeUndefined());

  it.each([
    ['no address', 'comune.example'],
    ['another protocol', 'ftp://comune.example/'],
    ['http', 'http://comune.example/'],
    ['a password', 'https://a:b@comune.example/'],
    ['a fragment', 'https://comune.example/#x'],
    ['this machine', 'https://127.0.0.1/'],
    ['this machine, written as a number', 'https://2130706433/'],
    ['this machine, in hexadecimal', 'https://0x7f.1/'],
    ['this machine, in IPv6', 'https://[::1]/'],
    ['this machine, mapped into IPv6', 'https://[::ffff:127.0.0.1]/'],
    ['a private network', 'https://10.1.2.3/'],
    ['the address of cloud metadata', 'https://169.254.169.254/latest/meta-data'],
    ['a name of this machine', 'https://localhost/'],
    ['a name inside a network', 'https://postgres/'],
    ['a name of a cluster', 'https://eligibility.buono.svc.cluster.internal/'],
  ])('may not be %s', (_, url) => expect(targetFault(url, 'public')).toMatch(/./));

  it('may be anywhere where the operator says so, without passwords all the same', () => {
    expect(targetFault('http://127.0.0.1:9000/hook', 'any')).toBeUndefined();
    expect(targetFault('http://a:b@127.0.0.1/', 'any')).toMatch(/password/);
  });
});

describe('a name', () => {
  it('that resolves to a private address is not spoken with', async () => {
    for (const all of [true, false]) {
      const error = await new Promise((done) => publicLookup('localhost', { all }, done));
      expect(error).toBeInstanceOf(AddressNotAllowed);
    }
  });
});
