// What a year of Italy asks for: events, rates, disk and network, for all regions together and for the largest one.
import { valuesIn } from './click-day.js';
import type { Inputs } from './inputs.js';

export interface Year {
  readonly recipients: number;
  readonly events: number;
  /** Redemptions per second: the mean of working hours, and the peak. */
  readonly redemptions: { readonly mean: number; readonly peak: number };
  /** Bytes: one copy of the logs, what else the databases hold, and both on all copies. */
  readonly disk: { readonly logs: number; readonly readModels: number; readonly all: number };
  /** Bytes that Kafka keeps on all copies. */
  readonly kafka: number;
  /** Bytes per second at the peak, between the services, the databases and Kafka. */
  readonly network: number;
}

const DAYS = 365;
const SECONDS_AN_HOUR = 3_600;

/** A year of so many recipients. */
export const yearOf = (inputs: Inputs, recipients: number): Year => {
  const v = valuesIn(inputs);
  const each = v['eligibility-events'] + v['issuance-events'] + v['redemption-events'] + v['reporting-events'];
  const events = recipients * each;
  const messages = recipients * v['messages-a-year'];
  const logs = events * v['event-bytes'];
  const readModels = logs * v['read-model-share'];
  const mean = (recipients * v['services-a-year']) / (v['working-hours'] * SECONDS_AN_HOUR);
  const peak = mean * v['peak-factor'];
  const peakBytes = (logs * (1 + v['copies']) + messages * v['message-bytes'] * (2 + v['copies'])) * v['peak-factor'];
  return {
    recipients,
    events,
    redemptions: { mean, peak },
    disk: { logs, readModels, all: (logs + readModels) * v['copies'] },
    kafka: (messages * v['message-bytes'] * v['copies'] * v['retention-days']) / DAYS,
    network: peakBytes / (v['working-hours'] * SECONDS_AN_HOUR),
  };
};

/** What one process or node of a shape carries: redemptions per second, all that follows from them included. */
export interface Carried {
  readonly shape: string;
  readonly perSecond: number;
  readonly because: string;
}

const ROOM = 1_000_000;

/** Processes of each shape on one core, below the highest load. */
export const carriedBy = (inputs: Inputs): readonly Carried[] => {
  const v = valuesIn(inputs);
  const within = v['highest-load'];
  const command = v['answer-cpu'] + v['executor-cpu'] + v['append-cpu'];
  const consume = v['consume-cpu'] + v['executor-cpu'] + v['append-cpu'];
  return [
    {
      shape: 'embedded: all in one process, SQLite',
      perSecond: (within * ROOM) / v['embedded-cpu'],
      because: 'CPU of the answer and of all that follows from it',
    },
    {
      shape: 'services on PostgreSQL: one process of redemption',
      perSecond: (within * ROOM) / command,
      because: 'CPU of the answer',
    },
    {
      shape: 'services on PostgreSQL: one log, however many processes',
      perSecond: within * v['appends-together'],
      because: 'one batch is written at a time',
    },
    {
      shape: 'services on PostgreSQL: projections, one process per context',
      perSecond: (within * ROOM) / v['projection-cpu'],
      because: 'events, in the order of the log',
    },
    {
      shape: 'Kafka: publisher of one context',
      perSecond: within * v['messages-together'],
      because: 'batches of 500, one at a time',
    },
    {
      shape: `Kafka: ${v['partitions']} partitions, as many consumer processes`,
      perSecond: Math.min(within * v['appends-together'], (within * v['partitions'] * ROOM) / consume),
      because: 'the log that they all append to, or their CPU',
    },
  ];
};
