// What is heard of a call: the last version, in whichever order they come.
import { describe, it } from '@jest/globals';
import { callId } from '@buono/kernel';
import { given } from '@buono/kernel/testing';
import { heardCallDecider, type CallHeard } from './heard-call.js';

const told = (version: number) => ({
  ...{ callId: callId('00000000-0000-4000-8000-000000000002'), version },
  providers: { terms: `v${version}`, services: ['care'] },
});
const heard = (version: number): CallHeard => ({ type: 'CallHeard', ...told(version) });

describe('a call that issuance heard of', () => {
  it('is kept, and anew with a later version', () => {
    given(heardCallDecider)
      .when({ type: 'HearOfCall', ...told(1) })
      .then(heard(1));
    given(heardCallDecider, heard(1))
      .when({ type: 'HearOfCall', ...told(3) })
      .then(heard(3));
  });
  it('is not told back by a version that comes late, or twice', () => {
    given(heardCallDecider, heard(3))
      .when({ type: 'HearOfCall', ...told(2) })
      .thenNothing();
    given(heardCallDecider, heard(3))
      .when({ type: 'HearOfCall', ...told(3) })
      .thenNothing();
  });
});
