// 纸质签批补录: uploads the signed sheet, then enters who signed when.
import { api } from '../api.js';
import { submission } from '../submission.js';

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

submission('paper', '已补录签发，请接着复核登记。', async form => api('POST', `/api/proposals/${encodeURIComponent(form.dataset.case)}/paper-signatures`, {
  unit: form.dataset.unit,
  correction: form.dataset.correction === 'true',
  signedBy: form.elements.signedBy.value || null,
  signedOn: form.elements.signedOn.value || null,
  scan: await upload(form),
}));
