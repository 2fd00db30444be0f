// A paper that came back and cannot count: the right one is waited for anew.
import { element } from '../../../../../assets/dom.js';
import { field, option, report } from './entry.js';

const FAULTS = { UNREADABLE: '字迹无法辨认', OTHER_CASE: '不是本件的意见表' };

export function unusableForm(context, node) {
  const { sheet } = context;
  const from = sheet.recipient;
  if (!from) return;
  report(context, node, {
    title: '寄回的不是可用的意见表',
    prefix: 'unusable.',
    fields: [
      field('收到日期（今天的可不填）', 'unusable.receivedOn', element('input', { type: 'date', min: from.deliveredOn, max: sheet.today })),
      field('原因', 'unusable.fault', element('select', {}, option(['', '请选择']), ...Object.entries(FAULTS).map(option))),
      field('情况说明', 'unusable.note', element('input', { type: 'text', maxLength: 500, placeholder: '如：是第21号提案的意见表' })),
    ],
    label: '登记，请提案者重新填写',
    path: `/api/proposals/${encodeURIComponent(sheet.businessKey)}/recipients/${from.id}/unusable-forms`,
    taken: '已登记。请联系提案者重新填写，反馈期限自今天起重新计算。',
  });
}
