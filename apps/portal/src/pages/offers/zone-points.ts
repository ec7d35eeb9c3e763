// Where zones lie, for a map that asks nobody for pictures: the main town of each, in degrees. Zones without a point stand in the list.

/** Latitude north and longitude east of the main town, rounded: a drawing, not a survey. */
const POINTS: Readonly<Record<string, readonly [latitude: number, longitude: number]>> = {
  'TC-01': [43.77, 11.25],
  'TC-02': [43.77, 11.07],
  'TC-03': [43.66, 11.38],
  'TC-04': [43.96, 11.39],
  'TC-05': [43.7, 10.95],
  'TC-06': [43.88, 11.1],
  'TC-07': [43.95, 10.92],
  'TC-08': [43.86, 10.75],
  'NO-01': [44.22, 9.97],
  'NO-02': [44.04, 10.14],
  'NO-03': [44.08, 10.48],
  'NO-04': [43.85, 10.51],
  'NO-05': [43.88, 10.25],
  'NO-06': [43.71, 10.4],
  'NO-07': [43.55, 10.7],
  'NO-08': [43.55, 10.31],
  'NO-09': [43.12, 10.6],
  'NO-10': [42.81, 10.33],
  'SE-01': [43.47, 11.88],
  'SE-02': [43.53, 11.57],
  'SE-03': [43.27, 11.99],
  'SE-04': [43.32, 11.33],
  'SE-05': [43.47, 11.13],
  'SE-06': [43.08, 11.75],
  'SE-07': [42.76, 11.11],
  'SE-08': [42.46, 11.25],
};

/** On which side of its circle the name of a zone stands, where the right one is another zone's; 'none' where there is no room. */
export type Side = 'above' | 'below' | 'left' | 'none' | 'right';

const SIDES: Readonly<Record<string, Side>> = {
  'TC-02': 'none',
  'TC-05': 'below',
  'TC-06': 'above',
  'TC-07': 'above',
  'TC-08': 'below',
  'NO-02': 'left',
  'NO-04': 'above',
  'NO-05': 'left',
  'NO-06': 'left',
  'NO-07': 'below',
  'NO-08': 'left',
};

/** Where the name of a zone stands. */
export const sideOf = (zone: string): Side => SIDES[zone] ?? 'right';

/** How large the drawing is, in its own units. */
export const MAP = { width: 430, height: 520 } as const;

const [NORTH, WEST, STEP] = [44.36, 9.8, 262];
// A degree of longitude is shorter than one of latitude, here by so much.
const NARROWER = 0.7265;

/** Where a zone stands in the drawing; undefined where nobody has said. */
export const pointOf = (zone: string): { readonly x: number; readonly y: number } | undefined => {
  const place = POINTS[zone];
  if (place === undefined) return undefined;
  const [latitude, longitude] = place;
  return {
    x: Math.round((longitude - WEST) * NARROWER * STEP),
    y: Math.round((NORTH - latitude) * STEP),
  };
};

/** Every zone that has a point. */
export const zonesWithPoints = (): readonly string[] => Object.keys(POINTS);
