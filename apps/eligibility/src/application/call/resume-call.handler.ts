// Resumes a suspended call; where the act says so, its windows close later by the time that they lost.
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { CommandMeta } from '@buono/event-store';
import { Clock, dateInRome, type CallId, type Instant } from '@buono/kernel';
import { givenBack, type CallDocument } from '@buono/rules';
import { lastVersion, type Call } from '../../domain/call/decider.js';
import type { ResumeCall } from '../../domain/call/commands.js';
import type { CallEvent } from '../../domain/call/events.js';
import { answer, answered, type Answer, type Written } from '../answer.js';
import { CallDocuments } from './call-documents.js';
import { Calls } from '../ports.js';

/** The act that resumes. */
export interface ResumingAct {
  readonly actNumber: string;
  readonly giveBackTime: boolean;
}

export class ResumeCallCommand extends Command<Answer<Written<Call, CallEvent>>> {
  constructor(
    readonly call: CallId,
    readonly act: ResumingAct,
    readonly meta: CommandMeta,
  ) {
    super();
  }
}

@CommandHandler(ResumeCallCommand)
export class ResumeCallHandler implements ICommandHandler<ResumeCallCommand> {
  constructor(
    private readonly calls: Calls,
    private readonly documents: CallDocuments,
    private readonly clock: Clock,
  ) {}

  async execute({ call: id, act, meta }: ResumeCallCommand): Promise<Answer<Written<Call, CallEvent>>> {
    const at = this.clock.now();
    const { state: call } = await this.calls.find(id);
    const later = act.giveBackTime ? this.later(call, at) : answer({});
    if (!later.ok) return later;
    const resume = { type: 'ResumeCall', actNumber: act.actNumber, at, on: dateInRome(at), ...later.value } as const;
    return answered(await this.calls.execute(id, resume, meta));
  }

  /** The document with the time given back; nothing when the windows lost none. */
  private later(call: Call, at: Instant): Answer<Pick<ResumeCall, 'givesBack'>> {
    if (call.status !== 'published' || call.halt.kind !== 'suspended') return answer({});
    const document = JSON.parse(lastVersion(call).document) as CallDocument;
    const moved = givenBack(document, { from: call.halt.since, to: at });
    if (moved === undefined) return answer({});
    const read = this.documents.read(moved);
    return read.ok ? answer({ givesBack: { terms: read.value.terms, document: read.value.document } }) : read;
  }
}
