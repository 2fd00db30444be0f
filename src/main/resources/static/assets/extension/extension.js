// 申请延期: one form per reply that the unit still owes.
import { api } from '../api.js';
import { clear, refuse } from '../refusals.js';

async function ask(event) {
  event.preventDefault();
  const form = event.target;
  const button = form.querySelector('button');
  if (button.disabled) return;
  button.disabled = true;
  clear(form);
  try {
    await api('POST', `/api/proposals/${encodeURIComponent(form.dataset.case)}/extension-requests`, {
      dueOn: form.elements.dueOn.value || null,
      reason: form.elements.reason.value || null,
    });
    form.querySelectorAll('[data-field], button').forEach(part => { part.hidden = true; });
    const done = form.querySelector('.done');
    done.textContent = '已报督查局审核；审核结果记入办理过程。';
    done.hidden = false;
  } catch (problem) {
    refuse(form, problem);
    button.disabled = false;
  }
}

document.querySelectorAll('form.extension').forEach(form => form.addEventListener('submit', ask));
