// Compiuta giacenza: a registered letter that nobody fetched counts as delivered after ten days at the post office.
import { dueDate, type LocalDate } from '@buono/kernel';

/** How long it lies there (L. 890/1982 art. 8 c. 4: ten days from the registered letter that tells of it). */
export const STOCK_DAYS = 10;

/**
 * The day on which it counts as delivered, if it was not fetched before; `toldOn` is the day on which the post told the addressee
 * that it lies there. That day is not counted, and a Sunday or feast moves the last one on, as for every term here.
 */
export const stockedOn = (toldOn: LocalDate): LocalDate => dueDate(toldOn, STOCK_DAYS);
