// Which of the forms that a route can answer in the caller wants: the Accept header, read as RFC 9110 §12.5.1 says.

interface Wish {
  readonly type: string;
  readonly weight: number;
}

/** The offered media type that the header prefers, the first one among equals; the first of all when it names none of them. */
export const acceptedOf = <Type extends string>(
  header: string | undefined,
  offered: readonly [Type, ...Type[]],
): Type => {
  const wishes = (header ?? '*/*').split(',').map(wishOf);
  const weighed = offered.map((type) => ({ type, weight: weightOf(type, wishes) }));
  const best = weighed.reduce((a, b) => (b.weight > a.weight ? b : a));
  return best.weight > 0 ? best.type : offered[0];
};

const wishOf = (text: string): Wish => {
  const [type = '', ...parameters] = text.split(';').map((part) => part.trim().toLowerCase());
  const weight = parameters.find((parameter) => parameter.startsWith('q='))?.slice(2);
  return { type, weight: weight === undefined ? 1 : Number(weight) || 0 };
};

/** The weight of the most specific wish that names the type; 0 when none does. */
const weightOf = (type: string, wishes: readonly Wish[]): number => {
  const family = `${type.split('/')[0] ?? ''}/*`;
  const named = [type, family, '*/*'].map((name) => wishes.find((wish) => wish.type === name));
  return named.find((wish) => wish !== undefined)?.weight ?? 0;
};
