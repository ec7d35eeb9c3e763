// The file of a scheme that goes on here: one JSON object a line; its totals first, then providers, vouchers, unpaid services.

/** What the other scheme says of itself, to be found again here. Cents. */
export interface DeclaredTotals {
  /** The act by which the scheme is taken over; it goes with every row. */
  readonly actNumber: string;
  readonly callId: string;
  readonly vouchers: number;
  /** The vouchers' whole value, what was spent there included. */
  readonly valueCents: number;
  /** What was spent and settled there. */
  readonly spentCents: number;
  readonly services: number;
  /** The public part of the services that wait to be paid. */
  readonly openCents: number;
}

/** A row with its number in the file; `fields` go to the API as they are. */
export interface Row {
  readonly line: number;
  /** How it is called there; other rows name it by this. */
  readonly reference: string;
  readonly fields: Readonly<Record<string, unknown>>;
}

/** A whole scheme. */
export interface Scheme {
  readonly totals: DeclaredTotals;
  readonly providers: readonly Row[];
  readonly vouchers: readonly Row[];
  readonly services: readonly Row[];
}

/** What cannot be read, where, and how to mend it. */
export interface Fault {
  readonly line: number;
  readonly what: string;
}

export type ReadScheme =
  { readonly ok: true; readonly scheme: Scheme } | { readonly ok: false; readonly faults: readonly Fault[] };

const KINDS = { provider: 'providers', voucher: 'vouchers', service: 'services' } as const;
const COUNTS = ['vouchers', 'valueCents', 'spentCents', 'services', 'openCents'] as const;
const TEXTS = ['actNumber', 'callId'] as const;

type Json = Readonly<Record<string, unknown>>;

/** Reads a file; rows that name another row must come with it. The fields themselves are the API's to judge. */
export const readScheme = (text: string): ReadScheme => {
  const faults: Fault[] = [];
  const lists: Record<(typeof KINDS)[keyof typeof KINDS], Row[]> = { providers: [], vouchers: [], services: [] };
  let totals: DeclaredTotals | undefined;
  for (const [index, written] of text.split('\n').entries()) {
    if (written.trim() === '') continue;
    const line = index + 1;
    const object = objectIn(written);
    if (object === undefined) faults.push({ line, what: 'non è un oggetto JSON su una riga' });
    else if (object['kind'] === 'totals') totals = totalsIn(object, line, faults) ?? totals;
    else addRow(object, line, lists, faults);
  }
  if (totals === undefined) faults.push({ line: 1, what: 'manca la riga con i totali ("kind": "totals")' });
  faults.push(...strangers(lists));
  return totals === undefined || faults.length > 0
    ? { ok: false, faults: faults.sort((a, b) => a.line - b.line) }
    : { ok: true, scheme: { totals, ...lists } };
};

const objectIn = (written: string): Json | undefined => {
  try {
    const value: unknown = JSON.parse(written);
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Json) : undefined;
  } catch {
    return undefined;
  }
};

const totalsIn = (object: Json, line: number, faults: Fault[]): DeclaredTotals | undefined => {
  const wrong = [
    ...TEXTS.filter((name) => typeof object[name] !== 'string'),
    ...COUNTS.filter((name) => !Number.isSafeInteger(object[name]) || (object[name] as number) < 0),
  ];
  if (wrong.length === 0) return object as unknown as DeclaredTotals;
  faults.push({ line, what: `nei totali mancano, o non sono come previsto: ${wrong.join(', ')}` });
  return undefined;
};

const addRow = (
  { kind, reference, ...fields }: Json,
  line: number,
  lists: Record<string, Row[]>,
  faults: Fault[],
): void => {
  const list =
    typeof kind === 'string' && Object.hasOwn(KINDS, kind) ? lists[KINDS[kind as keyof typeof KINDS]] : undefined;
  if (list === undefined)
    return void faults.push({ line, what: 'kind deve essere totals, provider, voucher o service' });
  if (typeof reference !== 'string' || reference === '')
    return void faults.push({ line, what: 'manca reference, il nome della riga nell’altro sistema' });
  if (list.some((row) => row.reference === reference))
    return void faults.push({ line, what: 'reference è già usata da un’altra riga dello stesso tipo' });
  list.push({ line, reference, fields });
};

// A service names its voucher and its provider by their references.
const strangers = ({ providers, vouchers, services }: Record<string, Row[]>): readonly Fault[] => {
  const known = {
    voucher: new Set((vouchers ?? []).map(({ reference }) => reference)),
    provider: new Set((providers ?? []).map(({ reference }) => reference)),
  };
  return (services ?? []).flatMap(({ line, fields }) =>
    (['voucher', 'provider'] as const)
      .filter((name) => !known[name].has(String(fields[name])))
      .map((name) => ({ line, what: `${name} non è la reference di nessuna riga ${name} del file` })),
  );
};
