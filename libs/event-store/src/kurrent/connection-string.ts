// The address of a KurrentDB, checked here: the client would print what it does not understand, password and all.

/** The address cannot be used; the message never repeats it. */
export class BadConnectionString extends Error {
  override readonly name = 'BadConnectionString';
  constructor(readonly why: string) {
    super(`the address of the KurrentDB cannot be used: ${why}`);
  }
}

export interface Address {
  /** As the client wants it. */
  readonly url: string;
  /** The same, as the native half of the client wants it, which reads. */
  readonly urlForReads: string;
  /** Milliseconds within which the server is to answer an append or the read of a stream. */
  readonly deadlineMs: number;
}

const FORM = /^(?:esdb|kurrentdb)(?<discover>\+discover)?:\/\/(?<authority>[^/?#\s]+)\/?(?:\?(?<options>[^#\s]*))?$/;

// Not among them: `throwOnAppendFailure`, without which the client tells a wrong revision; `gossipTimeout`, which one half
// of the client takes for seconds and the other for milliseconds.
const OPTIONS = new Set([
  ...['tls', 'tlsVerifyCert', 'tlsCAFile', 'userCertFile', 'userKeyFile', 'connectionName', 'nodePreference'],
  ...['maxDiscoverAttempts', 'discoveryInterval', 'keepAliveInterval', 'keepAliveTimeout'],
]);

// Looking for a context's next event in the long log of all contexts may take minutes.
const LONGEST_READ_MS = '600000';

// The native half sleeps once before it connects at all, half a second unless told otherwise.
const READING: readonly (readonly [string, string])[] = [
  ['discoveryInterval', '50'],
  ['maxDiscoverAttempts', '20'],
];

/** @param url `kurrentdb://` or `esdb://`, with `+discover` for a cluster known by DNS. @throws BadConnectionString. */
export const addressOf = (url: string): Address => {
  const form = FORM.exec(url.trim())?.groups;
  if (form?.['authority'] === undefined)
    throw new BadConnectionString('it is not kurrentdb://user:password@host:port?…');
  const options = optionsOf(form['options'] ?? '');
  const deadlineMs = Number(options.get('defaultDeadline') ?? 10_000);
  if (!Number.isSafeInteger(deadlineMs) || deadlineMs <= 0)
    throw new BadConnectionString('defaultDeadline is a whole number of milliseconds');
  const withOptions = (all: ReadonlyMap<string, string>): string =>
    `kurrentdb${form['discover'] ?? ''}://${form['authority']}?${[...all].map((pair) => pair.join('=')).join('&')}`;
  const forReads = new Map([...READING, ...options, ['defaultDeadline', LONGEST_READ_MS]]);
  return { url: withOptions(options), urlForReads: withOptions(forReads), deadlineMs };
};

const optionsOf = (query: string): Map<string, string> => {
  const options = new Map<string, string>();
  for (const pair of query.split('&').filter((text) => text !== '')) {
    const [name = '', value = ''] = pair.split('=');
    if (!OPTIONS.has(name) && name !== 'defaultDeadline')
      throw new BadConnectionString(`the option ${name} is unknown`);
    if (value === '') throw new BadConnectionString(`the option ${name} has no value`);
    options.set(name, value);
  }
  return options;
};
