// What the draft checks say to the letter: what must be put right, and hints that are passed with a reason, the field
// `passedHints`. Looked through when the drafter asks, and when the letter was refused.
import { button, element, notice, onceAtATime } from '../../../../../assets/dom.js';
import { api } from '../../../../../assets/api.js';

export function checks({ form, path, changed }, node) {
  node.dataset.field = 'passedHints';
  node.dataset.label = '复文检查';
  const reasons = new Map();
  const list = element('ul', { className: 'office-plain', role: 'status' });
  const { node: fault, attempt } = notice();
  const look = button('检查复文', '查编号、届次、标题、姓名、电话、漏填、生僻字、重复用词、办理结果和提案要点', () => attempt(() => onceAtATime(look, checked)));
  look.dataset.acting = '';
  node.replaceChildren(look, list, fault);
  let only = false;

  function hint({ hint: key, sentence }) {
    const reason = element('input', { type: 'text', maxLength: 200, value: reasons.get(key) ?? '', placeholder: '确实无误的，写明理由', disabled: only });
    reason.addEventListener('input', () => { reasons.set(key, reason.value); changed(); });
    return element('li', {}, element('label', { className: 'office-field' }, element('span', { textContent: `提示：${sentence}` }), reason));
  }

  const block = ({ sentence }) => element('li', { className: 'office-gate', textContent: `须改正：${sentence}` });

  async function checked() {
    const text = { body: form.querySelector('[data-part=letter]').value, resultClass: form.elements.resultClass.value || null };
    const found = await api('POST', `${path}/checks`, text);
    list.replaceChildren(...found.map(objection => (objection.blocks ? block : hint)(objection)));
    if (!found.length) list.replaceChildren(element('li', { textContent: '没有查出问题。' }));
  }

  form.addEventListener('office-refused', () => { checked().catch(() => {}); });

  return {
    passedHints: {
      node,
      get value() {
        return [...reasons].filter(([, reason]) => reason.trim()).map(([key, reason]) => ({ hint: key, reason }));
      },
      set value(passed) {
        reasons.clear();
        (passed ?? []).forEach(({ hint: key, reason }) => reasons.set(key, reason));
        if (reasons.size) checked().catch(() => {});
      },
      readOnly(readOnly) { only = readOnly; list.querySelectorAll('input').forEach(input => { input.disabled = only; }); },
    },
  };
}
