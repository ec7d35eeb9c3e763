// How a family is told that a provider may not serve under its call, with the remedy.
import type { RefusalProblem } from '@buono/http';
import type { AdhesionRefusal } from '@buono/kernel';

/** By the day from which it was chosen. */
export const ADHESION_PROBLEMS: Readonly<Record<AdhesionRefusal, RefusalProblem>> = {
  'provider-not-joined': [
    422,
    'Ente non aderente',
    'A quella data l’ente non ha aderito all’avviso del buono. Scegli un ente che ha aderito, oppure chiedi a questo se intende farlo.',
  ],
  'provider-left-call': [
    422,
    'Ente uscito dall’avviso',
    'A quella data l’ente è uscito dall’avviso del buono. Scegli un altro ente, oppure una data precedente.',
  ],
  'part-not-joined': [
    422,
    'Offerta fuori dall’adesione',
    'L’ente ha aderito all’avviso del buono per una parte della sua offerta, che non comprende quella scelta. Scegli un’altra offerta dell’elenco.',
  ],
  'call-terms-not-accepted': [
    422,
    'Ente che non ha accettato i nuovi termini',
    'A quella data l’ente non ha accettato i nuovi termini dell’avviso del buono. Scegli un altro ente, oppure chiedi a questo se intende accettarli.',
  ],
};
