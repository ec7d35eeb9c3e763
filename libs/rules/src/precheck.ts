// The public pre-check: would I qualify if I applied and were admitted today?
import { assess } from './assess/assess.js';
import type { CompiledCall } from './compile/compiled-call.js';
import type { Assessment } from './model/assessment.js';
import type { Facts } from './model/facts.js';

/** Assesses as if the application were submitted and admitted on this day. */
export const precheck = (call: CompiledCall, actionCode: string, facts: Facts, today: string): Assessment =>
  assess(call, actionCode, facts, { submittedOn: today, admittedOn: today });
