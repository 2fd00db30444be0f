// 回访核实: what came of 提案委 calling proposers back about their forms.
import { element } from '../../../../../assets/dom.js';
import { day } from '../../../../../assets/words.js';
import { unitName } from './deadlines.js';

const COLUMNS = ['提案者', '承办单位', '回访日期', '结果', '提案者的说法'];

/** One table, or none where nobody was called. */
export function callBacks(proposal) {
  const calls = proposal.units.flatMap(({ unit, rounds }) => rounds.flatMap(({ callBacks: made, recipients }) =>
    made.map(call => ({ ...call, unit, name: recipients.find(({ id }) => id === call.recipient)?.name ?? '提案者' }))));
  return calls.length ? [element('table', { className: 'office-table' },
    element('thead', {}, element('tr', {}, ...COLUMNS.map(title => element('th', { scope: 'col', textContent: title })))),
    element('tbody', {}, ...calls.toReversed().map(({ name, unit, calledOn, result, confirms, note }) => element('tr', {},
      element('th', { scope: 'row', textContent: name }),
      element('td', { textContent: unitName(proposal, unit) }),
      element('td', { textContent: day(calledOn) }),
      element('td', {}, element('span', { className: confirms === false ? 'office-late' : '', textContent: result })),
      element('td', { textContent: note ?? '' })))))] : [];
}
