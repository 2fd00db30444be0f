// A refusal on our own pages: every fault beside its field, or below the form where it is about none of them.

/** Every fault of a problem as {field, sentence}; one that is alone is the problem itself. */
export function faultsOf(problem) {
  return problem.faults?.length ? problem.faults : [{ field: problem.field, sentence: problem.message }];
}

export function refuse(form, problem) {
  clear(form);
  const faults = faultsOf(problem);
  const homeless = faults.filter(fault => !told(form, fault));
  const sentences = homeless.map(fault => fault.sentence);
  if (faults.length > 1) sentences.unshift(`有${faults.length}处填写有误，请改正后再提交。`);
  if (sentences.length) speak(form, sentences.join(''), problem.status);
  form.querySelector('[data-field] > .refusal')?.parentElement.querySelector('input, select, textarea')?.focus();
}

function told(form, { field, sentence }) {
  const place = field && form.querySelector(`[data-field="${CSS.escape(field)}"]`);
  if (!place || place.closest('[hidden]')) return false;
  const line = place.appendChild(document.createElement('p'));
  line.className = 'refusal';
  line.setAttribute('role', 'alert');
  line.textContent = sentence;
  place.querySelectorAll('input, select, textarea').forEach(control => control.setAttribute('aria-invalid', 'true'));
  return true;
}

function speak(form, sentence, status) {
  const line = form.querySelector(':scope > .refusal');
  line.textContent = sentence;
  line.hidden = false;
  if (status === 401) {
    const login = line.appendChild(document.createElement('a'));
    login.href = location.href;
    login.textContent = '　重新登录';
  }
}

/** Takes back what was said about the field around a control, since somebody is changing it. */
export function clearAt(control) {
  const place = control.closest('[data-field]');
  place?.querySelector(':scope > .refusal')?.remove();
  place?.querySelectorAll('[aria-invalid]').forEach(invalid => invalid.removeAttribute('aria-invalid'));
}

export function clear(form) {
  form.querySelectorAll('[data-field] > .refusal').forEach(sentence => sentence.remove());
  form.querySelectorAll('[aria-invalid]').forEach(control => control.removeAttribute('aria-invalid'));
  form.querySelector(':scope > .refusal').hidden = true;
}
