// Calls ready to answer: each version is compiled once and kept, the least recently used let go.
import type { CallId } from '@buono/kernel';
import { compileCall, type CallDocument, type CompiledCall } from '@buono/rules';
import type { CallVersion } from '../../domain/call/decider.js';

const MOST_KEPT = 200;

export class CompiledCalls {
  private readonly kept = new Map<string, CompiledCall>();

  /** The compiled version of a call. Throws UncompilableCall for a document that this engine no longer takes. */
  of(call: CallId, { version, document }: Pick<CallVersion, 'version' | 'document'>): CompiledCall {
    const key = `${call}/${version}`;
    const compiled = this.kept.get(key) ?? compileCall(JSON.parse(document) as CallDocument);
    this.kept.delete(key);
    this.kept.set(key, compiled);
    if (this.kept.size > MOST_KEPT) for (const oldest of [...this.kept.keys()].slice(0, 1)) this.kept.delete(oldest);
    return compiled;
  }
}
