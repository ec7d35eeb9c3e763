// Numbers with decimals, kept as whole ten-thousandths: nothing is ever compared or summed as a binary fraction.

/** How many units make one. */
export const ONE_DECIMAL = 10_000;

/** Digits after the point, at most. */
const MOST_DECIMALS = 4;

const WRITTEN = /^(-?)(0|[1-9]\d{0,10})(?:\.(\d{1,4}))?$/;

/** '2.5' as 25000 units; undefined for a text that is no number with a point and at most four decimals. */
export const unitsOfDecimal = (text: string): number | undefined => {
  const match = WRITTEN.exec(text);
  if (match === null) return undefined;
  const units = Number(match[2]) * ONE_DECIMAL + Number((match[3] ?? '').padEnd(MOST_DECIMALS, '0'));
  return match[1] === '-' && units !== 0 ? -units : units;
};

/** 25000 units as '2.5', without needless zeros. */
export const decimalOfUnits = (units: number): string => {
  const digits = String(Math.abs(units)).padStart(MOST_DECIMALS + 1, '0');
  const decimals = digits.slice(-MOST_DECIMALS).replace(/0+$/, '');
  const sign = units < 0 ? '-' : '';
  return `${sign}${digits.slice(0, -MOST_DECIMALS)}${decimals === '' ? '' : `.${decimals}`}`;
};

/** 123456000 units as Italian readers write them: '12.345,6'. */
export const decimalText = (units: number): string => {
  const [whole = '', decimals] = decimalOfUnits(units).split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, '.');
  return decimals === undefined ? grouped : `${grouped},${decimals}`;
};

/** Points of a ranking in whole ten-thousandths, by which they are summed and compared. */
export const pointUnits = (points: number): number => Math.round(points * ONE_DECIMAL);

/** So many ten-thousandths as points; what JSON writes of them is exact. */
export const pointsOfUnits = (units: number): number => units / ONE_DECIMAL;

/** What lies between two numbers of points, exactly. */
export const pointsBetween = (higher: number, lower: number): number =>
  pointsOfUnits(pointUnits(higher) - pointUnits(lower));

/** Points as Italian readers write them: '12,5'. */
export const pointsText = (points: number): string => decimalText(pointUnits(points));
