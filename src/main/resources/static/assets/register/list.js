// 导入交办清单: all of it or nothing; what is wrong stands in a table by row and column.
import { api } from '../api.js';
import { clear, faultsOf, refuse } from '../refusals.js';

const PLACE = /^第(\d+)行(?: (.+))?$/;

/** The blank list is made here, with the mark by which spreadsheets know UTF-8. */
function offerBlank(link) {
  link.href = URL.createObjectURL(new Blob([`\ufeff${link.dataset.columns}\r\n`], { type: 'text/csv' }));
}

function cell(name, text) {
  const made = document.createElement(name);
  made.textContent = text;
  return made;
}

function rowOf({ field, sentence }) {
  const [, row, column] = field.match(PLACE);
  const line = document.createElement('tr');
  const known = `第${row}行${column ? `“${column}”` : ''}：`;
  line.append(cell('td', row), cell('td', column ?? ''), cell('td', sentence.startsWith(known) ? sentence.slice(known.length) : sentence));
  return line;
}

function tableOf(faults) {
  const table = document.createElement('table');
  table.createCaption().textContent = `有${faults.length}处要改，清单里的提案一件也没有登记。请在清单里改好并保存，再选择一次文件。`;
  const head = table.createTHead().insertRow();
  ['行', '列', '问题'].forEach(name => {
    const title = head.appendChild(cell('th', name));
    title.scope = 'col';
  });
  table.createTBody().append(...faults.map(rowOf));
  return table;
}

/** The file as it is now: one that was changed on disk after it was chosen cannot be read any more. */
async function content(file) {
  try {
    return new File([await file.arrayBuffer()], file.name);
  } catch {
    throw Object.assign(new Error('清单在选择以后改动过，请重新选择文件'), { field: 'file' });
  }
}

export function list(section) {
  const form = section.querySelector('form');
  const button = form.querySelector('button[type=submit]');
  const faults = form.querySelector('.faults');
  const done = section.querySelector('.done');
  offerBlank(form.querySelector('.blank'));

  function tell(problem) {
    const placed = faultsOf(problem).filter(fault => PLACE.test(fault.field ?? ''));
    if (!placed.length) {
      refuse(form, problem);
      return;
    }
    faults.replaceChildren(tableOf(placed));
    faults.hidden = false;
    faults.focus();
  }

  async function send(event) {
    event.preventDefault();
    if (button.disabled) return;
    button.disabled = true;
    button.textContent = '正在导入……';
    clear(form);
    faults.hidden = true;
    done.hidden = true;
    try {
      const [chosen] = form.elements.file.files;
      const body = new FormData();
      if (chosen) body.append('file', await content(chosen));
      const { imported, proposals } = await api('POST', '/api/proposals/import', body);
      form.elements.file.value = '';
      done.querySelector('span').textContent = `已登记${imported}件：${proposals.join('、')}。`;
      done.hidden = false;
      done.focus();
    } catch (problem) {
      tell(problem);
    } finally {
      button.disabled = false;
      button.textContent = '导入';
    }
  }

  form.elements.file.addEventListener('change', () => { clear(form); faults.hidden = true; });
  form.addEventListener('submit', send);
}
