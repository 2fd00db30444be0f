// 文书模板: an administrator puts a template into force, or goes back to the packaged one; then the page shows what is in force.
import { api } from '../api.js';
import { clear, refuse } from '../refusals.js';

async function act(form, doing) {
  const buttons = form.querySelectorAll('button');
  clear(form);
  buttons.forEach(button => { button.disabled = true; });
  try {
    await doing();
    location.reload();
  } catch (problem) {
    refuse(form, problem);
    buttons.forEach(button => { button.disabled = false; });
  }
}

for (const form of document.querySelectorAll('form.template')) {
  const path = `/api/templates/${form.dataset.name}.docx`;
  form.addEventListener('submit', event => {
    event.preventDefault();
    const body = new FormData();
    const [chosen] = form.elements.file.files;
    if (chosen) body.append('file', chosen);
    act(form, () => api('POST', path, body));
  });
  form.querySelector('.restore')?.addEventListener('click', () => act(form, () => api('DELETE', path)));
}
