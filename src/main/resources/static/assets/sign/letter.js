// A letter to be signed: its pages as they will be printed, and the decision.
import { address, api } from '../api.js';
import { clear, refuse } from '../refusals.js';

const main = document.querySelector('main');
const form = main.querySelector('form');
const { task } = main.dataset;
const kept = `sign/${task}`;

async function showPages() {
  const text = main.querySelector('.text');
  const pages = main.querySelector('.pages');
  const preview = await api('POST', `/api/tasks/${task}/preview`, {
    body: text.textContent,
    resultClass: main.dataset.class,
  });
  for (let page = 1; page <= preview.pages; page++) {
    const image = pages.appendChild(document.createElement('img'));
    image.loading = page === 1 ? 'eager' : 'lazy';
    image.alt = `复文第${page}页`;
    image.src = address(`/api/tasks/${task}/preview/${preview.key}/${page}.png`);
  }
  pages.hidden = false;
  text.hidden = true;
}

const filledIn = () => ({
  decision: form.elements.decision.value || null,
  sendBackTo: form.elements.sendBackTo.value || null,
  comment: form.elements.comment.value || null,
  publicity: form.elements.publicity.value || null,
  publicityReason: form.elements.publicityReason.value || null,
});

/** What is written survives a login that has run out and a page that is loaded again. */
function keep() {
  sessionStorage.setItem(kept, JSON.stringify(filledIn()));
}

function restore() {
  const saved = JSON.parse(sessionStorage.getItem(kept) ?? '{}');
  form.elements.decision.value = saved.decision ?? '';
  form.elements.sendBackTo.value = saved.sendBackTo ?? '';
  form.elements.comment.value = saved.comment ?? '';
  form.elements.publicity.value = saved.publicity ?? '';
  form.elements.publicityReason.value = saved.publicityReason ?? '';
  follow();
}

function follow() {
  const back = form.elements.decision.value === 'sendBack';
  const approves = form.elements.decision.value === 'approve';
  const closes = approves && ['onRequest', 'closed'].includes(form.elements.publicity.value);
  form.querySelector('[data-field=sendBackTo]').hidden = !back;
  form.querySelector('[data-field=publicity]').hidden = !approves;
  form.querySelector('[data-field=publicityReason]').hidden = !closes;
  form.querySelector('button[type=submit]').textContent =
    { approve: '签发', sendBack: '退回' }[form.elements.decision.value] ?? '提交';
}

async function decide(event) {
  event.preventDefault();
  const button = form.querySelector('button[type=submit]');
  if (button.disabled) return;
  button.disabled = true;
  clear(form);
  try {
    const decision = filledIn();
    if (decision.decision !== 'sendBack') delete decision.sendBackTo;
    if (decision.decision !== 'approve') delete decision.publicity;
    if (!['onRequest', 'closed'].includes(decision.publicity)) delete decision.publicityReason;
    await api('POST', `/api/tasks/${task}/complete?revision=${main.dataset.revision}`, decision);
    sessionStorage.removeItem(kept);
    form.hidden = true;
    const done = main.querySelector('.done');
    done.querySelector('span').textContent = decision.decision === 'approve' ? '已签发。' : '已退回。';
    done.hidden = false;
  } catch (problem) {
    refuse(form, problem);
    button.disabled = false;
  }
}

['input', 'change'].forEach(touched => form.addEventListener(touched, () => { keep(); follow(); }));
form.addEventListener('submit', decide);
restore();
window.officeComments?.attach(form.elements.comment, { api });
// The text stays where the pages cannot be shown: nobody should wait for pictures to read a letter.
showPages().catch(() => {}).finally(() => { main.dataset.settled = 'true'; });
