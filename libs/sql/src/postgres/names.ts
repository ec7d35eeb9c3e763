// Names that are written into statements, because PostgreSQL takes no parameter there.

const NAME = /^[a-z_]{1,63}$/;

/** A schema's or channel's name in quotes. @throws RangeError when it has other characters than a–z and `_`. */
export const quotedName = (name: string): string => {
  if (!NAME.test(name)) throw new RangeError(`not a name for a schema or a channel: ${JSON.stringify(name)}`);
  return `"${name}"`;
};
