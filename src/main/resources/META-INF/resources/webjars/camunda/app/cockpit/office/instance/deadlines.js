// Each deadline of the case: what for, whose, from when, until when, how grave, and how that came about.
import { element } from '../../../../../assets/dom.js';
import { day } from '../../../../../assets/words.js';

const LEVELS = ['', '即将到期', '已逾期', '已逾期，已报督查局'];
const COLUMNS = ['事项', '承办单位', '起算日', '期限', '剩余', '状态'];

export const unitName = (proposal, code) => proposal.units.find(({ unit }) => unit === code)?.name ?? code;

const cell = (...content) => element('td', {}, ...content.filter(Boolean));

function state({ metOn, level }) {
  if (metOn) return [`${day(metOn)}办结`, ''];
  return [LEVELS[level] || '办理中', level > 1 ? 'office-late' : level === 1 ? 'office-soon' : ''];
}

/** A row, and below it the one that explains it. */
function rows(proposal, deadline, index) {
  const { step, unit, round, recipient, anchor, due, left, provisional, explanation, metOn } = deadline;
  const whom = recipient === null ? '' : `（${recipientName(proposal, recipient)}）`;
  const [words, look] = state(deadline);
  const why = element('tr', { id: `office-why-${index}`, className: 'office-explained', hidden: true },
    element('td', { colSpan: COLUMNS.length }, element('ul', {}, ...explanation.map(line => element('li', { textContent: line })))));
  const opener = element('button', {
    type: 'button',
    textContent: '计算说明',
    'aria-expanded': 'false',
    'aria-controls': why.id,
    onclick() {
      why.hidden = !why.hidden;
      opener.setAttribute('aria-expanded', String(!why.hidden));
    },
  });
  return [element('tr', { className: metOn ? 'office-met' : '' },
    element('th', { scope: 'row', textContent: `${step}${whom}${round > 1 ? `　第${round}次办理` : ''}` }),
    cell(unitName(proposal, unit)),
    cell(day(anchor)),
    cell(
      element('strong', { textContent: day(due) }),
      provisional && element('span', { className: 'office-provisional', textContent: '暂定', title: '届时的节假日安排尚未公布' }),
      opener),
    cell(left ?? ''),
    cell(element('span', { className: look, textContent: words }))), why];
}

function recipientName(proposal, id) {
  return proposal.units.flatMap(({ rounds }) => rounds).flatMap(({ recipients }) => recipients).find(recipient => recipient.id === id)?.name ?? '收件人';
}

/** What still runs comes first, the nearest on top; what is met stands below. */
export function deadlines(proposal) {
  const sorted = proposal.deadlines.toSorted((one, other) => Boolean(one.metOn) - Boolean(other.metOn) || one.due.localeCompare(other.due));
  return element('table', { className: 'office-table' },
    element('thead', {}, element('tr', {}, ...COLUMNS.map(title => element('th', { scope: 'col', textContent: title })))),
    element('tbody', {}, ...sorted.flatMap((deadline, index) => rows(proposal, deadline, index))));
}
