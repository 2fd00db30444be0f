// The drafting editor of every form that shows the letter: text, printed pages beside it, versions, phrases, enclosures.
//
//   officeEditor.attach(node, { task, api, readOnly, save, upload })
//
// task is the task's sheet (its id counts) or its id; api(method, path, body) calls our API and throws an Error with the
// refusal's sentence; save(), if given, stores what is typed before versions are compared with it. The node then has a
// property `value`, a property `readOnly`, rest() and wake() for the time in which the task is handed in, and tells of
// every change by an `input` event.
import { address } from '../../../../assets/api.js';
import { button, element } from '../../../../assets/dom.js';
import { enclosures } from './editor/enclosures.js';
import { pages } from './editor/pages.js';
import { LEVELS, cleaned, count, renumber, setLevel, textOfHtml } from './editor/paragraphs.js';
import { phrases } from './editor/phrases.js';
import { versions } from './editor/versions.js';

const LONGEST = 100000;

function look() {
  const href = address('/assets/letter-editor.css');
  if (!document.querySelector(`link[href="${href}"]`)) document.head.append(element('link', { rel: 'stylesheet', href }));
}

/** Writes as if it were typed, so that the browser's own undo takes it back. */
function type(text, area, start, end) {
  if (!text && start === end) return;
  area.focus();
  area.setSelectionRange(start, end);
  if (!document.execCommand(text ? 'insertText' : 'delete', false, text)) {
    area.setRangeText(text, start, end, 'end');
    area.dispatchEvent(new Event('input', { bubbles: true }));
  }
}

function attach(node, context) {
  look();
  const task = context.task?.id ?? context.task ?? context.taskId;
  const { api } = context;
  let readOnly = Boolean(context.readOnly);

  const area = element('textarea', { className: 'letter-text', spellcheck: false, 'aria-label': '复文正文' });
  const counted = element('span', { className: 'letter-count' });
  const set = element('span', { className: 'letter-set', role: 'status' });
  const warning = element('p', { className: 'letter-notice', role: 'alert', hidden: true });
  const warn = sentence => { warning.textContent = sentence ?? ''; warning.hidden = !sentence; };

  const resultClass = () => context.resultClass?.() ?? node.closest('form')?.elements.resultClass?.value ?? null;
  const preview = pages({ api, task, letter: () => ({ body: area.value, resultClass: resultClass() || null }), said: sentence => { set.textContent = sentence; } });

  const replaceAll = text => { type(text, area, 0, area.value.length); };
  const parts = {
    历次文稿: versions({ api, task, save: context.save, take: text => { if (!readOnly) replaceAll(text); } }),
    常用语: phrases({ api, insert: text => { if (!readOnly) type(text, area, area.selectionStart, area.selectionEnd); }, selection: () => area.value.slice(area.selectionStart, area.selectionEnd) }),
    附件: enclosures({ api, task, readOnly: () => readOnly, changed: preview.anew, send: context.upload }),
  };

  const levels = element('span', { className: 'letter-levels', role: 'group', 'aria-label': '段落层次' },
    ...LEVELS.map((label, level) => button(label, `所在段落设为${label}（Alt+${level + 1}）`, () => setLevelHere(level))),
    button('正文', '去掉所在段落的序号（Alt+0）', () => setLevelHere(-1)),
    button('重排序号', '从头重排全文各层序号', () => change(renumber)));
  const tabs = element('span', { className: 'letter-tabs', role: 'group', 'aria-label': '工具' },
    ...Object.entries(parts).map(([name, part]) => {
      const tab = button(name, '', () => open(tab, part));
      tab.setAttribute('aria-expanded', 'false');
      part.tab = tab;
      return tab;
    }));
  const wide = button('展开', '占满窗口（再按一次还原，Esc 也可）', () => widen(!node.classList.contains('letter-wide')));
  const panels = element('div', { className: 'letter-panels' });
  const news = element('p', { className: 'letter-news', hidden: true });

  node.classList.add('letter-editor');
  node.replaceChildren(
    element('div', { className: 'letter-bar' }, levels, tabs, wide),
    news, panels, warning,
    element('div', { className: 'letter-desk' }, area, preview.view),
    element('div', { className: 'letter-state' }, counted, set));

  function open(tab, part) {
    const opening = tab.getAttribute('aria-expanded') === 'false';
    Object.values(parts).forEach(other => other.tab.setAttribute('aria-expanded', 'false'));
    panels.replaceChildren(...(opening ? [part.panel] : []));
    tab.setAttribute('aria-expanded', String(opening));
    if (opening) part.open();
  }

  /** As a popover, for Tasklist's columns would lie above anything else. */
  function widen(on) {
    if (on) { node.popover = 'manual'; node.showPopover(); } else { node.hidePopover(); node.popover = null; }
    node.classList.toggle('letter-wide', on);
    area.focus();
    wide.textContent = on ? '还原' : '展开';
  }

  /** Rewrites only the paragraphs that differ, so that undo and cursor stay where they were. */
  function change(rewrite) {
    const before = area.value.split('\n');
    const after = rewrite(before);
    let first = 0;
    while (first < before.length && before[first] === after[first]) first++;
    if (first === before.length) { area.focus(); return; }
    let last = before.length - 1;
    while (last > first && before[last] === after[last]) last--;
    const start = before.slice(0, first).reduce((sum, line) => sum + line.length + 1, 0);
    const end = start + before.slice(first, last + 1).join('\n').length;
    type(after.slice(first, last + 1).join('\n'), area, start, end);
  }

  function setLevelHere(level) {
    const at = place => area.value.slice(0, place).split('\n').length - 1;
    const [first, last] = [at(area.selectionStart), at(area.selectionEnd)];
    change(paragraphs => setLevel(paragraphs, first, last, level));
  }

  let counting;
  function changed() {
    clearTimeout(counting);
    counting = setTimeout(() => {
      const length = area.value.length;
      counted.textContent = `${count(area.value).toLocaleString('zh-CN')} 字`;
      warn(length > LONGEST ? `正文超过十万字（现有${length.toLocaleString('zh-CN')}个字符），不能保存` : null);
    }, 120);
    preview.soon();
  }

  area.addEventListener('input', event => {
    event.stopPropagation();
    changed();
    node.dispatchEvent(new Event('input', { bubbles: true }));
  });

  area.addEventListener('paste', event => {
    if (readOnly) return;
    const plain = event.clipboardData.getData('text/plain');
    const html = event.clipboardData.getData('text/html');
    event.preventDefault();
    const text = cleaned(plain || textOfHtml(html));
    if (text) type(text, area, area.selectionStart, area.selectionEnd);
    else if (event.clipboardData.files.length) warn('图片和文件不能放进正文，请在“附件”中添加');
  });

  node.addEventListener('keydown', event => {
    if (event.key === 'Escape' && node.classList.contains('letter-wide')) widen(false);
    if (event.altKey && !event.ctrlKey && !event.metaKey && /^[0-4]$/.test(event.key) && !readOnly) {
      event.preventDefault();
      setLevelHere(Number(event.key) - 1);
    }
  });

  const form = node.closest('form');
  form?.addEventListener('change', event => { if (event.target.name === 'resultClass') preview.now(); });

  function mayType() {
    area.readOnly = readOnly;
    levels.hidden = readOnly;
    parts.常用语.tab.hidden = readOnly;
  }

  Object.defineProperties(node, {
    value: { configurable: true, get: () => area.value, set: text => { area.value = text ?? ''; changed(); } },
    readOnly: { configurable: true, get: () => readOnly, set: only => { readOnly = Boolean(only); mayType(); } },
  });
  Object.assign(node, { rest: preview.rest, wake: preview.wake });
  mayType();
  changed();

  node.settled = parts.历次文稿.load().then(seen => {
    if (seen === null) return;
    const show = button('看改动', '用花脸稿显示', () => { open(parts.历次文稿.tab, { ...parts.历次文稿, open: () => parts.历次文稿.showSince(seen) }); });
    news.replaceChildren(`您上次看过第${seen}稿，此后文稿有改动。`, show);
    news.hidden = false;
  }).catch(() => { news.hidden = true; });

  return node;
}

window.officeEditor = { attach };
export { attach };
