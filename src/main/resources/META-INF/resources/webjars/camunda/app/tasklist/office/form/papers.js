// The papers of the unit's round, to be read before they are sealed, sent or received.
import { address, api } from '../../../../../assets/api.js';
import { element, notice } from '../../../../../assets/dom.js';
import { paperPages } from '../../../../../assets/paper-pages.js';

const NAMES = { reply: '复文', 'feedback-form': '征询意见表', 'forwarding-sheet': '转送单', bundle: '转送材料', 'form-request': '补正意见表的函' };

const called = ({ name, edition, whose }) => (NAMES[name.split('.')[0]] ?? name) + (edition ? '（更正）' : '') + (whose ? `（${whose}）` : '');

const isLetter = ({ name }) => name.startsWith('reply.');

/** Where each proposer has a letter of his own, whose it is; a recipient's task shows his. */
function letters(papers, proposal, recipient) {
  const each = papers.some(paper => isLetter(paper) && paper.sequence > 1);
  if (!each) return papers;
  const his = recipient?.role === 'ADDRESSEE' ? recipient.position : recipient && 1;
  return papers
    .filter(paper => !isLetter(paper) || !his || paper.sequence === his)
    .map(paper => isLetter(paper) ? { ...paper, whose: proposal.proposers.find(({ position }) => position === paper.sequence)?.name } : paper);
}

/** A paper that is made of the others comes first, for whoever looks through only one. */
const order = ({ name }) => name.startsWith('bundle') ? 0 : 1;

/** Every addressee has a form of his own, which is printed when it is wanted. */
const forWhom = ({ recipient }) => paper => recipient?.role === 'ADDRESSEE' && paper.name.startsWith('feedback-form') ? { ...paper, recipient: recipient.id } : paper;

export function papers({ sheet, proposal, loading }, node) {
  const { node: fault, attempt } = notice();
  const base = `/api/proposals/${encodeURIComponent(sheet.businessKey)}/documents`;
  loading.push(attempt(async () => {
    const all = await api('GET', base);
    // 催办单 have a part of their own
    const own = all.filter(paper => paper.id === null && paper.unit === sheet.unit && paper.round === sheet.round)
      // a correction's own; beside the reply's papers stand those of its corrections
      .filter(paper => !sheet.correction || paper.edition === sheet.correction.edition)
      .filter(paper => paper.recipient === null || !sheet.recipient || paper.recipient === sheet.recipient.id)
      // who signs for one of several forms gets the papers of that one
      .filter(paper => paper.recipient === null || !sheet.forwarding || paper.sequence === sheet.forwarding)
      .map(forWhom(sheet));
    const latest = new Map(letters(own, proposal, sheet.recipient).map(paper => [`${paper.name}:${paper.edition}:${paper.recipient}:${paper.whose}`, paper]));
    const shown = [...latest.values()].sort((one, other) => order(one) - order(other));
    const where = ({ edition, recipient, sequence }) => new URLSearchParams({ unit: sheet.unit, round: sheet.round, edition, ...(recipient === null ? {} : { recipient }), sequence });
    const links = shown.map(paper => {
      const [, extension] = paper.name.split('.');
      return element('a', { href: `${address(base)}/${paper.name}?${where(paper)}`, download: `${called(paper)}.${extension}`, textContent: `${called(paper)}（${extension.toUpperCase()}）` });
    });
    const pictures = shown.filter(({ name }) => name.endsWith('.pdf')).map(paper => paperPages(called(paper), `${base}/${paper.name.slice(0, -4)}`, where(paper)));
    node.replaceChildren(element('div', { className: 'office-row office-papers' }, ...links), ...pictures, fault);
  }));
}
