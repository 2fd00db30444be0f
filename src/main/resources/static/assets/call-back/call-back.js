// 回访核实: one form per form that was forwarded.
import { api } from '../api.js';
import { submission } from '../submission.js';

const ticked = (form, name) => {
  const { value } = form.elements[name];
  return value === '' ? null : value === 'true';
};

/** Whether he confirms can only be said of somebody who was reached. */
document.querySelectorAll('form.call-back').forEach(form => form.addEventListener('change', () => {
  const question = form.querySelector('[data-field=confirms]');
  question.hidden = ticked(form, 'reached') !== true;
  if (question.hidden) question.querySelectorAll('input').forEach(choice => { choice.checked = false; });
}));

submission('call-back', '已登记回访。', form => api('POST', `/api/proposals/${encodeURIComponent(form.dataset.case)}/recipients/${form.dataset.recipient}/call-backs`, {
  calledOn: form.elements.calledOn.value || null,
  reached: ticked(form, 'reached'),
  confirms: ticked(form, 'confirms'),
  note: form.elements.note.value || null,
  calledBy: form.elements.calledBy.value || null,
}));
