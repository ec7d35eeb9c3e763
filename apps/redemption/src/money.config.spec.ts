// What a body asks of whom it pays, as the file of BUONO_MONEY says it.
import { afterAll, describe, expect, it } from '@jest/globals';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { BadConfiguration } from '@buono/process';
import { readMoneyConfig } from './money.config.js';

describe('the checks before a payment', () => {
  const folder = mkdtempSync(join(tmpdir(), 'buono-money-'));
  afterAll(() => rmSync(folder, { recursive: true }));
  const said = (checks: unknown) => {
    const path = join(folder, 'money.json');
    writeFileSync(path, JSON.stringify({ checks }));
    return readMoneyConfig({ BUONO_MONEY: `file:${path}` });
  };

  it('are those of the law as the law has them, and the body’s own', () => {
    const antimafia = { kind: 'antimafia', title: 'Antimafia', payees: 'providers', validDays: 180 };
    expect(said({ asked: [{ kind: 'regularity' }, { kind: 'tax-debts' }, antimafia] })).toEqual({
      checks: {
        asked: [
          { kind: 'regularity', payees: 'providers', validDays: 120 },
          { kind: 'tax-debts', payees: 'all', aboveCents: 500_000, validDays: 30 },
          antimafia,
        ],
      },
    });
  });
  it.each([
    [{ asked: 'regularity' }, 'checks.asked, a list'],
    [{ asked: [{ kind: 'DURC' }] }, 'checks.asked.0.kind'],
    [{ asked: [{ kind: 'antimafia', payees: 'all', validDays: 1 }] }, 'checks.asked.0.title'],
    [{ asked: [{ kind: 'regularity' }, { kind: 'regularity' }] }, 'each kind once'],
    [{ asked: [{ kind: 'tax-debts', aboveCents: -1 }] }, 'checks.asked.0.aboveCents'],
    [{ asked: [], register: { url: 'nowhere' } }, 'checks.register.url'],
  ])('are refused as %j', (checks, why) => {
    expect(() => said(checks)).toThrow(BadConfiguration);
    expect(() => said(checks)).toThrow(why);
  });
});
