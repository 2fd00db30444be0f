// Whom the letter goes to and how; as long as it has not left, the way can be changed.
import { api } from '../../../../../assets/api.js';
import { button, element, notice, onceAtATime } from '../../../../../assets/dom.js';

export const CHANNELS = { EMAIL: '电子邮件', POST: '邮寄', IN_PERSON: '当面送达' };

export function recipient(context, node) {
  const { sheet } = context;
  const to = sheet.recipient;
  if (!to) return;
  const { node: fault, attempt } = notice();
  const channel = element('select', { 'aria-label': '寄送方式' }, ...Object.entries(CHANNELS).map(([value, label]) => element('option', { value, textContent: label, selected: value === to.channel })));
  const place = element('input', { type: 'text', value: to.address ?? '', maxLength: 300, 'aria-label': '通讯地址', placeholder: '通讯地址' });
  const email = element('input', { type: 'email', value: to.email ?? '', maxLength: 200, 'aria-label': '电子邮箱', placeholder: '电子邮箱' });
  const confirm = button('确定改变', '', () => attempt(() => onceAtATime(confirm, change)));
  const told = element('span', { role: 'status', className: 'office-quiet' });

  async function change() {
    await api('POST', `/api/proposals/${encodeURIComponent(sheet.businessKey)}/recipients/${to.id}/channel`, { channel: channel.value, address: place.value || null, email: email.value || null });
    told.textContent = channel.value === 'EMAIL' ? '已改为电子邮件，由系统发送，这项任务随即结束。' : '寄送方式已改。';
    Object.assign(sheet.recipient, { channel: channel.value, address: place.value, email: email.value });
    draw();
  }

  const facts = element('dl', { className: 'office-facts' });
  function draw() {
    const now = sheet.recipient;
    const rows = [['收件人', now.name], [now.role === 'COPY' ? '抄送' : '寄送', CHANNELS[now.channel]], ['份数', `${now.count}份`], ['通讯地址', now.address], ['电子邮箱', now.email]];
    facts.replaceChildren(...rows.filter(([, what]) => what).flatMap(([term, what]) => [element('dt', { textContent: term }), element('dd', { textContent: what })]));
    context.form.dispatchEvent(new Event('change'));
  }

  const changing = element('details', { className: 'office-section', 'data-acting': '' },
    element('summary', { textContent: '改变寄送方式或地址' }),
    element('div', { className: 'office-two' }, channel, place, email),
    element('div', { className: 'office-row' }, confirm, told), fault);
  node.replaceChildren(facts, changing);
  draw();
}
