// 催办: the sheets that were written about the case.
import { element } from '../../../../../assets/dom.js';
import { reminderSheets } from '../../../../../assets/reminders.js';
import { day } from '../../../../../assets/words.js';

/** The part below the case at a glance; null where nobody was reminded. */
export function reminders({ proposal }) {
  const latest = proposal.reminders.at(-1);
  if (!latest) return null;
  return element('details', { className: 'office-section', 'data-part': 'reminders' },
    element('summary', { textContent: `催办（${proposal.reminders.length}，最近${day(latest.issuedOn)}）` }),
    element('ol', { className: 'office-plain office-reminders' }, ...reminderSheets(proposal)));
}
