// Reads the zones of the demonstration region from data; another region brings another file, not another program.
import { existsSync, readFileSync } from 'node:fs';
import { cents, localDate, zoneCode, type Cents, type Zone, type ZoneCode } from '@buono/kernel';

/** A region and the zones that it is divided into. */
export interface Territory {
  readonly region: string;
  readonly zones: readonly Zone[];
}

/** The three modelled allocations of a zone, in cents (only their totals over the region are published). */
export interface ModelledAllocations {
  readonly zone: ZoneCode;
  readonly porFseCovidSupport: Cents;
  readonly porFseDomiciliarita: Cents;
  readonly fscCureDomiciliari: Cents;
}

interface ZoneRow {
  readonly code: string;
  readonly name: string;
  readonly validFrom: string;
  readonly allocationsCents: Record<'porFseCovidSupport' | 'porFseDomiciliarita' | 'fscCureDomiciliari', number>;
  readonly comuni: readonly { readonly belfiore: string; readonly name: string; readonly istat: string }[];
}

// Beside this file, or, when this file is part of the platform's bundle, where the build left it beside the bundle’s folder.
const PLACES = ['./zones.json', '../libs/territory/src/zones.json'];

const read = (): { region: string; zones: ZoneRow[] } => {
  const file = PLACES.map((place) => new URL(place, import.meta.url)).find((place) => existsSync(place));
  if (file === undefined) throw new Error('zones.json is not where the build leaves it');
  return JSON.parse(readFileSync(file, 'utf8')) as { region: string; zones: ZoneRow[] };
};

let known: Territory | undefined;

/** The demonstration region with its 26 zones (L.R. Toscana 11/2017), read once. */
export const territory = (): Territory => {
  known ??= toTerritory(read());
  return known;
};

let codes: readonly { readonly belfiore: string; readonly istat: string }[] | undefined;

const comuneWhere = (is: (comune: { readonly belfiore: string; readonly istat: string }) => boolean) => {
  codes ??= read().zones.flatMap(({ comuni }) => comuni);
  return codes.find(is);
};

/** The cadastral code (Belfiore) of a Comune of the region by its ISTAT code of six digits; undefined for any other. */
export const belfioreOfIstat = (istat: string): string | undefined =>
  comuneWhere((comune) => comune.istat === istat)?.belfiore;

/** The ISTAT code of a Comune of the region by its cadastral code; undefined for any other. */
export const istatOfBelfiore = (belfiore: string): string | undefined =>
  comuneWhere((comune) => comune.belfiore === belfiore)?.istat;

/** What the demonstration allocates to each zone, from the modelled split of the published totals. */
export const demonstrationAllocations = (): readonly ModelledAllocations[] =>
  read().zones.map(({ code, allocationsCents }) => ({
    zone: zoneCode(code),
    porFseCovidSupport: cents(allocationsCents.porFseCovidSupport),
    porFseDomiciliarita: cents(allocationsCents.porFseDomiciliarita),
    fscCureDomiciliari: cents(allocationsCents.fscCureDomiciliari),
  }));

const toTerritory = ({ region, zones }: { region: string; zones: readonly ZoneRow[] }): Territory => ({
  region,
  zones: zones.map(({ code, name, validFrom, comuni }) => {
    const since = localDate(validFrom);
    return {
      code: zoneCode(code),
      name,
      validFrom: since,
      comuni: comuni.map((comune) => ({ belfiore: comune.belfiore, name: comune.name, validFrom: since })),
    };
  }),
});
