// The specification of who holds a file: taken, assigned by who coordinates the office, handed over with a reason, until it is decided.
import { describe, it } from '@jest/globals';
import { localDate } from '@buono/kernel';
import { given } from '@buono/kernel/testing';
import {
  admitted,
  MOTHER,
  OFFICER,
  refused,
  started,
  STRANGER,
  submitted,
  withdrawn,
} from '../application.examples.js';
import { applicationDecider } from '../decider.js';
import type { ApplicationEvent } from '../events.js';
import type { AssignApplication } from './commands.js';
import type { AppealOpened, ApplicationAssigned } from './events.js';
import { acting, COLLEAGUE, inHand } from './procedure.examples.js';

const file = (...more: readonly ApplicationEvent[]) => given(applicationDecider, ...inHand, ...more);
const assign = (over: Partial<AssignApplication> = {}): AssignApplication => ({
  type: 'AssignApplication',
  ...acting(OFFICER, '2026-04-08'),
  ...{ holder: OFFICER, office: 'this-zone', byCoordinator: false },
  ...over,
});
const assigned = (over: Partial<ApplicationAssigned> = {}): ApplicationAssigned => ({
  type: 'ApplicationAssigned',
  ...{ holder: OFFICER, sealed: {}, by: OFFICER, on: localDate('2026-04-08') },
  ...over,
});
const why = { sealed: { health: 'box-reason' } };
const appeal: AppealOpened = {
  ...{ type: 'AppealOpened', sealed: {}, arrivedAt: acting(MOTHER, '2026-04-20').at },
  ...{ dueOn: localDate('2026-05-20'), by: MOTHER, on: localDate('2026-04-20') },
};

describe('a file that nobody holds', () => {
  it('is taken by an officer of its zone', () => file().when(assign()).then(assigned()));
  it('is given to another by who coordinates the office only', () => {
    const toColleague = { holder: COLLEAGUE };
    file().when(assign(toColleague)).thenRefused('assigned-by-coordinator');
    file()
      .when(assign({ ...toColleague, byCoordinator: true }))
      .then(assigned(toColleague));
  });
  it('is given to nobody of another zone, of no office, nor of the family', () => {
    file()
      .when(assign({ office: 'another-zone' }))
      .thenRefused('holder-of-another-zone');
    file()
      .when(assign({ office: 'none' }))
      .thenRefused('holder-not-an-officer');
    file()
      .when(assign({ holder: MOTHER, byCoordinator: true }))
      .thenRefused('own-application');
    file()
      .when(assign({ by: MOTHER }))
      .thenRefused('own-application');
  });
});

describe('a file that somebody holds', () => {
  const held = (...more: readonly ApplicationEvent[]) => file(assigned(), ...more);

  it('is handed over by who holds it, with a reason', () => {
    const toColleague = { holder: COLLEAGUE };
    held().when(assign(toColleague)).thenRefused('handover-without-reason');
    held()
      .when(assign({ ...toColleague, ...why }))
      .then(assigned({ ...toColleague, ...why }));
  });
  it('is taken from them by nobody but who coordinates, who says why too', () => {
    const byColleague = { ...acting(COLLEAGUE, '2026-04-08'), holder: COLLEAGUE };
    held()
      .when(assign({ ...byColleague, ...why }))
      .thenRefused('held-by-another');
    const byChief = { ...acting(STRANGER, '2026-04-08'), holder: COLLEAGUE, byCoordinator: true };
    held().when(assign(byChief)).thenRefused('handover-without-reason');
    held()
      .when(assign({ ...byChief, ...why }))
      .then(assigned({ holder: COLLEAGUE, ...why, by: STRANGER }));
  });
  it('is not given to them again, and goes back only with a reason', () => {
    held().when(assign()).thenRefused('already-held-by-them');
    held(assigned({ holder: COLLEAGUE }))
      .when(assign({ ...acting(COLLEAGUE, '2026-04-09'), ...why }))
      .then(assigned({ ...why, by: COLLEAGUE, on: localDate('2026-04-09') }));
  });
});

describe('the procedure of a file', () => {
  it('has begun with the receipt, and is over with the decision', () => {
    given(applicationDecider).when(assign()).thenRefused('application-unknown');
    given(applicationDecider, started()).when(assign()).thenRefused('application-not-sent');
    given(applicationDecider, started(), submitted()).when(assign()).thenRefused('application-not-received');
    file(admitted()).when(assign()).thenRefused('already-decided');
    file(refused()).when(assign()).thenRefused('already-decided');
    file(withdrawn()).when(assign()).thenRefused('application-withdrawn');
  });
  it('goes on while an appeal is open, or what it was admitted with reserve of', () => {
    file(refused(), appeal).when(assign()).then(assigned());
    const reserve = { items: ['isee'], resolveBy: localDate('2026-05-31'), holdsUp: 'offer' } as const;
    file(admitted({ reserve })).when(assign()).then(assigned());
    file(refused(), appeal)
      .when(assign({ holder: MOTHER, byCoordinator: true }))
      .thenRefused('own-application');
  });
  it('begins another round with nobody', () =>
    file(assigned(), refused(), started({ round: 2 }))
      .when(assign())
      .thenRefused('application-not-sent'));
});
