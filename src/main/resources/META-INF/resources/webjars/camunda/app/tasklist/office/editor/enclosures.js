// The letter's own attachments: their titles are printed under its text, their files travel with it.
import { address, upload } from '../../../../../assets/api.js';
import { button, element, notice } from '../../../../../assets/dom.js';

const titleOf = name => name.replace(/\.[^.]*$/, '').slice(0, 100);

/** The panel. options.changed() is called after each change that was kept. */
export function enclosures({ api, task, readOnly, changed, send = upload }) {
  const { node: fault, say, attempt } = notice();
  const list = element('ol', { className: 'letter-enclosures' });
  const told = element('span', { role: 'status' });
  const files = element('input', { type: 'file', multiple: true, accept: '.pdf,.jpg,.jpeg,.png,.docx,.xlsx', hidden: true, onchange: () => attempt(add) });
  const choose = button('添加附件', 'PDF、图片、DOCX、XLSX，可以一次选几个', () => files.click());
  const panel = element('div', { className: 'letter-panel' }, list, element('div', { className: 'letter-row' }, choose, files, told), fault);
  let current = [];

  function show() {
    choose.hidden = readOnly();
    list.replaceChildren(...current.map((enclosure, index) => {
      const title = element('input', { type: 'text', value: enclosure.title, maxLength: 100, readOnly: readOnly(), 'aria-label': `第${index + 1}个附件的名称`, onchange: () => keep(current.map((other, at) => at === index ? { ...other, title: title.value } : other)) });
      const file = element('a', { href: address(`/api/tasks/${task}/enclosures/${index + 1}`), textContent: enclosure.attachment.fileName, download: enclosure.attachment.fileName });
      const row = element('li', {}, title, file);
      if (!readOnly()) {
        const up = button('上移', '上移一位', () => keep([...current.slice(0, index - 1), enclosure, current[index - 1], ...current.slice(index + 1)]));
        up.disabled = index === 0;
        row.append(up, button('删去', `不再附${enclosure.title}`, () => keep(current.filter(other => other !== enclosure))));
      }
      return row;
    }));
    if (!current.length) list.append(element('li', { textContent: '复文没有附件。', className: 'letter-none' }));
  }

  /** A refusal leaves the list as the server has it. */
  const keep = wanted => attempt(async () => {
    try {
      const entries = wanted.map(({ attachment, title }) => ({ attachment: attachment.id, title }));
      current = await api('PUT', `/api/tasks/${task}/enclosures`, entries);
      changed();
    } finally {
      show();
    }
  });

  async function add() {
    const chosen = [...files.files];
    files.value = '';
    const added = [];
    const refused = [];
    for (const file of chosen) {
      const tell = done => { told.textContent = `正在上传 ${file.name}（第${added.length + refused.length + 1}个，共${chosen.length}个）${Math.round(done * 100)}%`; };
      tell(0);
      try {
        const kept = await send(file, tell);
        added.push({ attachment: { id: kept.id, fileName: kept.fileName }, title: titleOf(kept.fileName) });
      } catch (problem) {
        refused.push(problem.message);
      }
    }
    told.textContent = '';
    if (added.length) await keep([...current, ...added]);
    if (refused.length) say(refused.join('；'));
  }

  const load = async () => { current = await api('GET', `/api/tasks/${task}/enclosures`); show(); };
  return { panel, open: () => attempt(load) };
}
