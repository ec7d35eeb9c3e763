// What may stand in a person's access record.
import { describe, it } from '@jest/globals';
import { instant, personId } from '@buono/kernel';
import { given } from '@buono/kernel/testing';
import { accessDecider, type RecordOpening } from './access-record.js';

const opening: RecordOpening = {
  type: 'RecordOpening',
  person: personId('0b6c0b0e-6f0e-4e7a-9a51-6a3a5e0f7c11'),
  actor: '7d1f3f2a-90a4-4a4c-8a3e-0d5b1c2e4f66',
  purpose: 'assess-application',
  classes: ['health', 'identity', 'health'],
  at: instant('2026-03-02T09:00:00.000Z'),
};
const opened = { ...opening, type: 'PersonDataOpened', classes: ['identity', 'health'] } as const;

describe('recording an opening', () => {
  it('says who, for whom, what for, which classes and when', () => given(accessDecider).when(opening).then(opened));
  it('says it again for every further look', () => given(accessDecider, opened).when(opening).then(opened));

  it('refuses a purpose that is not a code', () => {
    for (const purpose of ['', 'Ada Provadati', 'a--b', '1', 'a'.repeat(81)])
      given(accessDecider)
        .when({ ...opening, purpose })
        .thenRefused('purpose-malformed');
  });

  it('refuses an opening of nothing', () =>
    given(accessDecider)
      .when({ ...opening, classes: [] })
      .thenRefused('no-class-named'));
});
