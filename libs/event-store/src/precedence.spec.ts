// Followers give way to requests that wait, and are never kept from their work altogether.
import { describe, expect, it } from '@jest/globals';
import { Precedence } from './precedence.js';

const given = (requests: number) => {
  const clock = { now: 1_000 };
  const precedence = new Precedence({ many: 3, rests: 4, longestRestMs: 500 }, () => clock.now);
  for (let n = 0; n < requests; n += 1) precedence.entered();
  return { clock, precedence };
};

describe('followers', () => {
  it('begin at once while few requests wait, however long their batches are', () => {
    const { precedence } = given(2);
    precedence.done(300);
    expect(precedence.turn()).toBe(0);
  });

  it('rest four times as long as a batch took while many wait', () => {
    const { clock, precedence } = given(3);
    expect(precedence.turn()).toBe(0);
    clock.now += 20;
    precedence.done(20);
    expect(precedence.turn()).toBe(50);
    clock.now += 50;
    expect(precedence.turn()).toBe(30);
    clock.now += 30;
    expect(precedence.turn()).toBe(0);
  });

  it('rest half a second at most, so that what follows does follow', () => {
    const { clock, precedence } = given(3);
    precedence.done(60_000);
    clock.now += 499;
    expect(precedence.turn()).toBe(1);
    clock.now += 1;
    expect(precedence.turn()).toBe(0);
  });

  it('begin one batch at a time, however early each of them asks', () => {
    const { clock, precedence } = given(3);
    expect([precedence.turn(), precedence.turn(), precedence.turn()]).toEqual([0, 50, 50]);
    clock.now += 200;
    expect(precedence.turn()).toBe(50);
    precedence.done(1);
    clock.now += 4;
    expect([precedence.turn(), precedence.turn()]).toEqual([0, 50]);
  });

  it('do not wait for ever for a batch that never ends', () => {
    const { clock, precedence } = given(3);
    precedence.turn();
    clock.now += 500;
    expect(precedence.turn()).toBe(0);
  });

  it('go on when the requests have their answers', () => {
    const { precedence } = given(3);
    precedence.done(100);
    expect(precedence.turn()).toBe(50);
    precedence.left();
    expect([precedence.turn(), precedence.waiting]).toEqual([0, 2]);
  });
});
