// When those concerned are warned that something is about to run out: the call's own thresholds, else what usage says.
import type { CallWarnings } from '../model/call-terms.js';

/** Every threshold of a call; lists may be empty: of that nobody is warned. */
export type WarningThresholds = Required<CallWarnings>;

/** The thresholds where a call says none. No law asks for them: this is usage. */
export const USUAL_WARNINGS: WarningThresholds = {
  offerDays: [3],
  voucherDays: [30, 7],
  voucherLeft: ['10'],
  zoneLeft: ['20', '5'],
  accreditationDays: [60, 15],
  entryClosingDays: [7],
};

/** The thresholds of a call: its own, one by one, before the usual. */
export const warningThresholds = (warnings: CallWarnings | undefined): WarningThresholds => ({
  ...USUAL_WARNINGS,
  ...warnings,
});
