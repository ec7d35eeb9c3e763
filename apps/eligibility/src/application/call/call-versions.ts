// Published calls with their rules, by the version that matters: the one in force, or the one an application came under.
import type { CallId, LocalDate } from '@buono/kernel';
import type { CompiledCall } from '@buono/rules';
import {
  governingVersion,
  versionInForce,
  versionNumbered,
  type CallVersion,
  type PublishedCall,
} from '../../domain/call/decider.js';
import type { CompiledCalls } from './compiled-calls.js';
import type { Calls } from '../ports.js';

/** A version of a published call, ready to answer. */
export interface ReadyCall {
  readonly callId: CallId;
  readonly version: CallVersion;
  readonly compiled: CompiledCall;
  /** Whether an act halts the call, whichever version is asked for. */
  readonly halt: PublishedCall['halt']['kind'];
}

export class CallVersions {
  constructor(
    private readonly calls: Calls,
    private readonly compiled: CompiledCalls,
  ) {}

  /** The version in force on a day; undefined for a call that is not published. */
  async inForce(callId: CallId, on: LocalDate): Promise<ReadyCall | undefined> {
    const { state: call } = await this.calls.find(callId);
    return call.status === 'published' ? this.ready(call, versionInForce(call, on)) : undefined;
  }

  /** The version of a number: every application names one, so a missing one is a fault. */
  async numbered(callId: CallId, number: number): Promise<ReadyCall> {
    return this.having(callId, number, (call) => versionNumbered(call, number));
  }

  /** The version that governs an application received under a number and not decided on a day. */
  async governing(callId: CallId, number: number, on: LocalDate): Promise<ReadyCall> {
    return this.having(callId, number, (call) => governingVersion(call, number, on));
  }

  private async having(
    callId: CallId,
    number: number,
    pick: (call: PublishedCall) => CallVersion | undefined,
  ): Promise<ReadyCall> {
    const { state: call } = await this.calls.find(callId);
    const version = call.status === 'published' ? pick(call) : undefined;
    if (call.status !== 'published' || version === undefined)
      throw new Error(`call ${callId} has no version ${number}`);
    return this.ready(call, version);
  }

  private ready({ callId, halt }: PublishedCall, version: CallVersion): ReadyCall {
    return { callId, version, compiled: this.compiled.of(callId, version), halt: halt.kind };
  }
}
