// Readiness: the parts that are missing, by name.
import { describe, expect, it } from '@jest/globals';
import { Readiness } from './readiness.js';

describe('readiness', () => {
  it('misses nothing when there is nothing to wait for', async () => {
    expect(await new Readiness().missing()).toEqual([]);
  });

  it('names the parts that are not up, a failing check among them', async () => {
    const readiness = new Readiness();
    readiness.add('log', () => true);
    readiness.add('projections', () => Promise.resolve(false));
    readiness.add('bus', () => Promise.reject(new Error('closed')));
    expect(await readiness.missing()).toEqual(['projections', 'bus']);
  });

  it('asks again each time', async () => {
    let up = false;
    const readiness = new Readiness();
    readiness.add('log', () => up);
    expect(await readiness.missing()).toEqual(['log']);
    up = true;
    expect(await readiness.missing()).toEqual([]);
  });

  it('tells the state of what it does not wait for', async () => {
    const readiness = new Readiness();
    readiness.add('log', () => true);
    readiness.tell('bus', () => Promise.reject(new Error('away')));
    expect(await readiness.parts()).toEqual({ log: 'up', bus: 'down' });
    expect(await readiness.missing()).toEqual([]);
  });
});
