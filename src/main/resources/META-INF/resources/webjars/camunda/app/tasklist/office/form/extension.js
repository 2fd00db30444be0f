// 延期: what the unit has asked for and what came of it, and a new request while the reply is not yet overdue.
import { api } from '../../../../../assets/api.js';
import { button, element, notice, onceAtATime } from '../../../../../assets/dom.js';
import { entry as entryOf, field } from './entry.js';
import { day } from '../../../../../assets/words.js';

const CONSENTING = '待提案委会签';
const WAITING = ['待审核', CONSENTING];
const DECIDED_HERE = ['decideExtension', 'consentToExtension'];

const ofRound = (proposal, sheet) => (proposal.extensions ?? []).filter(asked => asked.unit === sheet.unit && asked.round === sheet.round);
const fact = (term, text) => (text ? [element('dt', { textContent: term }), element('dd', { textContent: text })] : []);

function outcome({ state, grantedDue, decision, decidedOn, decidedBy, consent }) {
  const what = grantedDue ? `${state === CONSENTING ? '督查局' : ''}同意延期至${day(grantedDue)}` : state;
  const agreed = consent && `提案委${consent.agreed ? '同意' : '不同意'}，${consent.by}，${day(consent.on)}`;
  return [what, decidedBy && `${decidedBy}，${day(decidedOn)}`, decision, agreed, consent?.reason, state === CONSENTING && state].filter(Boolean).join('；');
}

const request = asked => element('li', {},
  element('strong', { textContent: `${day(asked.askedOn)}　${day(asked.dueBefore)}延至${day(asked.dueOn)}` }),
  element('span', { className: 'office-quiet', textContent: `　${asked.askedBy}` }),
  element('blockquote', { textContent: asked.reason }),
  element('p', { className: WAITING.includes(asked.state) ? 'office-gate' : '', textContent: outcome(asked) }));

/** For whoever decides: what is asked, and until when it may be granted. */
export function extensionRequest({ sheet, proposal }, node) {
  const asked = ofRound(proposal, sheet).findLast(one => WAITING.includes(one.state));
  if (!asked) return;
  node.append(element('dl', { className: 'office-facts' },
    ...fact('现办复期限', day(sheet.extending.due)),
    ...fact('申请延期至', day(asked.dueOn)),
    ...fact('最迟可延至', day(sheet.extending.limit)),
    ...fact('申请理由', asked.reason),
    ...fact('申请人', `${asked.askedBy}，${day(asked.askedOn)}`),
    ...(asked.state === CONSENTING ? fact('督查局意见', [`同意延期至${day(asked.grantedDue)}`, asked.decision, `${asked.decidedBy}，${day(asked.decidedOn)}`].filter(Boolean).join('；')) : [])));
}

const dayAfter = iso => new Date(Date.parse(iso) + 86400000).toISOString().slice(0, 10);

/** The part below the case at a glance; null where the step is not about the reply or there is nothing to show. */
export function extension(context) {
  const { form, sheet, path } = context;
  let { proposal } = context;
  if (!sheet.extending || DECIDED_HERE.includes(sheet.task)) return null;
  if (!sheet.extending.mayAsk && !ofRound(proposal, sheet).length) return null;

  const { node: fault, attempt } = notice();
  const send = button('报督查局审核', '', () => attempt(() => onceAtATime(send, ask)));
  const entry = element('div', { className: 'office-entry', hidden: true },
    field(`延期至（最迟${day(sheet.extending.limit)}）`, 'extension.dueOn', element('input', { type: 'date', min: dayAfter(sheet.extending.due), max: sheet.extending.limit })),
    field('申请理由', 'extension.reason', element('textarea', { rows: 3, maxLength: 4000 })),
    element('div', { className: 'office-row', 'data-acting': '' }, send, button('收起', '填了的内容留着', () => show(false))));
  const written = entryOf(context, entry, 'extension.');
  const list = element('ul', { className: 'office-plain' });
  const summary = element('summary');
  const opener = button('申请延期', '', () => { show(true); entry.querySelector('input').focus(); });
  opener.dataset.acting = '';
  const part = element('details', { className: 'office-section', 'data-part': 'extension' }, summary, list, opener, entry, fault);

  function show(on) {
    entry.hidden = !on;
    opener.hidden = on;
    if (on) part.open = true;
  }

  function draw() {
    const asked = ofRound(proposal, sheet);
    summary.textContent = asked.length ? `延期（${outcome(asked.at(-1))}）` : '申请延期';
    list.replaceChildren(...asked.map(request));
    list.hidden = !asked.length;
    show(false);
    if (!sheet.extending.mayAsk) opener.remove();
  }

  async function ask() {
    const file = `/api/proposals/${encodeURIComponent(proposal.businessKey)}`;
    if (!await written.post(`${file}/extension-requests`)) return;
    written.cleared();
    const [read, now] = await Promise.all([api('GET', file), api('GET', path)]);
    proposal = read;
    sheet.extending = now.extending;
    draw();
  }

  form.addEventListener('office-written', () => { if (sheet.mine && sheet.extending.mayAsk && written.filledIn()) show(true); });
  draw();
  return part;
}
