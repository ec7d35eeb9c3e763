// The codec: stored names, versions, and old events that read as new ones.
import { describe, expect, it } from '@jest/globals';
import { codecFor, UnknownEventType, type EventVersion } from './codec.js';

type WalletEvent =
  | { readonly type: 'WalletOpened'; readonly cents: number }
  | { readonly type: 'ServiceRedeemed'; readonly cents: number; readonly unit: string };

const codec = codecFor<WalletEvent>({
  WalletOpened: [{ name: 'wallet-opened.v1' }],
  ServiceRedeemed: [
    { name: 'service-redeemed.v1' },
    { name: 'service-redeemed.v2', upcast: ({ euro, ...rest }) => ({ ...rest, cents: euro * 100 }) },
    { name: 'service-redeemed.v3', upcast: (older) => ({ ...older, unit: 'hour' }) },
  ],
});

describe('a codec', () => {
  it('writes the last version, without the tag', () => {
    expect(codec.encode({ type: 'ServiceRedeemed', cents: 500, unit: 'day' })).toEqual({
      type: 'service-redeemed.v3',
      data: '{"cents":500,"unit":"day"}',
    });
  });

  it.each([
    ['service-redeemed.v1', '{"euro":5}', { type: 'ServiceRedeemed', cents: 500, unit: 'hour' }],
    ['service-redeemed.v2', '{"cents":500}', { type: 'ServiceRedeemed', cents: 500, unit: 'hour' }],
    ['service-redeemed.v3', '{"cents":500,"unit":"day"}', { type: 'ServiceRedeemed', cents: 500, unit: 'day' }],
    ['wallet-opened.v1', '{"cents":1}', { type: 'WalletOpened', cents: 1 }],
  ])('reads %s', (type, data, event) => expect(codec.decode(type, data)).toEqual(event));

  it('does not guess at a name it does not know', () => {
    expect(() => codec.decode('wallet-opened.v2', '{}')).toThrow(UnknownEventType);
    expect(() => codec.decode('toString', '{}')).toThrow(UnknownEventType);
  });

  it('names all it can read', () => {
    const names = ['wallet-opened.v1', 'service-redeemed.v1', 'service-redeemed.v2', 'service-redeemed.v3'];
    expect(codec.names).toEqual(names);
  });

  const upcast = (older: unknown) => older;
  it.each<[string, readonly [EventVersion, ...EventVersion[]]]>([
    ['a name without a version', [{ name: 'opened' }]],
    ['a name in another form', [{ name: 'Opened.v1' }]],
    ['a later version that does not upcast', [{ name: 'opened.v1' }, { name: 'opened.v2' }]],
    ['an oldest version that does', [{ name: 'opened.v1', upcast }]],
    ['a name used twice', [{ name: 'opened.v1' }, { name: 'opened.v1', upcast }]],
  ])('is not made with %s', (_why, versions) => {
    expect(() => codecFor<{ readonly type: 'Opened' }>({ Opened: versions })).toThrow(RangeError);
  });
});
