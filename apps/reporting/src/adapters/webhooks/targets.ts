// Which addresses messages may be sent to: public ones over TLS, so that nobody makes the server speak with its own network.
import { lookup as resolve, type LookupAddress, type LookupOptions } from 'node:dns';
import { BlockList, isIP } from 'node:net';
import { WebhookTargets } from '../../application/ports.js';

/** `public`: https, and no address of a private network; `any`: whatever the operator's network offers, http too. */
export type TargetPolicy = 'public' | 'any';

/** The host is, or resolves to, an address that no message may be sent to. */
export class AddressNotAllowed extends Error {
  override readonly name = 'AddressNotAllowed';
  constructor(readonly host: string) {
    super(`${host} is no public address`);
  }
}

// Special-purpose networks of the IANA registries (RFC 6890 and later). Two lists: in one, addresses of version 4 mapped into
// version 6 would stand for all of version 4.
const PRIVATE = { 4: new BlockList(), 6: new BlockList() } as const;
for (const [net, bits] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 4],
  ['240.0.0.0', 4],
] as const)
  PRIVATE[4].addSubnet(net, bits, 'ipv4');
for (const [net, bits] of [
  ['::', 96],
  ['::ffff:0:0', 96],
  ['64:ff9b::', 96],
  ['64:ff9b:1::', 48],
  ['100::', 64],
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['fc00::', 7],
  ['fe80::', 10],
  ['ff00::', 8],
] as const)
  PRIVATE[6].addSubnet(net, bits, 'ipv6');

const isPublicIp = (address: string): boolean => {
  const version = isIP(address);
  if (version === 4) return !PRIVATE[4].check(address, 'ipv4');
  return version === 6 && !PRIVATE[6].check(address, 'ipv6');
};

const INTERNAL_NAME = /^[^.]+\.?$|\.(?:localhost|local|internal|intranet|lan|home\.arpa)\.?$/i;

const hostOf = ({ hostname }: URL): string => hostname.replace(/^\[|\]$/g, '');

/** What is wrong with an address as a target, in Italian; undefined when nothing is. What its name resolves to is seen at each sending. */
export const targetFault = (text: string, targets: TargetPolicy): string | undefined => {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url === undefined || !['https:', 'http:'].includes(url.protocol)) return 'deve essere un indirizzo https';
  if (url.username !== '' || url.password !== '') return 'non può contenere nome utente o password';
  if (url.hash !== '') return 'non può contenere un frammento (#…)';
  if (targets === 'any') return undefined;
  if (url.protocol !== 'https:') return 'deve cominciare con https://';
  const host = hostOf(url);
  const reachable = isIP(host) === 0 ? !INTERNAL_NAME.test(host) : isPublicIp(host);
  return reachable ? undefined : 'deve essere un indirizzo pubblico: quelli di reti interne non sono ammessi';
};

/** WebhookTargets of a policy. */
export class AllowedTargets extends WebhookTargets {
  constructor(private readonly policy: TargetPolicy) {
    super();
  }

  override faultOf(url: string): string | undefined {
    return targetFault(url, this.policy);
  }
}

type Resolved = (error: Error | null, address: string | LookupAddress[], family?: number) => void;

/** As `dns.lookup`, for `http.request`: a name that resolves to any private address is not spoken with. */
export const publicLookup = (host: string, options: LookupOptions, done: Resolved): void => {
  resolve(host, { ...options, all: true }, (error, addresses) => {
    if (error !== null) return done(error, []);
    const [first] = addresses;
    if (first === undefined || !addresses.every(({ address }) => isPublicIp(address)))
      return done(new AddressNotAllowed(host), []);
    if (options.all === true) return done(null, addresses);
    done(null, first.address, first.family);
  });
};
