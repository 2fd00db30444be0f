// 登记提案: one proposal with its proposers and files, and its assignment where that is given at once.
import { api, Problem } from '../api.js';
import { clear, clearAt, refuse } from '../refusals.js';
import { files } from './files.js';
import { forget, keep, kept } from './kept.js';
import { list } from './list.js';
import { proposers } from './proposers.js';
import { tabs } from './tabs.js';

const section = document.querySelector('#one');
const form = section.querySelector('form');
const button = form.querySelector('button[type=submit]');
const done = section.querySelector('.done');
const restored = section.querySelector('.restored');
const TEXTS = ['kind', 'committee', 'session', 'number', 'title', 'category', 'content', 'handling', 'leadUnit', 'assignedOn', 'note'];
const FLAGS = ['key', 'assigned'];
const UNITS = ['coUnits', 'separateUnits'];
const SERIES = ['kind', 'committee', 'session'];

const signatories = proposers(form.querySelector('.proposers'), form.querySelector('.add-proposer'), changed);
const attachments = files(form.querySelector('#files'), form.querySelector('.files'), changed);
let unsent = false;
let warned = false;

const boxes = name => [...form.querySelectorAll(`[name=${name}]`)];

/** Everything on the page, as it stands. */
function filledIn() {
  const entry = { proposers: signatories.value(), attachments: attachments.value() };
  TEXTS.forEach(name => { entry[name] = form.elements[name].value; });
  FLAGS.forEach(name => { entry[name] = form.elements[name].checked; });
  UNITS.forEach(name => { entry[name] = boxes(name).filter(box => box.checked).map(box => box.value); });
  return entry;
}

function fill(entry) {
  form.reset();
  TEXTS.forEach(name => { if (entry[name] !== undefined) form.elements[name].value = entry[name]; });
  FLAGS.forEach(name => { form.elements[name].checked = Boolean(entry[name]); });
  UNITS.forEach(name => boxes(name).forEach(box => { box.checked = Boolean(entry[name]?.includes(box.value)); }));
  signatories.fill(entry.proposers);
  attachments.fill(entry.attachments);
  follow();
}

/** Shows what the choices ask for. */
function follow() {
  const separate = form.elements.handling.value === 'separate';
  form.querySelector('#assignment').hidden = !form.elements.assigned.checked;
  form.querySelector('[data-field=leadUnit]').hidden = separate;
  form.querySelector('[data-field=coUnits]').hidden = separate;
  form.querySelector('[data-field=separateUnits]').hidden = !separate;
  boxes('coUnits').forEach(box => {
    box.disabled = box.value === form.elements.leadUnit.value;
    if (box.disabled) box.checked = false;
  });
}

const whole = text => /^\d{1,9}$/.test(text.trim()) ? Number(text) : null;

/** What the API takes: nothing of what the choices have hidden. */
function entered() {
  const { handling, assigned, leadUnit, coUnits, separateUnits, assignedOn, note, ...entry } = filledIn();
  entry.committee = whole(entry.committee);
  entry.session = whole(entry.session);
  entry.attachments = entry.attachments.map(file => file.id);
  if (!assigned) return entry;
  const units = handling === 'separate' ? { separateUnits } : { leadUnit, coUnits };
  return { ...entry, ...units, assignedOn: assignedOn || today(), note };
}

const today = () => new Intl.DateTimeFormat('sv', { timeZone: 'Asia/Shanghai' }).format();

function changed() {
  unsent = true;
  if (keep(filledIn()) || warned) return;
  warned = true;
  refuse(form, new Problem(0, '这台电脑不能暂存您填的内容，请在登记前不要关闭本页', null));
}

async function register(event) {
  event.preventDefault();
  if (button.disabled) return;
  clear(form);
  button.disabled = true;
  button.textContent = '正在登记……';
  try {
    if (!await attachments.settle()) throw new Problem(0, '有附件没有传上去，请看附件后的说明，再登记一次', 'attachments');
    const entry = entered();
    const { businessKey } = await api('POST', '/api/proposals', entry);
    unsent = false;
    forget();
    form.hidden = true;
    restored.hidden = true;
    const what = `${entry.committee}届${entry.session}次第${entry.number.trim()}号${entry.kind}`;
    done.querySelector('span').textContent = `已登记${what}《${entry.title.trim()}》，编号 ${businessKey}。`;
    done.hidden = false;
    done.focus();
  } catch (problem) {
    // No unit at all is told at the lead unit, which is not there where several answer.
    if (problem.field === 'leadUnit' && form.elements.handling.value === 'separate') problem.field = 'separateUnits';
    refuse(form, problem);
  } finally {
    button.disabled = false;
    button.textContent = '登记';
  }
}

/** The next of a series is of the same kind, 届 and 次. */
function next() {
  const { kind, committee, session } = filledIn();
  fill({ kind, committee, session });
  form.hidden = false;
  done.hidden = true;
  form.elements.number.focus();
}

function startAnew() {
  unsent = false;
  forget();
  clear(form);
  restored.hidden = true;
  fill({});
  form.elements.committee.focus();
}

function restore() {
  const saved = kept();
  fill(saved?.entry ?? {});
  if (!saved) return;
  unsent = true;
  const at = new Date(saved.at).toLocaleString('zh-CN', { month: 'long', day: 'numeric', hour: '2-digit', minute: '2-digit' });
  restored.querySelector('span').textContent = `这是您${at}填写、还没有登记的内容。`;
  restored.hidden = false;
}

form.addEventListener('input', event => { clearAt(event.target); follow(); changed(); });
form.addEventListener('submit', register);
done.querySelector('button').addEventListener('click', next);
restored.querySelector('button').addEventListener('click', startAnew);
window.addEventListener('beforeunload', event => { if (unsent) event.preventDefault(); });
// Whoever logs in again comes back to what he has typed, so there is nothing to warn of.
form.addEventListener('click', event => { if (event.target.closest('.refusal a')) unsent = false; });

tabs(document.querySelector('[role=tablist]'));
list(document.querySelector('#list'));
restore();
