// The words of `npm run demo`: what may be asked, and what it answers to --help.
import { parseArgs } from 'node:util';
import { MOST_MONTHS } from './plan/calendar.js';

/** What is asked of a large set. */
export interface DemoOptions {
  readonly recipients: number;
  readonly providers: number;
  readonly months: number;
  readonly seed: number;
}

/** What was asked cannot be done; the message says what can. */
export class BadDemoOption extends Error {
  override readonly name = 'BadDemoOption';
}

const BOUNDS = {
  recipients: { from: 1, to: 20_000, usual: 3_000 },
  providers: { from: 7, to: 2_000, usual: 120 },
  months: { from: 1, to: MOST_MONTHS - 1, usual: 6 },
  seed: { from: 1, to: 8_999, usual: 1 },
} as const;

export const HELP = `Riempie una dimostrazione con molti dati. DATI DI PROVA: persone ed enti inventati.

  npm run demo -- [--recipients 3000] [--providers 120] [--months 6] [--seed 1]

  --recipients   destinatari inventati (da ${BOUNDS.recipients.from} a ${BOUNDS.recipients.to})
  --providers    enti (da ${BOUNDS.providers.from} a ${BOUNDS.providers.to})
  --months       mesi interi di prestazioni (da ${BOUNDS.months.from} a ${BOUNDS.months.to})
  --seed         numero da cui tutto discende: lo stesso numero dà gli stessi dati

Passa dalle stesse chiamate HTTP di chi usa Buono, con il token di ciascuno. Usa la piattaforma in ascolto su
BUONO_PUBLIC_URL (o HOST e PORT) se c'è; altrimenti ne avvia una sulla cartella BUONO_DATA e alla fine la ferma.
Su una cartella vuota la storia finisce oggi. Dove c'è già una dimostrazione comincia dal mese dopo il suo orologio,
che va solo avanti: alla fine la dimostrazione è avanti di quei mesi. Interrotta, riprende da dove era; ripetuta, non
cambia nulla. Alla fine confronta la riconciliazione con le differenze previste.`;

/** Reads the options; 'help' when help is asked for. @throws BadDemoOption */
export const readDemoOptions = (args: readonly string[]): DemoOptions | 'help' => {
  const { values } = parsed(args);
  if (values.help === true) return 'help';
  return {
    recipients: numberIn('recipients', values.recipients),
    providers: numberIn('providers', values.providers),
    months: numberIn('months', values.months),
    seed: numberIn('seed', values.seed),
  };
};

const text = { type: 'string' } as const;

const parsed = (args: readonly string[]) => {
  try {
    const options = { recipients: text, providers: text, months: text, seed: text, help: { type: 'boolean' } } as const;
    return parseArgs({ args: [...args], options });
  } catch (error) {
    throw new BadDemoOption(`${error instanceof Error ? error.message : String(error)}\n\n${HELP}`);
  }
};

const numberIn = (name: keyof DemoOptions, value: string | undefined): number => {
  const { from, to, usual } = BOUNDS[name];
  if (value === undefined) return usual;
  const number = Number(value);
  if (/^\d{1,6}$/.test(value) && number >= from && number <= to) return number;
  throw new BadDemoOption(`--${name} è un numero intero da ${from} a ${to}, non ${value}`);
};
