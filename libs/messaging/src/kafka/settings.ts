// Where Kafka is and how its topics are made, from one URL.

/** How a client proves who it is. */
export interface KafkaLogin {
  readonly mechanism: 'plain' | 'scram-sha-256' | 'scram-sha-512';
  readonly username: string;
  readonly password: string;
}

/** What a `kafka://` URL says. */
export interface KafkaSettings {
  /** `host:port` of at least one broker. */
  readonly brokers: readonly string[];
  readonly login?: KafkaLogin;
  readonly tls: boolean;
  /** The file, in PEM, of the authority that signed the brokers' certificates; the system's authorities unless said. */
  readonly caFile?: string;
  /** Stands before the name of every topic and group, so that installations may share a cluster. */
  readonly prefix: string;
  /** Of a topic that does not exist yet; a subject stays in its partition only while their number stays. */
  readonly partitions: number;
  /** Copies of a topic that does not exist yet; three, or as many as there are brokers, unless said. */
  readonly replication?: number;
  /** How long messages are kept. */
  readonly retentionMs: number;
}

/** A name and password that come by another way than the URL, such as a mounted secret; they win over the URL's. */
export interface KafkaSecrets {
  readonly username?: string;
  readonly password?: string;
}

/** The URL of Kafka cannot be understood. It does not repeat the URL, which may hold a password. */
export class InvalidKafkaUrl extends Error {
  override readonly name = 'InvalidKafkaUrl';
  constructor(readonly problem: string) {
    super(`the kafka:// URL cannot be used: ${problem}`);
  }
}

const SHAPE = /^kafka:\/\/(?:([^@/?#]*)@)?([^@/?#]+)\/?(?:\?([^#]*))?$/;
const BROKER = /^(?:[A-Za-z0-9.-]+|\[[0-9A-Fa-f:.]+\])(?::(\d{1,5}))?$/;
const PARAMETERS = ['sasl', 'tls', 'ca', 'prefix', 'partitions', 'replication', 'retention-days'];
const MECHANISMS = ['plain', 'scram-sha-256', 'scram-sha-512'] as const;
const DAY_MS = 86_400_000;

const brokerOf = (text: string): string => {
  const match = BROKER.exec(text);
  if (match === null) throw new InvalidKafkaUrl(`"${text}" is not host or host:port`);
  return match[1] === undefined ? `${text}:9092` : text;
};

const wholeOf = (name: string, text: string, most: number): number => {
  const value = Number(text);
  if (!Number.isSafeInteger(value) || value < 1 || value > most)
    throw new InvalidKafkaUrl(`${name} is a whole number from 1 to ${most}`);
  return value;
};

const decoded = (text: string): string => {
  try {
    return decodeURIComponent(text);
  } catch {
    throw new InvalidKafkaUrl('the user or the password is not percent-encoded');
  }
};

const loginOf = (sasl: string | null, userInfo: string | undefined, secrets: KafkaSecrets): KafkaLogin | undefined => {
  const [user = '', ...rest] = (userInfo ?? '').split(':');
  const username = secrets.username ?? decoded(user);
  const password = secrets.password ?? decoded(rest.join(':'));
  if (sasl === null && username === '' && password === '') return undefined;
  const mechanism = MECHANISMS.find((known) => known === (sasl ?? 'scram-sha-512'));
  if (mechanism === undefined) throw new InvalidKafkaUrl(`sasl is one of ${MECHANISMS.join(', ')}`);
  if (username === '' || password === '') throw new InvalidKafkaUrl('a login has a user and a password');
  return { mechanism, username, password };
};

const parametersOf = (query: string | undefined): URLSearchParams => {
  const parameters = new URLSearchParams(query);
  for (const name of parameters.keys())
    if (!PARAMETERS.includes(name)) throw new InvalidKafkaUrl(`there is no parameter "${name}"`);
  return parameters;
};

const tlsOf = (text: string | null): boolean => {
  if (text !== null && text !== 'true' && text !== 'false') throw new InvalidKafkaUrl('tls is true or false');
  return text === 'true';
};

const prefixOf = (text: string): string => {
  if (!/^[a-z0-9._-]{0,60}$/.test(text)) throw new InvalidKafkaUrl('prefix is of a-z, 0-9, dot, dash, underscore');
  return text;
};

/**
 * Reads `kafka://[user:password@]host[:port][,host[:port]…][?…]`, everything after `?` being optional:
 * `sasl` (plain, scram-sha-256, scram-sha-512; the last when only a user is given), `tls=true`, `ca` (a file), `prefix`,
 * `partitions` (6), `replication`, `retention-days` (30). InvalidKafkaUrl.
 */
export const kafkaSettings = (url: string, secrets: KafkaSecrets = {}): KafkaSettings => {
  const match = SHAPE.exec(url);
  if (match === null) throw new InvalidKafkaUrl('it reads kafka://host:port,host:port?…');
  const parameters = parametersOf(match[3]);
  const login = loginOf(parameters.get('sasl'), match[1], secrets);
  const tls = tlsOf(parameters.get('tls'));
  const caFile = parameters.get('ca');
  if (caFile !== null && !tls) throw new InvalidKafkaUrl('ca is of use with tls=true only');
  if (login?.mechanism === 'plain' && !tls) throw new InvalidKafkaUrl('sasl=plain shows the password without tls=true');
  const replication = parameters.get('replication');
  return {
    brokers: (match[2] ?? '').split(',').map(brokerOf),
    ...(login !== undefined && { login }),
    tls,
    ...(caFile !== null && { caFile }),
    prefix: prefixOf(parameters.get('prefix') ?? ''),
    partitions: wholeOf('partitions', parameters.get('partitions') ?? '6', 1_000),
    ...(replication !== null && { replication: wholeOf('replication', replication, 9) }),
    retentionMs: wholeOf('retention-days', parameters.get('retention-days') ?? '30', 36_500) * DAY_MS,
  };
};
