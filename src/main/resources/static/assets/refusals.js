// A refusal on our own pages: beside its field, or below the form where it is about none.
export function refuse(form, problem) {
  clear(form);
  const place = problem.field && form.querySelector(`[data-field="${CSS.escape(problem.field)}"]`);
  const sentence = place ? place.appendChild(document.createElement('p')) : form.querySelector('.refusal');
  sentence.className = 'refusal';
  sentence.setAttribute('role', 'alert');
  sentence.textContent = problem.message;
  sentence.hidden = false;
  if (problem.status === 401) {
    const login = sentence.appendChild(document.createElement('a'));
    login.href = location.href;
    login.textContent = '　重新登录';
  }
  place?.querySelector('input, select, textarea')?.focus();
}

export function clear(form) {
  form.querySelectorAll('[data-field] > .refusal').forEach(sentence => sentence.remove());
  form.querySelector(':scope > .refusal').hidden = true;
}
