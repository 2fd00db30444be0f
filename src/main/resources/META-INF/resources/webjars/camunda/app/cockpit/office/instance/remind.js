// 催办 by hand: to which unit, in which words, told to whom. It is asked once more in the form itself, since the webapps show
// no dialogs.
import { api } from '../../../../../assets/api.js';
import { button, element, onceAtATime } from '../../../../../assets/dom.js';
import { clear, clearAt, refuse } from '../../../../../assets/refusals.js';
import { unitName } from './deadlines.js';

const AUDIENCES = { office: '办公室', drafter: '拟稿人', head: '科室负责人', deputy: '分管领导', signer: '签发人' };
/** States in which a unit has put the case down again. */
const GONE = ['已退办', '已改派'];

const field = (name, label, ...inputs) => element('div', { className: 'office-field', 'data-field': name }, element('span', { textContent: label }), ...inputs);

function fields(proposal) {
  const units = proposal.units.filter(({ state }) => !GONE.includes(state));
  const one = units.filter(({ role }) => role !== '会办');
  return [
    element('label', { className: 'office-field', 'data-field': 'unit' },
      element('span', { textContent: '催办哪个单位' }),
      element('select', { name: 'unit' },
        one.length === 1 ? '' : element('option', { value: '', textContent: '请选择' }),
        ...[...one, ...units.filter(({ role }) => role === '会办')].map(({ unit, name, role }) => element('option', { value: unit, textContent: `${name}（${role}）` })))),
    element('label', { className: 'office-field', 'data-field': 'text' },
      element('span', { textContent: '催办内容' }),
      element('textarea', { name: 'text', rows: 3, maxLength: 2000 })),
    element('fieldset', { className: 'office-field', 'data-field': 'to' },
      element('legend', { textContent: '告知（不选即告知办公室、拟稿人、科室负责人和分管领导）' }),
      ...Object.entries(AUDIENCES).map(([value, label]) => element('label', {}, element('input', { type: 'checkbox', name: 'to', value }), ` ${label}`))),
  ];
}

/**
 * @param written called with what was done when a sheet was written
 * @param said what was done just before
 */
export function remind(proposal, written, said) {
  const path = `/api/proposals/${encodeURIComponent(proposal.businessKey)}/reminders`;
  const question = element('span', {});
  const send = button('确认发出', '', () => onceAtATime(send, post));
  const asking = element('p', { className: 'office-row office-asking', role: 'status', hidden: true }, question, send, button('再改一改', '', () => ask(false)));
  const next = element('button', { type: 'submit', textContent: '发出催办单' });
  const bar = element('div', { className: 'office-row' }, next, button('取消', '', () => show(false)));
  const form = element('form', { className: 'office-entry', noValidate: true, hidden: true, onsubmit: event => { event.preventDefault(); ask(true); } },
    ...fields(proposal), element('p', { className: 'refusal', role: 'alert', hidden: true }), bar, asking);
  const opener = button('催办', '向承办单位发催办单', () => show(true));
  form.addEventListener('input', ({ target }) => { clearAt(target); ask(false); });

  function show(on) {
    form.hidden = !on;
    opener.hidden = on;
    ask(false);
    if (on) form.elements.text.focus();
    else opener.focus();
  }

  function ask(on) {
    asking.hidden = !on;
    bar.hidden = on;
    if (!on) return;
    const { value } = form.elements.unit;
    question.textContent = `催办单发出后编号存档，不能收回。确认向${value ? unitName(proposal, value) : '承办单位'}发出？`;
    send.focus();
  }

  async function post() {
    clear(form);
    const to = [...form.querySelectorAll('[name=to]:checked')].map(({ value }) => value);
    try {
      const { number } = await api('POST', path, { unit: form.elements.unit.value || null, text: form.elements.text.value, to });
      await written(`已发出${number}催办单。`);
    } catch (problem) {
      ask(false);
      refuse(form, problem);
    }
  }

  return element('div', { className: 'office-remind' }, element('div', { className: 'office-row' }, opener, element('span', { role: 'status', className: 'office-done', textContent: said ?? '' })), form);
}
