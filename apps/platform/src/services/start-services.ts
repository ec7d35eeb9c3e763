// The five processes of a demonstration on one machine: the services on ports of their own, the portal in front of them.
import { join } from 'node:path';
import type { EngineUrls } from '@buono/engines';
import { freePort } from '@buono/process';
import { SERVICE_ADDRESSES } from '../../../portal/src/service-addresses.js';
import { ServiceProcess } from './service-process.js';

/** What is started. */
export interface ServicesOrder {
  /** Where the bundles are. */
  readonly bundles: string;
  readonly engines: EngineUrls;
  /** 32 bytes in base64. */
  readonly masterKey: string;
  /** The portal's directory. */
  readonly dataDirectory: string;
  /** The portal's port; a free one unless said. */
  readonly port?: number;
  /** What every process inherits. */
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** Told of everything printed. */
  readonly onOutput: (service: string, text: string) => void;
}

/** The processes, running. */
export interface RunningServices {
  /** The portal's address. */
  readonly url: string;
  readonly processes: ReadonlyMap<string, ServiceProcess>;
  /** Waits for all of them. @throws ServiceNotReady */
  untilReady(withinMs: number): Promise<void>;
  /** Ends all of them; 0, or what the first that ended otherwise ended with. */
  stop(signal: NodeJS.Signals): Promise<number | string>;
}

/** The portal's name among the processes. */
export const PORTAL = 'portal';
const HOST = '127.0.0.1';

/** Starts the services and their portal as a demonstration. */
export const startServices = async (order: ServicesOrder): Promise<RunningServices> => {
  const names = Object.keys(SERVICE_ADDRESSES);
  const addresses = new Map<string, string>();
  for (const name of names) addresses.set(name, `http://${HOST}:${await freePort()}`);
  const url = `http://${HOST}:${order.port ?? (await freePort())}`;
  const common = environmentOf(order, url);
  const processes = new Map<string, ServiceProcess>();
  const begin = (name: string, address: string, own: Record<string, string>): void => {
    const environment = { ...common, HOST, PORT: new URL(address).port, ...own };
    const onOutput = (text: string): void => order.onOutput(name, text);
    const file = join(order.bundles, `${name}.js`);
    processes.set(name, new ServiceProcess({ name, url: address, file, environment, onOutput }));
  };
  for (const [name, address] of addresses) begin(name, address, {});
  begin(PORTAL, url, {
    BUONO_DATA: order.dataDirectory,
    ...Object.fromEntries([...addresses].map(([name, address]) => [SERVICE_ADDRESSES[name] ?? '', address])),
  });
  const all = [...processes.values()];
  return {
    url,
    processes,
    untilReady: async (withinMs) => void (await Promise.all(all.map((each) => each.untilReady(withinMs)))),
    stop: async (signal) => {
      const ends = await Promise.all(all.map((each) => each.end(signal)));
      return ends.find((end) => end !== 0) ?? 0;
    },
  };
};

const environmentOf = ({ environment, engines, masterKey }: ServicesOrder, url: string) => ({
  ...environment,
  BUONO_DEMONSTRATION: 'on',
  BUONO_LOG_URL: engines.log,
  BUONO_BUS_URL: engines.bus,
  BUONO_READS_URL: engines.reads,
  BUONO_MASTER_KEY: masterKey,
  BUONO_PUBLIC_URL: url,
  OIDC_ISSUER: `${url}/oidc`,
  OIDC_JWKS: `${url}/oidc/jwks`,
});
