// Brands: types that exist only for the compiler, so that one kind of text or number is never taken for another.

declare const brand: unique symbol;

/** `T` that came through the constructor named by `Name`; at run time it is plain `T`. */
export type Brand<T, Name extends string> = T & { readonly [brand]: Name };
