// What stands above the fields of every form: the case at a glance, its text, its thread, earlier rounds, papers.
import { address } from '../../../../../assets/api.js';
import { button, element } from '../../../../../assets/dom.js';
import { chinese } from '../editor/paragraphs.js';
import { contacts } from './contacts.js';
import { extension } from './extension.js';
import { reminders } from './reminders.js';
import { day, moment } from '../../../../../assets/words.js';
import { calledBack, decided, said } from './verdict.js';

/** Steps of the city's own desks, where no unit talks with the proposer. */
const WITHOUT_CONTACTS = ['assign', 'reassign', 'decideReturn', 'decideExtension', 'decideDissatisfaction', 'consentToExtension', 'confirmForwarding'];

const fact = (term, ...what) => (what.some(Boolean) ? [element('dt', { textContent: term }), element('dd', {}, ...what.filter(Boolean))] : []);
const joined = (...parts) => parts.filter(Boolean).join('，');

function section(title, open, ...content) {
  return element('details', { className: 'office-section', open }, element('summary', { textContent: title }), ...content);
}

function deadline(due) {
  if (!due) return null;
  return element('span', {},
    element('strong', { className: due.late ? 'office-late' : '', textContent: due.suspendedSince ? `${due.left}（自${day(due.suspendedSince)}起，恢复后顺延）` : `${day(due.on)}（${due.left}）` }),
    due.level === 3 ? element('strong', { className: 'office-late', textContent: '　已逾期催办，并告知督查局' }) : '',
    due.provisional ? '　暂定：届时的节假日安排尚未公布' : '',
    element('details', { className: 'office-why' }, element('summary', { textContent: '期限计算说明' }), element('ul', {}, ...due.explanation.map(line => element('li', { textContent: line })))));
}

/** By when this step should be done so that those after it have their time. */
function internal(due) {
  if (!due?.internal) return null;
  return element('span', { className: due.internalLeft.startsWith('已') ? 'office-late' : '', textContent: `${day(due.internal)}（${due.internalLeft.replace('逾期', '超过')}）` });
}

/** 中止计时 of this round's reply. */
function standstills({ sheet, proposal }) {
  const ours = (proposal.suspensions ?? []).filter(one => one.unit === sheet.unit && one.round === sheet.round);
  return ours.length ? element('ul', { className: 'office-plain' }, ...ours.map(({ from, until, days, reason, dueBefore, dueAfter }) => element('li', {
    textContent: until ? `${day(from)}至${day(until)}，${days}日，办复期限由${day(dueBefore)}顺延至${day(dueAfter)}：${reason}` : `自${day(from)}起：${reason}` }))) : null;
}

function proposers(proposal) {
  return element('ul', { className: 'office-plain' }, ...proposal.proposers.map(({ position, name, type, telephone, address: place, email }) => element('li', {},
    element('strong', { textContent: name }),
    position === 1 && proposal.proposers.length > 1 ? '（第一提案人）' : '',
    type === 'COLLECTIVE' ? '（集体提案）' : '',
    element('span', { className: 'office-quiet', textContent: [telephone, place, email].filter(Boolean).map(part => `　${part}`).join('') }))));
}

const file = (label, path, name) => element('a', { href: address(path), download: name, textContent: label });

const part = ({ sheet, proposal }) => proposal.units.findLast(unit => unit.unit === sheet.unit);
const correctionOf = context => roundOf(context)?.corrections?.find(one => one.edition === context.sheet.correction?.edition);
const roundOf = context => part(context)?.rounds.find(one => one.round === context.sheet.round);
const onPaper = context => roundOf(context)?.onPaper;

/** Why there is this round, where the last one that the city's rule allows had ended 不满意. */
function granted(context) {
  const before = part(context)?.rounds.find(one => one.round === context.sheet.round - 1);
  return before?.decision && decided(before.decision);
}

/** Where the assignment was entered after its day: what was known when. */
function backEntry(context) {
  if (!context.sheet.backEntered) return null;
  const { assignedOn, acknowledgedOn, enteredOn } = part(context);
  return joined(`${day(assignedOn)}交办`, acknowledgedOn && `${day(acknowledgedOn)}签收`, `${day(enteredOn)}录入系统`);
}

/** The scans of a signed and sealed letter. */
function scans({ sheet, proposal }) {
  const round = sheet.correction ? correctionOf({ sheet, proposal }) : roundOf({ sheet, proposal });
  const link = (label, id) => (id ? [file(label, `/api/proposals/${encodeURIComponent(proposal.businessKey)}/files/${id}`, ''), '　'] : []);
  return [...link('纸质签批件', round?.paperScan), ...link('用印扫描件', round?.sealedScan)];
}

/** What the letter corrects, and why. */
function correcting({ replaced, replacedDate, reason, askedOn, askedBy }) {
  return element('span', {}, element('strong', { textContent: `更正${day(replacedDate)}${replaced}答复` }), `：${reason}（${askedBy}，${day(askedOn)}）`);
}

/** Where the round's letter has been replaced or soon will be. */
function correctedAlready(context) {
  const round = roundOf(context);
  const running = round?.corrections?.find(one => !one.endedOn);
  return joined(round?.correctedBy && `${round.documentNumber ?? '原复文'}已由${round.correctedBy}更正`, running && `正在更正：${running.reason}`) || null;
}

function facts(context) {
  const { sheet, proposal } = context;
  const co = proposal.units.filter(unit => unit.role === '会办').map(unit => `${unit.name}（${unit.state}）`).join('、');
  const letter = sheet.letter;
  return element('dl', { className: 'office-facts' },
    ...fact('更正', sheet.correction ? correcting(sheet.correction) : correctedAlready(context)),
    ...fact('补录', backEntry({ sheet, proposal })),
    ...fact('期限', deadline(sheet.due)),
    ...fact('内部时限', internal(sheet.due)),
    ...fact('计时中止', standstills(context)),
    ...fact('提案者', proposers(proposal)),
    ...fact('类别', joined(proposal.category, proposal.key ? '重点提案' : '')),
    ...fact('承办', joined(sheet.unitName, sheet.round > 1 ? `第${sheet.round}次办理` : '')),
    ...fact('督查局决定', granted(context)),
    ...fact('会办', co),
    ...fact('办理结果', sheet.task !== 'draft' && letter?.resultClass ? `${letter.resultClass}（${letter.classMeaning}）` : null),
    ...fact('公开属性', sheet.task !== 'draft' && letter?.publicity ? joined(letter.publicity, letter.publicityReason) : null),
    ...fact('承诺事项', sheet.task !== 'draft' && letter?.commitments.length
      ? element('ul', { className: 'office-plain' }, ...letter.commitments.map(({ text, dueOn }) => element('li', { textContent: `${text}（${day(dueOn)}前）` }))) : null),
    ...fact('签发', letter?.signedBy ? joined(letter.signedBy, day(letter.signedOn)) : null),
    ...fact('发文字号', sheet.documentNumber),
    ...fact('复文', onPaper({ sheet, proposal }) ? '复文系补录，原件为纸质，正文未录入系统' : null),
    ...fact('扫描件', ...scans(context)));
}

function text(proposal) {
  const attachments = proposal.attachments ?? [];
  return [
    element('div', { className: 'office-text' }, ...(proposal.content ?? '交办清单中只有标题，没有提案全文。').split('\n').map(line => element('p', { textContent: line }))),
    ...(attachments.length ? [element('ul', { className: 'office-plain' }, ...attachments.map(({ id, fileName }) => element('li', {}, file(fileName, `/api/proposals/${encodeURIComponent(proposal.businessKey)}/files/${id}`, fileName))))] : []),
  ];
}

function thread(timeline) {
  return element('ol', { className: 'office-thread' }, ...timeline.toReversed().map(({ date, act, what, reason, by, enteredAt, backEntered }) => element('li', { className: /退回|退办|撤回|逾期/.test(act + what) ? 'office-back' : '' },
    element('span', { className: 'office-quiet', textContent: `${day(date)}　${by}　`, title: `${moment(enteredAt)}录入` }),
    element('strong', { textContent: act }),
    backEntered && !what.includes('补录') ? '（补录）' : '',
    ` ${what}`,
    reason && !what.includes(reason) ? element('blockquote', { textContent: reason }) : '')));
}

/** Rounds that ended before this one: what was answered, and what the proposer said. */
function earlierRounds({ sheet, proposal, questions }) {
  const rounds = proposal.units.filter(unit => unit.unit === sheet.unit).flatMap(unit => unit.rounds).filter(round => round.round < sheet.round);
  return rounds.map(round => element('section', {},
    element('h4', { textContent: `第${round.round}次办理　${joined(round.documentNumber, round.correctedBy && `已由${round.correctedBy}更正`, round.resultClass && `${round.resultClass}类`, round.repliedOn && `${day(round.repliedOn)}办复`)}` }),
    element('ul', { className: 'office-plain' }, ...round.feedback.map(form => element('li', { textContent: joined(`${said(form, questions)}${calledBack(round, form) ?? ''}`, form.forms.length > 1 && `先后返回${form.forms.length}份，以最后收到的为准`) })), round.decision ? element('li', { textContent: `督查局决定${decided(round.decision)}` }) : ''),
    round.outcome ? element('p', { className: 'office-quiet', textContent: round.outcome }) : ''));
}

/** The elements above the fields. */
export function overview(context) {
  const { form, sheet, proposal, timeline } = context;
  const opened = (form.dataset.open ?? '').split(' ');
  const rounds = earlierRounds(context);
  const parts = [
    element('div', { className: 'office-bar' },
      element('span', { className: 'office-state', role: 'status' })),
    element('header', { className: 'office-case' },
      element('h3', { textContent: `${proposal.kind}${chinese(proposal.committee)}届${chinese(proposal.session)}次会议${proposal.number}号　${proposal.title}` }, ...(sheet.backEntered ? [element('span', { className: 'office-back-entered', textContent: '补录' })] : []), ...(sheet.correction ? [element('span', { className: 'office-back-entered', textContent: '更正' })] : [])),
      facts(context)),
    ...[reminders(context), extension(context)].filter(Boolean),
    section('提案内容和附件', opened.includes('proposal'), ...text(proposal)),
  ];
  if (sheet.unit && !WITHOUT_CONTACTS.includes(sheet.task)) parts.push(contacts(context, opened.includes('contacts')));
  if (rounds.length) parts.push(section('以往办理', opened.includes('rounds'), ...rounds));
  parts.push(section(`办理过程和意见（${timeline.length}）`, opened.includes('thread') || Boolean(sheet.letter?.sentBackFrom), thread(timeline)));
  return parts;
}

/** Whose the task is, where it is not the reader's. */
export function claimHint(form, mine, sheet) {
  form.querySelector('.office-claim')?.remove();
  if (mine) return;
  const hint = element('p', { className: 'office-claim', role: 'status' });
  if (sheet.assignee) {
    hint.textContent = `这项任务由${sheet.assigneeName ?? sheet.assignee}办理，您可以查看，不能填写。`;
  } else {
    const claim = document.querySelector('.task-card .claim');
    hint.append('这项任务还没有人领取，领取后才能填写。', claim ? button('领取', '由我办理', () => claim.click()) : '');
  }
  form.querySelector('.office-case').after(hint);
}
