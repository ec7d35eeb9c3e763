// Zones as people call them.
import { territory } from '@buono/territory';

let names: ReadonlyMap<string, string> | undefined;

/** The name of a zone; its code where there is none. */
export const zoneName = (code: string): string =>
  (names ??= new Map<string, string>(territory().zones.map((zone) => [zone.code, zone.name]))).get(code) ?? code;
