// The specification of a provider's life: suspended and again not, in another zone, gone on in another body.
import { describe, it } from '@jest/globals';
import { localDate, personId, providerId } from '@buono/kernel';
import { given } from '@buono/kernel/testing';
import type { MergeProvider, MoveAccreditation, ResumeAccreditation, SucceedProvider } from './commands.js';
import { providerDecider } from './decider.js';
import type { ProviderEvent, ProviderMerged } from './events.js';

const on = localDate;
const id = (n: number) => `00000000-0000-4000-8000-00000000000${n}`;
const [OLD, NEXT, ANN] = [providerId(id(1)), providerId(id(2)), personId(id(3))] as const;
const registered: ProviderEvent = {
  ...{ type: 'ProviderRegistered', providerId: OLD, category: 'nursery', keyOwner: ANN, iban: 'box-1' },
  ...{ registeredBy: ANN, registeredOn: on('2026-01-01') },
};
const accredited = (zone = 'TC-01', from = '2026-01-01', to = '2026-12-31'): ProviderEvent => ({
  ...{ type: 'ProviderAccredited', providerId: OLD, category: 'nursery', zone },
  ...{ from: on(from), to: on(to), capacity: 12 },
});
const suspended = (zone = 'TC-01', from = '2026-06-01'): ProviderEvent => ({
  ...{ type: 'AccreditationSuspended', providerId: OLD, category: 'nursery', zone, effectiveFrom: on(from) },
});
const resume = (more: Partial<ResumeAccreditation> = {}): ResumeAccreditation => ({
  ...{ type: 'ResumeAccreditation', category: 'nursery', zone: 'TC-01', effectiveFrom: on('2026-05-20') },
  ...{ actNumber: 'D.D. 12/2026', ...more },
});
const resumed: ProviderEvent = {
  ...{ type: 'AccreditationResumed', providerId: OLD, category: 'nursery', zone: 'TC-01' },
  ...{ effectiveFrom: on('2026-05-20'), actNumber: 'D.D. 12/2026' },
};
const provider = (...past: readonly ProviderEvent[]) => given(providerDecider, registered, ...past);

describe('lifting a suspension', () => {
  it('says from when, be it past, and by which act', () =>
    provider(accredited(), suspended()).when(resume()).then(resumed));
  it('is for what is suspended: not once more, not elsewhere', () => {
    const no = 'accreditation-not-suspended';
    provider(accredited()).when(resume()).thenRefused(no);
    provider(accredited(), suspended(), resumed).when(resume()).thenRefused(no);
    provider(accredited('TC-02'), suspended('TC-02')).when(resume()).thenRefused(no);
  });
  it('is not for who acts for the provider, nor for who is excluded', () => {
    provider(accredited(), suspended())
      .when(resume({ byOwn: true }))
      .thenRefused('own-provider');
    provider(accredited(), suspended())
      .when(resume({ excluded: true }))
      .thenRefused('provider-excluded');
  });
});

describe('moving to another zone', () => {
  const move: MoveAccreditation = {
    ...{ type: 'MoveAccreditation', category: 'nursery', fromZone: 'TC-01', toZone: 'TC-02' },
    effectiveFrom: on('2026-09-01'),
  };
  it('ends here and begins there on the same day, until when it was given', () =>
    provider(accredited()).when(move).then(suspended('TC-01', '2026-09-01'), accredited('TC-02', '2026-09-01')));
  it('is for what holds on that day', () => {
    provider(accredited('TC-02')).when(move).thenRefused('accreditation-unknown');
    provider(accredited(), suspended()).when(move).thenRefused('accreditation-unknown');
    provider(accredited('TC-01', '2026-10-01')).when(move).thenRefused('accreditation-unknown');
    provider(accredited())
      .when({ ...move, toZone: 'TC-01' })
      .thenRefused('zones-equal');
  });
});

describe('a merger', () => {
  const merge = (more: Partial<MergeProvider> = {}): MergeProvider => ({
    ...{ type: 'MergeProvider', successorId: NEXT, effectiveFrom: on('2026-09-01'), actNumber: 'D.D. 13/2026' },
    ...{ by: ANN, successor: 'ready', ...more },
  });
  const carried = [
    { category: 'nursery', zone: 'TC-01', from: on('2026-09-01'), to: on('2026-12-31'), capacity: 12 },
    { category: 'nursery', zone: 'SE-03', from: on('2026-11-01'), to: on('2026-12-31'), capacity: 12 },
  ];
  const merged: ProviderMerged = {
    ...{ type: 'ProviderMerged', providerId: OLD, successorId: NEXT, effectiveFrom: on('2026-09-01'), carried },
    ...{ actNumber: 'D.D. 13/2026', by: ANN },
  };
  // One that is over and one that is suspended stay behind; one that begins later goes over from its own day.
  const past = [
    accredited(),
    accredited('TC-02'),
    suspended('TC-02'),
    accredited('TC-03', '2026-01-01', '2026-08-31'),
    accredited('SE-03', '2026-11-01'),
  ];

  it('carries over what is left of each accreditation at the cut', () =>
    provider(...past)
      .when(merge())
      .then(suspended('TC-01', '2026-09-01'), suspended('SE-03', '2026-11-01'), merged));
  it('happens once, to another that is ready for it', () => {
    provider(...past, merged)
      .when(merge())
      .thenNothing();
    provider(...past, merged)
      .when(merge({ successorId: providerId(id(4)) }))
      .thenRefused('provider-merged');
    provider()
      .when(merge({ successorId: OLD }))
      .thenRefused('successor-itself');
    provider()
      .when(merge({ successor: 'unknown' }))
      .thenRefused('successor-unknown');
    provider()
      .when(merge({ successor: 'iban-pending' }))
      .thenRefused('successor-iban-pending');
    provider()
      .when(merge({ successor: 'excluded' }))
      .thenRefused('successor-excluded');
    provider()
      .when(merge({ byOwn: true }))
      .thenRefused('own-provider');
  });
  it('leaves a provider that is accredited for nothing more', () =>
    provider(...past, merged)
      .when({ type: 'AccreditProvider', category: 'nursery', zone: 'TC-01', from: on('2026-10-01') })
      .thenRefused('provider-merged'));
  it('accredits the successor, once', () => {
    const succeed: SucceedProvider = {
      ...{ type: 'SucceedProvider', predecessorId: NEXT, effectiveFrom: on('2026-09-01') },
      ...{ carried: carried.slice(0, 1), actNumber: 'D.D. 13/2026' },
    };
    const succeeded: ProviderEvent = {
      ...{ type: 'PredecessorSucceeded', providerId: OLD, predecessorId: NEXT, effectiveFrom: on('2026-09-01') },
      actNumber: 'D.D. 13/2026',
    };
    provider().when(succeed).then(accredited('TC-01', '2026-09-01'), succeeded);
    provider(succeeded).when(succeed).thenNothing();
  });
});
