// The official's messages in Tasklist's head: how many are unread, and a small list of the latest.
import { address, api } from '../../../../assets/api.js';
import { element } from '../../../../assets/dom.js';

const PERIOD = 60_000;

const moment = at => new Date(at).toLocaleString('zh-CN', { timeZone: 'Asia/Shanghai', month: 'numeric', day: 'numeric', hour: '2-digit', minute: '2-digit' });

const count = element('span', { className: 'office-count', hidden: true });
const opener = element('button', { type: 'button', 'aria-expanded': 'false', 'aria-controls': 'office-messages', onclick: () => toggle() }, '消息', count);
const list = element('ul', {});
const panel = element('section', { id: 'office-messages', hidden: true, tabIndex: -1, 'aria-label': '消息' }, element('h2', { textContent: '消息' }), list);
const item = element('li', { className: 'office-inbox' }, opener, panel);

function toggle(open = panel.hidden) {
  panel.hidden = !open;
  opener.setAttribute('aria-expanded', String(open));
  if (open) {
    panel.focus();
    refresh();
  }
}

async function read(message, line) {
  if (message.readAt) return;
  message.readAt = new Date().toISOString();
  line.classList.remove('office-unread');
  await api('POST', `/api/messages/${message.id}/read`, undefined, { keepalive: true }).catch(() => {
    // it stays unread and is shown so the next time
  });
  refresh();
}

function line(message) {
  const shown = element('li', { className: message.readAt ? '' : 'office-unread' });
  const open = () => read(message, shown);
  shown.append(
    element('time', { dateTime: message.at, textContent: moment(message.at) }),
    message.readAt ? '' : element('span', { className: 'office-new', textContent: '未读' }),
    message.link
      ? element('a', { href: address(message.link), target: message.link.startsWith('/api/') ? '_blank' : '_self', textContent: message.text, onclick: open })
      : element('span', { textContent: message.text }),
    message.readAt ? '' : element('button', { type: 'button', textContent: '标为已读', onclick: open }));
  return shown;
}

function show({ unread, messages }) {
  count.textContent = unread > 99 ? '99+' : String(unread);
  count.hidden = unread === 0;
  opener.setAttribute('aria-label', unread ? `消息，${unread}条未读` : '消息');
  if (panel.hidden) return;
  const focused = panel.contains(document.activeElement);
  list.replaceChildren(...(messages.length ? messages.map(line) : [element('li', { textContent: '没有消息' })]));
  if (focused && !panel.contains(document.activeElement)) panel.focus();
}

function refresh() {
  return api('GET', '/api/messages').then(show, () => {
    // offline, or nobody is logged in any more; the app says so itself
  });
}

function place() {
  const menu = document.querySelector('nav.app-menu > ul');
  if (!menu) return false;
  if (!menu.contains(item)) menu.prepend(item);
  return true;
}

document.addEventListener('keydown', event => {
  if (event.key !== 'Escape' || panel.hidden) return;
  const within = item.contains(document.activeElement) || document.activeElement === document.body;
  toggle(false);
  if (within) opener.focus();
});
document.addEventListener('click', event => {
  // what was clicked may have been replaced meanwhile
  if (!panel.hidden && !event.composedPath().includes(item)) toggle(false);
});

if (!place()) {
  const waiting = new MutationObserver(() => { if (place()) waiting.disconnect(); });
  waiting.observe(document.body, { childList: true, subtree: true });
}
refresh();
setInterval(() => { if (!document.hidden) refresh(); }, PERIOD);
