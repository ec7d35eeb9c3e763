// Published calls with their rules, by the version that matters: the one in force, or the one an application came under.
import type { CallId, LocalDate } from '@buono/kernel';
import type { CompiledCall } from '@buono/rules';
import { versionInForce, versionNumbered, type CallVersion } from '../domain/call/decider.js';
import type { CompiledCalls } from './compiled-calls.js';
import type { Calls } from './ports.js';

/** A version of a published call, ready to answer. */
export interface ReadyCall {
  readonly callId: CallId;
  readonly version: CallVersion;
  readonly compiled: CompiledCall;
}

export class CallVersions {
  constructor(
    private readonly calls: Calls,
    private readonly compiled: CompiledCalls,
  ) {}

  /** The version in force on a day; undefined for a call that is not published. */
  async inForce(callId: CallId, on: LocalDate): Promise<ReadyCall | undefined> {
    const { state: call } = await this.calls.find(callId);
    return call.status === 'published' ? this.ready(callId, versionInForce(call, on)) : undefined;
  }

  /** The version of a number: every application names one, so a missing one is a fault. */
  async numbered(callId: CallId, number: number): Promise<ReadyCall> {
    const { state: call } = await this.calls.find(callId);
    const version = call.status === 'published' ? versionNumbered(call, number) : undefined;
    if (version === undefined) throw new Error(`call ${callId} has no version ${number}`);
    return this.ready(callId, version);
  }

  private ready(callId: CallId, version: CallVersion): ReadyCall {
    return { callId, version, compiled: this.compiled.of(callId, version) };
  }
}
