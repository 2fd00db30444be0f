// The 催办单 of a case as forms and Cockpit list them, the latest first; each can be read as a picture and fetched as a paper.
import { address } from './api.js';
import { element } from './dom.js';
import { paperPages } from './paper-pages.js';
import { day } from './words.js';

function sheet(reminder, proposal, several) {
  const path = `/api/proposals/${encodeURIComponent(proposal.businessKey)}/documents/reminder`;
  const where = new URLSearchParams({ id: reminder.id });
  const file = format => element('a', { href: `${address(path)}.${format}?${where}`, download: `${reminder.number}.${format}`, textContent: `催办单（${format.toUpperCase()}）` });
  const unit = proposal.units.find(part => part.unit === reminder.unit)?.name ?? reminder.unit;
  return element('li', {},
    element('p', {},
      element('strong', { textContent: `${reminder.number}　${day(reminder.issuedOn)}` }),
      `　${reminder.rung ?? `${reminder.issuedBy}催办`}`,
      several ? `　${unit}` : '',
      reminder.due ? `　${reminder.step}期限${day(reminder.due)}` : ''),
    element('blockquote', { textContent: reminder.text }),
    element('p', { className: 'office-quiet', textContent: `告知：${reminder.told.join('、')}` }),
    element('p', { className: 'office-papers' }, file('pdf'), '　', file('docx')),
    paperPages('催办单', path, where));
}

/** A list item per sheet; the unit is named where the case has several. */
export function reminderSheets(proposal) {
  const several = new Set(proposal.units.map(({ unit }) => unit)).size > 1;
  return proposal.reminders.toReversed().map(reminder => sheet(reminder, proposal, several));
}
