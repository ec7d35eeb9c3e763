// The specification of documents attached to an application.
import { describe, expect, it } from '@jest/globals';
import { instant } from '@buono/kernel';
import { given } from '@buono/kernel/testing';
import fc from 'fast-check';
import {
  admitted,
  APPLICATION,
  CHILD,
  MOTHER,
  OFFICER,
  received,
  refused,
  started,
  STRANGER,
  submitApplication,
  submitted,
  withdrawn,
} from '../application.examples.js';
import { applicationDecider } from '../decider.js';
import type { ApplicationEvent } from '../events.js';
import type { Application } from '../state.js';
import type { AttachDocument, RemoveDocument } from './commands.js';
import { documentsOf, MOST_DOCUMENTS, MOST_PROVING } from './documents.js';
import type { DocumentAttached, DocumentRemoved } from './events.js';

const application = (...past: readonly ApplicationEvent[]) => given(applicationDecider, ...past);
const at = instant('2026-03-10T09:00:00.000Z');

const attach = (over: Partial<AttachDocument> = {}): AttachDocument => ({
  type: 'AttachDocument',
  documentId: 'd-1',
  proof: 'DSU',
  mediaType: 'application/pdf',
  bytes: 20_000,
  digest: 'cd'.repeat(32),
  sealed: { health: 'box-document' },
  office: false,
  by: MOTHER,
  at,
  ...over,
});
const attached = (over: Partial<DocumentAttached> = {}): DocumentAttached => {
  const { type: _, office: _office, ...document } = attach();
  return { type: 'DocumentAttached', applicationId: APPLICATION, ...document, ...over };
};
const remove = (over: Partial<RemoveDocument> = {}): RemoveDocument => ({
  type: 'RemoveDocument',
  documentId: 'd-1',
  by: MOTHER,
  at,
  ...over,
});
const removed = (over: Partial<DocumentRemoved> = {}): DocumentRemoved => ({
  type: 'DocumentRemoved',
  applicationId: APPLICATION,
  documentId: 'd-1',
  by: MOTHER,
  at,
  ...over,
});

describe('attaching a document', () => {
  it('records what it is', () => application(started()).when(attach()).then(attached()));
  it('names the mandate of who acts under one', () =>
    application(started())
      .when(attach({ by: STRANGER, underMandate: 'm-1' }))
      .then(attached({ by: STRANGER, underMandate: 'm-1' })));
  it('is not for strangers', () =>
    application(started())
      .when(attach({ by: STRANGER }))
      .thenRefused('application-unknown'));
  it('needs an application', () => application().when(attach()).thenRefused('application-unknown'));
  it('may come after the application was sent, until it is decided', () => {
    application(started(), submitted()).when(attach()).then(attached());
    application(started(), submitted(), received()).when(attach()).then(attached());
    application(started(), submitted(), received(), admitted()).when(attach()).thenRefused('already-decided');
    application(started(), submitted(), received(), refused()).when(attach()).thenRefused('already-decided');
    application(started(), withdrawn()).when(attach()).thenRefused('application-withdrawn');
  });
  it('may come from the office for a sent application, and never for one’s own', () => {
    const byOffice = { office: true, by: OFFICER };
    application(started(), submitted(), received())
      .when(attach(byOffice))
      .then(attached({ by: OFFICER }));
    application(started()).when(attach(byOffice)).thenRefused('application-not-sent');
    application(started(), submitted(), received())
      .when(attach({ office: true, by: CHILD }))
      .thenRefused('own-application');
  });
  it('takes the place of another in a draft, and stands beside it afterwards', () => {
    const better = { documentId: 'd-2', replaces: 'd-1' };
    application(started(), attached()).when(attach(better)).then(attached(better));
    application(started()).when(attach(better)).thenRefused('document-unknown');
    application(started(), attached(), submitted()).when(attach(better)).thenRefused('document-stays');
  });
  it('is refused when there are too many, unless it replaces one', () => {
    const full = Array.from({ length: MOST_DOCUMENTS }, (_, n) => attached({ documentId: `d-${n}` }));
    application(started(), ...full)
      .when(attach({ documentId: 'one-more' }))
      .thenRefused('documents-too-many');
    const instead = { documentId: 'one-more', replaces: 'd-0' };
    application(started(), ...full)
      .when(attach(instead))
      .then(attached(instead));
  });
});

describe('proving a service', () => {
  const receipt = { proof: 'RICEVUTA', redemptionId: 'r-1' };
  const granted = [started(), submitted(), received(), admitted()];
  it('is for what was granted, by its people and by the office', () => {
    application(...granted)
      .when(attach(receipt))
      .then(attached(receipt));
    application(...granted)
      .when(attach({ ...receipt, office: true, by: OFFICER }))
      .then(attached({ ...receipt, by: OFFICER }));
    application(...granted)
      .when(attach({ ...receipt, by: STRANGER }))
      .thenRefused('application-unknown');
  });
  it.each([
    ['a draft', [started()]],
    ['an application that waits', [started(), submitted(), received()]],
    ['a refused one', [started(), submitted(), received(), refused()]],
  ])('is not for %s', (_, past) =>
    application(...past)
      .when(attach(receipt))
      .thenRefused('nothing-granted'),
  );
  it('stands beside the documents of the application, as many as services need', () => {
    const full = Array.from({ length: MOST_DOCUMENTS }, (_, n) => attached({ documentId: `d-${n}` }));
    application(started(), ...full, submitted(), received(), admitted())
      .when(attach({ ...receipt, documentId: 'r' }))
      .then(attached({ ...receipt, documentId: 'r' }));
    const proving = Array.from({ length: MOST_PROVING }, (_, n) => attached({ ...receipt, documentId: `r-${n}` }));
    application(...granted, ...proving)
      .when(attach({ ...receipt, documentId: 'one-more' }))
      .thenRefused('documents-too-many');
  });
});

describe('removing a document', () => {
  it('takes it out of a draft', () => application(started(), attached()).when(remove()).then(removed()));
  it('says nothing twice', () => application(started(), attached(), removed()).when(remove()).thenNothing());
  it('is not for strangers', () =>
    application(started(), attached())
      .when(remove({ by: STRANGER }))
      .thenRefused('application-unknown'));
  it('is refused once the application was sent', () =>
    application(started(), attached(), submitted()).when(remove()).thenRefused('document-stays'));
});

describe('sending an application with proofs without which it is not taken', () => {
  const needsDsu = submitApplication({ requiredProofs: ['DSU'], infected: [] });
  it('is refused while one is missing', () => {
    application(started()).when(needsDsu).thenRefused('proof-missing');
    application(started(), attached({ proof: 'L104' }))
      .when(needsDsu)
      .thenRefused('proof-missing');
  });
  it('is refused when the only one is infected', () =>
    application(started(), attached())
      .when({ ...needsDsu, infected: ['d-1'] })
      .thenRefused('proof-missing'));
  it('is taken when each is there, once at least', () =>
    application(started(), attached(), attached({ documentId: 'd-2' }))
      .when({ ...needsDsu, infected: ['d-1'] })
      .then(submitted()));
  it('tells first that it is too late', () =>
    application(started())
      .when({ ...needsDsu, arrivedAt: instant('2027-01-01T00:00:00.000Z') })
      .thenRefused('window-closed'));
});

describe('the documents of an application', () => {
  const stateAfter = (events: readonly ApplicationEvent[]): Application =>
    events.reduce(applicationDecider.evolve, applicationDecider.initial);

  it('stay with it when it is changed, sent, received and decided, and not with its next round', () => {
    const past = [started(), attached(), submitted(), received(), refused()];
    for (let steps = 2; steps <= past.length; steps += 1) {
      const state = stateAfter(past.slice(0, steps));
      expect(state).toMatchObject({ documents: [{ documentId: 'd-1', attachedAt: at }] });
    }
    expect(stateAfter([...past, started({ round: 2 })])).not.toHaveProperty('documents');
  });

  it('are those attached and neither removed nor replaced, in the order they came', () =>
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.constantFrom('attach', 'replace', 'remove'), fc.nat({ max: 5 })), { maxLength: 40 }),
        (steps) => {
          let state = stateAfter([started()]);
          let model: string[] = [];
          steps.forEach(([step, pick], n) => {
            const target = model[pick % Math.max(model.length, 1)];
            const documentId = `d-${n}`;
            const command =
              step === 'remove'
                ? remove({ documentId: target ?? 'never' })
                : attach({ documentId, ...(step === 'replace' && target !== undefined && { replaces: target }) });
            const decision = applicationDecider.decide(command, state);
            if (!decision.accepted) throw new Error(decision.refusal);
            state = decision.events.reduce(applicationDecider.evolve, state);
            if (step !== 'attach') model = model.filter((id) => id !== target);
            if (step !== 'remove') model.push(documentId);
          });
          if (state.status === 'none') throw new Error('the draft is gone');
          expect(documentsOf(state).map(({ documentId }) => documentId)).toEqual(model);
        },
      ),
    ));
});
