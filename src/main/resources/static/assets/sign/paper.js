// 纸质签批补录: uploads the signed sheet, then enters who signed when.
import { api } from '../api.js';
import { clear, refuse } from '../refusals.js';

async function upload(form) {
  const [file] = form.elements.scan.files;
  if (!file) return null;
  const part = new FormData();
  part.append('file', file);
  try {
    return (await api('POST', '/api/attachments', part)).id;
  } catch (problem) {
    problem.field = 'scan';
    throw problem;
  }
}

async function enter(event) {
  event.preventDefault();
  const form = event.target;
  const button = form.querySelector('button');
  if (button.disabled) return;
  button.disabled = true;
  clear(form);
  try {
    await api('POST', `/api/proposals/${encodeURIComponent(form.dataset.case)}/paper-signatures`, {
      unit: form.dataset.unit,
      signedBy: form.elements.signedBy.value || null,
      signedOn: form.elements.signedOn.value || null,
      scan: await upload(form),
    });
    form.querySelectorAll('[data-field], button').forEach(part => { part.hidden = true; });
    const done = form.querySelector('.done');
    done.textContent = '已补录签发，请接着复核登记。';
    done.hidden = false;
  } catch (problem) {
    refuse(form, problem);
    button.disabled = false;
  }
}

document.querySelectorAll('form.paper').forEach(form => form.addEventListener('submit', enter));
