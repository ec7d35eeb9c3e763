// The page of the guide that lists the facts, made from the catalogue: what a call may name, and how each value is written.
import type { FactClass, FactDeclaration, FactOrigin, FactType } from '../model/facts.js';
import { FACTS_CATALOGUE } from './facts-catalogue.js';

const CLASSES: Record<FactClass, string> = {
  identity: 'Identità e recapiti',
  economic: 'Situazione economica',
  health: 'Salute e fragilità',
  payment: 'Pagamento',
};

const ORIGINS: Record<FactOrigin, string> = {
  declared: 'la famiglia',
  registry: 'un registro pubblico',
  assessment: 'la valutazione',
  derived: 'Buono, da altri fatti',
};

const FORMS: Record<NonNullable<FactDeclaration['format']>, string> = {
  dsu: 'protocollo DSU',
  belfiore: 'codice catastale',
  zone: 'codice di zona',
};

const WRITTEN: Record<FactType, string> = {
  Money: 'centesimi interi: `1250000` è 12.500,00 €',
  Percent: 'testo col punto: `"12.5"`',
  Decimal: 'testo col punto, al più quattro decimali: `"2.5"`',
  int: 'numero intero',
  bool: '`true` o `false`',
  string: 'testo',
  LocalDate: 'data `AAAA-MM-GG`',
  'list<string>': 'elenco di testi',
};

/** The page in Markdown. */
export const factsPage = (): string =>
  [
    '# I fatti di un avviso',
    '',
    'Pagina generata dal catalogo (`libs/rules/src/facts/facts-catalogue.ts`) con `npm run rules:publish`: non si modifica a mano.',
    'Gli stessi fatti si leggono da `GET /api/v1/facts`. Un avviso può dichiararne altri in `facts`; la classe dice con quale',
    'chiave il fatto è sigillato e per quanto si conserva.',
    '',
    '| tipo | come si scrive nei dati |',
    '| --- | --- |',
    ...Object.entries(WRITTEN).map(([type, how]) => `| \`${type}\` | ${how} |`),
    ...Object.entries(CLASSES).flatMap(([factClass, title]) => section(title, factClass as FactClass)),
    '',
  ].join('\n');

const section = (title: string, factClass: FactClass): readonly string[] => {
  const facts = FACTS_CATALOGUE.filter((fact) => fact.class === factClass);
  if (facts.length === 0) return [];
  return [
    '',
    `## ${title}`,
    '',
    '| fatto | tipo | che cosa è | limiti e valori | può mancare (`null`) | lo dice |',
    '| --- | --- | --- | --- | --- | --- |',
    ...facts.map(
      (fact) =>
        `| \`${fact.name}\` | \`${fact.type}\` | ${fact.label} | ${limitsOf(fact)} | ${fact.mayBeNone === true ? 'sì' : ''} | ${ORIGINS[fact.source]} |`,
    ),
  ];
};

const limitsOf = ({ values, format, min, max, past }: FactDeclaration): string =>
  [
    ...(values === undefined ? [] : [values.map((value) => `\`${value}\``).join(', ')]),
    ...(format === undefined ? [] : [FORMS[format]]),
    ...(min === undefined ? [] : [`da ${min}`]),
    ...(max === undefined ? [] : [`fino a ${max}`]),
    ...(past === true ? ['non nel futuro'] : []),
  ].join('; ');
