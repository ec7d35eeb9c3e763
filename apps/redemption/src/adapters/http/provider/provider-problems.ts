// How the refusals of a provider are told: status, title and a sentence with the remedy.
import { refusalProblems } from '@buono/http';
import type { DataErased } from '../../../application/sealing.js';
import type { ProviderRefusal } from '../../../domain/provider/commands.js';
import { JOINING_PROBLEMS } from './adhesion-problems.js';
import { DATA_ERASED } from '../problems.js';

export const providerProblem = refusalProblems<ProviderRefusal | DataErased['refusal']>({
  ...JOINING_PROBLEMS,
  'data-erased': DATA_ERASED,
  'provider-unknown': [404, 'Ente sconosciuto', 'Non abbiamo trovato questo ente. Controlla l’identificativo.'],
  'provider-already-registered': [
    409,
    'Ente già registrato',
    'Un ente con questa partita IVA o codice fiscale è già registrato per questa categoria. Entra con chi l’ha registrato.',
  ],
  'accreditation-dates-wrong': [
    422,
    'Date invertite',
    'La fine dell’accreditamento precede l’inizio. Controlla le date.',
  ],
  'own-provider': [
    403,
    'Serve un’altra persona',
    'Non puoi accreditare un ente per cui operi. Se ne occuperà una collega o un collega.',
  ],
  'provider-excluded': [
    409,
    'Esclusione in corso',
    'Un atto esclude oggi questo ente: non si può accreditare. Causa, atto e termine li leggono gli uffici in GET /persons/{personId}/bans; si accredita quando l’esclusione finisce o è revocata.',
  ],
  'accreditation-unknown': [
    409,
    'Accreditamento inesistente',
    'L’ente non è accreditato per questa categoria in questa zona a quella data: non c’è nulla da sospendere o trasferire.',
  ],
  'accreditation-not-suspended': [
    409,
    'Accreditamento non sospeso',
    'L’accreditamento non è sospeso per questa categoria in questa zona: non c’è nessuna sospensione da revocare.',
  ],
  'zones-equal': [422, 'Zona uguale', 'Le due zone sono la stessa. Indica in toZone la zona in cui l’ente passa.'],
  'provider-merged': [
    409,
    'Ente confluito in un altro',
    'L’ente è confluito in un altro: gli accreditamenti si danno all’ente che gli è succeduto.',
  ],
  'successor-itself': [
    422,
    'Ente uguale',
    'Un ente non succede a sé stesso. Indica in successorId l’ente che prosegue.',
  ],
  'successor-unknown': [
    422,
    'Ente che prosegue sconosciuto',
    'Non risulta l’ente indicato in successorId. Registralo prima, poi ripeti.',
  ],
  'successor-merged': [
    409,
    'Ente che prosegue già confluito',
    'L’ente indicato in successorId è già confluito in un altro. Indica quello.',
  ],
  'successor-iban-pending': [
    409,
    'IBAN da approvare',
    'L’ente indicato in successorId ha un cambio di IBAN che attende una seconda persona. Approvalo prima, poi ripeti.',
  ],
  'successor-excluded': [
    409,
    'Ente che prosegue escluso',
    'Un atto esclude l’ente indicato in successorId: non può succedere a un altro.',
  ],
  'iban-change-unknown': [409, 'Nessuna richiesta', 'Non c’è un cambio di IBAN da approvare: prima lo chiede l’ente.'],
  'iban-proposer-may-not-approve': [
    403,
    'Serve un’altra persona',
    'Il cambio di IBAN deve essere approvato da una persona diversa da chi lo ha chiesto.',
  ],
});
