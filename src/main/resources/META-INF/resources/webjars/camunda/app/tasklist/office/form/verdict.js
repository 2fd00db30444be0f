// What a round came to: by which rule, and what each proposer said of it.
//
//   <div data-part="verdict"></div>
import { element } from '../../../../../assets/dom.js';
import { day } from '../../../../../assets/words.js';

const STATES = { EXPECTED: '待反馈', RETURNED: '已返回', LAPSED: '未反馈' };

const joined = (...parts) => parts.filter(Boolean).join('，');

/** What 督查局 decided about a round that ended 不满意 as the last one. */
export const decided = ({ decision, reason, instruction, decidedOn, decidedBy }) =>
  `${decision}（${decidedBy}，${day(decidedOn)}）。理由：${reason}${instruction ? `　要求：${instruction}` : ''}`;

/** What a form says, or that there is none. */
export const said = ({ form, state }, { satisfaction }) => (form ? joined(satisfaction[form.satisfaction] ?? '未评价', form.opinion) : STATES[state]);

/** What came of 提案委 calling the proposer back about it, the latest call; nothing where nobody did. */
export function calledBack(round, { recipientId }) {
  const call = round.callBacks.findLast(({ recipient }) => recipient === recipientId);
  return call && `（${day(call.calledOn)}回访：${call.result}）`;
}

export function verdict({ sheet, proposal, questions }, node) {
  const round = proposal.units.findLast(({ unit }) => unit === sheet.unit)?.rounds.find(one => one.round === sheet.round);
  if (!round) return;
  const name = id => round.recipients.find(recipient => recipient.id === id)?.name ?? '提案者';
  const fact = (term, what) => [element('dt', { textContent: term }), element('dd', { textContent: what })];
  node.append(element('dl', { className: 'office-facts' },
    ...fact('反馈结果', round.outcome ?? ''),
    ...round.feedback.flatMap(form => fact(name(form.recipientId), `${said(form, questions)}${calledBack(round, form) ?? ''}`))));
}
