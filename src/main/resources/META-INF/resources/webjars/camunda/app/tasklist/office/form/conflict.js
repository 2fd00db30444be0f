// Two people, or one at two desks, on one form: the second is told, and neither text is lost.
import { api } from '../../../../../assets/api.js';
import { button, element, notice } from '../../../../../assets/dom.js';
import { day } from './words.js';

function labelOf(form, name) {
  const field = form.querySelector(`[name="${CSS.escape(name)}"], [data-field="${CSS.escape(name)}"]`)?.closest('.office-field, fieldset, [data-label]');
  return field?.dataset.label ?? field?.querySelector('legend, span')?.textContent ?? name;
}

const spoken = value => {
  if (value === null || value === undefined || value === '') return '（空）';
  return typeof value === 'object' ? JSON.stringify(value) : /^\d{4}-\d\d-\d\d$/.test(value) ? day(value) : String(value);
};

const empty = value => value === null || value === undefined || value === '' || value === false || (Array.isArray(value) && !value.length);

/** The names of the fields that say something else here and there. */
export function differences(mine, theirs) {
  return Object.keys({ ...mine, ...theirs })
    .filter(name => !name.startsWith('_') && !name.startsWith('contact.'))
    .filter(name => !(empty(mine[name]) && empty(theirs[name])) && JSON.stringify(mine[name]) !== JSON.stringify(theirs[name]));
}

/**
 * Shows what differs and lets one side be chosen. The letter's text of the other side becomes a version, so that it can be
 * compared and brought back.
 */
export async function resolveConflict({ path, form, values, theirs, said, settled }) {
  form.querySelector('.office-conflict')?.remove();
  const mine = values.read();
  const differing = differences(mine, theirs.content);
  const { node: fault, attempt } = notice();

  const text = (label, content) => element('label', {}, element('span', { textContent: label }), element('textarea', { readOnly: true, rows: 8, value: content ?? '' }));
  const rows = differing.filter(name => name !== 'body').map(name => element('tr', {},
    element('th', { scope: 'row', textContent: labelOf(form, name) }),
    element('td', { textContent: spoken(theirs.content[name]) }),
    element('td', { textContent: spoken(mine[name]) })));
  const who = theirs.savedBy ?? '他人';

  const choose = keepMine => attempt(async () => {
    const setAside = keepMine ? theirs.content.body : mine.body;
    if (differing.includes('body') && setAside?.trim()) await api('POST', `${path}/versions`, { body: setAside });
    await settled(theirs, keepMine);
    panel.remove();
  });

  const panel = element('section', { className: 'office-conflict', role: 'alert', tabIndex: -1 },
    element('p', { textContent: said ?? `${who}在别处保存过这份表单，与本页不一样，请选用其中一份。` }),
    ...(differing.includes('body') ? [element('div', { className: 'office-two' }, text(`${who}保存的正文`, theirs.content.body), text('您的正文', mine.body))] : []),
    ...(rows.length ? [element('table', {}, element('thead', {}, element('tr', {}, element('th'), element('th', { textContent: who }), element('th', { textContent: '您' }))), element('tbody', {}, ...rows))] : []),
    element('p', { textContent: '两份都会保留：没有选用的正文存为一稿，可在“历次文稿”中比较和取回。' }),
    element('div', { className: 'office-row' }, button('采用对方的', '', () => choose(false)), button('保留我的', '', () => choose(true))),
    fault);
  form.prepend(panel);
  panel.focus();
  panel.scrollIntoView({ block: 'center' });
}
