// Two people, or one at two desks, on one form: the second is told, and neither side's words are lost. The letter's text that
// is not chosen becomes a version; the other fields stay below the form, saved with it, until the step is done.
import { api } from '../../../../../assets/api.js';
import { button, element, notice } from '../../../../../assets/dom.js';
import { day } from '../../../../../assets/words.js';

const SET_ASIDE = '_setAside';

function labelOf(form, name) {
  const field = form.querySelector(`[name="${CSS.escape(name)}"], [data-field="${CSS.escape(name)}"]`)?.closest('[data-label], .office-field, fieldset');
  return field?.dataset.label ?? field?.querySelector('legend, span')?.textContent ?? name;
}

const empty = value => value === null || value === undefined || value === '' || value === false || (Array.isArray(value) && !value.length);

/** What a value is called on the page where it is one of several to choose from. */
function choice(form, name, value) {
  const named = `[name="${CSS.escape(name)}"]`;
  const valued = `[value="${CSS.escape(String(value))}"]`;
  const option = form.querySelector(`select${named} option${valued}`);
  const box = form.querySelector(`input${named}${valued}:is([type="radio"], [type="checkbox"])`);
  return (option ?? box?.closest('label'))?.textContent.trim();
}

/** A field of one of the two forms, as the page would show it. */
function spoken(form, name, content) {
  const value = content[name];
  if (empty(value)) return '（空）';
  if (value === true) return '是';
  if (form.querySelector(`[data-upload="${CSS.escape(name)}"]`)) return content[`_${name}.name`] || '已上传的文件';
  if (Array.isArray(value)) return value.map(one => (typeof one === 'object' ? Object.values(one).map(part => dated(part)).join(' ') : choice(form, name, one) ?? one)).join('；');
  return choice(form, name, value) ?? dated(value);
}

const dated = value => (/^\d{4}-\d\d-\d\d$/.test(value) ? day(value) : String(value));

/** The names of the fields that say something else here and there. */
export function differences(mine, theirs) {
  return Object.keys({ ...mine, ...theirs })
    .filter(name => !name.startsWith('_'))
    .filter(name => !(empty(mine[name]) && empty(theirs[name])) && JSON.stringify(mine[name]) !== JSON.stringify(theirs[name]));
}

/** What was not chosen before, below the form: a field of its own, so that it is saved and found again. */
export function setAside(form) {
  const list = element('dl', { className: 'office-facts' });
  const node = element('details', { className: 'office-section', hidden: true }, element('summary', { textContent: '没有采用的内容' }), list);
  form.append(node);
  let kept = [];
  return {
    [SET_ASIDE]: {
      node,
      get value() { return kept.length ? kept : null; },
      set value(rows) {
        kept = rows ?? [];
        list.replaceChildren(...kept.flatMap(({ label, words }) => [element('dt', { textContent: label }), element('dd', { textContent: words })]));
        node.hidden = !kept.length;
      },
      add(rows) { this.value = [...kept, ...rows]; },
    },
  };
}

/** Shows what differs and lets one side be chosen. */
export function resolveConflict({ path, form, values, theirs, said, settled }) {
  form.querySelector('.office-conflict')?.remove();
  const who = theirs.savedBy ?? '他人';
  const hidden = name => Boolean(form.querySelector(`input[type="hidden"][name="${CSS.escape(name)}"]`));
  const differing = () => differences(values.read(), theirs.content).filter(name => !hidden(name));
  const { node: fault, attempt } = notice();

  const choose = keepMine => attempt(async () => {
    const mine = values.read();
    const other = keepMine ? theirs.content : mine;
    const names = differing();
    if (names.includes('body') && other.body?.trim()) await api('POST', `${path}/versions`, { body: other.body });
    const rows = names.filter(name => name !== 'body' && !empty(other[name])).map(name => ({ label: `${labelOf(form, name)}（${keepMine ? who : '本页'}）`, words: spoken(form, name, other) }));
    await settled(theirs, keepMine, rows);
    panel.remove();
  });

  const shown = values.read();
  const text = (label, content) => element('label', {}, element('span', { textContent: label }), element('textarea', { readOnly: true, rows: 8, value: content ?? '' }));
  const rows = differing().filter(name => name !== 'body').map(name => element('tr', {},
    element('th', { scope: 'row', textContent: labelOf(form, name) }),
    element('td', { textContent: spoken(form, name, theirs.content) }),
    element('td', { textContent: spoken(form, name, shown) })));
  const letter = differing().includes('body');

  const panel = element('section', { className: 'office-conflict', role: 'alert' },
    element('p', { textContent: said ?? `${who}在别处保存过这份表单，与本页不一样，请选用其中一份。` }),
    ...(letter ? [element('div', { className: 'office-two' }, text(`${who}保存的正文`, theirs.content.body), text('您的正文', shown.body))] : []),
    ...(rows.length ? [element('table', {}, element('thead', {}, element('tr', {}, element('th'), element('th', { textContent: who }), element('th', { textContent: '您' }))), element('tbody', {}, ...rows))] : []),
    element('p', { textContent: letter ? '没有选用的正文另存一稿，可在“历次文稿”中比较和取回；其他内容留在表单下方。' : '没有选用的内容留在表单下方。' }),
    element('div', { className: 'office-row' }, button('采用对方的', '', () => choose(false)), button('保留我的', '', () => choose(true))),
    fault);
  form.prepend(panel);
  panel.scrollIntoView({ block: 'center' });
}
