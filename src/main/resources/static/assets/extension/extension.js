// 申请延期: one form per reply that the unit still owes.
import { api } from '../api.js';
import { submission } from '../submission.js';

submission('extension', '已报督查局审核；审核结果记入办理过程。', form => api('POST', `/api/proposals/${encodeURIComponent(form.dataset.case)}/extension-requests`, {
  dueOn: form.elements.dueOn.value || null,
  reason: form.elements.reason.value || null,
}));
