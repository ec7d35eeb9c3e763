// Every stored version of redemption's events is kept and read; long streams come back from their snapshots as they were.
import { describe, it, expect } from '@jest/globals';
import { goldenContract } from '@buono/event-store/testing';
import { joinsHeardAggregate } from '@buono/service';
import { correction, line, reversed, submitted, withLines } from '../../domain/claim/claim.examples.js';
import { claimDecider } from '../../domain/claim/decider.js';
import { walletDecider } from '../../domain/wallet/decider.js';
import { opened, redeemed, redemption } from '../../domain/wallet/wallet.examples.js';
import {
  bankEntryAggregate,
  claimAggregate,
  sharedCeilingAggregate,
  factOf,
  paymentDetailsAggregate,
  paymentFileAggregate,
  paymentOrderAggregate,
  providerAggregate,
  recoveryAggregate,
  walletAggregate,
  watchAggregate,
} from './aggregates.js';
import { heardBanAggregate } from './ban-aggregate.js';
import { claimSeedAggregate } from './claim-seed-aggregate.js';
import { heardProtectionAggregate } from './protection-aggregate.js';
import { noticeAggregate } from './notice-aggregate.js';
import { receiptAggregate } from './receipt-aggregate.js';
import { exchangeInvoiceAggregate, heardCallAggregate, invoiceAggregate } from './invoice-aggregates.js';
import { projectAggregate } from './project-aggregate.js';
import { questionAggregate, surveyAggregate } from './survey-aggregates.js';
import { claimSnapshots, walletSnapshots } from './snapshots.js';

const GOLDEN = 'test/golden/redemption';

describe('the events of redemption', () => {
  goldenContract(walletAggregate.codec, GOLDEN);
  goldenContract(heardBanAggregate.codec, GOLDEN);
  goldenContract(heardProtectionAggregate.codec, GOLDEN);
  goldenContract(joinsHeardAggregate.codec, GOLDEN);
  goldenContract(heardCallAggregate.codec, GOLDEN);
  goldenContract(invoiceAggregate.codec, GOLDEN);
  goldenContract(exchangeInvoiceAggregate.codec, GOLDEN);
  goldenContract(projectAggregate.codec, GOLDEN);
  goldenContract(providerAggregate.codec, GOLDEN);
  goldenContract(claimAggregate.codec, GOLDEN);
  goldenContract(claimSeedAggregate.codec, GOLDEN);
  goldenContract(sharedCeilingAggregate.codec, GOLDEN);
  goldenContract(paymentOrderAggregate.codec, GOLDEN);
  goldenContract(paymentFileAggregate.codec, GOLDEN);
  goldenContract(bankEntryAggregate.codec, GOLDEN);
  goldenContract(paymentDetailsAggregate.codec, GOLDEN);
  goldenContract(receiptAggregate.codec, GOLDEN);
  goldenContract(recoveryAggregate.codec, GOLDEN);
  goldenContract(noticeAggregate.codec, GOLDEN);
  goldenContract(watchAggregate.codec, GOLDEN);
  goldenContract(surveyAggregate.codec, GOLDEN);
  goldenContract(questionAggregate.codec, GOLDEN);
});

describe('snapshots', () => {
  const through = (json: unknown): unknown => JSON.parse(JSON.stringify(json));

  it('keep a wallet', () => {
    const events = [opened(), redeemed({ period: 'p', nonce: 'n' }), redeemed({ redemptionId: redemption(2) })];
    const wallet = events.reduce(walletDecider.evolve, walletDecider.initial);
    expect(walletSnapshots.fromJson(through(walletSnapshots.toJson(wallet)))).toEqual(wallet);
  });
  it('keep a claim', () => {
    const claim = [...withLines(line(1), line(2), correction(3)), submitted(1_000, 3), reversed(1)].reduce(
      claimDecider.evolve,
      claimDecider.initial,
    );
    expect(claimSnapshots.fromJson(through(claimSnapshots.toJson(claim)))).toEqual(claim);
  });
});

describe('a stored event', () => {
  const id = '00000000-0000-4000-8000-000000000001';
  it('is known by its stream', () => {
    const stored = {
      stream: `payment-order-${id}`,
      ...paymentOrderAggregate.codec.encode({ type: 'PaymentOrdered' } as never),
    };
    expect(factOf(stored)).toMatchObject({ of: 'payment-order', id });
    expect(factOf({ ...stored, stream: `access-${id}` })).toBeUndefined();
  });
});
