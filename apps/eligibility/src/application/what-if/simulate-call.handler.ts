// Asks for a simulation: the other document is checked like any call's, the rest is the run's.
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { CommandMeta } from '@buono/event-store';
import { addDays, Clock, dateInRome, personId, type CallId, type ZoneCode } from '@buono/kernel';
import type { Simulation } from '../../domain/simulation/decider.js';
import type { SimulationEvent, ZoneMoney } from '../../domain/simulation/events.js';
import { answer, answered, refused, type Answer, type Written } from '../answer.js';
import { CallDocuments } from '../call/call-documents.js';
import { CallVersions, type ReadyCall } from '../call/call-versions.js';
import { simulationOf } from '../ids.js';
import { Simulations } from '../ports.js';
import { KEPT_DAYS } from './simulations.js';

/** What is tried: other rules, other money, or both; in some zones, or in all. */
export interface SimulationInput {
  readonly callId: CallId;
  readonly document: unknown;
  readonly zones: readonly ZoneCode[] | undefined;
  readonly before: readonly ZoneMoney[] | undefined;
  readonly after: readonly ZoneMoney[] | undefined;
}

export type WrittenSimulation = Written<Simulation, SimulationEvent>;

export class SimulateCallCommand extends Command<Answer<WrittenSimulation>> {
  constructor(
    readonly input: SimulationInput,
    readonly meta: CommandMeta,
  ) {
    super();
  }
}

@CommandHandler(SimulateCallCommand)
export class SimulateCallHandler implements ICommandHandler<SimulateCallCommand> {
  constructor(
    private readonly simulations: Simulations,
    private readonly calls: CallVersions,
    private readonly documents: CallDocuments,
    private readonly clock: Clock,
  ) {}

  async execute({ input, meta }: SimulateCallCommand): Promise<Answer<WrittenSimulation>> {
    const requestedOn = dateInRome(this.clock.now());
    const ready = await this.calls.inForce(input.callId, requestedOn);
    if (ready === undefined) return refused('call-unknown');
    const document = this.otherDocument(input.document, ready);
    if (!document.ok) return document;
    const stray = zonesNamed(input).find((zone) => !ready.version.terms.zones.includes(zone));
    if (stray !== undefined) return refused('zone-not-covered');
    const { callId, zones, before, after } = input;
    const simulationId = simulationOf(meta.commandId);
    const asked = { simulationId, callId, callVersion: ready.version.version, ...document.value };
    // Money that is said of one side only is the same on the other.
    const money = { before: before ?? after, after: after ?? before };
    const request = {
      type: 'RequestSimulation',
      ...asked,
      ...(zones !== undefined && { zones }),
      ...(money.before !== undefined && { before: money.before }),
      ...(money.after !== undefined && { after: money.after }),
      requestedBy: personId(meta.actor),
      requestedOn,
      expiresOn: addDays(requestedOn, KEPT_DAYS),
    } as const;
    return answered(await this.simulations.execute(simulationId, request, meta));
  }

  private otherDocument(input: unknown, ready: ReadyCall): Answer<{ readonly document?: string }> {
    if (input === undefined) return answer({});
    const read = this.documents.read(input);
    if (!read.ok) return read;
    if (read.value.terms.code !== ready.version.terms.code) return refused('call-code-changed');
    return answer({ document: read.value.document });
  }
}

const zonesNamed = ({ zones = [], before = [], after = [] }: SimulationInput): readonly ZoneCode[] => [
  ...zones,
  ...[...before, ...after].map(({ zone }) => zone),
];
