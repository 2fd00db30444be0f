// A refusal beside the field it is about, or on top of the form where it is about none; everything stays as it was.
import { element } from '../../../../../assets/dom.js';

/** `commitments[1].dueOn`, then `commitments[1]`, then `commitments`. */
function* widening(field) {
  for (let name = field; name; name = /[.[]/.test(name) ? name.replace(/(\.[^.[\]]*|\[\d*\])$/, '') : '') yield name;
}

function placeOf(form, field) {
  for (const name of widening(field)) {
    const place = form.querySelector(`[data-field="${CSS.escape(name)}"], [name="${CSS.escape(name)}"]:not([type="hidden"])`);
    if (place && !place.closest('[data-when][hidden]')) return place;
  }
  return null;
}

export function refusals(form) {
  let shown = [];

  function clear() {
    shown.forEach(({ sentence, input }) => {
      sentence.remove();
      input?.removeAttribute('aria-invalid');
      input?.removeAttribute('aria-describedby');
    });
    shown = [];
  }

  function show(problem) {
    clear();
    const place = placeOf(form, problem.field);
    const sentence = element('p', { id: 'office-refusal', className: place ? 'office-refusal' : 'office-notice', role: 'alert', textContent: problem.message });
    if (problem.status === 401) {
      sentence.append(' ', element('a', { href: '#/login', textContent: '重新登录' }));
    }
    const input = place?.matches('input, select, textarea') ? place : place?.querySelector('input:not([hidden]), select, textarea');
    if (place) {
      for (let closed = place.closest('details:not([open])'); closed; closed = closed.parentElement.closest('details:not([open])')) closed.open = true;
      const holder = place.closest('.office-field, [data-field]') ?? place;
      if (holder.matches('input, select, textarea')) holder.after(sentence);
      else holder.append(sentence);
    } else {
      form.prepend(sentence);
    }
    input?.setAttribute('aria-invalid', 'true');
    input?.setAttribute('aria-describedby', sentence.id);
    shown.push({ sentence, input });
    (input ?? sentence).focus?.({ preventScroll: true });
    sentence.scrollIntoView({ block: 'center' });
  }

  return { show, clear, forget: () => { if (shown.some(({ input }) => input?.matches(':focus'))) clear(); } };
}

/** A refusal that comes when its form is gone: on top of the page, until it is read. */
export function tellAnyway(sentence) {
  const told = element('div', { className: 'office-told', role: 'alert' }, sentence);
  told.append(element('button', { type: 'button', textContent: '知道了', onclick: () => told.remove() }));
  document.body.append(told);
}
