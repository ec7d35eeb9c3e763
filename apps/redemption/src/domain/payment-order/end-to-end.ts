// What a payment order is called in a bank's files: at most 35 characters, another for every attempt to pay it.
import { paymentOrderId, type PaymentOrderId } from '@buono/kernel';

/** The name of the order's attempt, from 1: EndToEndId of ISO 20022. */
export const endToEndIdOf = (id: PaymentOrderId, attempt: number): string => `${id.replaceAll('-', '')}-${attempt}`;

const NAME = /^([0-9a-f]{8})([0-9a-f]{4})([0-9a-f]{4})([0-9a-f]{4})([0-9a-f]{12})-([1-9]\d?)$/;

/** The order and attempt of such a name, in small or capital letters; undefined for names that are not ours. */
export const namedBy = (
  text: string,
): { readonly paymentOrderId: PaymentOrderId; readonly attempt: number } | undefined => {
  const [whole, ...parts] = NAME.exec(text.toLowerCase()) ?? [];
  if (whole === undefined) return undefined;
  return { paymentOrderId: paymentOrderId(parts.slice(0, 5).join('-')), attempt: Number(parts[5]) };
};
