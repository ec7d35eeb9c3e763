// A call as it is shown.
import type { Instant } from '@buono/kernel';
import { stageOf } from '../../../domain/call/stage.js';
import type { WrittenCall } from '../../../application/call/draft-call.handler.js';
import type { Written } from '../../../application/answer.js';
import { lastVersion, type Call, type CallVersion, type PublishedCall } from '../../../domain/call/decider.js';
import type { CallEvent } from '../../../domain/call/events.js';
import type { CallView, CallWrittenView } from './calls.dto.js';

/** A call right after it was written. */
export const callWrittenView = ({ state, ...rest }: WrittenCall | Written<Call, CallEvent>): CallWrittenView => {
  const warnings = 'warnings' in rest ? [...rest.warnings] : [];
  switch (state.status) {
    case 'none':
      throw new Error('a call was written and is not there');
    case 'draft':
      return { callId: state.callId, code: state.terms.code, version: 0, status: 'draft', warnings };
    case 'published': {
      const { version, terms, actNumber, effectiveFrom } = lastVersion(state);
      return {
        callId: state.callId,
        code: terms.code,
        version,
        status: 'published',
        actNumber,
        effectiveFrom,
        warnings,
      };
    }
  }
};

/** A published call in one of its versions. */
export const callView = (call: PublishedCall, { version, terms }: CallVersion, at: Instant): CallView => ({
  callId: call.callId,
  code: terms.code,
  title: terms.title,
  status: 'published',
  stage: stageOf(call, at),
  ...(call.halt.kind !== 'none' && { halted: call.halt.reason }),
  version,
  order: terms.order,
  opensAt: terms.window.opensAt,
  closesAt: terms.window.closesAt,
  useFrom: terms.useFrom,
  useTo: terms.useTo,
  zones: [...terms.zones],
  actions: terms.actions.map((action) => ({ ...action })),
  funds: terms.funds.map((fund) => ({ ...fund })),
  versions: call.versions.map(
    ({ version: number, actNumber, effectiveFrom, publishedOn, kind, appliesTo, restores, outage }) => ({
      version: number,
      actNumber,
      effectiveFrom,
      publishedOn,
      kind,
      appliesTo,
      ...(restores !== undefined && { restores }),
      ...(outage !== undefined && { outage: { ...outage } }),
    }),
  ),
  currency: 'EUR',
});
