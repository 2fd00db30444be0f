// A 征询意见表 that came back: its fields as on the paper, and how it reads afterwards.
//
//   <div data-part="returned" data-prefix="feedback."></div>
import { element } from '../../../../../assets/dom.js';
import { files } from './files.js';
import { day } from '../../../../../assets/words.js';

/** Radios that can be taken back: on paper a line may stay empty. */
function ticks(name, choices) {
  return [...choices, { code: '', name: '未勾选' }].map(({ code: value, name: label }) => element('label', {}, element('input', { type: 'radio', name, value, checked: value === '' }), ` ${label}`));
}

const field = (label, ...content) => element('label', { className: 'office-field' }, element('span', { textContent: label }), ...content);

export function returned(context, node) {
  const prefix = node.dataset.prefix ?? '';
  const { dimensions, levels, satisfaction } = context.questions;
  const satisfactions = Object.entries(satisfaction).map(([code, name]) => ({ code, name }));
  const date = (name, proposal) => element('input', { type: 'date', name: prefix + name, max: context.sheet.today, ...(proposal ? { 'data-default': proposal } : {}) });
  const scan = element('div', { 'data-upload-field': `${prefix}scan`, 'data-label': '意见表扫描件' });
  node.replaceChildren(
    element('div', { className: 'office-two' },
      field('收到意见表的日期', date('receivedOn', 'today')),
      field('表上填写的收到答复日期', date('replyReceivedOn'))),
    element('table', { className: 'office-ratings' },
      element('caption', { textContent: '对办理工作的评价' }),
      element('tbody', {}, ...dimensions.map(({ code: name, name: label }) => element('tr', { role: 'radiogroup', 'aria-label': label, 'data-field': `${prefix}ratings.${name}`, 'data-label': label },
        element('th', { scope: 'row', textContent: label }),
        ...ticks(`${prefix}ratings.${name}`, levels).map(tick => element('td', {}, tick)))))),
    element('fieldset', { className: 'office-field', 'data-field': `${prefix}satisfaction` }, element('legend', { textContent: '对办理结果' }), ...ticks(`${prefix}satisfaction`, satisfactions)),
    field('意见及建议', element('textarea', { name: `${prefix}opinion`, rows: 3, maxLength: 4000 })),
    element('div', { className: 'office-two' },
      element('label', { className: 'office-field office-tick' }, element('input', { type: 'checkbox', name: `${prefix}signed` }), element('span', { textContent: '提案者已签名' })),
      field('签名日期', date('signedOn')),
      field('代签人（提案者本人签名的不填）', element('input', { type: 'text', name: `${prefix}signer`, maxLength: 100 })),
      field('联系电话', element('input', { type: 'tel', name: `${prefix}phone`, maxLength: 64 }))),
    scan);
  files(context, scan);
}

/** The returned form as it was entered, in the words it had, with its gaps. */
export function summaryOfReturned({ sheet, questions }, node) {
  const { form, gaps } = sheet.feedback ?? {};
  if (!form) return;
  const fact = (term, what) => [element('dt', { textContent: term }), element('dd', { textContent: what || '（未填）' })];
  node.replaceChildren(
    element('dl', { className: 'office-facts' },
      ...fact('收到日期', day(form.receivedOn)),
      ...fact('来源', form.online ? '提案者网上填写' : '纸质'),
      ...fact('收到答复日期', day(form.replyReceivedOn)),
      ...form.rated.flatMap(({ name, levelName }) => fact(name, levelName)),
      ...fact('对办理结果', questions.satisfaction[form.satisfaction]),
      ...fact('意见及建议', form.opinion),
      ...fact('签名', form.signed ? `${form.signer ? `由${form.signer}签名` : '已签名'} ${day(form.signedOn)}` : ''),
      ...fact('联系电话', form.phone)),
    ...(gaps?.length ? [element('p', { className: 'office-gate', textContent: `没有填写：${gaps.join('、')}` })] : []));
}
