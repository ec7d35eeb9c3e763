// Amounts as tables show them.

/** Signed cents in euro with a comma and two decimals: '-1234,50'. */
export const withComma = (amountCents: number): string => {
  const digits = String(Math.abs(amountCents)).padStart(3, '0');
  return `${amountCents < 0 ? '-' : ''}${digits.slice(0, -2)},${digits.slice(-2)}`;
};
