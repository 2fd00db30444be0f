// 面商 and 沟通: the records of the round, and a new one, open all round long.
import { address, api } from '../../../../../assets/api.js';
import { button, element, notice, onceAtATime } from '../../../../../assets/dom.js';
import { entry as entryOf, field, option } from './entry.js';
import { files } from './files.js';
import { day } from '../../../../../assets/words.js';

const PHASES = { before: '办前', during: '办中', after: '办后' };
const MANNERS = { inPerson: '面商', letter: '书面沟通', phone: '电话沟通' };


export function contacts(context, open) {
  const { form, sheet, proposal } = context;
  const unit = proposal.units.find(part => part.unit === sheet.unit);
  const round = unit?.rounds.find(one => one.round === sheet.round);
  let records = round?.contacts ?? [];

  const paper = format => element('a', { href: address(`/api/proposals/${encodeURIComponent(proposal.businessKey)}/documents/contact-record.${format}?unit=${encodeURIComponent(sheet.unit)}`), download: `沟通记录.${format}`, textContent: { pdf: '下载PDF', docx: '下载Word' }[format] });
  const select = choices => element('select', {}, option(['', '请选择']), ...choices.map(option));
  const evidence = element('div', { 'data-upload-field': 'contact.record', 'data-label': '现场照片或签字记录' });
  const { node: fault, say, attempt } = notice();
  const keep = button('保存这条记录', '', () => attempt(() => onceAtATime(keep, add)));
  const entry = element('div', { className: 'office-entry', hidden: true },
    element('div', { className: 'office-two' },
      field('阶段', 'contact.phase', select(Object.entries(PHASES))),
      field('方式', 'contact.manner', select(Object.entries(MANNERS))),
      field('日期', 'contact.heldOn', element('input', { type: 'date', max: sheet.today })),
      field('对象', 'contact.proposer', select(proposal.proposers.map(({ name }) => [name, name]))),
      field('地点', 'contact.place', element('input', { type: 'text', maxLength: 200 })),
      field('参加人员', 'contact.participants', element('input', { type: 'text', maxLength: 500 }))),
    field('沟通情况', 'contact.summary', element('textarea', { rows: 3, maxLength: 4000 })),
    evidence,
    element('div', { className: 'office-row', 'data-acting': '' }, keep, button('收起', '填了的内容留着', () => show(false))));
  const list = element('ul', { className: 'office-plain office-contacts' });
  const printed = element('p', { hidden: true }, '沟通记录：', ...['pdf', 'docx'].flatMap(format => [paper(format), '　']));
  const summary = element('summary');
  const missing = element('ul', { className: 'office-plain' });
  const gate = element('div', { className: 'office-gate', role: 'status' }, missing);
  const opener = button('登记面商或沟通', '', () => { show(true); entry.querySelector('select').focus(); });
  opener.dataset.acting = '';
  const part = element('details', { className: 'office-section', open: open || sheet.missing.length > 0, 'data-part': 'contacts', 'data-field': 'contacts' }, summary, gate, list, printed, opener, entry, fault);
  files(context, evidence);
  const written = entryOf(context, entry, 'contact.');

  function show(on) {
    entry.hidden = !on;
    opener.hidden = on;
    if (on) part.open = true;
  }

  function draw() {
    summary.textContent = `面商和沟通记录（${records.length}）`;
    list.replaceChildren(...records.map(({ phase, manner, heldOn, place, proposer, participants, summary: what, record }) => element('li', {},
      element('strong', { textContent: `${day(heldOn)}　${PHASES[phase]}${MANNERS[manner]}` }),
      `　${[proposer, place, participants].filter(Boolean).join('，')}`,
      element('blockquote', { textContent: what }),
      record ? element('a', { href: address(`/api/proposals/${encodeURIComponent(proposal.businessKey)}/files/${record}`), download: '', textContent: '现场照片或签字记录' }) : '')));
    printed.hidden = !records.length;
    missing.replaceChildren(...sheet.missing.map(sentence => element('li', { textContent: sentence })));
    gate.hidden = !sheet.missing.length;
  }

  async function add() {
    await Promise.all(context.uploads);
    if (!await written.post(`/api/proposals/${encodeURIComponent(proposal.businessKey)}/contacts`)) return;
    evidence.clear();
    written.cleared();
    show(false);
    say();
    const [file, now] = await Promise.all([api('GET', `/api/proposals/${encodeURIComponent(proposal.businessKey)}`), api('GET', context.path)]);
    records = file.units.find(one => one.unit === sheet.unit).rounds.find(one => one.round === sheet.round).contacts;
    sheet.missing = now.missing;
    draw();
  }

  form.addEventListener('office-written', () => { if (sheet.mine && written.filledIn()) show(true); });
  draw();
  return part;
}
