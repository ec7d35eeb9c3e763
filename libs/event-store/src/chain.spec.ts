// The chain: its exact bytes, and that no change of a stored event stays unseen.
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { ChainChecker, chainOf, firstChain, withChain, withoutChain } from './chain.js';
import type { StoredEvent } from './port.js';

const link = {
  id: 'e1',
  stream: 'wallet-1',
  revision: 0,
  type: 'service-redeemed.v1',
  data: '{"amount":1234,"why":"perché"}',
  metaWithoutChain: '{"recordedAt":"2026-03-02T09:00:00.000Z","actor":"tester"}',
};

/** A sound log of one stream. */
const sound = (length: number): StoredEvent[] => {
  let chain = firstChain('wallet-1');
  return Array.from({ length }, (_, revision) => {
    chain = chainOf(chain, { ...link, revision });
    const { id, stream, type, data, metaWithoutChain } = link;
    return { id, stream, revision, position: revision + 1, type, data, meta: withChain(metaWithoutChain, chain) };
  });
};

const firstBad = (log: readonly StoredEvent[]) => {
  const checker = new ChainChecker();
  for (const event of log) {
    const bad = checker.check(event);
    if (bad) return bad;
  }
  return undefined;
};

describe('the chain', () => {
  it('is the SHA-256 that another program computes from the description', () => {
    expect(firstChain('wallet-1')).toBe('88b25ebd15621261264ec8685ff73a344031f588b2a64eabdad4c524dc8cbc11');
    const first = chainOf(firstChain('wallet-1'), link);
    expect(first).toBe('d7c8e13bd8759f5d40ca6c1c72b48954b1c780b6e872ddc8c12afafc486fcbfc');
  });

  it('is the last member of the stored meta, and comes off byte for byte', () => {
    const chain = firstChain('any');
    const meta = withChain(link.metaWithoutChain, chain);
    expect(JSON.parse(meta)).toMatchObject({ actor: 'tester', chain });
    expect(withoutChain(meta)).toEqual({ metaWithoutChain: link.metaWithoutChain, chain });
    expect(withoutChain(link.metaWithoutChain)).toBeUndefined();
  });

  it('accepts a log as it was written', () => expect(firstBad(sound(5))).toBeUndefined());

  it('names the first event of which any character was changed', () => {
    const texts = fc.constantFrom('id', 'type', 'data', 'meta');
    fc.assert(
      fc.property(fc.nat(4), texts, fc.nat(1_000), (at, text, place) => {
        const log = sound(5);
        const event = log[at];
        if (!event) return;
        const index = place % event[text].length;
        const changed = event[text].charAt(index) === 'x' ? 'y' : 'x';
        log[at] = { ...event, [text]: event[text].slice(0, index) + changed + event[text].slice(index + 1) };
        expect(firstBad(log)).toMatchObject({ position: at + 1, revision: at });
      }),
    );
  });

  it('names a byte moved between data and meta', () => {
    const log = sound(1).map((event) => ({ ...event, data: `${event.data}{`, meta: event.meta.slice(1) }));
    expect(firstBad(log)).toMatchObject({ why: 'chain-differs' });
  });

  it('names the event after a gap, a doubled one, and one moved to another stream', () => {
    const log = sound(4);
    expect(firstBad(log.filter(({ revision }) => revision !== 2))).toMatchObject({
      revision: 3,
      why: 'revision-out-of-order',
    });
    expect(firstBad(log.slice(1))).toMatchObject({ revision: 1, why: 'revision-out-of-order' });
    expect(firstBad([...log, ...log.slice(3)])).toMatchObject({ revision: 3, why: 'revision-out-of-order' });
    expect(firstBad(log.map((event) => ({ ...event, stream: 'wallet-2' })))).toMatchObject({ why: 'chain-differs' });
  });

  it('names an event without a chain', () => {
    const log = sound(2).map((event, n) => (n === 1 ? { ...event, meta: link.metaWithoutChain } : event));
    expect(firstBad(log)).toMatchObject({ revision: 1, why: 'chain-missing' });
  });
});
