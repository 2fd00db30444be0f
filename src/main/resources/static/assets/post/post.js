// 邮寄复文: tracking numbers row by row, or a list of the post office; what was typed stays until it is on record.
import { api } from '../api.js';
import { element } from '../dom.js';
import { clear, faultsOf, refuse } from '../refusals.js';

const PLACE = /^deliveries\[(\d+)\]\.(trackingNumber|deliveredOn)$/;
const done = document.querySelector('.done');
const posted = document.querySelector('#posted');
const list = document.querySelector('#list');

function say(sentence) {
  done.textContent = sentence;
  done.hidden = false;
  done.focus();
}

/** Lets a form be sent once at a time; act is what it does. */
function sending(form, act, refused) {
  form?.addEventListener('submit', async event => {
    event.preventDefault();
    const button = form.querySelector('button[type=submit]');
    if (button.disabled) return;
    button.disabled = true;
    done.hidden = true;
    clear(form);
    try {
      await act();
    } catch (problem) {
      refused(problem);
    } finally {
      button.disabled = false;
    }
  });
}

/** What stands in a row, null where no number was typed. */
function entry(row) {
  const value = name => row.querySelector(`[name=${name}]`).value.trim() || null;
  const trackingNumber = value('trackingNumber');
  return trackingNumber && { recipient: Number(row.dataset.recipient), trackingNumber, deliveredOn: value('deliveredOn') };
}

let sent = [];

sending(posted, async () => {
  sent = [...posted.querySelectorAll('tbody tr')].filter(entry);
  await api('POST', '/api/post/deliveries', { deliveries: sent.map(entry) });
  const count = sent.length;
  sent.forEach(row => row.remove());
  const left = posted.querySelectorAll('tbody tr').length;
  posted.querySelector('h2').textContent = `待邮寄${left}封`;
  say(`已登记${count}封。`);
}, problem => {
  sent.forEach(row => row.querySelectorAll('[data-part]').forEach(part => part.removeAttribute('data-field')));
  for (const { field } of faultsOf(problem)) {
    const [, index, name] = PLACE.exec(field ?? '') ?? [];
    sent[index]?.querySelector(`[data-part=${name}]`)?.setAttribute('data-field', field);
  }
  refuse(posted, problem);
});

const faults = list?.querySelector('.faults');

sending(list, async () => {
  faults.hidden = true;
  const body = new FormData();
  const [chosen] = list.elements.file.files;
  if (chosen) body.append('file', chosen);
  const { recorded } = await api('POST', '/api/post/deliveries/import', body);
  sessionStorage.setItem('posted', recorded);
  location.reload();
}, problem => {
  const rows = faultsOf(problem).filter(({ field }) => /^第\d+行/.test(field ?? ''));
  if (!rows.length) {
    refuse(list, problem);
    return;
  }
  faults.replaceChildren(...rows.map(({ sentence }) => element('li', { textContent: sentence })));
  faults.hidden = false;
  faults.focus();
});

const recorded = sessionStorage.getItem('posted');
if (recorded) {
  sessionStorage.removeItem('posted');
  say(`已按清单登记${recorded}封。`);
}
