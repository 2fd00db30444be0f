// 复文公开: takes a published reply down, or publishes one after all.
import { api } from '../api.js';
import { submission } from '../submission.js';

const decide = form => api('POST', `/api/proposals/${encodeURIComponent(form.dataset.case)}/publication`, {
  unit: form.dataset.unit,
  round: Number(form.dataset.round),
  decision: form.dataset.decision,
  reason: form.elements.reason.value || null,
});

submission('withdrawal', '已撤下，公开页面上不再有这份复文。', decide);
submission('release', '已公开。', decide);
