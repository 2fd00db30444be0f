// What every checker of a letter decides: its class, whether it goes on, and his opinion.
//
//   <div data-part="check" data-approve="同意，送核稿"></div>
import { element } from '../../../../../assets/dom.js';

const select = (label, name, choices) => element('label', { className: 'office-field' },
  element('span', { textContent: label }),
  element('select', { name, 'data-choices': choices }));

export function check(context, node) {
  const radio = (value, label) => element('label', {}, element('input', { type: 'radio', name: 'decision', value }), ` ${label}`);
  node.append(
    select('办理结果', 'resultClass', 'resultClasses'),
    element('fieldset', { className: 'office-field', 'data-field': 'decision' },
      element('legend', { textContent: '意见' }),
      radio('approve', node.dataset.approve),
      radio('sendBack', '退回修改')),
    element('div', { 'data-when': 'decision=sendBack' }, select('退回到', 'sendBackTo', 'sendBackTo')),
    element('label', { className: 'office-field' },
      element('span', { textContent: '意见或退回理由' }),
      element('textarea', { name: 'comment', rows: 2, maxLength: 4000, 'data-comments': '' })));
}
