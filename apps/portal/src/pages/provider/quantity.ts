// How much of a service, as people write it down: hours as 1:30 or 1,5; all else in whole pieces.

/** Minutes, or units. */
export type Quantity = { readonly minutes: number } | { readonly units: number };

/** What was written as a quantity of this unit; undefined when it is none. */
export const quantityIn = (text: string, unit: string): Quantity | undefined => {
  if (unit !== 'hour') return /^[1-9]\d{0,2}$/.test(text) ? { units: Number(text) } : undefined;
  const minutes = minutesIn(text);
  return minutes === undefined || minutes === 0 ? undefined : { minutes };
};

const minutesIn = (text: string): number | undefined => {
  const [, hours, minutes] = /^(\d{1,2}):([0-5]\d)$/.exec(text) ?? [];
  if (hours !== undefined) return Number(hours) * 60 + Number(minutes);
  const [, whole, part = ''] = /^(\d{1,2})(?:[.,](\d{1,2}))?$/.exec(text) ?? [];
  if (whole === undefined) return undefined;
  const hundredths = Number(part.padEnd(2, '0'));
  // A third of an hour is no whole number of hundredths: only what is one of minutes is taken.
  return (hundredths * 60) % 100 === 0 ? Number(whole) * 60 + (hundredths * 60) / 100 : undefined;
};

/** A quantity as it is written in a cell. */
export const quantityText = ({ minutes, units }: { readonly minutes?: number; readonly units?: number }): string =>
  minutes === undefined ? String(units ?? 1) : `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`;
