// A new record or request among the facts of the case, sent by itself while the task's own form stays as it is. Its fields are
// named with a prefix of their own, so that they are saved with the form and not handed in with it.
import { api } from '../../../../../assets/api.js';
import { element } from '../../../../../assets/dom.js';

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
