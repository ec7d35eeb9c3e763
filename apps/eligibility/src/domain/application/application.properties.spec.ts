// Whatever is asked of an application in whatever order: one open round, one number a round, one decision.
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { instantFromMillis, localDate, millisOf } from '@buono/kernel';
import { terms } from '../call/call.examples.js';
import {
  admitApplication,
  failing,
  MOTHER,
  OFFICER,
  qualifying,
  startDraft,
  STRANGER,
  submitApplication,
} from './application.examples.js';
import type { ApplicationCommand } from './commands.js';
import { applicationDecider } from './decider.js';
import type { ApplicationEvent } from './events.js';
import { LAW_TERMS } from './procedure/terms.js';
import type { Application } from './state.js';

const { opensAt, closesAt } = terms().window;
const arrival = fc.integer({ min: millisOf(opensAt) - 5_000, max: millisOf(closesAt) + 5_000 }).map(instantFromMillis);
const person = fc.constantFrom(MOTHER, STRANGER, OFFICER);
const evaluation = fc.constantFrom(qualifying(), failing(), failing({ outcome: 'needs-officer' }));
const noticed = fc.constantFrom(LAW_TERMS, { ...LAW_TERMS, rejectionNotice: false });
const on = localDate('2026-03-20');

const command: fc.Arbitrary<ApplicationCommand> = fc.oneof(
  fc.record({ applicantId: person, arrivedAt: arrival }).map(startDraft),
  fc.record({ by: person, arrivedAt: arrival, terms: noticed }).map(submitApplication),
  fc
    .record({ round: fc.integer({ min: 1, max: 3 }), receiptNumber: fc.integer({ min: 1, max: 9 }) })
    .map((receipt): ApplicationCommand => ({ type: 'RecordReceipt', ...receipt, registeredAt: closesAt })),
  fc.record({ by: person, evaluation }).map((asked): ApplicationCommand => ({ type: 'EvaluateApplication', ...asked })),
  fc.record({ by: person, evaluation }).map(admitApplication),
  fc
    .record({ by: person, evaluation })
    .map((asked): ApplicationCommand => ({ type: 'RefuseApplication', evidence: {}, on, ...asked })),
  person.map((by): ApplicationCommand => ({ type: 'WithdrawApplication', by, on })),
);

const played = (commands: readonly ApplicationCommand[]) => {
  const events: ApplicationEvent[] = [];
  let state: Application = applicationDecider.initial;
  for (const asked of commands) {
    const decision = applicationDecider.decide(asked, state);
    if (!decision.accepted) continue;
    events.push(...decision.events);
    state = decision.events.reduce(applicationDecider.evolve, state);
  }
  return { events, state };
};

const count = (events: readonly ApplicationEvent[], ...types: readonly ApplicationEvent['type'][]): number =>
  events.filter(({ type }) => types.includes(type)).length;

describe('whatever is asked of an application', () => {
  const asked = fc.array(command, { maxLength: 60 });

  it('has at most one round open, and ends each before the next begins', () => {
    fc.assert(
      fc.property(asked, (commands) => {
        const { events, state } = played(commands);
        const open = count(events, 'DraftStarted') - count(events, 'ApplicationWithdrawn', 'ApplicationRefused');
        expect(open).toBe(['none', 'withdrawn', 'refused'].includes(state.status) ? 0 : 1);
        const rounds = events.flatMap((event) => (event.type === 'DraftStarted' ? [event.round] : []));
        expect(rounds).toEqual(rounds.map((_, index) => index + 1));
      }),
    );
  });

  it('is sent in time, numbered once a round, and decided by somebody else', () => {
    fc.assert(
      fc.property(asked, (commands) => {
        const { events } = played(commands);
        const numbered = events.flatMap((event) => (event.type === 'ReceiptRecorded' ? [event.round] : []));
        expect(new Set(numbered).size).toBe(numbered.length);
        let applicant = '';
        for (const event of events) {
          if (event.type === 'DraftStarted') applicant = event.applicantId;
          if (event.type === 'ApplicationSubmitted') {
            expect(event.arrivedAt >= opensAt).toBe(true);
            expect(millisOf(event.arrivedAt)).toBeLessThan(millisOf(closesAt) + 1_000);
          }
          if (event.type === 'ApplicationAdmitted') expect(event.evaluation.outcome).toBe('qualifies');
          if (event.type === 'ApplicationRefused') expect(event.reasons.length).toBeGreaterThan(0);
          if (event.type === 'ApplicationAdmitted' || event.type === 'ApplicationRefused')
            expect(event.decidedBy).not.toBe(applicant);
        }
      }),
    );
  });

  it('refuses again or says nothing when the last command comes once more', () => {
    fc.assert(
      fc.property(asked, command, (commands, last) => {
        const once = played([...commands, last]);
        const again = applicationDecider.decide(last, once.state);
        // Evaluations and drafts are asked for anew on purpose; all the rest happens once.
        if (last.type === 'EvaluateApplication') return;
        if (again.accepted) expect(again.events).toEqual([]);
      }),
    );
  });
});
