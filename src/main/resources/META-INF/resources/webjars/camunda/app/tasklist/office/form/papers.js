// The papers of the unit's round, to be read before they are sealed, sent or received.
import { address, api } from '../../../../../assets/api.js';
import { element, notice } from '../../../../../assets/dom.js';

const NAMES = { reply: '复文', 'feedback-form': '征询意见表', 'forwarding-sheet': '转送单', bundle: '转送材料' };

export function papers({ sheet }, node) {
  const { node: fault, attempt } = notice();
  const base = `/api/proposals/${encodeURIComponent(sheet.businessKey)}/documents`;
  const list = element('ul', { className: 'office-plain office-papers' });
  node.replaceChildren(list, fault);
  attempt(async () => {
    const all = await api('GET', base);
    const own = all.filter(paper => paper.unit === sheet.unit && paper.round === sheet.round)
      .filter(paper => paper.recipient === null || !sheet.recipient || paper.recipient === sheet.recipient.id);
    const latest = new Map(own.map(paper => [`${paper.name}:${paper.recipient}`, paper]));
    list.replaceChildren(...[...latest.values()].map(({ name, recipient }) => {
      const [kind, extension] = name.split('.');
      const where = new URLSearchParams({ unit: sheet.unit, round: sheet.round, ...(recipient === null ? {} : { recipient }) });
      return element('li', {}, element('a', { href: `${address(base)}/${name}?${where}`, download: `${NAMES[kind] ?? kind}.${extension}`, textContent: `${NAMES[kind] ?? kind}（${extension.toUpperCase()}）` }));
    }));
  });
}
