// 意见表和退信补登: what comes in when no task waits for it, with the very fields of the tasks; what was typed stays until it is on record.
import { api } from '../api.js';
import { element } from '../dom.js';
import { day } from '../words.js';
import { defaults, fields } from '../../camunda/app/tasklist/office/form/fields.js';
import { files } from '../../camunda/app/tasklist/office/form/files.js';
import { letterReturned } from '../../camunda/app/tasklist/office/form/letterReturned.js';
import { questions } from '../../camunda/app/tasklist/office/form/questions.js';
import { refusals } from '../../camunda/app/tasklist/office/form/refusals.js';
import { returned, summaryOfReturned } from '../../camunda/app/tasklist/office/form/returned.js';

const today = () => new Intl.DateTimeFormat('sv', { timeZone: 'Asia/Shanghai' }).format();
const pathOf = article => `/api/proposals/${encodeURIComponent(article.dataset.case)}`;

function say(article, sentence) {
  const done = article.querySelector('.done');
  done.textContent = sentence;
  done.hidden = false;
  article.querySelectorAll('details').forEach(part => part.remove());
  done.focus();
}

/** What a task's form would know of the recipient. */
async function context(article, form) {
  const { unit, round, recipient } = article.dataset;
  const [file, asked] = await Promise.all([api('GET', pathOf(article)), questions()]);
  const written = file.units.filter(part => part.unit === unit).flatMap(part => part.rounds).find(one => one.round === Number(round));
  const sheet = {
    today: today(),
    mine: true,
    businessKey: article.dataset.case,
    recipient: written.recipients.find(one => one.id === Number(recipient)),
    feedback: written.feedback.find(one => one.recipientId === Number(recipient)),
  };
  return { form, sheet, questions: asked, uploads: new Set(), changed: () => {}, save: async () => {} };
}

/** A form of the task's kind, as the office knows it. */
const blank = () => element('form', { className: 'office-form', noValidate: true, autocomplete: 'off' });

/** Every form that came before, the one that counts last. */
function before({ sheet: { feedback }, questions: asked }) {
  return (feedback?.forms ?? []).map((entered, index, all) => {
    const summary = element('div');
    summaryOfReturned({ sheet: { feedback: entered }, questions: asked }, summary);
    const title = `${day(entered.form.receivedOn)}返回${entered.late ? '（逾期）' : ''}${index === all.length - 1 ? '，现以此份为准' : ''}`;
    return element('details', { className: 'office-section' }, element('summary', { textContent: title }), summary);
  });
}

/** Lets a form be sent once at a time, when its files have arrived; a refusal stands at its field, and nothing typed is lost. */
function sent(form, uploads, act) {
  const refused = refusals(form);
  const send = form.querySelector('[type=submit]');
  form.addEventListener('input', () => refused.forget());
  form.addEventListener('submit', async event => {
    event.preventDefault();
    if (send.disabled) return;
    send.disabled = true;
    refused.clear();
    try {
      await Promise.all(uploads);
      await act();
    } catch (problem) {
      refused.show(problem);
      send.disabled = false;
    }
  });
}

async function furtherForm(article, place) {
  const form = blank();
  const made = await context(article, form);
  const inputs = element('div', { 'data-part': 'returned', 'data-prefix': 'form.' });
  returned(made, inputs);
  form.append(...before(made), inputs, element('button', { type: 'submit', textContent: '登记意见表' }));
  place.append(form);
  const values = fields(form, made.sheet, new Map());
  defaults(form, made.sheet);
  sent(form, made.uploads, async () => {
    await api('POST', `${pathOf(article)}/late-feedback`, { recipient: Number(article.dataset.recipient), ...values.complete() });
    say(article, '意见表已登记，与以前的一并存档；需要转送的已转送提案委和督查局。');
  });
}

async function comeBack(article, place) {
  const form = blank();
  const part = element('div');
  form.append(part);
  form.addEventListener('submit', event => event.preventDefault());
  const made = await context(article, form);
  letterReturned(made, part);
  part.querySelectorAll('details').forEach(opened => { opened.open = true; });
  place.append(form);
}

async function letterScan(article, place) {
  const { unit, round } = article.dataset;
  const form = blank();
  const uploads = new Set();
  const scan = element('div', { 'data-upload-field': 'scan', 'data-label': '盖章复文的扫描件（PDF、JPEG或PNG）' });
  files({ form, uploads, changed: () => {} }, scan);
  form.append(scan, element('button', { type: 'submit', textContent: '补传复文扫描件' }));
  place.append(form);
  sent(form, uploads, async () => {
    await api('POST', `${pathOf(article)}/letter-scans`, { unit, round: Number(round), scan: form.elements.scan.value || null });
    say(article, '复文扫描件已补传，此后以它转送、寄送和归档。');
  });
}

const BUILDERS = { form: furtherForm, return: comeBack, scan: letterScan };

document.querySelectorAll('details[data-open]').forEach(part => part.addEventListener('toggle', async () => {
  if (!part.open || part.dataset.built) return;
  part.dataset.built = 'true';
  const fault = element('p', { className: 'refusal', role: 'alert', hidden: true });
  part.append(fault);
  try {
    await BUILDERS[part.dataset.open](part.closest('article'), part);
  } catch (problem) {
    delete part.dataset.built;
    fault.textContent = problem.message;
    fault.hidden = false;
  }
}));
