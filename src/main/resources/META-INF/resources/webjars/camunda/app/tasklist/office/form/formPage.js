// 停用网上填写: the proposer's own page is shut, where its address has got into other hands. Shown once an address was given out.
import { api } from '../../../../../assets/api.js';
import { element, notice } from '../../../../../assets/dom.js';
import { field, report } from './entry.js';

export function formPage(context, node) {
  const { sheet, loading } = context;
  const to = sheet.recipient;
  if (!to) return;
  const path = `/api/proposals/${encodeURIComponent(sheet.businessKey)}/recipients/${to.id}/form-page`;
  const { node: fault, attempt } = notice();
  node.replaceChildren(fault);
  loading.push(attempt(async () => {
    const { given, shut } = await api('GET', path);
    if (shut) {
      node.replaceChildren(element('p', { className: 'office-gate', textContent: `${to.name}的网上填写已停用，请等候纸质意见表。` }));
    } else if (given) {
      report(context, node, {
        title: `${to.name}可以网上填写意见表`,
        prefix: 'shutting.',
        fields: [field('停用原因', 'shutting.reason', element('input', { type: 'text', maxLength: 200, placeholder: '如：信件遗失' }))],
        label: '停用网上填写',
        path: `${path}/closing`,
        taken: '已停用，发出的二维码和链接作废。',
      });
    }
  }));
}
