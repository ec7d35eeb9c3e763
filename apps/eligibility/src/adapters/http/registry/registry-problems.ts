// How the refusals of checks at the registries are told.
import type { RefusalProblem } from '@buono/http';

export const registryProblems: Readonly<Record<'registry-not-connected', RefusalProblem>> = {
  'registry-not-connected': [
    409,
    'Banca dati non collegata',
    'Questa installazione non è collegata alla banca dati. Chiedi il documento alla famiglia, oppure correggi il dato indicando su che cosa ti basi.',
  ],
};
