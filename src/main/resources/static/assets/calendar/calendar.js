// 工作日历: an administrator loads a year's notice; what is wrong in the file stands in a list by row.
import { address, api } from '../api.js';
import { element } from '../dom.js';
import { clear, faultsOf, refuse } from '../refusals.js';

const ROW = /^第\d+行$/;
const form = document.querySelector('#notice');
const button = form.querySelector('button[type=submit]');
const faults = form.querySelector('.faults');
const done = form.querySelector('.done');

/** The file as it is now: one that was changed on disk after it was chosen cannot be read any more. */
async function content(file) {
  try {
    return new File([await file.arrayBuffer()], file.name);
  } catch {
    throw Object.assign(new Error('文件在选择以后改动过，请重新选择'), { field: 'file' });
  }
}

function tell(problem) {
  const rows = faultsOf(problem).filter(fault => ROW.test(fault.field ?? ''));
  if (!rows.length) {
    refuse(form, problem);
    return;
  }
  faults.replaceChildren(...rows.map(({ sentence }) => element('li', { textContent: sentence })));
  faults.hidden = false;
  faults.focus();
}

function say({ year, holidays, workdays, remarks }) {
  const sentence = `已载入${year}年节假日安排：放假${holidays}天，调休上班${workdays}天。`;
  done.querySelector('span').textContent = [sentence, ...remarks.map(remark => `${remark}。`)].join('');
  done.querySelector('a').href = address(`/calendar?year=${year}`);
  done.hidden = false;
  done.focus();
}

async function send(event) {
  event.preventDefault();
  if (button.disabled) return;
  button.disabled = true;
  clear(form);
  faults.hidden = true;
  done.hidden = true;
  try {
    const [chosen] = form.elements.file.files;
    const body = new FormData();
    if (chosen) body.append('file', await content(chosen));
    say(await api('POST', `/api/calendar/${encodeURIComponent(form.elements.year.value || 0)}`, body));
    form.elements.file.value = '';
  } catch (problem) {
    tell(problem);
  } finally {
    button.disabled = false;
  }
}

form.elements.file.addEventListener('change', () => { clear(form); faults.hidden = true; });
form.addEventListener('submit', send);
