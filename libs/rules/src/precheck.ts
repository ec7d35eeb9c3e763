// The public pre-check: would I qualify if I applied and were admitted today?
import { assess } from './assess/assess.js';
import type { CompiledCall } from './compile/compiled-call.js';
import type { Assessment, AssessmentOptions } from './model/assessment.js';
import type { Facts } from './model/facts.js';
import { upcomingWindow } from './terms/windows.js';

/** The day of a pre-check (Europe/Rome), and which published call it is made of. */
export type PrecheckOf = Required<AssessmentOptions> & { readonly today: string };

/** Assesses as if the application were submitted and admitted on this day, in the window that is open or opens next. */
export const precheck = (call: CompiledCall, actionCode: string, facts: Facts, of: PrecheckOf): Assessment => {
  const { today, ...published } = of;
  const next = upcomingWindow(call.actions.get(actionCode)?.windows ?? [], today);
  const dates = { submittedOn: today, admittedOn: today, ...(next && { window: next.window.code }) };
  return assess(call, actionCode, facts, dates, published);
};
