// 退信: the letter came back while its form is waited for. It is entered here and goes out again by a task of its own.
import { element } from '../../../../../assets/dom.js';
import { field, option, report } from './entry.js';
import { files } from './files.js';
import { CHANNELS } from './recipient.js';
import { day } from '../../../../../assets/words.js';

export function letterReturned(context, node) {
  const { sheet } = context;
  const to = sheet.recipient;
  if (!to || sheet.feedback?.form) return;
  if (to.state === 'RETURNED') {
    node.replaceChildren(element('p', { className: 'office-gate', textContent: `寄给${to.name}的复文已于${day(to.returnedOn)}被退回，正待重新寄送。` }));
    return;
  }
  const envelope = element('div', { 'data-upload-field': 'returning.scan', 'data-label': '信封或退信通知的扫描件（没有的可不传）' });
  files(context, envelope);
  report(context, node, {
    title: '复文被退回',
    prefix: 'returning.',
    fields: [
      field('退回日期（今天的可不填）', 'returning.returnedOn', element('input', { type: 'date', min: to.deliveredOn, max: sheet.today })),
      field('退回原因', 'returning.reason', element('input', { type: 'text', maxLength: 200, placeholder: '如：查无此人' })),
      envelope,
      field('改由', 'returning.channel', element('select', {}, option(['', '请选择']), ...Object.entries(CHANNELS).map(option))),
      field('通讯地址', 'returning.address', element('input', { type: 'text', maxLength: 200 })),
      field('电子邮箱', 'returning.email', element('input', { type: 'email', maxLength: 200 })),
    ],
    label: '登记退信，重新寄送',
    path: `/api/proposals/${encodeURIComponent(sheet.businessKey)}/recipients/${to.id}/returns`,
    taken: '已登记退信。请在任务“确认重新寄送”中寄出；改用电子邮件的由系统发送。',
  });
}
