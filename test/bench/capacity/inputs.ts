// The assumptions of the capacity plan: a file with the source of each, changed for one run by flags.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Where a number comes from. */
export type Source = 'measured' | 'configuration' | 'assumed';

export interface Input {
  readonly value: number;
  readonly unit: string;
  readonly source: Source;
  readonly says: string;
}

const NAMES = [
  'regions',
  'recipients',
  'largest-region-share',
  'services-a-year',
  'eligibility-events',
  'issuance-events',
  'redemption-events',
  'reporting-events',
  'messages-a-year',
  'working-hours',
  'click-day-requests',
  'calls',
  'peak-factor',
  'peak-seconds',
  'commits-per-request',
  'portal-cpu',
  'answer-cpu',
  'executor-cpu',
  'append-cpu',
  'consume-cpu',
  'projection-cpu',
  'embedded-cpu',
  'commits-alone',
  'appends-together',
  'commit-batch',
  'messages-together',
  'publish-alone',
  'publish-batch',
  'stream-alone',
  'stream-together',
  'stream-rivals',
  'event-bytes',
  'read-model-share',
  'copies',
  'message-bytes',
  'retention-days',
  'partitions',
  'highest-load',
] as const;
export type InputName = (typeof NAMES)[number];
export type Inputs = Readonly<Record<InputName, Input>>;

/** The committed file. */
export const INPUTS_FILE = join('test', 'bench', 'capacity', 'inputs.json');

/** Reads the committed file. @throws when it lacks a name or has one that nobody uses. */
export const readInputs = (): Inputs => {
  const read = JSON.parse(readFileSync(INPUTS_FILE, 'utf8')) as Record<string, Input>;
  const wrong = [...NAMES.filter((name) => !(name in read)), ...Object.keys(read).filter((name) => !isName(name))];
  if (wrong.length > 0) throw new Error(`${INPUTS_FILE}: missing or unknown ${wrong.join(', ')}`);
  return read as Inputs;
};

const isName = (text: string): text is InputName => NAMES.some((name) => name === text);

/** The inputs with other values for some of them; what was changed is assumed. */
export const changed = (inputs: Inputs, values: ReadonlyMap<InputName, number>, source: Source = 'assumed'): Inputs => {
  const next = { ...inputs };
  for (const [name, value] of values) next[name] = { ...inputs[name], value, source };
  return next;
};

/** `--name value` pairs. @throws RangeError when one is unknown or no positive number. */
export const valuesOf = (args: readonly string[]): ReadonlyMap<InputName, number> => {
  const values = new Map<InputName, number>();
  for (let n = 0; n < args.length; n += 2) {
    const [flag = '', text = ''] = args.slice(n, n + 2);
    const name = flag.replace(/^--/, '');
    if (!isName(name)) throw new RangeError(`unknown ${flag}; known: ${NAMES.join(', ')}, and --measure`);
    if (!/^\d+(\.\d+)?$/.test(text) || Number(text) === 0) throw new RangeError(`${flag} wants a positive number`);
    values.set(name, Number(text));
  }
  return values;
};
