// Zones as people call them.
import { territory } from '@buono/territory';

let names: ReadonlyMap<string, string> | undefined;

/** The name of a zone; its code where there is none. */
export const zoneName = (code: string): string =>
  (names ??= new Map<string, string>(territory().zones.map((zone) => [zone.code, zone.name]))).get(code) ?? code;

/** As people say it where there is little room: without what stands between brackets, and without the other valleys. */
export const shortZoneName = (code: string): string =>
  zoneName(code)
    .replace(/ \(.*$/, '')
    .split('-')[0] ?? code;
