// How the refusals of issuance are told: status, title and a sentence with the remedy.
import { refusalProblems } from '@buono/http';
import type { BudgetRefusal } from '../../domain/budget/commands.js';
import type { VoucherRefusal } from '../../domain/voucher/commands.js';

export const budgetProblem = refusalProblems<BudgetRefusal>({
  'call-without-funds': [
    409,
    'Avviso senza risorse',
    'L’avviso non ha ancora uno stanziamento. Pubblica l’avviso con le sue fonti di finanziamento e riprova.',
  ],
  'allocation-empty': [422, 'Riparto vuoto', 'Il riparto non sposta denaro. Indica almeno una fonte con un importo.'],
  'fund-unknown': [
    422,
    'Fonte non prevista',
    'L’avviso non prevede questa fonte di finanziamento in questo anno. Usa una delle fonti dello stanziamento.',
  ],
  'budget-exceeded': [
    409,
    'Risorse non sufficienti',
    'La somma dei riparti supererebbe lo stanziamento di almeno una fonte. Riduci l’importo.',
  ],
  'below-allocated': [
    409,
    'Stanziamento sotto il ripartito',
    'Lo stanziamento non può scendere sotto quanto è già ripartito alle zone.',
  ],
});

export const voucherProblem = refusalProblems<VoucherRefusal>({
  'voucher-unknown': [404, 'Buono non trovato', 'Non abbiamo trovato questo buono.'],
  'offer-lapsed': [
    409,
    'Termine scaduto',
    'Il termine per accettare il buono è scaduto. Chiedi alla zona se la graduatoria scorre ancora.',
  ],
  'voucher-not-accepted': [
    409,
    'Buono non accettato',
    'Il buono non è ancora stato accettato. Accettalo prima di usarlo.',
  ],
  'voucher-renounced': [409, 'Buono rinunciato', 'Al buono si è rinunciato: non si può più usare.'],
  'voucher-closing': [409, 'Buono in chiusura', 'Il buono è in chiusura: non accetta altre modifiche.'],
  'voucher-closed': [409, 'Buono chiuso', 'Il buono è chiuso: non accetta altre modifiche.'],
  'voucher-not-closed': [409, 'Buono non chiuso', 'L’operazione è possibile solo quando il buono è chiuso.'],
  'voucher-suspended': [
    409,
    'Buono già sospeso',
    'Il buono è già sospeso. Riattivalo prima di sospenderlo da un’altra data.',
  ],
  'voucher-not-suspended': [409, 'Buono non sospeso', 'Il buono non è sospeso: non c’è nulla da riattivare.'],
  'dates-reversed': [422, 'Date invertite', 'La seconda data precede la prima. Controlla le date e invia di nuovo.'],
  'date-outside-validity': [
    422,
    'Data fuori dalla validità',
    'La data è dopo la fine della validità del buono. Indica una data compresa nella validità.',
  ],
  'spent-exceeds-value': [
    409,
    'Importo oltre il valore',
    'Lo speso supera il valore del buono: la chiusura va verificata.',
  ],
  'adjustment-exceeds-spent': [
    409,
    'Rettifica oltre lo speso',
    'La rettifica supera quanto è stato speso con il buono.',
  ],
});
