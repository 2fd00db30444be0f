// A new record or request among the facts of the case, sent by itself while the task's own form stays as it is. Its fields are
// named with a prefix of their own, so that they are saved with the form and not handed in with it.
import { api } from '../../../../../assets/api.js';
import { button, element, notice, onceAtATime } from '../../../../../assets/dom.js';

/** A choice of a select, out of the entries of an object. */
export const option = ([value, label]) => element('option', { value, textContent: label });

export const field = (label, name, input) => element('label', { className: 'office-field' }, element('span', { textContent: label }), Object.assign(input, { name }));

export function entry(context, node, prefix) {
  const inputs = () => [...node.querySelectorAll('[name]')].filter(input => input.name.startsWith(prefix));

  /** Sends what is filled in to the path; says whether it was taken. A refusal stands at its field, or is thrown where it has none. */
  async function post(path) {
    node.querySelectorAll('.office-refusal').forEach(sentence => sentence.remove());
    const filledIn = Object.fromEntries(inputs().map(input => [input.name.slice(prefix.length), input.value || null]));
    try {
      await api('POST', path, filledIn);
    } catch (problem) {
      const input = problem.field && node.querySelector(`[name="${CSS.escape(prefix + problem.field)}"]`);
      if (!input) throw problem;
      input.after(element('span', { className: 'office-refusal', role: 'alert', textContent: problem.message }));
      input.focus();
      return false;
    }
    inputs().forEach(input => { input.value = ''; });
    return true;
  }

  return {
    post,
    filledIn: () => inputs().some(input => input.value),
    /** What was typed is gone from the saved draft too. */
    cleared() {
      context.changed();
      context.save().catch(() => {});
    },
  };
}

/** A report that can be opened beside the form: its fields, a button that sends them to the path, a sentence when it was taken. */
export function report(context, node, { title, prefix, fields, label, path, taken }) {
  const { node: fault, attempt } = notice();
  const send = button(label, '', () => attempt(() => onceAtATime(send, hand)));
  const part = element('details', { className: 'office-section' },
    element('summary', { textContent: title }),
    element('div', { className: 'office-two' }, ...fields),
    element('div', { className: 'office-row', 'data-acting': '' }, send), fault);
  const written = entry(context, part, prefix);

  async function hand() {
    await Promise.all(context.uploads);
    if (!await written.post(path)) return;
    written.cleared();
    node.replaceChildren(element('p', { className: 'office-gate', role: 'status', textContent: taken }));
  }

  context.form.addEventListener('office-written', () => { if (context.sheet.mine && written.filledIn()) part.open = true; });
  node.replaceChildren(part);
}
