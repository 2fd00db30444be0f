// 更正复文: begins a correction, or gives the one under way up.
import { api } from '../api.js';
import { submission } from '../submission.js';

const send = path => form => api('POST', `/api/proposals/${encodeURIComponent(form.dataset.case)}/corrections${path}`, {
  unit: form.dataset.unit,
  reason: form.elements.reason.value || null,
});

submission('correction', '已提出更正，拟稿任务已交科室。', send(''));
submission('abandonment', '已放弃更正，原复文仍有效。', send('/abandonment'));
