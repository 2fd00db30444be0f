// 延期: what was asked for and what came of it.
import { element } from '../../../../../assets/dom.js';
import { day } from '../../../../../assets/words.js';
import { unitName } from './deadlines.js';

const COLUMNS = ['承办单位', '申请', '原期限', '申请延至', '理由', '结果'];

function outcome({ state, grantedDue, decision, decidedOn, decidedBy }) {
  return [grantedDue ? `同意延期至${day(grantedDue)}` : state, decidedBy && `${decidedBy}，${day(decidedOn)}`, decision].filter(Boolean).join('；');
}

export function extensions(proposal) {
  return element('table', { className: 'office-table' },
    element('thead', {}, element('tr', {}, ...COLUMNS.map(title => element('th', { scope: 'col', textContent: title })))),
    element('tbody', {}, ...proposal.extensions.toReversed().map(asked => element('tr', {},
      element('th', { scope: 'row', textContent: unitName(proposal, asked.unit) }),
      ...[`${asked.askedBy}，${day(asked.askedOn)}`, day(asked.dueBefore), day(asked.dueOn), asked.reason, outcome(asked)].map(textContent => element('td', { textContent }))))));
}
