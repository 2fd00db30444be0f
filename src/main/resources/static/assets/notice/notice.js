// 未送达通知: the administrator has one sent again, or puts it aside.
import { api } from '../api.js';
import { element, onceAtATime } from '../dom.js';

const DONE = { retry: '已排队重新发送。', dismissal: '已处理，不再发送。' };
const refusal = document.querySelector('main > .refusal');

function say(sentence) {
  refusal.textContent = sentence;
  refusal.hidden = !sentence;
}

async function act(pressed) {
  const line = pressed.closest('li');
  say('');
  try {
    await api('POST', `/api/notices/${line.dataset.id}/${pressed.dataset.act}`);
    const said = element('p', { className: 'told', role: 'status', tabIndex: -1, textContent: DONE[pressed.dataset.act] });
    line.querySelector('.acts').replaceWith(said);
    said.focus();
  } catch (problem) {
    say(problem.message);
    refusal.scrollIntoView({ block: 'center' });
  }
}

document.querySelectorAll('button[data-act]').forEach(button => button.addEventListener('click', () => onceAtATime(button, () => act(button))));
