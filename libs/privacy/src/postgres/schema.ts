// The tables of the key store in PostgreSQL: many small ones, so that one can be written anew when a key is destroyed.
import { PURPOSE_CLASSES } from '../purpose-class.js';

// A region has about a million persons: in each part some tens of thousands, in a second written anew.
const PARTS = 16;

const inParts = (table: string): string => `
  do $$ begin
    for part in 0..${PARTS - 1} loop
      execute format('create table %I partition of ${table} for values with (modulus ${PARTS}, remainder %s)',
        '${table}_' || lpad(part::text, 2, '0'), part);
    end loop;
  end $$;
`;

/** The steps that make the schema; later ones are added at the end. */
export const KEY_STORE_STEPS: readonly string[] = [
  `
  create table link (blind_index bytea primary key, person uuid not null) partition by hash (blind_index);
  create table person (
    id uuid primary key,
    ${PURPOSE_CLASSES.map((name) => `${name} bytea not null`).join(', ')}
  ) partition by hash (id);
  ${inParts('link')}
  ${inParts('person')}
  create index link_of_person on link (person);
  create table secret (name text primary key, wrapped bytea not null);
  create table erasures_read (log text primary key, position bigint not null);
  create table unswept (part text primary key);
  `,
];
