// Where invented people live: the Comuni of the territory, zones as often as they are large.
import { territory, demonstrationAllocations } from '@buono/territory';
import type { ZoneCode } from '@buono/kernel';
import type { Chance } from '../chance.js';

/** The territory as a place to be from. */
export class Places {
  private readonly comuni: ReadonlyMap<string, readonly string[]>;
  private readonly sizes: readonly (readonly [ZoneCode, number])[];

  constructor() {
    this.comuni = new Map(territory().zones.map(({ code, comuni }) => [code, comuni.map(({ belfiore }) => belfiore)]));
    this.sizes = demonstrationAllocations().map(({ zone, porFseCovidSupport }) => [zone, porFseCovidSupport]);
  }

  /** All the zones, in their order. */
  get zones(): readonly ZoneCode[] {
    return this.sizes.map(([zone]) => zone);
  }

  /** How large each zone is, as the modelled split by population has it. */
  get weights(): readonly number[] {
    return this.sizes.map(([, size]) => size);
  }

  /** A zone, the larger ones more often. */
  zone(chance: Chance): ZoneCode {
    return chance.weighted(this.sizes);
  }

  /** A Comune of the zone. */
  within(zone: ZoneCode, chance: Chance): string {
    return chance.pick(this.comuni.get(zone) ?? []);
  }

  /** A Comune of any zone. */
  anywhere(chance: Chance): string {
    return this.within(this.zone(chance), chance);
  }
}
