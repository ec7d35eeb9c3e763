// How the refusals of projects are told: status, title and a sentence with the remedy.
import { refusalProblems } from '@buono/http';
import type { ProjectRefusal } from '../../../domain/project/commands.js';

export const projectProblem = refusalProblems<ProjectRefusal>({
  'project-settled': [
    409,
    'Progetto concluso',
    'Il rendiconto finale è approvato: non si pianifica né si rendiconta altro. Per una correzione rivolgiti alla zona.',
  ],
  'own-project': [
    403,
    'Serve un’altra persona',
    'Non puoi decidere su un progetto che presenti tu o il tuo ente. Se ne occuperà una collega o un collega.',
  ],
  'line-unknown': [
    422,
    'Voce di spesa sconosciuta',
    'Una voce del piano non è fra quelle dell’avviso. Scegli fra le voci in lines.',
  ],
  'line-twice': [422, 'Voce ripetuta', 'Ogni voce di spesa sta nel piano una volta sola: somma gli importi.'],
  'line-units-wrong': [
    422,
    'Importo e unità della voce',
    'Una voce a costi unitari si scrive con le unità (units), una a costi reali con l’importo (amountCents).',
  ],
  'partners-wrong': [
    422,
    'Enti del progetto',
    'Ogni ente ha un codice suo, e uno solo è il capofila (lead): correggi l’elenco degli enti.',
  ],
  'partners-too-few': [422, 'Enti insufficienti', 'L’avviso chiede più enti: aggiungi chi partecipa al progetto.'],
  'partners-too-many': [422, 'Troppi enti', 'L’avviso ammette meno enti: riduci l’elenco.'],
  'shares-not-whole': [
    422,
    'Quote non al 100%',
    'Le quote degli enti, e quelle delle zone se ci sono, danno insieme 100% (10.000 punti base), ciascuna sopra zero.',
  ],
  'plan-above-grant': [
    409,
    'Piano oltre il contributo',
    'La parte pubblica del piano supera il contributo concesso. Riduci gli importi.',
  ],
  'line-below-spent': [
    409,
    'Voce sotto quanto già speso',
    'Una voce scende sotto quanto è già rendicontato: la spesa fatta resta. Alza l’importo della voce.',
  ],
  'partner-below-spent': [
    409,
    'Quota sotto quanto già speso',
    'La quota di un ente scende sotto quanto ha già rendicontato: la spesa fatta resta. Alza la quota.',
  ],
  'plan-unchanged': [
    409,
    'Piano uguale a quello in vigore',
    'Il piano proposto è già quello in vigore: non serve altro.',
  ],
  'nothing-proposed': [409, 'Nessun piano da decidere', 'Non c’è un piano in attesa di approvazione.'],
  'plan-changed': [
    409,
    'Piano cambiato nel frattempo',
    'Nel frattempo è stato proposto un altro piano: rileggilo e decidi su quello.',
  ],
  'line-not-in-plan': [
    422,
    'Voce non prevista dal piano',
    'La spesa è su una voce che il piano in vigore non prevede. Correggi la voce o proponi un nuovo piano.',
  ],
  'partner-not-in-plan': [
    422,
    'Ente non previsto dal piano',
    'L’ente della spesa non è fra quelli del piano in vigore.',
  ],
  'expense-units-wrong': [
    422,
    'Costo e unità della spesa',
    'Sulle voci a costi unitari si contano le unità (units), sulle altre si scrive il costo (costCents).',
  ],
  'expense-undocumented': [
    422,
    'Manca il documento di spesa',
    'Una spesa a costi reali ha il numero del suo documento (number).',
  ],
  'expense-outside-period': [
    422,
    'Spesa fuori dal periodo',
    'La data della spesa è fuori dal periodo del rendiconto. Correggi la data o il periodo.',
  ],
  'expense-twice': [
    409,
    'Documento già rendicontato',
    'Lo stesso documento dello stesso ente e giorno è già in un rendiconto. Un documento si presenta una volta sola.',
  ],
  'line-exceeded': [
    409,
    'Voce esaurita',
    'La spesa supera quanto resta sulla voce. Riduci l’importo, o sposta fondi fra le voci con un nuovo piano.',
  ],
  'partner-exceeded': [
    409,
    'Quota dell’ente esaurita',
    'La spesa supera quanto resta della quota dell’ente. Riduci l’importo, o proponi un nuovo piano.',
  ],
  'plan-missing': [409, 'Piano non approvato', 'Prima di anticipi e rendiconti serve il piano approvato con un atto.'],
  'claim-id-reused': [409, 'Richiesta già presentata', 'Questa richiesta è già stata presentata.'],
  'claim-waiting': [
    409,
    'Un’altra richiesta in attesa',
    'C’è già un anticipo o un rendiconto in attesa di decisione: aspetta, oppure ritiralo.',
  ],
  'period-wrong': [
    422,
    'Periodo del rendiconto',
    'Il periodo va da un giorno a uno non precedente, non nel futuro, entro la durata del contributo.',
  ],
  'advance-not-foreseen': [409, 'Anticipo non previsto', 'L’avviso non prevede anticipi.'],
  'advance-taken': [409, 'Anticipo già concesso', 'L’anticipo si concede una volta sola.'],
  'advance-too-late': [
    409,
    'Anticipo tardivo',
    'L’anticipo si chiede prima del primo rendiconto approvato. Presenta un rendiconto.',
  ],
  'advance-above-most': [409, 'Anticipo troppo alto', 'L’importo supera il massimo dell’anticipo. Riducilo.'],
  'surety-missing': [
    422,
    'Manca la fideiussione',
    'Serve una fideiussione (surety) di almeno pari importo, che duri fino alla fine del contributo.',
  ],
  'claim-unknown': [404, 'Richiesta sconosciuta', 'Non abbiamo trovato questa richiesta. Controlla l’identificativo.'],
  'claim-decided': [409, 'Richiesta già decisa', 'Su questa richiesta si è già deciso, oppure è stata ritirata.'],
  'cut-wrong': [
    422,
    'Taglio non valido',
    'Ogni taglio riguarda una spesa del rendiconto, una volta sola, da un centesimo fino al suo importo.',
  ],
  'not-held-up': [409, 'Nulla da ripetere', 'La richiesta non è ferma: non c’è nulla da ripetere.'],
});
