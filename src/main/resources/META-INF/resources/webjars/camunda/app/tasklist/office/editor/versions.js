// The letter's versions and what changed between two of them, as marked text (花脸稿).
import { button, element, notice } from '../../../../../assets/dom.js';
import { count } from './paragraphs.js';

const CURRENT = 'current';

function when(instant) {
  return new Date(instant).toLocaleString('zh-CN', { month: 'numeric', day: 'numeric', hour: '2-digit', minute: '2-digit', timeZone: 'Asia/Shanghai' });
}

/** Marked text as paragraphs; those without a change can be hidden. */
export function marked(parts) {
  const text = element('div', { className: 'letter-marked' });
  let paragraph = element('p');
  const end = () => {
    if (!paragraph.querySelector('ins, del')) paragraph.className = 'unchanged';
    text.append(paragraph);
    paragraph = element('p');
  };
  for (const { op, text: stretch } of parts) {
    const name = { added: 'ins', removed: 'del', same: 'span' }[op];
    stretch.split('\n').forEach((line, index) => {
      if (index > 0) {
        if (op !== 'same') paragraph.append(element(name, { textContent: '¶', className: 'letter-break' }));
        end();
      }
      if (line) paragraph.append(element(name, { textContent: line }));
    });
  }
  end();
  return text;
}

function summary(parts) {
  const sum = op => parts.filter(part => part.op === op).reduce((all, part) => all + count(part.text), 0);
  const [added, removed] = [sum('added'), sum('removed')];
  return added || removed ? `新增${added}字，删去${removed}字` : '没有改动';
}

/** The panel. options.save() stores what is being typed; options.take(text) brings an old version back, absent where read-only. */
export function versions({ api, task, save, take }) {
  const { node: fault, attempt } = notice();
  const from = element('select', { 'aria-label': '原稿' });
  const to = element('select', { 'aria-label': '改后稿' });
  const told = element('span', { className: 'letter-summary', role: 'status' });
  const onlyChanges = element('input', { type: 'checkbox', onchange: () => result.classList.toggle('only-changes', onlyChanges.checked) });
  const result = element('div', { className: 'letter-result' });
  const back = button('取回左边所选的一稿', '用这一稿替换正在写的正文，可以撤销', () => attempt(bringBack));
  back.hidden = !take;
  const panel = element('div', { className: 'letter-panel' },
    element('div', { className: 'letter-row' }, from, ' → ', to, button('比较', '用花脸稿显示两稿的不同', () => attempt(compare)), back,
      element('label', {}, onlyChanges, '只看改动的段落')),
    fault, told, result);

  const differences = (earlier, later) => api('GET', `/api/tasks/${task}/versions/${earlier}/${later}`);

  async function compare() {
    if (!from.value) return;
    if (to.value === CURRENT) await save?.();
    const parts = await differences(from.value, to.value);
    told.textContent = summary(parts);
    result.replaceChildren(marked(parts));
  }

  async function bringBack() {
    if (from.value) take((await differences(from.value, from.value)).map(part => part.text).join(''));
  }

  /** Reads the list; returns the number that the reader saw last where there are later ones, else null. */
  async function load() {
    const list = await api('GET', `/api/tasks/${task}/versions`);
    const label = version =>
      `第${version.number}稿　${version.step}　${version.author}　${when(version.writtenAt)}　${version.characters}字${version.lastSeen ? '（您上次看过）' : ''}${version.setAside ? '（未采用）' : ''}`;
    const options = () => list.map(version => element('option', { value: version.number, textContent: label(version) }));
    from.replaceChildren(...options());
    to.replaceChildren(...options(), element('option', { value: CURRENT, textContent: '现在的文稿' }));
    const seen = list.find(version => version.lastSeen);
    const start = seen ?? list.at(-2) ?? list.at(-1);
    from.value = start?.number ?? '';
    to.value = CURRENT;
    told.textContent = list.length ? '' : '还没有定稿的版本：提交或改动后送出时各留一稿。';
    return seen && seen !== list.at(-1) ? seen.number : null;
  }

  return { panel, load, open: () => attempt(load), showSince: number => attempt(async () => { await load(); from.value = number; await compare(); }) };
}
