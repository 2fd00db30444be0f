// 常用语 of the official's unit: a click writes one where the cursor stands.
import { button, element, notice } from '../../../../../assets/dom.js';

const PATH = '/api/phrases';

export function phrases({ api, insert, selection }) {
  const { node: fault, attempt } = notice();
  const list = element('ul', { className: 'letter-phrases' });
  const entry = element('textarea', { rows: 2, maxLength: 2000, 'aria-label': '新的常用语', placeholder: '选中正文中的一段，或在这里写，存为本单位的常用语' });
  const panel = element('div', { className: 'letter-panel' }, list,
    element('div', { className: 'letter-row' }, entry, button('存为常用语', '本单位的人都能用', () => attempt(add))), fault);

  async function show() {
    const kept = await api('GET', PATH);
    list.replaceChildren(...kept.map(({ id, text }) => element('li', {},
      button(text, '插入到光标处', () => insert(text)),
      button('删去', `删去常用语：${text.slice(0, 20)}`, () => attempt(async () => { await api('DELETE', `${PATH}/${id}`); await show(); })))));
    if (!kept.length) list.append(element('li', { textContent: '本单位还没有常用语。' }));
  }

  async function add() {
    await api('POST', PATH, { text: entry.value });
    entry.value = '';
    await show();
  }

  return { panel, open: () => { entry.value = selection() || entry.value; return attempt(show); } };
}
