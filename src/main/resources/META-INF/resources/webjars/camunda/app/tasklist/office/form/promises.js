// Promises of a reply with the day by which each is kept: the field `commitments`.
import { button, element } from '../../../../../assets/dom.js';

export function promises({ changed }, node) {
  node.dataset.field = 'commitments';
  node.dataset.label = '承诺事项';
  const rows = element('ol', { className: 'office-promises' });
  const more = button('再加一项', '', () => { rows.append(row()); number(); rows.lastChild.querySelector('input').focus(); });
  node.replaceChildren(rows, more);
  let only = false;

  function row({ text = '', dueOn = '' } = {}) {
    const made = element('li', { className: 'office-field' },
      element('input', { type: 'text', maxLength: 500, value: text ?? '', 'aria-label': '承诺的事项' }),
      element('input', { type: 'date', value: dueOn ?? '', 'aria-label': '完成日期' }),
      button('删去', '删去这一项', () => { made.remove(); if (!rows.children.length) rows.append(row()); number(); changed(); }));
    return made;
  }

  /** So that a refusal finds its row. */
  function number() {
    [...rows.children].forEach((item, index) => {
      item.dataset.field = `commitments[${index}]`;
      const [text, due] = item.querySelectorAll('input');
      text.dataset.field = `commitments[${index}].text`;
      due.dataset.field = `commitments[${index}].dueOn`;
      item.querySelectorAll('input, button').forEach(part => { part.disabled = only; });
    });
    more.disabled = only;
  }

  rows.append(row());
  number();

  return {
    commitments: {
      node,
      get value() {
        return [...rows.children]
          .map(item => [...item.querySelectorAll('input')].map(input => input.value || null))
          .filter(([text, dueOn]) => text || dueOn)
          .map(([text, dueOn]) => ({ text, dueOn }));
      },
      set value(list) {
        rows.replaceChildren(...(list?.length ? list : [{}]).map(row));
        number();
      },
      readOnly(readOnly) { only = readOnly; number(); },
    },
  };
}
